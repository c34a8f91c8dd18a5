import type {
    AnyIdContext,
    ArraySubscriptsContext,
    CreatedNameContext,
    IdContext,
    QualifiedNameContext,
    TypeArgumentsContext,
    TypeListContext,
    TypeNameContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import type { Name, TypeReference, TypeSegment } from '../ast.js';
import { optional, placeOf, reportUnexpected, type Conversion, type RuleNode, type Token } from './conversion.js';

const NONE: readonly TypeReference[] = [];

/** The text of an identifier; the platform takes 7-bit letters, digits and `_` only, the lexer takes more. */
export function identifier(conversion: Conversion, token: Token): string {
    const text = conversion.text(token);
    if (!conversion.isPlain && /[^\w$]/.test(text)) {
        const message = text.startsWith('\\') ? unrecognizedSymbolMessage('\\') : invalidIdentifierMessage(text);
        conversion.report(placeOf(token), 'invalid-identifier', message);
    }
    return text;
}

/** The platform's message for a character that cannot start anything. */
export function unrecognizedSymbolMessage(symbol: string): string {
    return `Unrecognized symbol '${symbol}', which is not a valid Apex identifier.`;
}

/** The platform's message for a name with other characters than letters, digits and `_`. */
export function invalidIdentifierMessage(text: string): string {
    return (
        `Invalid identifier '${text}'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by ` +
        "any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'."
    );
}

export function nameFromToken(conversion: Conversion, token: Token): Name {
    return { text: identifier(conversion, token), line: token.line, column: token.column + 1 };
}

/** Both kinds of identifier are one token. */
export function convertName(conversion: Conversion, context: IdContext | AnyIdContext): Name {
    return nameFromToken(conversion, context.start);
}

/** `a.b.c` as names, at least one. */
export function convertQualifiedName(conversion: Conversion, context: QualifiedNameContext): Name[] {
    return context.id_list().map((id) => convertName(conversion, id));
}

export function convertType(conversion: Conversion, context: TypeRefContext): TypeReference {
    const segments = context.typeName_list().map((name) => convertTypeName(conversion, name));
    const arrayDepth = subscriptCount(context.arraySubscripts());
    const last = segments.at(-1);
    if (arrayDepth > 0 && last !== undefined && last.arguments.length > 0) {
        // The platform's parser takes `String[]` and `List<String>`, not `List<String>[]`.
        reportUnexpected(conversion, context.arraySubscripts().start);
    }
    refuseInnerArguments(conversion, context, segments);
    return typeAt(context.start, segments, arrayDepth);
}

/** The type after `new`, which may use any keyword as a name. */
export function convertCreatedName(conversion: Conversion, context: CreatedNameContext): TypeReference {
    const segments = context.idCreatedNamePair_list().map((pair) => ({
        name: identifier(conversion, pair.anyId().start),
        arguments: convertTypes(conversion, optional(pair.typeList()))
    }));
    refuseInnerArguments(conversion, context, segments);
    return typeAt(context.start, segments, 0);
}

export function convertTypes(conversion: Conversion, list: TypeListContext | undefined): readonly TypeReference[] {
    return list === undefined ? NONE : list.typeRef_list().map((type) => convertType(conversion, type));
}

/** A type made of plain names, as in `catch (A.B e)` and `void.class`. */
export function typeOfNames(names: readonly Name[], start: Token): TypeReference {
    return typeAt(
        start,
        names.map((name) => ({ name: name.text, arguments: NONE })),
        0
    );
}

function typeAt(start: Token, segments: readonly TypeSegment[], arrayDepth: number): TypeReference {
    return { kind: 'TypeReference', segments, arrayDepth, line: start.line, column: start.column + 1 };
}

function convertTypeName(conversion: Conversion, context: TypeNameContext): TypeSegment {
    // List, Set, Map or an identifier: always the first token.
    const typeArguments: TypeArgumentsContext | undefined = optional(context.typeArguments());
    return {
        name: identifier(conversion, context.start),
        arguments: convertTypes(conversion, typeArguments?.typeList())
    };
}

function subscriptCount(context: ArraySubscriptsContext): number {
    return context.getChildCount() / 2;
}

/** Inner types have no type parameters: `A<B>.C` is no type. */
function refuseInnerArguments(conversion: Conversion, context: RuleNode, segments: readonly TypeSegment[]): void {
    if (segments.some((segment, index) => index < segments.length - 1 && segment.arguments.length > 0)) {
        reportUnexpected(conversion, conversion.tokenAfter(context.start));
    }
}
