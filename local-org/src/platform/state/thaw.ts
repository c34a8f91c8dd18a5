/** Makes a new object of what `freeze` wrote. */
import { BlobValue } from '../../language/blob.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { decimalFromText } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { RuntimeType } from '../../language/runtimeType.js';
import { typeValue } from '../../language/typeValue.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema } from '../../schema/model.js';
import { RecordValue, type Relation } from '../../schema/record.js';
import { fieldToken, objectToken } from '../../schema/tokens.js';
import type { Fields, Frozen, FrozenGraph, FrozenObject, FrozenScalar } from './frozen.js';
import { held } from './held.js';

/** @throws Unsupported when the project has lost a class or object that the state is made of */
export function thaw(runtime: Runtime, graph: FrozenGraph): ApexValue {
    const made = graph.objects.map((object) => allocate(runtime, object));

    function read(part: Frozen): ApexValue {
        if (part === null || typeof part !== 'object') {
            return part;
        }
        if ('ref' in part) {
            return made[part.ref] ?? null;
        }
        return readScalar(runtime, part);
    }

    function readAll(fields: Fields): [string, ApexValue][] {
        return Object.entries(fields).map(([name, value]) => [name, read(value)]);
    }

    /** Keys of sets and maps are compared by content, so what they are made of has to be filled first. */
    const filled = new Set<number>();
    function fillAll(part: Frozen): void {
        if (part === null || typeof part !== 'object' || !('ref' in part) || filled.has(part.ref)) {
            return;
        }
        filled.add(part.ref);
        const object = graph.objects[part.ref];
        const target = made[part.ref];
        if (object && target !== undefined) {
            partsOf(object).forEach(fillAll);
            fill(object, target);
        }
    }

    function fill(object: FrozenObject, target: ApexValue): void {
        switch (object.kind) {
            case 'list':
                (target as ListValue).items.push(...object.items.map(read));
                return;
            case 'set':
                object.items.forEach((item) => (target as SetValue).add(read(item)));
                return;
            case 'map':
                object.pairs.forEach(([key, value]) => (target as MapValue).set(read(key), read(value)));
                return;
            case 'record':
                fillRecord(object, target as RecordValue);
                return;
            case 'exception':
                (target as ApexException).message = object.message;
                (target as ApexException).cause = read(object.cause) as ApexException | null;
                Object.assign(target as object, Object.fromEntries(readAll(object.fields)));
                return;
            case 'object':
                Object.assign(target as object, Object.fromEntries(readAll(object.fields)));
        }
    }

    function fillRecord(object: Extract<FrozenObject, { kind: 'record' }>, target: RecordValue): void {
        target.values = Object.fromEntries(readAll(object.values));
        for (const [name, relation] of readAll(object.relations)) {
            target.setRelation(name, relation as Relation);
        }
        target.queried = object.queried ? new Set(object.queried) : undefined;
    }

    fillAll(graph.root);
    return read(graph.root);
}

function partsOf(object: FrozenObject): readonly Frozen[] {
    switch (object.kind) {
        case 'list':
        case 'set':
            return object.items;
        case 'map':
            return object.pairs.flat();
        case 'record':
            return [...Object.values(object.values), ...Object.values(object.relations)];
        case 'exception':
            return [object.cause, ...Object.values(object.fields)];
        case 'object':
            return Object.values(object.fields);
    }
}

function allocate(runtime: Runtime, object: FrozenObject): ApexValue {
    switch (object.kind) {
        case 'list':
            return new ListValue([], object.type);
        case 'set':
            return new SetValue(object.type);
        case 'map':
            return new MapValue(object.type);
        case 'record':
            return new RecordValue(objectNamed(runtime, object.object));
        case 'exception':
            return object.isUser ? runtime.allocate(typeNamed(runtime, object.type)) : new ApexException(object.type);
        case 'object':
            return runtime.allocate(typeNamed(runtime, object.type));
    }
}

function readScalar(runtime: Runtime, part: FrozenScalar): ApexValue {
    switch (part.kind) {
        case 'long':
            return BigInt(part.text);
        case 'decimal':
            return decimalFromText(part.text);
        case 'double':
            return new DoubleValue(Number(part.number));
        case 'date':
            return new DateValue(Number(part.number));
        case 'datetime':
            return new DatetimeValue(Number(part.number));
        case 'time':
            return new TimeValue(Number(part.number));
        case 'blob':
            return new BlobValue(new Uint8Array(Buffer.from(part.base64, 'base64')));
        case 'enum':
            return runtime.enumType(part.type)?.find(part.name) ?? missing(`${part.type}.${part.name}`);
        case 'type':
            return typeValue(typeNamed(runtime, part.name));
        case 'objectToken':
            return objectToken(objectNamed(runtime, part.object));
        case 'fieldToken':
            return tokenOf(runtime, part.object, part.field);
        case 'held':
            return held(part.number, part.type);
    }
}

function tokenOf(runtime: Runtime, object: string, name: string): ApexValue {
    const schema = objectNamed(runtime, object);
    const field = runtime.schema.field(schema, name);
    return field ? fieldToken(schema, field) : missing(`${object}.${name}`);
}

function typeNamed(runtime: Runtime, name: string): RuntimeType {
    return runtime.types.find(name) ?? missing(name);
}

function objectNamed(runtime: Runtime, name: string): ObjectSchema {
    return runtime.schema.object(name) ?? missing(name);
}

function missing(name: string): never {
    throw new Unsupported(`a queued job that keeps a ${name}, which the project has no longer`);
}
