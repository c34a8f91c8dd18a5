/** `JSON.deserialize`: values of a given type. Reads token by token; names of fields are found without regard to case. */
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import type { EnumType } from '../../language/enum.js';
import type { Runtime } from '../../language/runtime.js';
import type { RuntimeType, UserFieldInfo } from '../../language/runtimeType.js';
import { instanceFields, userClassOf, writeField, type UserClass } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { Unsupported } from '../../language/unsupported.js';
import { to18 } from '../../schema/ids.js';
import { jsonBuilderOf } from './adapters.js';
import { isAccessible } from './jsonAccess.js';
import { JsonFault } from './jsonFault.js';
import { shownType } from './jsonObject.js';
import type { JsonReader } from './jsonReader.js';
import { isScalar, readKey, readPrimitive } from './primitives.js';
import { isAggregate, readAggregate, readRecord } from './records.js';

/** What reading needs besides the tokens. */
export interface TypedContext {
    readonly runtime: Runtime;
    readonly reader: JsonReader;
    /** `deserializeStrict`: fields that the type lacks are refused. */
    readonly isStrict: boolean;
}

/**
 * Reads the value that the current token begins, up to its last token.
 *
 * @throws JsonFault when the text does not fit the type
 */
export function readTyped(context: TypedContext, type: RuntimeType): ApexValue {
    const { reader } = context;
    if (reader.kind === 'VALUE_NULL') {
        return null;
    }
    if (!isAccessible(type.userClass, 'deserializable')) {
        throw new JsonFault('Type cannot be deserialized', undefined);
    }
    switch (type.kind) {
        case 'primitive':
            return readPrimitive(reader, type.name);
        case 'collection':
            return readCollection(context, type);
        case 'sobject':
            return isAggregate(type) ? readAggregate(context) : readRecord(context, type);
        case 'enum':
            return readEnum(context, type);
        case 'class':
            return readUserObject(context, type);
        case 'platform':
            return readPlatformObject(context, type);
        default:
            throw unsupportedType(type);
    }
}

/**
 * A value at the root of a text. An enum is no value there: the platform expects an object, which gives null
 * (glade-sh/glade, K040-K067).
 */
export function readRoot(context: TypedContext, type: RuntimeType): ApexValue {
    if (type.kind === 'enum' && context.reader.kind !== 'VALUE_NULL') {
        expectObject(context.reader);
        context.reader.skipChildren();
        return null;
    }
    return readTyped(context, type);
}

/** @throws JsonFault unless the current token begins an object */
export function expectObject(reader: JsonReader): void {
    if (reader.kind !== 'START_OBJECT') {
        // https://salesforce.stackexchange.com/questions/178810
        throw new JsonFault("Malformed JSON: Expected '{' at the beginning of object", undefined);
    }
}

function readCollection(context: TypedContext, type: RuntimeType): ApexValue {
    const [first, second] = type.arguments;
    if (!first) {
        throw unsupportedType(type);
    }
    if (second) {
        return readMap(context, type, first, second);
    }
    if (context.reader.kind !== 'START_ARRAY') {
        throw new JsonFault("Malformed JSON: Expected '[' at the beginning of List/Set", undefined);
    }
    const items = readItems(context, first);
    if (type.name.startsWith('List<')) {
        return new ListValue(items, type.name);
    }
    const set = new SetValue(type.name);
    items.forEach((item) => set.add(item));
    return set;
}

/** Reads the elements of the array that the current token begins. */
export function readItems(context: TypedContext, type: RuntimeType): ApexValue[] {
    const items: ApexValue[] = [];
    while (context.reader.next() !== 'END_ARRAY') {
        refuseObject(type);
        items.push(readTyped(context, type));
    }
    return items;
}

function readMap(context: TypedContext, type: RuntimeType, key: RuntimeType, value: RuntimeType): MapValue {
    const { reader, runtime } = context;
    expectObject(reader);
    const map = new MapValue(type.name);
    while (reader.next() === 'FIELD_NAME') {
        const { text, place } = reader;
        reader.next();
        const keyValue = key.kind === 'enum' ? enumConstant(runtime, key, text, place) : readKey(text, key.name, place);
        refuseObject(value);
        map.set(keyValue, readTyped(context, value));
    }
    return map;
}

