/** Fields and properties of classes: access, static or instance, reading and writing. */
import type { Located } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { FieldSymbol } from '../../symbols.js';
import { typeName } from '../../types.js';
import type { ClassType } from '../../types.js';
import type { FieldView } from '../../world.js';
import type { BodyContext } from '../context.js';
import { fail, failExpression, place } from '../context.js';

type BoundField = Extract<BoundExpression, { kind: 'Field' }>;

/** A static field, by way of its class or from inside it. */
export function staticField(ctx: BodyContext, at: Located, view: FieldView): BoundExpression {
    return fieldNode(ctx, at, view, undefined);
}

/** A field of an instance; static fields cannot be reached through one. */
export function instanceField(
    ctx: BodyContext,
    at: Located,
    view: FieldView,
    target: BoundExpression,
    owner: ClassType
): BoundExpression {
    if (view.field.isStatic) {
        return failExpression(ctx, at, 'static-field-in-instance-context', view.field.name, typeName(owner));
    }
    return fieldNode(ctx, at, view, target);
}

function fieldNode(
    ctx: BodyContext,
    at: Located,
    view: FieldView,
    target: BoundExpression | undefined
): BoundExpression {
    if (!ctx.world.isAccessible(view.field, ctx.scope)) {
        return failExpression(ctx, at, 'variable-not-visible', view.field.name);
    }
    return {
        kind: 'Field',
        target,
        field: view.field,
        direct: isDirect(ctx, view.field, target),
        type: view.type,
        ...place(at)
    };
}

/** A plain field, or a property within its own accessors, where its name means the stored value. */
function isDirect(ctx: BodyContext, field: FieldSymbol, target: BoundExpression | undefined): boolean {
    if (!field.property) {
        return true;
    }
    return ctx.accessorOf === field && (target === undefined || target.kind === 'This');
}

/** Reports a property without a getter that may be called from here. */
export function checkReadable(ctx: BodyContext, at: Located, node: BoundField): boolean {
    const property = node.field.property;
    if (!property || node.direct) {
        return true;
    }
    if (!property.hasGetter) {
        fail(ctx, at, 'field-not-readable', node.field.name, node.field.owner.qualifiedName);
        return false;
    }
    return checkAccessor(ctx, at, node.field, property.getterAccess);
}

/** Reports a final field or a property without a setter that may be called from here. */
export function checkWritable(ctx: BodyContext, at: Located, node: BoundField): boolean {
    const { field } = node;
    if (field.isFinal && !isFinalAssignable(ctx, node)) {
        if (field.owner.origin === 'platform') {
            fail(ctx, at, 'field-not-writable', field.name, field.owner.qualifiedName);
        } else {
            fail(ctx, at, 'final-assignment', field.name);
        }
        return false;
    }
    if (!field.property || node.direct) {
        return true;
    }
    if (!field.property.hasSetter) {
        fail(ctx, at, 'field-not-writable', field.name, field.owner.qualifiedName);
        return false;
    }
    return checkAccessor(ctx, at, field, field.property.setterAccess);
}

function checkAccessor(ctx: BodyContext, at: Located, field: FieldSymbol, access: string): boolean {
    if (ctx.world.isAccessible({ owner: field.owner, access, isTestVisible: field.isTestVisible }, ctx.scope)) {
        return true;
    }
    fail(ctx, at, 'variable-not-visible', field.name);
    return false;
}

/**
 * "Final members can only be assigned in their declaration, init blocks, or constructors"; sub classes' constructors count,
 * static fields also in instance initialisers (both tried on the platform: https://github.com/apex-dev-tools/apex-ls/pull/524),
 * a final property in its own accessors.
 */
function isFinalAssignable(ctx: BodyContext, node: BoundField): boolean {
    if (ctx.accessorOf === node.field) {
        return true;
    }
    if (!ctx.owner || node.field.ordinal !== undefined || (node.target !== undefined && node.target.kind !== 'This')) {
        return false;
    }
    if (node.field.isStatic) {
        return ctx.kind === 'initializer' && ctx.owner === node.field.owner;
    }
    return (
        !ctx.isStatic && (ctx.kind === 'initializer' || ctx.kind === 'constructor') && isSelfOrSuper(ctx, node.field)
    );
}

function isSelfOrSuper(ctx: BodyContext, field: FieldSymbol): boolean {
    for (let symbol = ctx.owner; symbol; symbol = symbol.superType?.symbol) {
        if (symbol === field.owner) {
            return true;
        }
    }
    return false;
}
