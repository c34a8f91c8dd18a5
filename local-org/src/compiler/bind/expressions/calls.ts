import type { CallExpression, Expression, Located } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassSymbol } from '../../symbols.js';
import type { ClassType, Type } from '../../types.js';
import { classType, errorType, typeName } from '../../types.js';
import type { MethodView } from '../../world.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { applyConversion, rowType } from '../conversions.js';
import { bindExpression } from '../expression.js';
import type { Designation } from './designation.js';
import { hasMethod, objectStaticCall } from './objectStatics.js';
import { isIncomplete, isIncompleteInside } from './incomplete.js';
import { describeArguments, resolveOverload } from './overloads.js';
import { asValue, designate, designateTypeName, safeReceiver } from './names.js';
import { memberClass, methodsOf } from './receivers.js';
import { bindSuper } from './self.js';

/** `name(...)`, `target.name(...)` */
export function bindCall(ctx: BodyContext, expression: CallExpression): BoundExpression {
    if (!expression.target) {
        return bindUnqualifiedCall(ctx, expression, bindArguments(ctx, expression.arguments));
    }
    if (expression.target.kind === 'Super') {
        return bindSuperCall(ctx, expression);
    }
    const target = designate(ctx, expression.target);
    const args = bindArguments(ctx, expression.arguments);
    if (!target || hasError(args)) {
        return errorExpression(expression);
    }
    return bindQualifiedCall(ctx, expression, target, args);
}

/** Binds arguments, each a chain of its own. */
export function bindArguments(ctx: BodyContext, args: readonly Expression[]): readonly BoundExpression[] {
    return args.map((argument) => bindExpression(ctx, argument));
}

export function hasError(args: readonly BoundExpression[]): boolean {
    return args.some((argument) => argument.type === errorType);
}

function bindQualifiedCall(
    ctx: BodyContext,
    expression: CallExpression,
    target: Designation,
    args: readonly BoundExpression[]
): BoundExpression {
    switch (target.kind) {
        case 'value':
            return bindInstanceCall(ctx, expression, target, args);
        case 'type':
            if (expression.isSafe) {
                return failExpression(ctx, expression, 'safe-navigation-of-type');
            }
            return bindStaticCall(ctx, expression, target, args);
        case 'fieldTokens':
            return bindInstanceCall(ctx, expression, { kind: 'value', value: target.asValue() }, args);
        case 'namespace':
            return bindNamespaceCall(ctx, expression, target, args);
        default:
            return asValue(ctx, target, receiverPlace(expression));
    }
}

/** `Cache.Org`-like names aside, a namespace may be a class as well (`Database.insert`), which `findType` has then found. */
function bindNamespaceCall(
    ctx: BodyContext,
    expression: CallExpression,
    target: Extract<Designation, { kind: 'namespace' }>,
    args: readonly BoundExpression[]
): BoundExpression {
    const [first] = target.names;
    const symbol = target.names.length === 1 && first !== undefined ? ctx.world.platformType(first) : undefined;
    if (!symbol) {
        return asValue(ctx, target, receiverPlace(expression));
    }
    return bindStaticCall(ctx, expression, { kind: 'type', type: classType(symbol), names: target.names }, args);
}

/** Where the last name of the receiver stands. */
function receiverPlace({ target, name }: CallExpression): Located {
    return target?.kind === 'Member' ? target.name : (target ?? name);
}

// Calls on a value ----------------------------------------------------------------------------------------------------

function bindInstanceCall(
    ctx: BodyContext,
    expression: CallExpression,
    target: Extract<Designation, { kind: 'value' }>,
    args: readonly BoundExpression[]
): BoundExpression {
    if (target.value.type === errorType) {
        return errorExpression(expression);
    }
    if (target.alias !== undefined && !hasMethod(ctx, target.value.type, expression.name.text, false)) {
        // A variable named like a type hides it, except for methods that only the type has.
        const named = designateTypeName(ctx, target.alias);
        if (named?.kind === 'type' && hasMethod(ctx, named.type, expression.name.text, true)) {
            return bindStaticCall(ctx, expression, named, args);
        }
    }
    checkAddError(ctx, expression, target.value);
    const receiver = asReceiver(ctx, expression, target.value);
    const owner = memberClass(ctx.world, receiver.type);
    const views = owner ? methodsOf(ctx.world, owner, expression.name.text) : [];
    const view = chooseMethod(ctx, expression, views, args, receiver.type, 'instance');
    return view ? callNode(expression, view, receiver, 'virtual', args) : errorExpression(expression);
}

