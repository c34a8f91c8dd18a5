import type { ClassSymbol, MethodSymbol, ParameterSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { objectType, primitive } from '../types.js';
import { builtInMethod } from './builtInMethod.js';

/**
 * `Object` as a class. Every type has its methods; a class may give its own `equals`, `hashCode` and `toString`, with or
 * without `override`.
 */
export function makeObjectSymbol(): ClassSymbol {
    const method = (name: string, parameters: readonly ParameterSymbol[], returns: Type): [string, MethodSymbol[]] => [
        name.toLowerCase(),
        [builtInMethod({ owner: symbol, name, isVirtual: true, parameters, returns })]
    ];
    const methods = new Map<string, readonly MethodSymbol[]>();
    const symbol: ClassSymbol = {
        origin: 'platform',
        classKind: 'class',
        name: 'Object',
        qualifiedName: 'Object',
        namespace: 'System',
        outer: undefined,
        access: 'global',
        isAbstract: false,
        isVirtual: false,
        isTest: false,
        sharing: undefined,
        annotations: [],
        typeParameters: [],
        superType: undefined,
        interfaces: [],
        fields: new Map(),
        methods,
        constructors: [],
        inner: new Map(),
        enumConstants: [],
        file: undefined,
        at: undefined,
        apiVersion: Number.POSITIVE_INFINITY
    };
    for (const [name, group] of [
        method('equals', [{ name: 'other', type: objectType }], primitive('Boolean')),
        method('hashCode', [], primitive('Integer')),
        method('toString', [], primitive('String'))
    ]) {
        methods.set(name, group);
    }
    return symbol;
}
