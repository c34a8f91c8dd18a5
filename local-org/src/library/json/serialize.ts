/** Apex values as JSON (Apex Reference Guide, "JSON Class"; Apex Developer Guide, "JSON Support"). */
import { BlobValue } from '../../language/blob.js';
import { ListValue, MapValue, SetValue } from '../../language/collections.js';
import { DateValue, DatetimeValue, TimeValue, timeDisplay } from '../../language/dates.js';
import { DecimalValue, decimalPlain } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { EnumValue } from '../../language/enum.js';
import { ApexException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { UserFieldInfo } from '../../language/runtimeType.js';
import { displayText } from '../../language/text.js';
import { readField, userClassOf, type UserClass } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';
import { UuidValue } from '../crypto/encoding.js';
import { jsonFieldsOf } from './adapters.js';
import { isAccessible } from './jsonAccess.js';
import { dateText, datetimeText } from './jsonDates.js';
import { shownType } from './jsonObject.js';
import { JsonWriteFault, quoted, type JsonWriter } from './jsonWriter.js';

/** API version in the addresses of records. */
const API_VERSION = '67.0';

type ObjectValue = Extract<ApexValue, object>;

/**
 * Writes a value.
 *
 * @param isSuppressing whether fields of Apex objects that are null are left out; null in records, maps and lists stays
 * @throws JsonWriteFault for what JSON does not support, an object within itself included
 */
export function writeValue(writer: JsonWriter, value: ApexValue, isSuppressing: boolean): void {
    new ValueWriter(writer, isSuppressing).write(value);
}

class ValueWriter {
    private readonly open = new Set<object>();

    constructor(
        private readonly writer: JsonWriter,
        private readonly isSuppressing: boolean
    ) {}

    write(value: ApexValue): void {
        const scalar = scalarText(value);
        if (scalar !== undefined) {
            this.writer.value(scalar);
        } else if (value !== null && typeof value === 'object') {
            this.writeGuarded(value);
        }
    }

    /** "An object that has a reference to itself won't get serialized and causes a JSONException" (JSON Support). */
    private writeGuarded(value: ObjectValue): void {
        if (this.open.has(value)) {
            throw new JsonWriteFault('Direct self-reference leading to cycle');
        }
        this.open.add(value);
        this.writeComposite(value);
        this.open.delete(value);
    }

    private writeComposite(value: ObjectValue): void {
        if (value instanceof ListValue) {
            this.writeItems(value.items);
        } else if (value instanceof SetValue) {
            this.writeItems(value.values());
        } else if (value instanceof MapValue) {
            this.writeMap(value);
        } else if (value instanceof RecordValue) {
            this.writeRecord(value);
        } else {
            this.writeObject(value);
        }
    }

    private writeItems(items: readonly ApexValue[]): void {
        this.writer.startArray();
        items.forEach((item) => {
            this.write(item);
        });
        this.writer.endArray();
    }

    /** Keys come last one first (https://salesforce.stackexchange.com/questions/101066, octoberswimmer/aer-dist#211). */
    private writeMap(map: MapValue): void {
        const pairs = map.pairs().reverse();
        this.writeFields(pairs.map(([key, value]) => [keyText(key), value]));
    }

    private writeFields(fields: readonly (readonly [string, ApexValue])[]): void {
        this.writer.startObject();
        for (const [name, value] of fields) {
            this.writer.fieldName(name);
            this.write(value);
        }
        this.writer.endObject();
    }

    private writeRecord(record: RecordValue): void {
        const { writer } = this;
        const { schema, id } = record;
        writer.startObject();
        writer.fieldName('attributes');
        writer.startObject();
        writer.fieldName('type');
        writer.value(quoted(schema.name));
        if (id !== null) {
            writer.fieldName('url');
            writer.value(quoted(`/services/data/v${API_VERSION}/sobjects/${schema.name}/${id}`));
        }
        writer.endObject();
        for (const [name, value] of record.populated()) {
            writer.fieldName(name);
            if (value instanceof ListValue && record.relations?.[name] === value) {
                this.writeChildren(value);
            } else {
                this.write(value);
            }
        }
        writer.endObject();
    }

    /** Children are written as the result of a query. */
    private writeChildren(children: ListValue): void {
        const { writer } = this;
        writer.startObject();
        writer.fieldName('totalSize');
        writer.value(String(children.items.length));
        writer.fieldName('done');
        writer.value('true');
        writer.fieldName('records');
        this.write(children);
        writer.endObject();
    }

    private writeObject(value: ObjectValue): void {
        if (value instanceof ApexException) {
            // API version 63 and later: https://docs.gearset.com/en/articles/12781730
            throw new JsonWriteFault(`Type unsupported in JSON: ${value.typeName}`);
        }
        const userClass = userClassOf(value);
        const fields = value instanceof PlatformObject ? jsonFieldsOf(value) : undefined;
        if (userClass) {
            this.writeUserObject(value, userClass);
        } else if (fields) {
            this.writeFields(this.kept(fields));
        } else {
            // https://salesforce.stackexchange.com/questions/385673
            const name = value instanceof PlatformObject ? shownType(value.apexType) : 'Object';
            throw new JsonWriteFault(`Apex Type unsupported in JSON: ${name}`);
        }
    }

    private writeUserObject(object: object, userClass: UserClass): void {
        if (!isAccessible(userClass.info, 'serializable')) {
            throw new JsonWriteFault('Type cannot be serialized');
        }
        const fields = serializedFields(userClass).map((field) => [field.name, readField(object, field)] as const);
        this.writeFields(this.kept(fields));
    }

    private kept(fields: readonly (readonly [string, ApexValue])[]): readonly (readonly [string, ApexValue])[] {
        return this.isSuppressing ? fields.filter(([, value]) => value !== null) : fields;
    }
}

/** @returns the JSON of a value that is no collection, record or object; undefined for those */
export function scalarText(value: ApexValue): string | undefined {
    switch (typeof value) {
        case 'string':
            return quoted(value);
        case 'object':
            return value === null ? 'null' : scalarObjectText(value);
        default:
            return String(value);
    }
}

function scalarObjectText(value: ObjectValue): string | undefined {
    if (value instanceof DecimalValue) {
        return decimalPlain(value);
    }
    if (value instanceof DoubleValue) {
        return Number.isFinite(value.value) ? value.toString() : quoted(value.toString());
    }
    if (value instanceof DateValue) {
        return quoted(dateText(value));
    }
    if (value instanceof DatetimeValue) {
        return quoted(datetimeText(value));
    }
    if (value instanceof TimeValue) {
        return quoted(timeDisplay(value));
    }
    if (value instanceof EnumValue) {
        return quoted(value.name);
    }
    if (value instanceof UuidValue) {
        // public test NebulaLogger, LogEntryEventHandler_Tests: a UUID in a map goes through JSON into a text field
        return quoted(value.text);
    }
    return value instanceof BlobValue ? quoted(Buffer.from(value.bytes).toString('base64')) : undefined;
}

/** Keys of maps: primitives, enum constants and tokens as their text ("JSON Support", supported data types of map keys). */
function keyText(key: ApexValue): string {
    if (key instanceof DateValue) {
        return dateText(key);
    }
    if (key instanceof DatetimeValue) {
        return datetimeText(key);
    }
    if (key instanceof EnumValue) {
        return key.name;
    }
    // tokens of fields and objects too: fflib-apex-mocks, fflib_MatcherDefinitionsTest.whenSObjectWithToString...
    const isPlain =
        key === null || typeof key !== 'object' || key instanceof PlatformObject || scalarObjectText(key) !== undefined;
    if (!isPlain) {
        throw new JsonWriteFault('Map key is not serializable in JSON');
    }
    return displayText(key);
}

const fieldsByClass = new WeakMap<UserClass, readonly UserFieldInfo[]>();

/**
 * The fields of a class as they are written: those of super classes first, within a class by name, last one first
 * (https://salesforce.stackexchange.com/questions/101066); static and transient ones are not.
 */
function serializedFields(userClass: UserClass): readonly UserFieldInfo[] {
    let fields = fieldsByClass.get(userClass);
    if (!fields) {
        const base: unknown = Object.getPrototypeOf(userClass);
        const inherited = typeof base === 'function' && 'isUserClass' in base ? serializedFields(base as never) : [];
        const own = userClass.info.fields.filter((field) => !field.isStatic && !field.isTransient);
        const names = new Set(own.map((field) => field.name.toLowerCase()));
        fields = [
            ...inherited.filter((field) => !names.has(field.name.toLowerCase())),
            ...own.sort((left, right) => compareNames(right.name, left.name))
        ];
        fieldsByClass.set(userClass, fields);
    }
    return fields;
}

function compareNames(left: string, right: string): number {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
}
