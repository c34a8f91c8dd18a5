/** `SObject`: Apex Reference Guide, "SObject Class". */
import { ListValue, MapValue } from '../../language/collections.js';
import type { ApexException } from '../../language/exceptions.js';
import { nullPointer } from '../../language/exceptions.js';
import type { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';
import { objectToken, type FieldToken } from '../../schema/tokens.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { DatabaseError } from './databaseError.js';
import { childrenOf, getByName, isSet, parentOf, putByName, putParent, resolveErrorField } from './recordAccess.js';

type NameOrToken = string | FieldToken | null;

export const recordLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'SObject',
        prototype: RecordValue.prototype,
        methods: {
            ...fieldMethods(runtime),
            ...relationMethods(runtime),
            ...errorMethods(runtime),
            ...copyMethods(),
            ...otherMethods()
        }
    }
];

/** The same implementation for a name and for a token. */
function both(
    name: string,
    rest: string,
    implementation: (self: RecordValue, field: NameOrToken, ...values: never[]) => unknown
): Record<string, NativeFunction> {
    return {
        [`${name}(String${rest})`]: implementation,
        [`${name}(Schema.SObjectField${rest})`]: implementation
    };
}

function fieldMethods(runtime: Runtime): Record<string, NativeFunction> {
    return {
        ...both('get', '', (self, field) => getByName(runtime, self, notNull(field))),
        ...both('put', ',Object', (self, field, value: ApexValue) => putByName(runtime, self, notNull(field), value)),
        ...both('isSet', '', (self, field) => isSet(runtime, self, notNull(field))),
        'getPopulatedFieldsAsMap()': (self: RecordValue) => {
            const map = new MapValue('Map<String,Object>');
            self.populated().forEach(([name, value]) => map.set(name, value));
            return map;
        },
        'clear()': (self: RecordValue) => {
            self.values = {};
            self.relations = undefined;
        }
    };
}

function relationMethods(runtime: Runtime): Record<string, NativeFunction> {
    return {
        ...both('getSObject', '', (self, field) => parentOf(runtime, self, notNull(field))),
        ...both('putSObject', ',SObject', (self, field, parent: RecordValue | null) =>
            putParent(runtime, self, notNull(field), parent)
        ),
        ...both('getSObjects', '', (self, field) => childrenOf(runtime, self, notNull(field)))
    };
}

function errorMethods(runtime: Runtime): Record<string, NativeFunction> {
    const add = (self: RecordValue, message: string | null, isEscaped: boolean | null = true): void => {
        self.addError(String(message), undefined, isEscaped !== false);
    };
    const addTo = (self: RecordValue, field: NameOrToken, message: never, isEscaped: never): void => {
        const escape = (isEscaped as boolean | null | undefined) !== false;
        self.addError(String(message), resolveErrorField(runtime, self, notNull(field)), escape);
    };
    const addException = (
        self: RecordValue,
        exception: ApexException | null,
        isEscaped: boolean | null = true
    ): void => {
        add(self, notNull(exception)['getMessage()'](), isEscaped);
    };
    const addExceptionTo = (self: RecordValue, field: string, exception: ApexException | null, escape: never): void => {
        addTo(self, field, notNull(exception)['getMessage()']() as never, escape);
    };
    return {
        'addError(String)': add,
        'addError(String,Boolean)': add,
        'addError(Exception)': addException,
        'addError(Exception,Boolean)': addException,
        // what the emitter makes of `record.Field.addError(exception)`
        'addError(String,Exception)': addExceptionTo,
        'addError(String,Exception,Boolean)': addExceptionTo,
        ...both('addError', ',String', addTo),
        ...both('addError', ',String,Boolean', addTo),
        'hasErrors()': (self: RecordValue) => (self.extra?.errors.length ?? 0) > 0,
        'getErrors()': (self: RecordValue) => {
            const errors = self.extra?.errors ?? [];
            return new ListValue(
                errors.map((error) => new DatabaseError(error.message, error.field === undefined ? [] : [error.field])),
                'List<Database.Error>'
            );
        }
    };
}

function copyMethods(): Record<string, NativeFunction> {
    const clone = (
        self: RecordValue,
        keepId: boolean | null = false,
        isDeep: boolean | null = false,
        keepTimestamps: boolean | null = false,
        keepAutoNumbers: boolean | null = false
    ): RecordValue =>
        self.clone({
            keepId: keepId === true,
            isDeep: isDeep === true,
            keepTimestamps: keepTimestamps === true,
            keepAutoNumbers: keepAutoNumbers === true
        });
    return {
        'clone()': clone,
        'clone(Boolean)': clone,
        'clone(Boolean,Boolean)': clone,
        'clone(Boolean,Boolean,Boolean)': clone,
        'clone(Boolean,Boolean,Boolean,Boolean)': clone,
        'isClone()': (self: RecordValue) => self.extra?.isClone ?? false,
        'getCloneSourceId()': (self: RecordValue) => self.extra?.cloneSourceId ?? null
    };
}

function otherMethods(): Record<string, NativeFunction> {
    return {
        'getSObjectType()': (self: RecordValue) => objectToken(self.schema),
        'setOptions(Database.DMLOptions)': (self: RecordValue, options: PlatformObject | null) => {
            self.extras().options = options;
        },
        'getOptions()': (self: RecordValue) => self.extra?.options ?? null,
        'getQuickActionName()': () => null,
        'recalculateFormulas()': () => {
            throw new Unsupported('SObject.recalculateFormulas()');
        }
    };
}

function notNull<T>(value: T | null): T {
    if (value === null) {
        throw nullPointer();
    }
    return value;
}
