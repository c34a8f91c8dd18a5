/** JSON that calls from outside bring, as arguments of Apex methods. */
import { ListValue, MapValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { RuntimeType, UserMethodInfo } from '../../language/runtimeType.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { JsonFault } from '../../library/json/jsonFault.js';
import { JsonReader } from '../../library/json/jsonReader.js';
import { readTyped } from '../../library/json/typed.js';
import { readUntyped } from '../../library/json/untyped.js';

/** Why arguments do not fit a method. */
export class ArgumentFault extends Error {}

/**
 * Reads a JSON object whose members are named as the parameters are. What is left out is null.
 *
 * @param text '' for none
 * @param isStrict whether members that are no parameters are refused
 * @throws ArgumentFault
 */
export function readArguments(
    runtime: Runtime,
    method: UserMethodInfo,
    text: string,
    isStrict: boolean
): readonly ApexValue[] {
    const values = new Map<string, ApexValue>();
    if (text.trim() !== '') {
        try {
            readMembers(runtime, method, text, isStrict, values);
        } catch (error) {
            throw error instanceof JsonFault ? new ArgumentFault(error.message) : error;
        }
    }
    return method.parameters.map(({ name }) => values.get(name.toLowerCase()) ?? null);
}

function readMembers(
    runtime: Runtime,
    method: UserMethodInfo,
    text: string,
    isStrict: boolean,
    values: Map<string, ApexValue>
): void {
    const reader = JsonReader.of(text);
    if (reader.next() !== 'START_OBJECT') {
        throw new ArgumentFault("Malformed JSON: Expected '{' at the beginning of object");
    }
    while (reader.next() === 'FIELD_NAME') {
        const name = reader.text;
        const parameter = method.parameters.find((each) => each.name.toLowerCase() === name.toLowerCase());
        reader.next();
        if (parameter) {
            values.set(parameter.name.toLowerCase(), readValue(runtime, reader, typeNamed(runtime, parameter.type)));
        } else if (isStrict) {
            throw new ArgumentFault(`Unexpected parameter encountered during deserialization: ${name}`);
        } else {
            readUntyped(reader);
        }
    }
}

/** Reads the value that the reader's current token begins. */
export function readValue(runtime: Runtime, reader: JsonReader, type: RuntimeType): ApexValue {
    if (type.kind === 'object') {
        return readUntyped(reader);
    }
    return type.kind === 'collection' && holdsObjects(type) && reader.kind !== 'VALUE_NULL'
        ? readLoose(runtime, reader, type)
        : readTyped({ runtime, reader, isStrict: false }, type);
}

function holdsObjects(type: RuntimeType): boolean {
    return type.kind === 'object' || type.arguments.some(holdsObjects);
}

/** Collections of Object, which `JSON.deserialize` refuses and calls from outside may have. */
function readLoose(runtime: Runtime, reader: JsonReader, type: RuntimeType): ApexValue {
    const [first, second] = type.arguments;
    if (second) {
        const map = new MapValue(type.name);
        begin(reader, 'START_OBJECT');
        while (reader.next() === 'FIELD_NAME') {
            const key = reader.text;
            reader.next();
            map.set(key, readValue(runtime, reader, second));
        }
        return map;
    }
    const items: ApexValue[] = [];
    begin(reader, 'START_ARRAY');
    while (first && reader.next() !== 'END_ARRAY') {
        items.push(readValue(runtime, reader, first));
    }
    return new ListValue(items, type.name);
}

function begin(reader: JsonReader, kind: 'START_OBJECT' | 'START_ARRAY'): void {
    if (reader.kind !== kind) {
        throw new ArgumentFault(`Malformed JSON: Expected '${kind === 'START_OBJECT' ? '{' : '['}'`);
    }
}

/** Reads a text that is one value. @throws ArgumentFault */
export function readWhole(runtime: Runtime, text: string, typeName: string): ApexValue {
    try {
        const reader = JsonReader.of(text);
        reader.next();
        return readValue(runtime, reader, typeNamed(runtime, typeName));
    } catch (error) {
        throw error instanceof JsonFault ? new ArgumentFault(error.message) : error;
    }
}

export function typeNamed(runtime: Runtime, name: string): RuntimeType {
    const type = runtime.types.find(name);
    if (!type) {
        throw new Unsupported(`a parameter of type ${name}`);
    }
    return type;
}
