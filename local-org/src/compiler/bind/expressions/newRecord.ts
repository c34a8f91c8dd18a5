import type { AssignExpression, NewObject } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { SObjectType } from '../../types.js';
import { errorType } from '../../types.js';
import type { ObjectSchema } from '../../../schema/model.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { bindAs, bindExpression } from '../expression.js';
import { bindArguments } from './calls.js';
import { isNameValue } from './constructors.js';
import { findRecordMember } from './records.js';

type RecordValue = Extract<BoundExpression, { kind: 'NewRecord' }>['fields'][number];

/** `new Account(Name = 'x', Owner = user)` */
export function bindNewRecord(
    ctx: BodyContext,
    expression: NewObject,
    schema: ObjectSchema,
    type: SObjectType
): BoundExpression {
    if (!expression.arguments.every(isNameValue)) {
        bindArguments(
            ctx,
            expression.arguments.map((argument) => (isNameValue(argument) ? argument.value : argument))
        );
        return failExpression(ctx, expression, 'construct-needs-name-values', schema.name);
    }
    const seen = new Set<string>();
    const fields: RecordValue[] = [];
    for (const pair of expression.arguments) {
        const value = bindPair(ctx, pair, schema);
        if (!value) {
            continue;
        }
        if (seen.has(value.field)) {
            fail(ctx, pair, 'duplicate-field-initialization', value.field);
        }
        seen.add(value.field);
        fields.push(value);
    }
    return fields.length === expression.arguments.length
        ? { kind: 'NewRecord', schema, fields, type, ...place(expression) }
        : errorExpression(expression);
}

function bindPair(ctx: BodyContext, pair: AssignExpression, schema: ObjectSchema): RecordValue | undefined {
    const name = pair.target.kind === 'Name' ? pair.target.name : '';
    const member = findRecordMember(ctx.world, schema, name);
    if (!member) {
        bindExpression(ctx, pair.value);
        fail(ctx, pair.target, 'field-missing', name, schema.name);
        return undefined;
    }
    if (member.access === 'children') {
        bindExpression(ctx, pair.value);
        fail(ctx, pair.target, 'field-not-writable', member.name, schema.name);
        return undefined;
    }
    const value = bindAs(ctx, pair.value, member.type, pair);
    return value.type === errorType ? undefined : { field: member.name, access: member.access, value };
}
