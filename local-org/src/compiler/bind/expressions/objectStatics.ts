/** Methods called on the name of an object: `MySetting__c.getInstance()`, `Account.getSObjectType()`. */
import type { CallExpression } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, SObjectType, Type } from '../../types.js';
import { sobjectType } from '../../types.js';
import type { ObjectKind, ObjectSchema } from '../../../schema/model.js';
import type { BodyContext } from '../context.js';
import { place } from '../context.js';
import { convertArguments } from './calls.js';
import { resolveOverload } from './overloads.js';
import { memberClass } from './receivers.js';
import { objectToken } from './statics.js';

/** Whether a type has a method of this name, static or not. */
export function hasMethod(ctx: BodyContext, type: Type, name: string, isStatic: boolean): boolean {
    if (isStatic && type.kind === 'sobject') {
        const statics = type.schema && staticsOf(ctx, type.schema);
        return isTokenMethod(name) || (statics !== undefined && hasMethod(ctx, statics, name, true));
    }
    const owner = memberClass(ctx.world, type);
    return owner !== undefined && ctx.world.findMethods(owner, name).some((view) => view.method.isStatic === isStatic);
}

/** The catalogue's classes with the static methods of such objects, the object being their type argument. */
const STATICS_OF: Partial<Record<ObjectKind, string>> = {
    hierarchySetting: 'SObject.HierarchySetting',
    listSetting: 'SObject.ListSetting',
    customMetadata: 'SObject.MetadataType'
};

function staticsOf(ctx: BodyContext, schema: ObjectSchema): ClassType | undefined {
    const name = STATICS_OF[schema.kind];
    return name === undefined ? undefined : ctx.world.platform(name, sobjectType(schema));
}

/**
 * Binds such a call: a static call whose target is the token of the object, so that the run time knows which one it is.
 *
 * @returns undefined when the object has no method of this name
 */
export function objectStaticCall(
    ctx: BodyContext,
    expression: CallExpression,
    type: SObjectType,
    args: readonly BoundExpression[]
): BoundExpression | undefined {
    const { schema } = type;
    if (!schema) {
        return undefined;
    }
    if (isTokenMethod(expression.name.text) && args.length === 0) {
        return objectToken(ctx, schema, expression);
    }
    const owner = staticsOf(ctx, schema);
    const views = owner ? ctx.world.findMethods(owner, expression.name.text) : [];
    const found = resolveOverload(
        ctx,
        views.filter((view) => view.method.isStatic),
        args
    );
    if (found.kind !== 'found') {
        return undefined;
    }
    return {
        kind: 'Call',
        method: found.view.method,
        target: objectToken(ctx, schema, expression),
        dispatch: 'static',
        arguments: convertArguments(found.view, args),
        type: found.view.returns,
        ...place(expression)
    };
}

function isTokenMethod(name: string): boolean {
    return name.toLowerCase() === 'getsobjecttype';
}
