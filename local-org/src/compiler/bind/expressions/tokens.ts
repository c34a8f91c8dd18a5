/** Names with a meaning of their own: labels, pages, the trigger's context, describe results. */
import type { Name } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import { primitive, sobjectType } from '../../types.js';
import type { ObjectSchema } from '../../../schema/model.js';
import type { BodyContext } from '../context.js';
import { failExpression, place } from '../context.js';
import type { Designation } from './designation.js';
import { valueDesignation } from './designation.js';
import { findRecordMember } from './records.js';
import { fieldToken } from './statics.js';

/** Names that mean something though no type is called so: `Page`. */
export function designateSpecialName(name: string): Designation | undefined {
    switch (name.toLowerCase()) {
        case 'page':
            return { kind: 'pages' };
        case 'label':
            return { kind: 'labels', namespace: '' };
        default:
            return undefined;
    }
}

/** Members of designations that are neither value, type nor namespace. */
export function designateTokenMember(
    ctx: BodyContext,
    target: Extract<Designation, { kind: 'labels' | 'pages' | 'fieldTokens' }>,
    name: Name
): Designation | undefined {
    switch (target.kind) {
        case 'labels':
            return designateLabel(ctx, target.namespace, name);
        case 'pages':
            return valueDesignation(pageReference(ctx, name));
        case 'fieldTokens':
            return valueDesignation(tokenOfField(ctx, target.schema, name));
    }
}

/** `Label.name`, `Label.ns.name`; labels of other namespaces cannot be checked. */
export function designateLabel(ctx: BodyContext, namespace: string, name: Name): Designation | undefined {
    const { schema } = ctx.world;
    const label = schema.label(namespace, name.text);
    if (label) {
        return valueDesignation(labelNode(namespace, label.name, name));
    }
    if (namespace === '') {
        return isOwnNamespace(ctx, name.text) || looksLikeNamespace(ctx, name.text)
            ? { kind: 'labels', namespace: name.text }
            : missingLabel(ctx, name);
    }
    return isOwnNamespace(ctx, namespace)
        ? missingLabel(ctx, name)
        : valueDesignation(labelNode(namespace, name.text, name));
}

/** A name after `Label` that is no label: the namespace of another package, when something follows; `asValue` reports the rest. */
function looksLikeNamespace(ctx: BodyContext, name: string): boolean {
    return !ctx.world.schema.label('', name) && /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(name) && name.length <= 15;
}

function isOwnNamespace(ctx: BodyContext, name: string): boolean {
    const lower = name.toLowerCase();
    return lower === 'c' || lower === ctx.world.namespace?.toLowerCase();
}

function missingLabel(ctx: BodyContext, name: Name): Designation {
    return valueDesignation(failExpression(ctx, name, 'label-missing', name.text));
}

function labelNode(namespace: string, name: string, at: Name): BoundExpression {
    return { kind: 'Label', namespace, name, type: primitive('String'), ...place(at) };
}

/** `Page.Invoice`: a new PageReference to the page. */
function pageReference(ctx: BodyContext, name: Name): BoundExpression {
    const type = ctx.world.platform('PageReference');
    const url: BoundExpression = {
        kind: 'String',
        value: `/apex/${name.text.toLowerCase()}`,
        type: primitive('String'),
        ...place(name)
    };
    const constructor = type.symbol.constructors.find((one) => one.parameters[0]?.type === primitive('String'));
    return { kind: 'New', type, constructor_: constructor, arguments: [url], ...place(name) };
}

/** Types of `Trigger.new` and its like are those of the trigger's object, within the trigger. */
export function bindTriggerContext(ctx: BodyContext, trigger: ClassType, name: Name): BoundExpression | undefined {
    const view = ctx.world.findField(trigger, name.text);
    if (!view) {
        return undefined;
    }
    return {
        kind: 'TriggerContext',
        name: view.field.name,
        type: contextType(ctx, view.field.name, view.type),
        ...place(name)
    };
}

