/** JSON that calls from outside bring, as arguments of Apex methods. */
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
    return type.kind === 'object' ? readUntyped(reader) : readTyped({ runtime, reader, isStrict: false }, type);
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
