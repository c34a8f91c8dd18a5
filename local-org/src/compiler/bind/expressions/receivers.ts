import type { ClassSymbol, MethodSymbol } from '../../symbols.js';
import type { ClassType, Type } from '../../types.js';
import { objectType } from '../../types.js';
import type { MethodView, World } from '../../world.js';
import { builtInMethod } from '../../symbols/builtInMethod.js';

/**
 * The class whose members a value of a type has: `String`'s for a text, `SObject`'s for a record.
 *
 * @returns undefined for types without members (void, null) and for platform classes that the catalogue lacks
 */
export function memberClass(world: World, type: Type): ClassType | undefined {
    switch (type.kind) {
        case 'class':
            return type;
        case 'primitive':
            return platformClass(world, type.name);
        case 'sobject':
            return platformClass(world, 'SObject');
        case 'object':
            return platformClass(world, 'Object');
        default:
            return undefined;
    }
}

function platformClass(world: World, name: string): ClassType | undefined {
    return world.platformType(name) && world.platform(name);
}

/** All methods of a name that a value of a class has. Instances of the project's classes can also be cloned. */
export function methodsOf(world: World, type: ClassType, name: string): readonly MethodView[] {
    const views = world.findMethods(type, name);
    const canClone =
        type.symbol.origin === 'user' && type.symbol.classKind === 'class' && name.toLowerCase() === 'clone';
    const object = canClone ? world.platformType('Object') : undefined;
    if (!object || views.some((view) => view.parameters.length === 0)) {
        return views;
    }
    return [...views, { method: cloneMethod(object), parameters: [], returns: type }];
}

const cloneMethods = new WeakMap<ClassSymbol, MethodSymbol>();

/** `clone()`, which the catalogue does not list: a shallow copy. */
function cloneMethod(object: ClassSymbol): MethodSymbol {
    const known = cloneMethods.get(object);
    if (known) {
        return known;
    }
    const method = builtInMethod({ owner: object, name: 'clone', isVirtual: true, returns: objectType });
    cloneMethods.set(object, method);
    return method;
}
