/**
 * Writes an object with all that it refers to. Jobs work on copies: "the class is serialized" when it is queued (public
 * answer of sfdcfox, salesforce.stackexchange.com/questions/248282), so what code does to the object afterwards does not
 * matter, and what the job does is not seen by whoever queued it. Transient fields are left out (Apex Developer Guide,
 * "transient").
 */
import { BlobValue } from '../../language/blob.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalPlain } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { EnumValue } from '../../language/enum.js';
import { ApexException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import { TypeValue } from '../../language/typeValue.js';
import { instanceFields, userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';
import { FieldToken, ObjectToken } from '../../schema/tokens.js';
import type { Fields, Frozen, FrozenGraph, FrozenObject, FrozenScalar } from './frozen.js';
import { hold } from './held.js';

export function freeze(value: ApexValue): FrozenGraph {
    const objects: FrozenObject[] = [];
    const places = new Map<object, number>();

    function write(part: ApexValue): Frozen {
        if (part === null || typeof part !== 'object') {
            return typeof part === 'bigint' ? { kind: 'long', text: String(part) } : part;
        }
        return scalar(part) ?? { ref: place(part) };
    }

    /** Entered before its parts are written: objects may refer to themselves. */
    function place(part: object): number {
        let found = places.get(part);
        if (found === undefined) {
            found = objects.length;
            places.set(part, found);
            objects.push({ kind: 'list', type: '', items: [] });
            objects[found] = writeObject(part);
        }
        return found;
    }

    function writeObject(part: object): FrozenObject {
        if (part instanceof ListValue) {
            return { kind: 'list', type: part.type, items: part.items.map(write) };
        }
        if (part instanceof SetValue) {
            return { kind: 'set', type: part.type, items: part.values().map(write) };
        }
        if (part instanceof MapValue) {
            const pairs = part.pairs().map(([key, content]) => [write(key), write(content)] as const);
            return { kind: 'map', type: part.type, pairs };
        }
        return part instanceof RecordValue ? writeRecord(part) : writeInstance(part);
    }

    function writeRecord(record: RecordValue): FrozenObject {
        return {
            kind: 'record',
            object: record.schema.name,
            values: writeAll(record.values),
            relations: writeAll(record.relations ?? {}),
            queried: record.queried ? [...record.queried] : null
        };
    }

    function writeInstance(part: object): FrozenObject {
        const made = userClassOf(part as ApexValue);
        const fields: Record<string, Frozen> = {};
        for (const { slot, isTransient } of made ? instanceFields(made) : []) {
            if (slot !== undefined && !isTransient) {
                fields[slot] = write((part as Record<string, ApexValue>)[slot] ?? null);
            }
        }
        if (part instanceof ApexException) {
            const type = made?.info.name ?? part.apexType;
            return {
                kind: 'exception',
                type,
                isUser: made !== undefined,
                message: part.message,
                cause: write(part.cause),
                fields
            };
        }
        if (!made) {
            throw new Error(`No written form of a ${part.constructor.name}`);
        }
        return { kind: 'object', type: made.info.name, fields };
    }

    function writeAll(values: Readonly<Record<string, ApexValue>>): Fields {
        return Object.fromEntries(Object.entries(values).map(([name, each]) => [name, write(each)]));
    }

    return { root: write(value), objects };
}

function scalar(part: object): FrozenScalar | undefined {
    if (part instanceof DecimalValue) {
        return { kind: 'decimal', text: decimalPlain(part) };
    }
    if (part instanceof DoubleValue) {
        return { kind: 'double', number: Number.isFinite(part.value) ? part.value : nonFinite(part.value) };
    }
    if (part instanceof DateValue) {
        return { kind: 'date', number: part.days };
    }
    if (part instanceof DatetimeValue) {
        return { kind: 'datetime', number: part.millis };
    }
    if (part instanceof TimeValue) {
        return { kind: 'time', number: part.millis };
    }
    if (part instanceof BlobValue) {
        return { kind: 'blob', base64: Buffer.from(part.bytes).toString('base64') };
    }
    if (part instanceof EnumValue) {
        return { kind: 'enum', type: part.type, name: part.name };
    }
    return part instanceof PlatformObject ? platformScalar(part) : undefined;
}

/** Objects of user classes that extend a platform class are objects, others have a short form or are kept as they are. */
function platformScalar(part: PlatformObject): FrozenScalar | undefined {
    if (part instanceof TypeValue) {
        return { kind: 'type', name: part.type.name };
    }
    if (part instanceof ObjectToken) {
        return { kind: 'objectToken', object: part.schema.name };
    }
    if (part instanceof FieldToken) {
        return { kind: 'fieldToken', object: part.schema.name, field: part.field.name };
    }
    return userClassOf(part) ? undefined : { kind: 'held', number: hold(part), type: part.apexType };
}

function nonFinite(value: number): 'NaN' | 'Infinity' | '-Infinity' {
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
