/** The types that are no classes: their names win over every declared name. */
import type { PrimitiveName, Type } from '../types.js';
import { anySObject, objectType, primitive, voidType } from '../types.js';

const PRIMITIVES: readonly PrimitiveName[] = [
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'Id',
    'Date',
    'Datetime',
    'Time',
    'Blob'
];

const scalars = new Map<string, Type>([
    ...PRIMITIVES.map((name): [string, Type] => [name.toLowerCase(), primitive(name)]),
    ['object', objectType],
    ['sobject', anySObject],
    ['void', voidType]
]);

/** @returns the primitive, `Object`, `SObject` or `void` of this name in lower case, if it is one */
export function scalarType(name: string): Type | undefined {
    return scalars.get(name);
}
