/** The types that are no classes: their names win over every declared name. */
import type { Type } from '../types.js';
import { PRIMITIVE_NAMES, anySObject, objectType, primitive, voidType } from '../types.js';

const scalars = new Map<string, Type>([
    ...PRIMITIVE_NAMES.map((name): [string, Type] => [name.toLowerCase(), primitive(name)]),
    ['object', objectType],
    ['sobject', anySObject],
    ['void', voidType]
]);

/** @returns the primitive, `Object`, `SObject` or `void` of this name in lower case, if it is one */
export function scalarType(name: string): Type | undefined {
    return scalars.get(name);
}
