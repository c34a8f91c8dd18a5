import {
    ApexParser,
    type AnnotationContext,
    type ElementValueContext,
    type ModifierContext
} from '@apexdevtools/apex-parser';
import type { Annotation, AnnotationParameter, Modifier, Modifiers } from '../ast.js';
import { optional, placeOf, reportUnexpected, type Conversion, type Token } from './conversion.js';
import { stringValue } from './literals.js';
import { identifier } from './names.js';

const NO_MODIFIERS: Modifiers = { keywords: [], annotations: [] };

export function convertModifiers(conversion: Conversion, contexts: readonly ModifierContext[]): Modifiers {
    if (contexts.length === 0) {
        return NO_MODIFIERS;
    }
    const keywords: Modifier[] = [];
    const annotations: Annotation[] = [];
    for (const context of contexts) {
        const annotation = optional(context.annotation());
        if (annotation === undefined) {
            keywords.push(convertKeyword(conversion, context));
        } else {
            annotations.push(convertAnnotation(conversion, annotation));
        }
    }
    return { keywords, annotations };
}

function convertKeyword(conversion: Conversion, context: ModifierContext): Modifier {
    const start = context.start;
    const first = conversion.text(start).toLowerCase();
    // with sharing, without sharing and inherited sharing are the modifiers of two words.
    const name = context.getChildCount() === 2 ? `${first} sharing` : first;
    return { name, line: start.line, column: start.column + 1 };
}

function convertAnnotation(conversion: Conversion, context: AnnotationContext): Annotation {
    const start = context.start;
    return {
        name: identifier(conversion, context.id().start),
        parameters: convertParameters(conversion, context),
        line: start.line,
        column: start.column + 1
    };
}

function convertParameters(conversion: Conversion, context: AnnotationContext): AnnotationParameter[] {
    const single = optional(context.elementValue());
    if (single !== undefined) {
        // `@SuppressWarnings('x')`: a lone value is a string, `@A(true)` is refused.
        return [convertValue(conversion, '', single.start, single, false)];
    }
    const list = optional(context.elementValuePairs());
    const comma = optional(list?.COMMA(0) ?? null);
    if (comma !== undefined) {
        conversion.report(placeOf(comma.symbol), 'expected-token', "Expecting ')' but was: ','");
    }
    const pairs = list?.elementValuePair_list() ?? [];
    return pairs.map((pair) =>
        convertValue(conversion, identifier(conversion, pair.id().start), pair.start, pair.elementValue(), true)
    );
}

/** The platform takes strings and Booleans as values; the grammar takes any literal. */
function convertValue(
    conversion: Conversion,
    name: string,
    start: Token,
    value: ElementValueContext,
    mayBeBoolean: boolean
): AnnotationParameter {
    const token = value.literal().start;
    const isString = token.type === ApexParser.StringLiteral || token.type === ApexParser.MultilineStringLiteral;
    if (!isString && !(mayBeBoolean && token.type === ApexParser.BooleanLiteral)) {
        reportUnexpected(conversion, token);
    }
    return {
        name,
        value: isString ? stringValue(conversion, token) : conversion.text(token),
        isString,
        line: start.line,
        column: start.column + 1
    };
}
