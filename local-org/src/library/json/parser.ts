/** `JSONParser` (Apex Reference Guide, "JSONParser Class"). */
import type { EnumValue } from '../../language/enum.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { JsonFault, parserMessage } from './jsonFault.js';
import type { JsonReader, JsonTokenKind } from './jsonReader.js';
import { readPrimitive } from './primitives.js';
import { readTyped } from './typed.js';

export class ParserValue extends PlatformObject {
    readonly apexType = 'JSONParser';
    isCleared = false;
    lastCleared: JsonTokenKind | undefined = undefined;

    constructor(readonly reader: JsonReader) {
        super();
    }

    get current(): JsonTokenKind | undefined {
        return this.isCleared ? undefined : this.reader.kind;
    }

    next(): JsonTokenKind | undefined {
        this.isCleared = false;
        return this.reader.next();
    }

    clear(): void {
        if (this.current !== undefined) {
            this.lastCleared = this.current;
            this.isCleared = true;
        }
    }
}

export const parserLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const constant = (kind: JsonTokenKind | undefined): EnumValue | null =>
        kind === undefined ? null : (runtime.enumType('JSONToken')?.find(kind) ?? null);
    const guarded =
        <A extends readonly unknown[], R>(run: (self: ParserValue, ...values: A) => R) =>
        (self: ParserValue, ...values: A): R => {
            try {
                return run(self, ...values);
            } catch (error) {
                throw error instanceof JsonFault ? runtime.exception('JSONException', parserMessage(error)) : error;
            }
        };
    const primitive = (type: string) =>
        guarded((self: ParserValue) => {
            if (self.current !== 'VALUE_STRING') {
                throw notOfType(self, 'VALUE_STRING', 'can not use text value accessors');
            }
            return readPrimitive(self.reader, type);
        });
    const number = (type: string) => guarded((self: ParserValue) => readNumber(self, type));
    const readAs = (isStrict: boolean) =>
        guarded((self: ParserValue, type: TypeValue | null): ApexValue => {
            if (self.current === undefined) {
                self.next();
            }
            const value = readTyped({ runtime, reader: self.reader, isStrict }, notNull(type).type);
            self.clear();
            return value;
        });
    return [
        {
            name: 'JSONParser',
            prototype: ParserValue.prototype,
            methods: {
                'nextToken()': guarded((self) => constant(self.next())),
                'nextValue()': guarded((self) => {
                    const kind = self.next();
                    return constant(kind === 'FIELD_NAME' ? self.next() : kind);
                }),
                'skipChildren()': guarded((self) => {
                    self.reader.skipChildren();
                }),
                'clearCurrentToken()': (self: ParserValue) => {
                    self.clear();
                },
                'getCurrentToken()': (self: ParserValue) => constant(self.current),
                'getLastClearedToken()': (self: ParserValue) => constant(self.lastCleared),
                'hasCurrentToken()': (self: ParserValue) => self.current !== undefined,
                'getCurrentName()': (self: ParserValue) => self.reader.name,
                'getText()': (self: ParserValue) => (self.current === undefined ? null : self.reader.text),
                'getBooleanValue()': guarded(readBoolean),
                'getBlobValue()': primitive('Blob'),
                'getDateValue()': primitive('Date'),
                'getDateTimeValue()': primitive('Datetime'),
                'getTimeValue()': primitive('Time'),
                'getIdValue()': primitive('Id'),
                'getDecimalValue()': number('Decimal'),
                'getDoubleValue()': number('Double'),
                'getIntegerValue()': number('Integer'),
                'getLongValue()': number('Long'),
                'readValueAs(Type)': readAs(false),
                'readValueAsStrict(Type)': readAs(true)
            }
        }
    ];
};

function readBoolean(self: ParserValue): boolean {
    if (self.current !== 'VALUE_TRUE' && self.current !== 'VALUE_FALSE') {
        throw new JsonFault(`Current token (${self.current ?? 'null'}) not of boolean type`, self.reader.position);
    }
    return self.current === 'VALUE_TRUE';
}

function readNumber(self: ParserValue, type: string): ApexValue {
    const { reader, current } = self;
    if (current !== 'VALUE_NUMBER_INT' && current !== 'VALUE_NUMBER_FLOAT') {
        throw notOfType(self, 'numeric', 'can not use numeric value accessors');
    }
    if (type !== 'Integer') {
        return readPrimitive(reader, type);
    }
    const value = Math.trunc(Number(reader.text));
    if (value !== (value | 0)) {
        throw new JsonFault(`Numeric value (${reader.text}) out of range of int`, reader.position);
    }
    return value;
}

function notOfType(self: ParserValue, what: string, consequence: string): JsonFault {
    return new JsonFault(`Current token (${self.current ?? 'null'}) not ${what}, ${consequence}`, self.reader.position);
}
