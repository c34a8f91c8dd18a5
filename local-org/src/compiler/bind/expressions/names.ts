/** Names and dotted names: variables first, then types, then namespaces (Apex Developer Guide, "Name Shadowing", "Namespace, Class, and Variable Name Precedence"). */
import type { Expression, Located, MemberExpression, NameExpression } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassSymbol } from '../../symbols.js';
import { classType, errorType } from '../../types.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { bindReceiver } from '../expression.js';
import type { Designation } from './designation.js';
import { typeDesignation, valueDesignation } from './designation.js';
import { checkReadable, staticField } from './fields.js';
import { isIncompleteInside } from './incomplete.js';
import { asRecord, bindValueMember, hasInstanceMember } from './members.js';
import { designateMemberOfType } from './statics.js';
import { designateMemberOfToken, designateTokenMember, designateSpecialName } from './tokens.js';

/** A bare name where a value is wanted. */
export function bindName(ctx: BodyContext, expression: NameExpression): BoundExpression {
    return readable(ctx, expression, bindNameTarget(ctx, expression));
}

/** A bare name that is assigned to. */
export function bindNameTarget(ctx: BodyContext, expression: NameExpression): BoundExpression {
    const variable = findVariable(ctx, expression.name, expression);
    if (!variable) {
        return missingName(ctx, expression, expression.name);
    }
    return typeof variable === 'function' ? variable() : variable;
}

/** `target.name` where a value is wanted. */
export function bindMember(ctx: BodyContext, expression: MemberExpression): BoundExpression {
    return readable(ctx, expression.name, bindMemberTarget(ctx, expression));
}

/** `target.name` that is assigned to. */
export function bindMemberTarget(ctx: BodyContext, expression: MemberExpression): BoundExpression {
    const designation = designateMember(ctx, expression);
    if (!designation) {
        return errorExpression(expression);
    }
    return asValue(ctx, designation, expression.name);
}

/** Binds the receiver of a member or a call: a value, or a type by its name. Undefined when an error was reported. */
export function designate(ctx: BodyContext, expression: Expression): Designation | undefined {
    if (expression.kind === 'Name') {
        return designateName(ctx, expression);
    }
    if (expression.kind === 'Member') {
        const designation = designateMember(ctx, expression);
        if (designation?.kind === 'value') {
            return valueDesignation(readable(ctx, expression.name, designation.value));
        }
        return designation;
    }
    return valueDesignation(bindReceiver(ctx, expression));
}

/** The type that a bare name means when no variable counts. */
export function designateTypeName(ctx: BodyContext, name: string): Designation | undefined {
    const type = ctx.world.findType([name], ctx.scope);
    if (type) {
        return typeDesignation(type, [name]);
    }
    return (
        designateSpecialName(name) ?? (ctx.world.isNamespace(name) ? { kind: 'namespace', names: [name] } : undefined)
    );
}

/** Gives the value of a designation, or reports that it has none. */
export function asValue(ctx: BodyContext, designation: Designation, at: Located): BoundExpression {
    switch (designation.kind) {
        case 'value':
            return designation.value;
        case 'type':
        case 'namespace':
            return failExpression(ctx, at, 'variable-missing', designation.names[designation.names.length - 1] ?? '');
        case 'labels':
            return failExpression(ctx, at, 'label-missing', designation.namespace);
        case 'pages':
            return failExpression(ctx, at, 'variable-missing', 'Page');
        case 'fieldTokens':
            return designation.asValue();
    }
}

function designateName(ctx: BodyContext, expression: NameExpression): Designation | undefined {
    const variable = findVariable(ctx, expression.name, expression);
    if (variable && typeof variable !== 'function') {
        const value = readable(ctx, expression, variable);
        return { kind: 'value', value, alias: expression.name };
    }
    // A variable that cannot be used here does not hide a type.
    const named = designateTypeName(ctx, expression.name);
    if (!named) {
        return valueDesignation(bindNameTarget(ctx, expression));
    }
    return named;
}

function designateMember(ctx: BodyContext, expression: MemberExpression): Designation | undefined {
    const target = designate(ctx, expression.target);
    if (!target) {
        return undefined;
    }
    const { name } = expression;
    switch (target.kind) {
        case 'value':
            return designateMemberOfValue(ctx, expression, target);
        case 'type':
            if (expression.isSafe) {
                fail(ctx, expression, 'safe-navigation-of-type');
                return undefined;
            }
            return designateMemberOfType(ctx, target, name);
        case 'namespace':
            return designateMemberOfNamespace(ctx, target.names, expression);
        default:
            return designateTokenMember(ctx, target, name);
    }
}

