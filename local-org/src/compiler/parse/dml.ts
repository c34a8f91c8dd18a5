import type {
    AccessLevelContext,
    ExpressionContext,
    MergeStatementContext,
    UpsertStatementContext
} from '@apexdevtools/apex-parser';
import type { DmlStatement } from '../ast.js';
import { optional, placeOf, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertExpression } from './expressions.js';
import { convertQualifiedName } from './names.js';

/** insert, update, delete and undelete, which differ in their keyword only. */
export function convertDml(
    conversion: Conversion,
    context: RuleNode & { accessLevel(): AccessLevelContext; expression(): ExpressionContext },
    operation: DmlStatement['operation']
): DmlStatement {
    return {
        kind: 'Dml',
        operation,
        access: convertAccess(optional(context.accessLevel())),
        value: convertExpression(conversion, context.expression()),
        externalId: undefined,
        merged: undefined,
        ...placeOf(context.start)
    };
}

export function convertUpsert(conversion: Conversion, context: UpsertStatementContext): DmlStatement {
    const field = optional(context.qualifiedName());
    return {
        ...convertDml(conversion, context, 'upsert'),
        externalId: field === undefined ? undefined : convertQualifiedName(conversion, field)
    };
}

export function convertMerge(conversion: Conversion, context: MergeStatementContext): DmlStatement {
    return {
        kind: 'Dml',
        operation: 'merge',
        access: convertAccess(optional(context.accessLevel())),
        value: convertExpression(conversion, context.expression(0)),
        externalId: undefined,
        merged: convertExpression(conversion, context.expression(1)),
        ...placeOf(context.start)
    };
}

function convertAccess(context: AccessLevelContext | undefined): DmlStatement['access'] {
    if (context === undefined) {
        return undefined;
    }
    if (optional(context.USER()) !== undefined) {
        return 'user';
    }
    return optional(context.SYSTEM()) === undefined ? unknownSyntax(context) : 'system';
}
