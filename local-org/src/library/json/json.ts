/** `JSON` (Apex Reference Guide, "JSON Class"). */
import type { Runtime } from '../../language/runtime.js';
import { TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { GeneratorValue } from './generator.js';
import { deserializeMessage, JsonFault } from './jsonFault.js';
import { JsonReader } from './jsonReader.js';
import { JsonWriteFault, JsonWriter } from './jsonWriter.js';
import { ParserValue } from './parser.js';
import { writeValue } from './serialize.js';
import { readRoot } from './typed.js';
import { readUntyped } from './untyped.js';

export const jsonLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const serialize =
        (isPretty: boolean) =>
        (value: ApexValue, isSuppressing: boolean | null = false) =>
            serialized(runtime, value, isPretty, isSuppressing === true);
    const deserialize = (isStrict: boolean) => (text: string | null, type: TypeValue | null) =>
        deserialized(runtime, notNull(text), (reader) => readRoot({ runtime, reader, isStrict }, notNull(type).type));
    return [
        {
            name: 'JSON',
            statics: {
                'serialize(Object)': serialize(false),
                'serialize(Object,Boolean)': serialize(false),
                'serializePretty(Object)': serialize(true),
                'serializePretty(Object,Boolean)': serialize(true),
                'deserialize(String,Type)': deserialize(false),
                'deserializeStrict(String,Type)': deserialize(true),
                'deserializeUntyped(String)': (text: string | null) =>
                    deserialized(runtime, notNull(text), readUntyped),
                'createGenerator(Boolean)': (isPretty: boolean | null) => new GeneratorValue(isPretty === true),
                'createParser(String)': (text: string | null) => new ParserValue(JsonReader.of(notNull(text)))
            }
        }
    ];
};

/** @throws ApexException JSONException */
function serialized(runtime: Runtime, value: ApexValue, isPretty: boolean, isSuppressing: boolean): string {
    const writer = new JsonWriter(isPretty);
    try {
        writeValue(writer, value, isSuppressing);
    } catch (error) {
        throw error instanceof JsonWriteFault ? runtime.exception('JSONException', error.message) : error;
    }
    return writer.text;
}

/**
 * Reads the first value of a text; what stands behind it is not looked at (octoberswimmer/aer-dist#165).
 *
 * @throws ApexException JSONException
 */
function deserialized(runtime: Runtime, text: string, read: (reader: JsonReader) => ApexValue): ApexValue {
    try {
        const reader = JsonReader.of(text);
        if (reader.next() === undefined) {
            throw new JsonFault('No content to map to Object due to end of input', undefined);
        }
        return read(reader);
    } catch (error) {
        throw error instanceof JsonFault ? runtime.exception('JSONException', deserializeMessage(error)) : error;
    }
}
