import type { MethodSymbol, ParameterSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { typeName } from '../types.js';

/** The `name` of constructors. */
export const CONSTRUCTOR = '<init>';

/** @returns the run-time key of a method: `name(Type,Type)` */
export function methodKey(name: string, parameters: readonly ParameterSymbol[]): string {
    return `${name}(${parameters.map((parameter) => typeName(parameter.type)).join(',')})`;
}

/** Types are interned, so equal ones are the same object. */
export function sameTypes(left: readonly Type[], right: readonly Type[]): boolean {
    return left.length === right.length && left.every((type, at) => type === right[at]);
}

/** @returns whether two methods take the same parameter types; names are not compared */
export function sameParameters(left: MethodSymbol, right: MethodSymbol): boolean {
    return (
        left.parameters.length === right.parameters.length &&
        left.parameters.every((parameter, at) => parameter.type === right.parameters[at]?.type)
    );
}

/** @returns the method as messages show it: `void Foo.bar(String, Integer)` */
export function describeMethod(method: MethodSymbol, parameters?: readonly Type[], returns?: Type): string {
    const types = parameters ?? method.parameters.map((parameter) => parameter.type);
    const list = types.map(typeName).join(', ');
    if (method.name === CONSTRUCTOR) {
        return `${method.owner.qualifiedName}.<Constructor>(${list})`;
    }
    return `${typeName(returns ?? method.returns)} ${method.owner.qualifiedName}.${method.name}(${list})`;
}
