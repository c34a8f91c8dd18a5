/** Members reached through the name of a type. */
import type { Name } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, SObjectType } from '../../types.js';
import { classType, sobjectType, typeName } from '../../types.js';
import type { BodyContext } from '../context.js';
import { fail, failExpression, place } from '../context.js';
import type { Designation } from './designation.js';
import { typeDesignation, valueDesignation } from './designation.js';
import { staticField } from './fields.js';
import { memberClass } from './receivers.js';
import { findRecordMember } from './records.js';
import { bindTriggerContext, designateLabel } from './tokens.js';

type TypeDesignation = Extract<Designation, { kind: 'type' }>;

/**
 * `Type.name`: a static field, an enum constant, an inner type, a token.
 *
 * @param isTentative nothing is reported when the type has no such member
 */
export function designateMemberOfType(
    ctx: BodyContext,
    target: TypeDesignation,
    name: Name,
    isTentative = false
): Designation | undefined {
    const { type } = target;
    const found =
        type.kind === 'sobject'
            ? designateObjectMember(ctx, type, name)
            : type.kind === 'class'
              ? designateClassMember(ctx, type, name, isTentative)
              : undefined;
    if (found) {
        return found;
    }
    const deeper = ctx.world.findType([...target.names, name.text], ctx.scope);
    if (deeper) {
        return typeDesignation(deeper, [...target.names, name.text]);
    }
    const other = designateOtherMeaning(ctx, target, name);
    if (!other && !isTentative) {
        reportMissing(ctx, target, name);
    }
    return other;
}

function reportMissing(ctx: BodyContext, target: TypeDesignation, name: Name): void {
    if (target.type.kind === 'sobject') {
        fail(ctx, name, 'field-missing', name.text, typeName(target.type));
    } else {
        fail(ctx, name, 'variable-missing', name.text);
    }
}

/** A name may be an object as well as a class of namespace System or a namespace. */
function designateOtherMeaning(ctx: BodyContext, target: TypeDesignation, name: Name): Designation | undefined {
    const first = target.names.length === 1 ? target.names[0] : undefined;
    if (first === undefined) {
        return undefined;
    }
    if (target.type.kind === 'class') {
        const schema = ctx.world.schema.object(first);
        return schema && target.type.symbol.origin === 'platform'
            ? designateObjectMember(ctx, sobjectType(schema), name)
            : undefined;
    }
    const symbol = ctx.world.platformType(first);
    return symbol && designateClassMember(ctx, classType(symbol), name, true);
}

function designateClassMember(
    ctx: BodyContext,
    type: ClassType,
    name: Name,
    isTentative: boolean
): Designation | undefined {
    const special = type.symbol.origin === 'platform' ? designateSpecialMember(ctx, type, name) : undefined;
    if (special) {
        return special;
    }
    const view = ctx.world.findField(type, name.text);
    if (view?.field.isStatic === true) {
        return valueDesignation(staticField(ctx, name, view));
    }
    for (let symbol: ClassType | undefined = type; symbol; symbol = symbol.symbol.superType) {
        const inner = symbol.symbol.inner.get(name.text.toLowerCase());
        if (inner) {
            return typeDesignation(classType(inner), [inner.qualifiedName]);
        }
    }
    if (view && !isTentative) {
        return valueDesignation(
            failExpression(ctx, name, 'instance-field-in-static-context', view.field.name, typeName(type))
        );
    }
    return undefined;
}

function designateSpecialMember(ctx: BodyContext, type: ClassType, name: Name): Designation | undefined {
    switch (type.symbol.qualifiedName) {
        case 'Label':
            return designateLabel(ctx, '', name);
        case 'Trigger': {
            const context = bindTriggerContext(ctx, type, name);
            return context && valueDesignation(context);
        }
        case 'Schema.SObjectType':
        case 'SObjectType': {
            const schema = ctx.world.schema.object(name.text);
            return schema && valueDesignation(describeObject(ctx, schema, name));
        }
        default:
            return undefined;
    }
}

function describeObject(ctx: BodyContext, schema: NonNullable<SObjectType['schema']>, at: Name): BoundExpression {
    const type = ctx.world.platform('Schema.DescribeSObjectResult');
    return { kind: 'Describe', schema, of: 'object', member: undefined, type, ...place(at) };
}

/** `Account.SObjectType`, `Account.fields`, `Account.Name` */
function designateObjectMember(ctx: BodyContext, type: SObjectType, name: Name): Designation | undefined {
    const { schema } = type;
    if (!schema) {
        return undefined;
    }
    const member = findRecordMember(ctx.world, schema, name.text);
    const lower = name.text.toLowerCase();
    if (lower === 'sobjecttype' && member?.access !== 'field') {
        return valueDesignation(objectToken(ctx, schema, name));
    }
    if (member?.access === 'field') {
        return valueDesignation(fieldToken(ctx, schema, member.name, name));
    }
    if (member?.access === 'parent' && member.type.kind === 'sobject' && member.type.schema) {
        // `Contact.Account.Name` names the field of the parent.
        return typeDesignation(member.type, [member.type.schema.name]);
    }
    if (lower === 'fields') {
        return { kind: 'fieldTokens', schema, asValue: () => describeFields(ctx, schema, name) };
    }
    return undefined;
}

/** `Account.SObjectType` */
export function objectToken(
    ctx: BodyContext,
    schema: NonNullable<SObjectType['schema']>,
    at: { readonly line: number; readonly column: number }
): BoundExpression {
    return { kind: 'SObjectTypeToken', schema, type: ctx.world.platform('Schema.SObjectType'), ...place(at) };
}

/** `Account.Name` */
export function fieldToken(
    ctx: BodyContext,
    schema: NonNullable<SObjectType['schema']>,
    field: string,
    at: Name
): BoundExpression {
    return { kind: 'SObjectFieldToken', schema, field, type: ctx.world.platform('Schema.SObjectField'), ...place(at) };
}

function describeFields(ctx: BodyContext, schema: NonNullable<SObjectType['schema']>, at: Name): BoundExpression {
    const type = ctx.world.platform('Schema.SObjectTypeFields');
    return { kind: 'Describe', schema, of: 'fields', member: undefined, type, ...place(at) };
}

/** The class whose static methods a type name gives access to. */
export function staticMemberClass(ctx: BodyContext, target: TypeDesignation): ClassType | undefined {
    return memberClass(ctx.world, target.type);
}
