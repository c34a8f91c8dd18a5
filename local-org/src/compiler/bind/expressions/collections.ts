import type { Located, NewArray, NewCollection, NewMap, NewObject } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import { anySObject, errorType, isCollection, primitive, typeName } from '../../types.js';
import { isAssignable } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, failExpression, place } from '../context.js';
import { convertOr } from '../conversions.js';
import { bindAs, bindExpression } from '../expression.js';
import { bindArguments, convertArguments, hasError } from './calls.js';
import { resolveOverload } from './overloads.js';

/** `new List<T>{ a, b }`, `new Set<T>{ a, b }` */
export function bindNewCollection(ctx: BodyContext, expression: NewCollection): BoundExpression {
    const type = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    const bound = expression.elements.map((element) => bindExpression(ctx, element));
    const element = type.kind === 'class' ? type.arguments[0] : undefined;
    if (type.kind !== 'class' || !element) {
        return type === errorType
            ? errorExpression(expression)
            : failExpression(ctx, expression, 'construct-type', typeName(type));
    }
    const elements = bound.map((value) => elementOf(ctx, value, element));
    if (isCollection(type, 'Set')) {
        return { kind: 'NewSet', type, elements, ...place(expression) };
    }
    return isCollection(type, 'List')
        ? { kind: 'NewList', type, elements, ...place(expression) }
        : failExpression(ctx, expression, 'construct-type', typeName(type));
}

function elementOf(ctx: BodyContext, value: BoundExpression, element: Type): BoundExpression {
    return convertOr(ctx, value, element, 'element-type', typeName(element), typeName(value.type));
}

/** `new T[n]`, `new T[]{ a, b }` */
export function bindNewArray(ctx: BodyContext, expression: NewArray): BoundExpression {
    const element = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    const bound = expression.elements?.map((value) => bindExpression(ctx, value));
    const size = expression.size && bindAs(ctx, expression.size, primitive('Integer'));
    if (element === errorType) {
        return errorExpression(expression);
    }
    const type = ctx.world.platform('List', element);
    if (size) {
        return { kind: 'NewArray', type, size, ...place(expression) };
    }
    const elements = (bound ?? []).map((value) => elementOf(ctx, value, element));
    return { kind: 'NewList', type, elements, ...place(expression) };
}

/** `new Map<K, V>{ k => v }` */
export function bindNewMap(ctx: BodyContext, expression: NewMap): BoundExpression {
    const type = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    const bound = expression.entries.map((entry) => ({
        key: bindExpression(ctx, entry.key),
        value: bindExpression(ctx, entry.value)
    }));
    if (type === errorType) {
        return errorExpression(expression);
    }
    const [keyType, valueType] = type.kind === 'class' ? type.arguments : [];
    if (!isCollection(type, 'Map') || !keyType || !valueType) {
        return failExpression(ctx, expression, 'construct-type', typeName(type));
    }
    const map = typeName(type);
    const entries = bound.map(({ key, value }) => ({
        key: convertOr(ctx, key, keyType, 'map-key-type', typeName(key.type), map),
        value: convertOr(ctx, value, valueType, 'map-value-type', typeName(value.type), map)
    }));
    return { kind: 'NewMap', type, entries, ...place(expression) };
}

/** `new List<T>()`, `new Set<T>(list)`, `new Map<Id, T>(records)` */
export function bindNewBuiltIn(ctx: BodyContext, expression: NewObject, type: ClassType): BoundExpression {
    const args = bindArguments(ctx, expression.arguments);
    if (hasError(args)) {
        return errorExpression(expression);
    }
    if (args.length === 0) {
        return emptyCollection(type, expression);
    }
    const found = resolveOverload(ctx, ctx.world.findConstructors(type), args);
    const [initializer] = args;
    if (found.kind !== 'found' || !initializer || !isInitializer(ctx, type, initializer.type)) {
        return failInitializer(ctx, expression, type, initializer?.type ?? errorType);
    }
    const converted = convertArguments(found.view, args);
    return { kind: 'New', type, constructor_: found.view.method, arguments: converted, ...place(expression) };
}

function emptyCollection(type: ClassType, at: Located): BoundExpression {
    if (isCollection(type, 'Map')) {
        return { kind: 'NewMap', type, entries: [], ...place(at) };
    }
    return { kind: isCollection(type, 'Set') ? 'NewSet' : 'NewList', type, elements: [], ...place(at) };
}

/** A map can be made from records when its values are records. */
function isInitializer(ctx: BodyContext, type: ClassType, initializer: Type): boolean {
    const value = type.arguments[1];
    return !isCollection(type, 'Map') || !isCollection(initializer, 'List') || !value
        ? true
        : value.kind === 'object' || isAssignable(ctx.world, anySObject, value);
}

function failInitializer(ctx: BodyContext, at: NewObject, type: ClassType, found: Type): BoundExpression {
    const [first, second] = type.arguments.map(typeName);
    if (isCollection(type, 'Map')) {
        return failExpression(ctx, at, 'map-initializer', typeName(found), first ?? '', second ?? '');
    }
    const code = isCollection(type, 'Set') ? 'set-initializer' : 'list-initializer';
    return failExpression(ctx, at, code, typeName(found), first ?? '');
}
