import {
    type ArrayCreatorRestContext,
    type CreatorContext,
    type ExpressionContext,
    type MapCreatorRestContext,
    type SetCreatorRestContext
} from '@apexdevtools/apex-parser';
import type { Expression, MapEntry, TypeReference } from '../ast.js';
import {
    lastToken,
    optional,
    placeOf,
    reportUnexpected,
    terminalAt,
    unknownSyntax,
    type Conversion,
    type RuleNode,
    type Token
} from './conversion.js';
import { convertExpression, convertExpressions } from './expressions.js';
import { convertCreatedName } from './names.js';

type Created = 'list' | 'set' | 'map' | 'other';

/** `new T(...)`, `new T[n]`, `new T[]{...}`, `new List<T>{...}`, `new Map<K, V>{...}`. */
export function convertCreator(conversion: Conversion, context: CreatorContext, start: Token): Expression {
    const type = convertCreatedName(conversion, context.createdName());
    const place = placeOf(start);
    const call = optional(context.classCreatorRest());
    if (call !== undefined) {
        const list = convertExpressions(conversion, optional(call.arguments().expressionList()));
        return { kind: 'NewObject', type, arguments: list, ...place };
    }
    const array = optional(context.arrayCreatorRest());
    if (array !== undefined) {
        return convertArray(conversion, type, array, start);
    }
    const kind = createdKind(type);
    const rest: RuleNode | undefined =
        optional(context.noRest()) ?? optional(context.mapCreatorRest()) ?? optional(context.setCreatorRest());
    if (rest === undefined) {
        return unknownSyntax(context);
    }
    if (kind === 'other') {
        reportUnexpected(conversion, rest.start);
    }
    if (kind === 'map') {
        const entries = mapEntries(conversion, optional(context.mapCreatorRest()));
        reportMissingArrow(conversion, optional(context.setCreatorRest()));
        return { kind: 'NewMap', type, entries, ...place };
    }
    reportArrow(conversion, optional(context.mapCreatorRest()));
    const elements = optional(context.setCreatorRest())?.expression_list() ?? [];
    return { kind: 'NewCollection', type, elements: convertAll(conversion, elements), ...place };
}

function createdKind(type: TypeReference): Created {
    const last = type.segments.at(-1);
    const name = last === undefined || last.arguments.length === 0 ? 'other' : last.name.toLowerCase();
    return name === 'list' || name === 'set' || name === 'map' ? name : 'other';
}

function convertArray(
    conversion: Conversion,
    type: TypeReference,
    context: ArrayCreatorRestContext,
    start: Token
): Expression {
    if (type.segments.some((segment) => segment.arguments.length > 0)) {
        // As with types: `new String[3]` and `new List<String>()`, not `new List<String>[3]`.
        reportUnexpected(conversion, context.start);
    }
    const place = placeOf(start);
    const size = optional(context.expression());
    if (size !== undefined) {
        return { kind: 'NewArray', type, size: convertExpression(conversion, size), elements: undefined, ...place };
    }
    const initializer = optional(context.arrayInitializer());
    if (initializer === undefined) {
        const next = conversion.tokenAfter(lastToken(context));
        const message = `Expecting '{' but was: '${conversion.text(next)}'`;
        conversion.report(placeOf(next), 'expected-token', message);
        return { kind: 'NewArray', type, size: undefined, elements: [], ...place };
    }
    const items = initializer.expression_list();
    if (initializer.COMMA_list().length >= items.length && items.length > 0) {
        reportUnexpected(conversion, lastToken(initializer));
    }
    return { kind: 'NewArray', type, size: undefined, elements: convertAll(conversion, items), ...place };
}

function mapEntries(conversion: Conversion, context: MapCreatorRestContext | undefined): MapEntry[] {
    const pairs = context?.mapCreatorRestPair_list() ?? [];
    return pairs.map((pair) => ({
        key: convertExpression(conversion, pair.expression(0)),
        value: convertExpression(conversion, pair.expression(1))
    }));
}

/** `new List<String>{ a => b }` */
function reportArrow(conversion: Conversion, context: MapCreatorRestContext | undefined): void {
    const pair = context?.mapCreatorRestPair(0);
    if (pair !== undefined) {
        const arrow = terminalAt(pair, 1);
        conversion.report(placeOf(arrow), 'expected-token', "Expecting '}' but was: '=>'");
    }
}

/** `new Map<String, String>{ a }` */
function reportMissingArrow(conversion: Conversion, context: SetCreatorRestContext | undefined): void {
    if (context !== undefined) {
        const next = conversion.tokenAfter(lastToken(context.expression(0)));
        const message = `Expecting '=>' but was: '${conversion.text(next)}'`;
        conversion.report(placeOf(next), 'expected-token', message);
    }
}

function convertAll(conversion: Conversion, contexts: readonly ExpressionContext[]): Expression[] {
    return contexts.map((item) => convertExpression(conversion, item));
}