/** `record.Field.addError(...)` marks the field: nothing but a record's field will do. */
function checkAddError(ctx: BodyContext, expression: CallExpression, value: BoundExpression): void {
    if (value.type.kind !== 'primitive' || expression.name.text.toLowerCase() !== 'adderror') {
        return;
    }
    if (value.kind !== 'RecordField') {
        fail(ctx, expression.name, 'add-error-field');
    } else if (expression.isSafe) {
        fail(ctx, expression.name, 'add-error-safe');
    }
}

/** The receiver; of a query's rows the single one when only records have the method (`[SELECT ...].get('Name')`). */
function asReceiver(ctx: BodyContext, expression: CallExpression, value: BoundExpression): BoundExpression {
    const row = rowType(value);
    const isOfRow = row !== undefined && !hasMethod(ctx, value.type, expression.name.text, false);
    const receiver = isOfRow ? applyConversion(value, row) : value;
    return expression.isSafe ? safeReceiver(ctx, receiver) : receiver;
}

// Calls by way of a type ----------------------------------------------------------------------------------------------

function bindStaticCall(
    ctx: BodyContext,
    expression: CallExpression,
    target: Extract<Designation, { kind: 'type' }>,
    args: readonly BoundExpression[]
): BoundExpression {
    const { type } = target;
    if (type.kind === 'sobject') {
        const call = objectStaticCall(ctx, expression, type, args);
        if (call) {
            return call;
        }
    }
    const owner = staticOwner(ctx, target, expression.name.text);
    const views = owner ? methodsOf(ctx.world, owner, expression.name.text) : [];
    const view = chooseMethod(ctx, expression, views, args, type, 'static');
    return view ? callNode(expression, view, undefined, 'static', asLocator(view, args)) : errorExpression(expression);
}

/** The query in `Database.getQueryLocator([SELECT ...])` is not run like others: it may have many more rows. */
function asLocator(view: MethodView, args: readonly BoundExpression[]): readonly BoundExpression[] {
    const { owner, name } = view.method;
    const isLocator = owner.origin === 'platform' && owner.qualifiedName === 'Database' && name === 'getQueryLocator';
    return isLocator ? args.map((arg) => (arg.kind === 'Query' ? { ...arg, isLocator } : arg)) : args;
}

/** Some names are an object and a class of System: `Network.getNetworkId()`, `BusinessHours.add(...)`. */
function staticOwner(
    ctx: BodyContext,
    target: Extract<Designation, { kind: 'type' }>,
    method: string
): ClassType | undefined {
    const last = target.names[target.names.length - 1];
    if (target.type.kind === 'sobject' && last !== undefined && ctx.world.platformType(last)) {
        const symbol = ctx.world.platformType(last);
        if (symbol?.methods.has(method.toLowerCase()) === true) {
            return classType(symbol);
        }
    }
    return memberClass(ctx.world, target.type);
}

function bindSuperCall(ctx: BodyContext, expression: CallExpression): BoundExpression {
    const target = bindSuper(ctx, { kind: 'Super', line: expression.line, column: expression.column });
    const args = bindArguments(ctx, expression.arguments);
    if (target.type.kind !== 'class' || hasError(args)) {
        return errorExpression(expression);
    }
    const views = methodsOf(ctx.world, target.type, expression.name.text);
    const view = chooseMethod(ctx, expression, views, args, target.type, 'any');
    if (!view) {
        return errorExpression(expression);
    }
    if (view.method.isAbstract) {
        return failExpression(ctx, expression, 'abstract-method-call', describeCall(expression, args));
    }
    return view.method.isStatic
        ? callNode(expression, view, undefined, 'static', args)
        : callNode(expression, view, target, 'super', args);
}

// Calls by the bare name ----------------------------------------------------------------------------------------------

/** Looks in the class, then outwards for static methods of the enclosing classes. */
function bindUnqualifiedCall(
    ctx: BodyContext,
    expression: CallExpression,
    args: readonly BoundExpression[]
): BoundExpression {
    if (hasError(args)) {
        return errorExpression(expression);
    }
    for (let symbol: ClassSymbol | undefined = ctx.owner; symbol; symbol = symbol.outer) {
        const views = methodsOf(ctx.world, classType(symbol), expression.name.text).filter((view) =>
            isVisible(ctx, view)
        );
        const found = resolveOverload(ctx, views, args);
        if (found.kind === 'found') {
            return bindOwnCall(ctx, expression, found.view, symbol, args);
        }
        if (found.kind === 'ambiguous') {
            return failExpression(ctx, expression, 'ambiguous-method', describeCall(expression, args));
        }
    }
    const views = ctx.owner ? methodsOf(ctx.world, classType(ctx.owner), expression.name.text) : [];
    if (isIncompleteInside(ctx.world, ctx.owner)) {
        ctx.reporter.countOnly();
    } else {
        chooseMethod(ctx, expression, views, args, ctx.owner ? ctx.owner.qualifiedName : 'anonymous', 'any');
    }
    return errorExpression(expression);
}

