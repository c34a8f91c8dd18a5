import type { DmlStatement, Name } from '../../ast.js';
import type { BoundExpression, BoundStatement } from '../../bound.js';
import type { Type } from '../../types.js';
import type { Scope } from '../../world.js';
import { elementType, errorType, isCollection, isPrimitive, typeName } from '../../types.js';
import type { BodyContext } from '../context.js';
import { fail, place } from '../context.js';
import { bindExpression } from '../expression.js';
import { findRecordMember } from '../expressions/records.js';

/** From this version on DML and queries without a stated access mode run in user mode. */
const USER_MODE_BY_DEFAULT = 67;

/**
 * The access mode of statements and queries that state none. Triggers, which no class surrounds, run in system mode whatever
 * their version (Summer '26 Release Notes, "Database Operations Run in User Mode by Default").
 */
export function defaultAccess({ apiVersion, owner }: Pick<Scope, 'apiVersion' | 'owner'>): 'user' | 'system' {
    return owner !== undefined && apiVersion >= USER_MODE_BY_DEFAULT ? 'user' : 'system';
}

/** `insert records`, `upsert records Key__c`, `merge master duplicates`, ... */
export function bindDml(ctx: BodyContext, statement: DmlStatement): BoundStatement {
    const value = bindExpression(ctx, statement.value);
    const merged = statement.merged && bindExpression(ctx, statement.merged);
    if (value.type !== errorType) {
        checkValue(ctx, statement, value, merged);
    }
    return {
        kind: 'Dml',
        operation: statement.operation,
        access: statement.access ?? defaultAccess(ctx.scope),
        isAccessStated: statement.access !== undefined,
        value,
        externalId: statement.externalId && bindExternalId(ctx, statement.externalId, value.type),
        merged,
        ...place(statement)
    };
}

function checkValue(
    ctx: BodyContext,
    statement: DmlStatement,
    value: BoundExpression,
    merged: BoundExpression | undefined
): void {
    if (!recordTypeOf(value.type)) {
        fail(ctx, statement.value, 'dml-type', typeName(value.type));
    } else if (statement.operation === 'merge') {
        checkMerge(ctx, statement, value, merged);
    }
}

/** The type of the records of an SObject, or of a list of them. */
function recordTypeOf(type: Type): Extract<Type, { kind: 'sobject' }> | undefined {
    const record = isCollection(type, 'List') ? elementType(type) : type;
    return record?.kind === 'sobject' ? record : undefined;
}

const MERGEABLE = new Set(['Lead', 'Contact', 'Case', 'Account']);

/** "Only leads, contacts, cases, and accounts can be merged" (Apex Developer Guide, "Merge Statement"). */
function checkMerge(
    ctx: BodyContext,
    statement: DmlStatement,
    value: BoundExpression,
    merged: BoundExpression | undefined
): void {
    if (value.type.kind !== 'sobject' || (value.type.schema && !MERGEABLE.has(value.type.schema.name))) {
        fail(ctx, statement.value, 'merge-type', typeName(value.type));
        return;
    }
    if (!merged || merged.type === errorType) {
        return;
    }
    const one = isCollection(merged.type, 'List') ? elementType(merged.type) : merged.type;
    const isSameObject = one?.kind === 'sobject' && (one === value.type || !one.schema || !value.type.schema);
    if (!isSameObject && !(one && isPrimitive(one, 'Id', 'String'))) {
        fail(ctx, statement.merged ?? statement, 'merge-duplicates');
    }
}

/** The key of an upsert: `Key__c`, `Account.Key__c`, `Account.Fields.Key__c`. */
function bindExternalId(ctx: BodyContext, names: readonly Name[], type: Type): string | undefined {
    const last = names[names.length - 1];
    const record = recordTypeOf(type);
    if (!last || !record) {
        return undefined;
    }
    if (!record.schema) {
        fail(ctx, last, 'upsert-concrete-type');
        return undefined;
    }
    const member = findRecordMember(ctx.world, record.schema, last.text);
    if (member?.access !== 'field' || !isKey(member.field)) {
        fail(ctx, last, 'upsert-field', last.text);
        return undefined;
    }
    return member.name;
}

/** Standard fields are let pass: which of them are indexed (`idLookup`) is not known. */
function isKey(field: { readonly isExternalId: boolean; readonly isCustom: boolean }): boolean {
    return field.isExternalId || !field.isCustom;
}
