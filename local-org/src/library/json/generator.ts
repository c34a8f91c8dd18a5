/** `JSONGenerator` (Apex Reference Guide, "JSONGenerator Class"). */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { JsonWriteFault, JsonWriter } from './jsonWriter.js';
import { scalarText, writeValue } from './serialize.js';

export class GeneratorValue extends PlatformObject {
    readonly apexType = 'JSONGenerator';
    readonly writer: JsonWriter;

    constructor(isPretty: boolean) {
        super();
        this.writer = new JsonWriter(isPretty);
    }
}

/** What values are called in messages, by the method that writes them. */
const SCALARS: readonly (readonly [method: string, type: string, what: string])[] = [
    ['Blob', 'Blob', 'write binary value'],
    ['Boolean', 'Boolean', 'write boolean value'],
    ['Date', 'Date', 'write text value'],
    ['DateTime', 'Datetime', 'write text value'],
    ['Id', 'Id', 'write text value'],
    ['Number', 'Decimal', 'write number'],
    ['Number', 'Double', 'write number'],
    ['Number', 'Integer', 'write number'],
    ['Number', 'Long', 'write number'],
    ['String', 'String', 'write text value'],
    ['Time', 'Time', 'write text value']
];

export const generatorLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const guarded =
        <A extends readonly unknown[]>(write: (writer: JsonWriter, ...values: A) => void) =>
        (self: GeneratorValue, ...values: A): void => {
            try {
                write(self.writer, ...values);
            } catch (error) {
                throw error instanceof JsonWriteFault ? runtime.exception('JSONException', error.message) : error;
            }
        };
    const methods: Record<string, NativeFunction> = {
        'close()': (self: GeneratorValue) => {
            self.writer.isClosed = true;
        },
        'isClosed()': (self: GeneratorValue) => self.writer.isClosed,
        'getAsString()': (self: GeneratorValue) => self.writer.text,
        'writeStartObject()': guarded((writer) => {
            writer.startObject();
        }),
        'writeEndObject()': guarded((writer) => {
            writer.endObject();
        }),
        'writeStartArray()': guarded((writer) => {
            writer.startArray();
        }),
        'writeEndArray()': guarded((writer) => {
            writer.endArray();
        }),
        'writeFieldName(String)': guarded((writer, name: string | null) => {
            writer.fieldName(name ?? 'null');
        }),
        'writeNull()': guarded((writer) => {
            writer.value('null', 'write null value');
        }),
        'writeNullField(String)': guarded((writer, name: string | null) => {
            writer.fieldName(name ?? 'null');
            writer.value('null', 'write null value');
        }),
        'writeObject(Object)': guarded((writer, value: ApexValue) => {
            writeValue(writer, value, false);
        }),
        'writeObjectField(String,Object)': guarded((writer, name: string | null, value: ApexValue) => {
            writer.fieldName(name ?? 'null');
            writeValue(writer, value, false);
        })
    };
    for (const [method, type, what] of SCALARS) {
        methods[`write${method}(${type})`] = guarded((writer, value: ApexValue) => {
            writer.value(scalarText(value) ?? 'null', what);
        });
        methods[`write${method}Field(String,${type})`] = guarded((writer, name: string | null, value: ApexValue) => {
            writer.fieldName(name ?? 'null');
            writer.value(scalarText(value) ?? 'null', what);
        });
    }
    return [{ name: 'JSONGenerator', prototype: GeneratorValue.prototype, methods }];
};