function bindOwnCall(
    ctx: BodyContext,
    expression: CallExpression,
    view: MethodView,
    symbol: ClassSymbol,
    args: readonly BoundExpression[]
): BoundExpression {
    if (view.method.isStatic) {
        return callNode(expression, view, undefined, 'static', args);
    }
    if (ctx.isStatic || symbol !== ctx.owner) {
        return failExpression(
            ctx,
            expression,
            'instance-method-in-static-context',
            describeSignature(expression, view)
        );
    }
    if (ctx.inConstructorCall) {
        return failExpression(ctx, expression, 'constructor-call-instance-method', describeCall(expression, args));
    }
    const target: BoundExpression = { kind: 'This', type: classType(symbol), ...place(expression) };
    return callNode(expression, view, target, 'virtual', args);
}

// Shared ---------------------------------------------------------------------------------------------------------------

/**
 * Chooses the method that is called and reports when there is none, it cannot be seen, or it is static where an instance
 * method is needed or the other way round.
 */
function chooseMethod(
    ctx: BodyContext,
    expression: CallExpression,
    views: readonly MethodView[],
    args: readonly BoundExpression[],
    owner: Type | string,
    wanted: 'static' | 'instance' | 'any'
): MethodView | undefined {
    const visible = views.filter((view) => isVisible(ctx, view));
    const suitable =
        wanted === 'any' ? visible : visible.filter((view) => view.method.isStatic === (wanted === 'static'));
    const found = resolveOverload(ctx, suitable, args);
    if (found.kind === 'found') {
        return found.view;
    }
    const call = describeCall(expression, args);
    if (found.kind === 'ambiguous') {
        fail(ctx, expression.name, 'ambiguous-method', call);
        return undefined;
    }
    const other = resolveOverload(ctx, visible, args);
    if (other.kind === 'found') {
        const code = wanted === 'static' ? 'instance-method-in-static-context' : 'static-method-in-instance-context';
        fail(ctx, expression.name, code, describeSignature(expression, other.view));
    } else if (resolveOverload(ctx, views, args).kind === 'found') {
        fail(ctx, expression.name, 'method-not-visible', call);
    } else if (typeof owner !== 'string' && owner.kind === 'class' && isIncomplete(ctx.world, owner.symbol)) {
        ctx.reporter.countOnly();
    } else {
        fail(ctx, expression.name, 'method-missing', call, typeof owner === 'string' ? owner : typeName(owner));
    }
    return undefined;
}

function isVisible(ctx: BodyContext, view: MethodView): boolean {
    return ctx.world.isAccessible(view.method, ctx.scope);
}

function callNode(
    expression: CallExpression,
    view: MethodView,
    target: BoundExpression | undefined,
    dispatch: 'static' | 'virtual' | 'super',
    args: readonly BoundExpression[]
): BoundExpression {
    return {
        kind: 'Call',
        method: view.method,
        target,
        dispatch,
        arguments: convertArguments(view, args),
        type: returnType(view, target),
        ...place(expression)
    };
}

/** Converts arguments to the parameter types of the method or constructor that was chosen for them. */
export function convertArguments(view: MethodView, args: readonly BoundExpression[]): readonly BoundExpression[] {
    return args.map((argument, index) => applyConversion(argument, view.parameters[index] ?? argument.type));
}

/** `clone()` of a record has the record's own type, which the catalogue cannot say. */
function returnType(view: MethodView, target: BoundExpression | undefined): BoundExpression['type'] {
    const isRecordClone = target?.type.kind === 'sobject' && view.method.name.toLowerCase() === 'clone';
    return isRecordClone ? target.type : view.returns;
}

function describeCall(expression: CallExpression, args: readonly BoundExpression[]): string {
    return expression.name.text + describeArguments(args);
}

function describeSignature(expression: CallExpression, view: MethodView): string {
    return `${typeName(view.returns)} ${expression.name.text}(${view.parameters.map(typeName).join(', ')})`;
}
