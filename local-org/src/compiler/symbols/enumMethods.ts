import type { ClassSymbol, MethodSymbol, ParameterSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { classType, errorType, primitive } from '../types.js';
import type { PlatformTypes } from './platformTypes.js';
import { methodKey } from './signatures.js';

/**
 * What every enum has besides the methods of `Object` (Apex Reference Guide, "Enum Methods").
 *
 * @param owner enum of the project
 */
export function enumMethods(owner: ClassSymbol, platform: PlatformTypes): ReadonlyMap<string, readonly MethodSymbol[]> {
    const type = classType(owner);
    const list = platform.byQualifiedName('List');
    const method = (
        name: string,
        isStatic: boolean,
        parameters: readonly ParameterSymbol[],
        returns: Type
    ): [string, readonly MethodSymbol[]] => [
        name.toLowerCase(),
        [
            {
                owner,
                name,
                isStatic,
                isAbstract: false,
                isVirtual: false,
                isOverride: false,
                access: 'global',
                isTestVisible: false,
                isTest: false,
                parameters,
                returns,
                annotations: [],
                key: methodKey(name, parameters),
                at: undefined
            }
        ]
    ];
    return new Map([
        method('name', false, [], primitive('String')),
        method('ordinal', false, [], primitive('Integer')),
        method('values', true, [], list ? classType(list, [type]) : errorType),
        method('valueOf', true, [{ name: 'name', type: primitive('String') }], type)
    ]);
}
