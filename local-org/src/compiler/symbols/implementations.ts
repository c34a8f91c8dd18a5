import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import type { ClassType } from '../types.js';
import { classType } from '../types.js';
import type { MethodView } from '../world.js';
import { ancestors, instantiate } from './hierarchy.js';
import { isImplementedBy } from './implementing.js';

/** A method of an interface that a class has, itself or through what it extends. */
export interface InterfaceMethod {
    /** The instantiation of the interface. */
    readonly of: ClassType;
    /** Type arguments filled in. */
    readonly view: MethodView;
}

/** @returns the methods of all interfaces of a class, inherited interfaces included */
export function interfaceMethods(symbol: ClassSymbol): readonly InterfaceMethod[] {
    const methods: InterfaceMethod[] = [];
    for (const type of ancestors(classType(symbol))) {
        if (type.symbol.classKind === 'interface') {
            for (const group of type.symbol.methods.values()) {
                methods.push(...group.map((method) => ({ of: type, view: viewOf(method, type) })));
            }
        }
    }
    return methods;
}

function viewOf(method: MethodSymbol, type: ClassType): MethodView {
    return {
        method,
        parameters: method.parameters.map((parameter) => instantiate(parameter.type, type)),
        returns: instantiate(method.returns, type)
    };
}

/**
 * @param symbol class
 * @param wanted method of one of its interfaces
 * @param object `Object` as a class: its methods implement too
 * @returns the nearest method, static or not, that implements it; the exact parameter types go before tolerated ones
 */
export function findImplementation(
    symbol: ClassSymbol,
    wanted: MethodView,
    object: ClassSymbol
): MethodSymbol | undefined {
    const name = wanted.method.name.toLowerCase();
    for (let one: ClassSymbol | undefined = symbol; one; one = one.superType?.symbol ?? nextAfter(one, object)) {
        const group = one.methods.get(name) ?? [];
        const found =
            group.find(
                (method) =>
                    method.parameters.every((parameter, at) => parameter.type === wanted.parameters[at]) &&
                    isImplementedBy(wanted, method)
            ) ?? group.find((method) => isImplementedBy(wanted, method));
        if (found) {
            return found;
        }
    }
    return undefined;
}

function nextAfter(symbol: ClassSymbol, object: ClassSymbol): ClassSymbol | undefined {
    return symbol === object ? undefined : object;
}

/**
 * @param symbol class that is not abstract
 * @returns the abstract methods of the classes above it that no class between implements
 */
export function openAbstractMethods(symbol: ClassSymbol): readonly MethodSymbol[] {
    const open: MethodSymbol[] = [];
    const closed = new Set<string>();
    for (let one: ClassSymbol | undefined = symbol; one; one = one.superType?.symbol) {
        for (const group of one.methods.values()) {
            for (const method of group) {
                const key = method.key.toLowerCase();
                if (!closed.has(key)) {
                    closed.add(key);
                    if (method.isAbstract) {
                        open.push(method);
                    }
                }
            }
        }
    }
    return open;
}
