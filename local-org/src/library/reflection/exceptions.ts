/**
 * Exceptions (Apex Reference Guide, "Exception Class and Built-In Exceptions"). Constructors and the common methods are
 * part of `ApexException` itself, so that generated subclasses inherit them; here is what callers reach through the library.
 */
import type { InaccessibleFields } from '../../database/query/seams.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType, NativeFunction } from '../registry.js';

/** What a `DmlException` knows of each row that failed. */
export interface DmlFailure {
    /** Position of the row in the list that was written. */
    readonly index: number;
    readonly id: string | null;
    readonly message: string;
    /** Constant of `StatusCode`. */
    readonly statusCode: string;
    /** API names of fields. */
    readonly fieldNames: readonly string[];
    /** Their `Schema.SObjectField` tokens. */
    readonly fields: readonly ApexValue[];
}

/** The `details` of a `DmlException`. */
export class DmlFailures {
    constructor(readonly failures: readonly DmlFailure[]) {}
}

/** Methods that `ApexException` has as they are; taken before the registry installs the library's over them. */
const COMMON = [
    'getMessage()',
    'setMessage(String)',
    'getCause()',
    'initCause(Exception)',
    'getTypeName()',
    'getLineNumber()',
    'getStackTraceString()'
] as const;

const common = Object.fromEntries(COMMON.map((key) => [key, own(key)]));

type Method = (this: ApexException, ...values: ApexValue[]) => ApexValue;

function own(key: (typeof COMMON)[number]): NativeFunction {
    const method = Object.getOwnPropertyDescriptor(ApexException.prototype, key)?.value as Method;
    return (self: ApexException, ...values: ApexValue[]) => method.apply(self, values);
}

export const exceptionLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Exception',
        prototype: ApexException.prototype,
        methods: { ...common, ...dmlMethods(runtime) }
    },
    {
        name: 'QueryException',
        // all exceptions share one class: the method is on it, the binder lets it be called on this type only
        prototype: ApexException.prototype,
        methods: { 'getInaccessibleFields()': inaccessibleFields }
    }
];

function dmlMethods(runtime: Runtime): Record<string, NativeFunction> {
    const failure =
        <T>(read: (found: DmlFailure) => T) =>
        (self: ApexException, index: number | null): T => {
            const found = failuresOf(runtime, self)[index ?? -1];
            if (!found) {
                throw runtime.exception('ListException', `List index out of bounds: ${String(index)}`);
            }
            return read(found);
        };
    return {
        'getNumDml()': (self: ApexException) => failuresOf(runtime, self).length,
        'getDmlIndex(Integer)': failure(({ index }) => index),
        'getDmlId(Integer)': failure(({ id }) => id),
        'getDmlMessage(Integer)': failure(({ message }) => message),
        'getDmlStatusCode(Integer)': failure(({ statusCode }) => statusCode),
        'getDmlType(Integer)': failure(({ statusCode }) => runtime.enumType('StatusCode')?.find(statusCode) ?? null),
        'getDmlFieldNames(Integer)': failure(({ fieldNames }) => new ListValue([...fieldNames], 'List<String>')),
        'getDmlFields(Integer)': failure(({ fields }) => new ListValue([...fields], 'List<Schema.SObjectField>'))
    };
}

/** Exceptions that Apex made itself have no failures; others than of DML have no such methods at all. */
function failuresOf(runtime: Runtime, self: ApexException): readonly DmlFailure[] {
    if (self.apexType !== 'DmlException' && self.apexType !== 'EmailException') {
        throw runtime.exception('TypeException', `DML methods are not supported on ${self.typeName}`);
    }
    return self.details instanceof DmlFailures ? self.details.failures : [];
}

/** By object, the fields that the user may not see; empty for an exception that Apex made. */
function inaccessibleFields(self: ApexException): MapValue {
    const map = new MapValue('Map<String,Set<String>>');
    for (const [object, names] of fieldNames(self.details)) {
        const set = new SetValue('Set<String>');
        names.forEach((name) => set.add(name));
        map.set(object, set);
    }
    return map;
}

/** What the query engine leaves in the exceptions of user mode. */
function fieldNames(details: unknown): Iterable<readonly [string, ReadonlySet<string>]> {
    const isKnown = typeof details === 'object' && details !== null && 'inaccessibleFields' in details;
    return isKnown ? (details as InaccessibleFields).inaccessibleFields : [];
}
