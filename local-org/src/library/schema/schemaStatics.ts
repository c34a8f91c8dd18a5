/** `Schema.getGlobalDescribe()` and its like, and `Id.getSObjectType()`: Apex Reference Guide, "Schema Class", "Id Class". */
import { ListValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { describeObject, type ObjectDescribe } from '../../schema/describe.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { objectToken } from '../../schema/tokens.js';
import type { LibraryType } from '../registry.js';
import { NameMap } from './nameMap.js';

/** Objects of the catalogue that are no objects of an org. */
const HIDDEN = new Set(['AggregateResult', 'Name']);

export const schemaLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const describeAll = (names: ListValue | null): ListValue => {
        if (names === null) {
            throw nullPointer();
        }
        return new ListValue(
            names.items.map((name) => describeNamed(runtime, name)),
            'List<Schema.DescribeSObjectResult>'
        );
    };
    return [
        {
            name: 'Schema',
            statics: {
                'getGlobalDescribe()': () => globalDescribe(runtime.schema),
                'describeSObjects(List<String>)': describeAll,
                'describeSObjects(List<String>,Object)': describeAll
            }
        },
        {
            name: 'Id',
            methods: { 'getSobjectType()': (self: string) => objectOfId(runtime, self) }
        }
    ];
};

const globalDescribes = new WeakMap<Schema, NameMap>();

/** A map of its own for each caller, copied from one that is made once. */
function globalDescribe(schema: Schema): NameMap {
    let known = globalDescribes.get(schema);
    if (!known) {
        known = makeGlobalDescribe(schema);
        globalDescribes.set(schema, known);
    }
    const map = new NameMap(known.type);
    map.table.copy(known.table);
    return map;
}

function makeGlobalDescribe(schema: Schema): NameMap {
    const map = new NameMap('Map<String,Schema.SObjectType>');
    for (const name of schema.objectNames()) {
        const object = HIDDEN.has(name) ? undefined : schema.object(name);
        if (object) {
            map.set(name, objectToken(object));
        }
    }
    return map;
}

function describeNamed(runtime: Runtime, name: ApexValue): ObjectDescribe {
    const object = typeof name === 'string' && !HIDDEN.has(name) ? runtime.schema.object(name) : undefined;
    if (!object) {
        throw runtime.exception(
            'InvalidParameterValueException',
            `Invalid sobject provided. The describeSObjects() method does not support the ${displayText(name)} sobject.`
        );
    }
    return describeObject(object);
}

const byPrefix = new WeakMap<Schema, ReadonlyMap<string, ObjectSchema>>();

/** The object whose ids start with these three characters. */
export function objectByPrefix(schema: Schema, prefix: string): ObjectSchema | undefined {
    let known = byPrefix.get(schema);
    if (!known) {
        const objects = schema.objectNames().flatMap((name) => schema.object(name) ?? []);
        known = new Map(objects.flatMap((object) => (object.keyPrefix ? [[object.keyPrefix, object] as const] : [])));
        byPrefix.set(schema, known);
    }
    return known.get(prefix);
}

/** Of several objects: comments of cases and of ideas (http://www.fishofprey.com/2011/09/obscure-salesforce-object-key-prefixes.html). */
const SHARED_PREFIXES: ReadonlySet<string> = new Set(['00a']);

/**
 * @throws SObjectException for ids of objects that the org does not have, or that several objects share: public test NebulaLogger,
 *     LogEntryEventBuilder_Tests.it_should_set_record_fields_for_recordId_when_template_standard_object
 */
function objectOfId(runtime: Runtime, id: string): ApexValue {
    const object = objectByPrefix(runtime.schema, id.slice(0, 3));
    if (!object || SHARED_PREFIXES.has(id.slice(0, 3))) {
        throw runtime.exception('SObjectException', `Cannot locate Apex Type for ID: ${id}`);
    }
    return objectToken(object);
}