function contextType(ctx: BodyContext, name: string, declared: Type): Type {
    if (!ctx.triggerObject) {
        return declared;
    }
    const record = sobjectType(ctx.triggerObject);
    switch (name.toLowerCase()) {
        case 'new':
        case 'old':
            return ctx.world.platform('List', record);
        case 'newmap':
        case 'oldmap':
            return ctx.world.platform('Map', primitive('Id'), record);
        default:
            return declared;
    }
}

/** `Schema.SObjectType.Account.fields`, `.fields.Name`, `.fieldSets`, `.fieldSets.Compact` */
export function bindDescribeMember(ctx: BodyContext, target: BoundExpression, name: Name): BoundExpression | undefined {
    if (target.kind !== 'Describe') {
        return undefined;
    }
    const lower = name.text.toLowerCase();
    switch (target.of) {
        case 'object':
            return lower === 'fields' || lower === 'fieldsets'
                ? describeAll(ctx, target.schema, lower, name)
                : undefined;
        case 'fields':
            return describeField(ctx, target.schema, name);
        case 'fieldSets':
            return describeFieldSet(ctx, target.schema, name);
        default:
            return undefined;
    }
}

function describeAll(ctx: BodyContext, schema: ObjectSchema, lower: string, at: Name): BoundExpression {
    const of = lower === 'fields' ? 'fields' : 'fieldSets';
    const type = ctx.world.platform(of === 'fields' ? 'Schema.SObjectTypeFields' : 'Schema.SObjectTypeFieldSets');
    return { kind: 'Describe', schema, of, member: undefined, type, ...place(at) };
}

function describeField(ctx: BodyContext, schema: ObjectSchema, name: Name): BoundExpression {
    const member = findRecordMember(ctx.world, schema, name.text);
    if (member?.access !== 'field') {
        return failExpression(ctx, name, 'field-missing', name.text, schema.name);
    }
    const type = ctx.world.platform('Schema.DescribeFieldResult');
    return { kind: 'Describe', schema, of: 'field', member: member.name, type, ...place(name) };
}

function describeFieldSet(ctx: BodyContext, schema: ObjectSchema, name: Name): BoundExpression {
    const fieldSet = schema.fieldSets.get(name.text.toLowerCase());
    if (!fieldSet) {
        return failExpression(ctx, name, 'field-missing', name.text, schema.name);
    }
    const type = ctx.world.platform('Schema.FieldSet');
    return { kind: 'Describe', schema, of: 'fieldSet', member: fieldSet.name, type, ...place(name) };
}

/** `Account.SObjectType.fields`, `Account.SObjectType.fieldSets`, `Plan__Share.RowCause.Team__c` */
export function designateMemberOfToken(ctx: BodyContext, target: BoundExpression, name: Name): Designation | undefined {
    const lower = name.text.toLowerCase();
    if (target.kind === 'SObjectTypeToken' && (lower === 'fields' || lower === 'fieldsets')) {
        const { schema } = target;
        return lower === 'fields'
            ? { kind: 'fieldTokens', schema, asValue: () => describeAll(ctx, schema, lower, name) }
            : valueDesignation(describeAll(ctx, schema, lower, name));
    }
    if (target.kind === 'SObjectFieldToken' && target.schema.kind === 'share' && target.field === 'RowCause') {
        // The reasons are part of the object's sharing rules, which the schema does not hold.
        return valueDesignation({ kind: 'String', value: name.text, type: primitive('String'), ...place(name) });
    }
    return undefined;
}

function tokenOfField(ctx: BodyContext, schema: ObjectSchema, name: Name): BoundExpression {
    const member = findRecordMember(ctx.world, schema, name.text);
    if (member?.access !== 'field') {
        return failExpression(ctx, name, 'field-missing', name.text, schema.name);
    }
    return fieldToken(ctx, schema, member.name, name);
}
