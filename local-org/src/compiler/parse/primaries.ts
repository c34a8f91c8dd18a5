import {
    IdPrimaryContext,
    LiteralPrimaryContext,
    SoqlPrimaryContext,
    SoslPrimaryContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext,
    type PrimaryContext
} from '@apexdevtools/apex-parser';
import type { Expression } from '../ast.js';
import { unknownSyntax, type Conversion } from './conversion.js';
import { convertLiteral } from './literals.js';
import { convertType, identifier, nameFromToken, typeOfNames } from './names.js';
import { convertQuery } from './soql.js';
import { convertSearch } from './sosl.js';

/** The alternatives of the grammar's rule `primary`, the commonest first. */
export function convertPrimary(conversion: Conversion, context: PrimaryContext): Expression {
    const start = context.start;
    const line = start.line;
    const column = start.column + 1;
    if (context instanceof IdPrimaryContext) {
        return { kind: 'Name', name: identifier(conversion, start), line, column };
    }
    if (context instanceof LiteralPrimaryContext) {
        return convertLiteral(conversion, context.literal());
    }
    if (context instanceof ThisPrimaryContext) {
        return { kind: 'This', line, column };
    }
    if (context instanceof SuperPrimaryContext) {
        return { kind: 'Super', line, column };
    }
    if (context instanceof TypeRefPrimaryContext) {
        return { kind: 'TypeLiteral', type: convertType(conversion, context.typeRef()), line, column };
    }
    if (context instanceof VoidPrimaryContext) {
        const type = typeOfNames([nameFromToken(conversion, start)], start);
        return { kind: 'TypeLiteral', type, line, column };
    }
    if (context instanceof SoqlPrimaryContext) {
        return { kind: 'Soql', query: convertQuery(conversion, context.soqlLiteral().query()), line, column };
    }
    if (context instanceof SoslPrimaryContext) {
        return { kind: 'Sosl', query: convertSearch(conversion, context.soslLiteral()), line, column };
    }
    return unknownSyntax(context);
}