/** Elements of type Object are refused even when they are null (glade-sh/glade, K031-K034). */
function refuseObject(type: RuntimeType): void {
    if (type.kind === 'object') {
        throw unsupportedType(type);
    }
}

/** https://salesforce.stackexchange.com/questions/363786 */
function unsupportedType(type: RuntimeType): JsonFault {
    const name = type.kind === 'platform' ? shownType(type.name) : type.name;
    return new JsonFault(`Apex Type unsupported in JSON: ${name}`, undefined);
}

function readEnum({ reader, runtime }: TypedContext, type: RuntimeType): ApexValue {
    if (!isScalar(reader.kind)) {
        throw new JsonFault('Illegal value for primitive', reader.place);
    }
    return enumConstant(runtime, type, reader.text, reader.place);
}

function enumConstant(runtime: Runtime, type: RuntimeType, name: string, place: JsonReader['place']): ApexValue {
    const found: EnumType | undefined = runtime.enumType(type.name);
    const constant = found?.find(name);
    if (!constant) {
        throw new JsonFault(`The type ${type.name} does not have an enum value ${name}`, place);
    }
    return constant;
}

function readUserObject(context: TypedContext, type: RuntimeType): ApexValue {
    const { reader, runtime } = context;
    if (type.userClass?.isAbstract) {
        throw unsupportedType(type);
    }
    expectObject(reader);
    const object = runtime.allocate(type);
    const userClass = userClassOf(object);
    if (object === null || typeof object !== 'object' || !userClass) {
        throw unsupportedType(type);
    }
    const fields = fieldsByName(userClass);
    while (reader.next() === 'FIELD_NAME') {
        const name = reader.text;
        const field = fields.get(name.toLowerCase());
        if (!field && context.isStrict) {
            throw new JsonFault(`Unknown field: ${type.name}.${name}`, undefined);
        }
        reader.next();
        if (field) {
            writeField(object, field, readField(context, field));
        } else {
            reader.skipChildren();
        }
    }
    return object;
}

const fieldMaps = new WeakMap<UserClass, ReadonlyMap<string, UserFieldInfo>>();

/** By name in lower case; a field hides one of the same name in a super class. */
function fieldsByName(userClass: UserClass): ReadonlyMap<string, UserFieldInfo> {
    let fields = fieldMaps.get(userClass);
    if (!fields) {
        fields = new Map(instanceFields(userClass).map((field) => [field.name.toLowerCase(), field]));
        fieldMaps.set(userClass, fields);
    }
    return fields;
}

function readField(context: TypedContext, field: UserFieldInfo): ApexValue {
    const type = context.runtime.types.find(field.type);
    if (!type) {
        throw new Unsupported(`JSON.deserialize of ${field.type}`);
    }
    return readTyped(context, type);
}

function readPlatformObject(context: TypedContext, type: RuntimeType): ApexValue {
    const { reader, runtime } = context;
    const object = jsonBuilderOf(type.name);
    if (object === undefined) {
        throw unsupportedType(type);
    }
    expectObject(reader);
    while (reader.next() === 'FIELD_NAME') {
        const name = reader.text;
        const fieldType = object.jsonType(name);
        if (fieldType === undefined && context.isStrict) {
            throw new JsonFault(`Unknown field: ${shownType(type.name)}.${name}`, undefined);
        }
        reader.next();
        const known = fieldType === undefined ? undefined : runtime.types.find(fieldType);
        if (fieldType === 'Id' && reader.kind === 'VALUE_STRING') {
            // ids of results are not checked: mocks have made up ones
            object.jsonSet(name, to18(reader.text) ?? reader.text);
        } else if (known) {
            object.jsonSet(name, readTyped(context, known));
        } else {
            reader.skipChildren();
        }
    }
    return object.build();
}
