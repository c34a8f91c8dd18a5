import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import { classType, errorType, primitive } from '../types.js';
import { builtInMethod, type BuiltIn } from './builtInMethod.js';
import type { PlatformTypes } from './platformTypes.js';

/**
 * What every enum has besides the methods of `Object` (Apex Reference Guide, "Enum Methods").
 *
 * @param owner enum of the project
 */
export function enumMethods(owner: ClassSymbol, platform: PlatformTypes): ReadonlyMap<string, readonly MethodSymbol[]> {
    const type = classType(owner);
    const list = platform.byQualifiedName('List');
    const method = (built: Omit<BuiltIn, 'owner'>): [string, readonly MethodSymbol[]] => [
        built.name.toLowerCase(),
        [builtInMethod({ owner, ...built })]
    ];
    return new Map([
        method({ name: 'name', returns: primitive('String') }),
        method({ name: 'ordinal', returns: primitive('Integer') }),
        method({ name: 'values', isStatic: true, returns: list ? classType(list, [type]) : errorType }),
        method({
            name: 'valueOf',
            isStatic: true,
            parameters: [{ name: 'name', type: primitive('String') }],
            returns: type
        })
    ]);
}
