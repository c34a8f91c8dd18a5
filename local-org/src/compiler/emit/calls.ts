/** Calls of methods and constructors. */
import type { BoundExpression } from '../bound.js';
import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import { typeName } from '../types.js';
import { expressionText, isNeverNull } from './expressions.js';
import type { FunctionContext } from './functionContext.js';
import { className, constructorKey, quote } from './names.js';
import { takesVariables, variablesText } from './variables.js';
import { INSTANCE_INITIALIZER } from '../../language/userObject.js';

type Call = Extract<BoundExpression, { kind: 'Call' }>;

export function callText(ctx: FunctionContext, call: Call): string {
    const args = call.arguments.map((argument) => expressionText(ctx, argument));
    const { method } = call;
    if (method.owner.classKind === 'enum') {
        return enumCallText(ctx, call, args);
    }
    if (method.owner.origin === 'platform') {
        return platformCallText(ctx, call, args);
    }
    const key = `[${quote(method.key)}](${args.join(', ')})`;
    if (call.dispatch === 'super') {
        return `super${key}`;
    }
    if (method.isStatic || !call.target) {
        return ctx.classReference(method.owner) + key;
    }
    return expressionText(ctx, call.target) + key;
}

/** `values()` and `valueOf` belong to the enum, all else to the constant. */
function enumCallText(ctx: FunctionContext, call: Call, args: readonly string[]): string {
    const { method } = call;
    if (method.isStatic) {
        const type = ctx.unit.constant('e', `$rt.enumType(${quote(method.owner.qualifiedName)})`);
        const [argument] = args;
        return argument === undefined ? `$rt.enumValues(${type})` : `$rt.enumValueOf(${type}, ${argument})`;
    }
    const target = call.target ? expressionText(ctx, call.target) : 'null';
    return `${target}[${quote(method.key)}](${args.join(', ')})`;
}

const OBJECT_METHODS: Readonly<Record<string, string>> = {
    'toString()': '$objectText',
    'equals(Object)': '$objectEquals',
    'hashCode()': '$objectHash'
};

function platformCallText(ctx: FunctionContext, call: Call, args: readonly string[]): string {
    const { method, target } = call;
    const owner = method.owner.qualifiedName;
    if (call.dispatch === 'static' || !target) {
        return staticCallText(ctx, call, args);
    }
    if (method.name === 'addError' && target.kind === 'RecordField') {
        return fieldErrorText(ctx, call, target, args);
    }
    const receiver = expressionText(ctx, target);
    const objectMethod = owner === 'Object' ? OBJECT_METHODS[method.key] : undefined;
    if (objectMethod !== undefined && call.dispatch !== 'super') {
        return `${objectMethod}(${[receiver, ...args].join(', ')})`;
    }
    if (call.dispatch === 'super') {
        return superCallText(call, args, objectMethod);
    }
    if (isDispatched(method.owner)) {
        return `${receiver}[${quote(method.key)}](${args.join(', ')})`;
    }
    const table = method.owner.isVirtual ? 'virtualMethod' : 'method';
    const checked = isNeverNull(target) ? receiver : `${receiver} ?? $npe()`;
    return `${ctx.unit.native(table, owner, method.key)}(${[checked, ...args].join(', ')})`;
}

/** `record.Field.addError(...)` marks the field of the record; the field's value, which may be null, does not matter. */
function fieldErrorText(
    ctx: FunctionContext,
    call: Call,
    field: Extract<BoundExpression, { kind: 'RecordField' }>,
    args: readonly string[]
): string {
    const key = call.method.key.replace('(', '(String,');
    const record = `${expressionText(ctx, field.target)} ?? $npe()`;
    return `${ctx.unit.native('method', 'SObject', key)}(${[record, quote(field.field), ...args].join(', ')})`;
}

/** A static call; with a target it is one on the name of an object (`MySetting__c.getInstance()`), which goes first. */
function staticCallText(ctx: FunctionContext, call: Call, args: readonly string[]): string {
    const { method, target } = call;
    const owner = method.owner.qualifiedName;
    if (!target) {
        const all = takesVariables(owner, method.key) ? [...args, variablesText(ctx)] : args;
        return `${ctx.unit.native('staticMethod', owner, method.key)}(${all.join(', ')})`;
    }
    return `${ctx.unit.native('staticMethod', owner, method.key)}(${[expressionText(ctx, target), ...args].join(', ')})`;
}

/** `super.toString()` of a class whose super class is the platform's, and the like. */
function superCallText(call: Call, args: readonly string[], objectMethod: string | undefined): string {
    const isOfException = isException(call.method.owner);
    if (objectMethod !== undefined && !isOfException) {
        return `${objectMethod}(${['this', ...args].join(', ')})`;
    }
    return `super[${quote(call.method.key)}](${args.join(', ')})`;
}

/** Whether objects of the type carry the method themselves: user classes may implement or extend it. */
function isDispatched(owner: ClassSymbol): boolean {
    return owner.classKind === 'interface' || isException(owner);
}

/** Whether a class is `Exception` or one below it. */
export function isException(symbol: ClassSymbol): boolean {
    for (let current: ClassSymbol | undefined = symbol; current; current = current.superType?.symbol) {
        if (current.origin === 'platform' && current.qualifiedName === 'Exception') {
            return true;
        }
    }
    return false;
}

/** `new T(...)` */
export function newText(ctx: FunctionContext, node: Extract<BoundExpression, { kind: 'New' }>): string {
    const { symbol } = node.type;
    const args = node.arguments.map((argument) => expressionText(ctx, argument));
    const key = constructorKey(node.constructor_);
    if (symbol.origin === 'user') {
        const made = `new ${ctx.classReference(symbol)}()[${quote(INSTANCE_INITIALIZER)}]()`;
        return `${made}[${quote(`<init>${key}`)}](${args.join(', ')})`;
    }
    if (isException(symbol)) {
        return `$rt.exception(${quote(symbol.qualifiedName)})[${quote(`<init>${key}`)}](${args.join(', ')})`;
    }
    const native = ctx.unit.native('constructor_', symbol.qualifiedName, key);
    // generic types are told what they are: `new List<String>(strings)`
    const type = symbol.typeParameters.length > 0 ? [quote(typeName(node.type))] : [];
    return `${native}(${[...type, ...args].join(', ')})`;
}

/** `this(...)` and `super(...)`. The constructor is named by its class, since a sub class may have one of the same key. */
export function constructorCallText(
    ctx: FunctionContext,
    node: Extract<BoundExpression, { kind: 'ConstructorCall' }>
): string {
    const args = node.arguments.map((argument) => expressionText(ctx, argument));
    const key = quote(`<init>${constructorKey(node.constructor_)}`);
    if (node.callee === 'this') {
        return `${className(node.owner)}.prototype[${key}].call(${['this', ...args].join(', ')})`;
    }
    return superConstructorText(node.owner, node.constructor_, args);
}

/** The call of a constructor of the super class. */
export function superConstructorText(
    owner: ClassSymbol,
    constructor: MethodSymbol | undefined,
    args: readonly string[]
): string {
    const key = quote(`<init>${constructorKey(constructor)}`);
    const isOwn = owner.origin === 'user' || isException(owner);
    return `super[${key}]${isOwn ? '' : '?.'}(${args.join(', ')})`;
}