function designateMemberOfValue(
    ctx: BodyContext,
    expression: MemberExpression,
    target: Extract<Designation, { kind: 'value' }>
): Designation | undefined {
    if (target.value.type === errorType) {
        return undefined;
    }
    // A variable named like a type hides it, except for members that only the type has (`account.SObjectType`).
    if (target.alias !== undefined && !hasInstanceMember(ctx, target.value, expression.name.text)) {
        const named = designateTypeName(ctx, target.alias);
        if (named?.kind === 'type') {
            const member = designateMemberOfType(ctx, named, expression.name, true);
            if (member) {
                return member;
            }
        }
    }
    const token = designateMemberOfToken(ctx, target.value, expression.name);
    if (token) {
        return token;
    }
    const receiver = expression.isSafe ? safeReceiver(ctx, asRecord(target.value)) : target.value;
    return valueDesignation(bindValueMember(ctx, receiver, expression.name));
}

/** Takes the receiver of `?.` out of the chain and gives the variable that the rest of the chain reads. */
export function safeReceiver(ctx: BodyContext, receiver: BoundExpression): BoundExpression {
    const temp = ctx.locals.temporary(receiver.type);
    ctx.safeReceivers.push({ receiver, temp });
    return { kind: 'Local', local: temp, type: receiver.type, ...place(receiver) };
}

function designateMemberOfNamespace(
    ctx: BodyContext,
    names: readonly string[],
    expression: MemberExpression
): Designation | undefined {
    const path = [...names, expression.name.text];
    const type = ctx.world.findType(path, ctx.scope);
    if (type) {
        return typeDesignation(type, path);
    }
    const special = names.length === 1 ? designateSpecialName(expression.name.text) : undefined;
    if (!special) {
        fail(ctx, expression, 'variable-missing', path.join('.'));
    }
    return special;
}

/** In a class with an unknown super class the name may be one of that class's. */
function missingName(ctx: BodyContext, at: Located, name: string): BoundExpression {
    if (isIncompleteInside(ctx.world, ctx.owner)) {
        ctx.reporter.countOnly();
        return errorExpression(at);
    }
    return failExpression(ctx, at, 'variable-missing', name);
}

/** A variable, or why the one of that name cannot be used here. */
type FoundVariable = BoundExpression | (() => BoundExpression) | undefined;

/** A local variable, a field of the class or a static field of the classes around it. */
function findVariable(ctx: BodyContext, name: string, at: Located): FoundVariable {
    const local = ctx.locals.find(name);
    if (local) {
        return { kind: 'Local', local, type: local.type, ...place(at) };
    }
    return ctx.owner && findOwnField(ctx, ctx.owner, name, at);
}

function findOwnField(ctx: BodyContext, owner: ClassSymbol, name: string, at: Located): FoundVariable {
    let hidden: FoundVariable;
    for (let symbol: ClassSymbol | undefined = owner; symbol; symbol = symbol.outer) {
        const type = classType(symbol);
        const view = ctx.world.findField(type, name);
        if (!view) {
            continue;
        }
        if (!ctx.world.isAccessible(view.field, ctx.scope)) {
            hidden ??= () => failExpression(ctx, at, 'variable-not-visible', view.field.name);
            continue;
        }
        if (view.field.isStatic) {
            return staticField(ctx, at, view);
        }
        if (symbol !== owner || ctx.isStatic) {
            const owned = view.field.owner.qualifiedName;
            hidden ??= () => failExpression(ctx, at, 'instance-field-in-static-context', view.field.name, owned);
            continue;
        }
        return ownInstanceField(ctx, at, view);
    }
    return hidden;
}

function ownInstanceField(
    ctx: BodyContext,
    at: Located,
    view: { readonly field: Parameters<typeof staticField>[2]['field']; readonly type: BoundExpression['type'] }
): BoundExpression {
    if (ctx.inConstructorCall) {
        return failExpression(ctx, at, 'constructor-call-instance-variable', view.field.name);
    }
    const owner = ctx.owner;
    const target: BoundExpression = { kind: 'This', type: owner ? classType(owner) : errorType, ...place(at) };
    const direct = !view.field.property || ctx.accessorOf === view.field;
    return { kind: 'Field', target, field: view.field, direct, type: view.type, ...place(at) };
}

function readable(ctx: BodyContext, at: Located, value: BoundExpression): BoundExpression {
    return value.kind === 'Field' && !checkReadable(ctx, at, value) ? errorExpression(at) : value;
}
