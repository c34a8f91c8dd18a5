import type { ClassSymbol, MethodSymbol, ParameterSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { methodKey } from './signatures.js';

/** A method that the language provides and no catalogue lists. */
export interface BuiltIn {
    readonly owner: ClassSymbol;
    readonly name: string;
    readonly isStatic?: boolean;
    readonly isVirtual?: boolean;
    readonly parameters?: readonly ParameterSymbol[];
    readonly returns: Type;
}

/** @returns its symbol: global, an instance method that nobody overrides unless it says otherwise */
export function builtInMethod(method: BuiltIn): MethodSymbol {
    const parameters = method.parameters ?? [];
    return {
        owner: method.owner,
        name: method.name,
        isStatic: method.isStatic ?? false,
        isAbstract: false,
        isVirtual: method.isVirtual ?? false,
        isOverride: false,
        access: 'global',
        isTestVisible: false,
        isTest: false,
        parameters,
        returns: method.returns,
        annotations: [],
        key: methodKey(method.name, parameters),
        at: undefined
    };
}
