/** What generated code works with: `$rt`. Members are taken into locals at the top of each unit. */
import { castTo } from './casts.js';
import { ListValue, MapValue, SetValue, typeArguments } from './collections.js';
import { conversions } from './conversions.js';
import type { DecimalValue } from './decimal.js';
import { decimalFromText } from './decimal.js';
import { DoubleValue } from './double.js';
import { enumValueOf, type EnumType, type EnumValue } from './enum.js';
import { equalsOperator, equalsValue, hashCodeOf } from './equality.js';
import { ApexException, caught, isFatal, nullPointer, platformException, throwNull } from './exceptions.js';
import { held } from './heapGuard.js';
import type { MachineHooks } from './hooks.js';
import { integerDivide } from './integer.js';
import type { Loader } from './loader.js';
import * as longs from './long.js';
import type { Natives } from './natives.js';
import { addToDate, addToDatetime, addToTime, decimals, doubles, order, same } from './operators.js';
import type { Runtime } from './runtime.js';
import type { RuntimeType } from './runtimeType.js';
import { displayText } from './text.js';
import { typeValue, type TypeValue } from './typeValue.js';
import type { EmittedUnit } from './unit.js';
import { UserObject, type UserClass } from './userObject.js';
import { Unsupported } from './unsupported.js';
import type { ApexValue } from './values.js';
import type { ObjectSchema } from '../schema/model.js';
import { RecordValue } from '../schema/record.js';
import { fieldToken, objectToken, type FieldToken, type ObjectToken } from '../schema/tokens.js';

export interface SupportParts {
    readonly runtime: Runtime;
    /** Linked after the run time is made, since the library needs it. */
    readonly natives: () => Natives;
    readonly hooks: MachineHooks;
    readonly loader: () => Loader;
    /** Called now and then by running code; throws when it has run for too long. */
    readonly tick: () => void;
    /** The counters of a unit's statements, one per entry of `statements`. */
    readonly counters: (unit: EmittedUnit) => Uint32Array;
}

/** Operators, conversions and checks: the same for all runs. */
const operators = {
    held,
    npe: throwNull,
    caught,
    isFatal,
    idiv: integerDivide,
    imul: Math.imul,
    longs,
    decimals,
    doubles,
    order,
    same,
    eq: equalsOperator,
    addToDate,
    addToDatetime,
    addToTime,
    convert: conversions,
    text: displayText,
    cast: castTo,
    at,
    put,
    once: assignOnce,
    objectText,
    objectEquals,
    objectHash,
    list: (type: string, items: ApexValue[]) => new ListValue(items, type),
    set: makeSet,
    map: makeMap,
    array: makeArray,
    decimal: (text: string): DecimalValue => decimalFromText(text),
    double: (text: string) => new DoubleValue(Number(text)),
    enumValueOf: (type: EnumType, name: string | null): EnumValue => enumValueOf(type, name ?? throwNull()),
    enumValues: (type: EnumType) => new ListValue([...type.values], `List<${type.name}>`),
    exception: (type: string) => new ApexException(type),
    getField: (record: RecordValue, name: string) => RecordValue.getField(record, name),
    setField: (record: RecordValue, name: string, value: ApexValue) => RecordValue.setField(record, name, value),
    getParent: (record: RecordValue, name: string) => RecordValue.getParent(record, name),
    ofField: (record: RecordValue | null, name: string) =>
        record === null ? null : RecordValue.getField(record, name),
    ofParent: (record: RecordValue | null, name: string) =>
        record === null ? null : RecordValue.getParent(record, name),
    setParent: (record: RecordValue, name: string, parent: RecordValue | null) =>
        RecordValue.setParent(record, name, parent),
    getChildren: (record: RecordValue, name: string) => RecordValue.getChildren(record, name),
    record: makeRecord,
    oneRow,
    chunks,
    UserObject,
    ApexException
} as const;

/** @returns for each unit its `$rt` */
export function createSupport(parts: SupportParts): (unit: EmittedUnit) => object {
    const { runtime, hooks } = parts;
    const shared = {
        ...operators,
        get natives() {
            return parts.natives();
        },
        tick: parts.tick,
        type: (name: string) => once(() => typeNamed(runtime, name)),
        typeToken: (name: string): TypeValue => typeValue(typeNamed(runtime, name)),
        enumType: (name: string): EnumType => runtime.enumType(name) ?? missing(name),
        superclass: (name: string): UserClass => parts.loader().load(name),
        platformClass: (name: string) => parts.natives().classOf(name) ?? UserObject,
        reference: (name: string, keep: (made: UserClass | undefined) => void) => parts.loader().reference(name, keep),
        object: (name: string) => once(() => objectNamed(runtime, name)),
        objectToken: (name: string): ObjectToken => objectToken(objectNamed(runtime, name)),
        fieldToken: (object: string, field: string) => fieldTokenNamed(runtime, object, field),
        label: (namespace: string, name: string): string => {
            const label = runtime.schema.label(namespace, name);
            const language = runtime.transaction.user?.language;
            const translated = language === undefined ? undefined : runtime.schema.translations?.label(name, language);
            return label
                ? (translated ?? label.value)
                : missing(`Label.${namespace === '' ? '' : `${namespace}.`}${name}`);
        },
        query: hooks.query.bind(hooks),
        search: hooks.search.bind(hooks),
        dml: hooks.dml.bind(hooks),
        runAs: hooks.runAs.bind(hooks),
        trigger: hooks.trigger.bind(hooks),
        describe: hooks.describe.bind(hooks),
        notCompiled(name: string): never {
            throw new NotCompiled(name);
        }
    };
    return (unit) => ({ ...shared, counters: parts.counters(unit) });
}

/** Raised by methods that could not be compiled; Apex cannot catch it. */
export class NotCompiled extends Error {
    override readonly name = 'NotCompiled';

    constructor(readonly method: string) {
        super(`${method} has compile errors`);
    }
}

/** Types and objects are looked up when they are used: one that is missing must not keep its class from loading. */
function once<T>(find: () => T): () => T {
    let found: T | undefined;
    return () => (found ??= find());
}

function missing(what: string): never {
    throw new Unsupported(what);
}

function typeNamed(runtime: Runtime, name: string): RuntimeType {
    return runtime.types.find(name) ?? missing(name);
}

function objectNamed(runtime: Runtime, name: string): ObjectSchema {
    return runtime.schema.object(name) ?? missing(name);
}

function fieldTokenNamed(runtime: Runtime, object: string, name: string): FieldToken {
    const schema = objectNamed(runtime, object);
    const field = runtime.schema.field(schema, name);
    return field ? fieldToken(schema, field) : missing(`${object}.${name}`);
}

function at(list: ListValue | null, index: number | null): ApexValue {
    if (list === null || index === null) {
        throw nullPointer();
    }
    return list.at(index);
}

/**
 * The value for a final variable, which may be given one value only (public issue apex-ls 124: the platform compiles a second
 * assignment and refuses it when it runs).
 */
function assignOnce(current: ApexValue, value: ApexValue): ApexValue {
    if (current !== null) {
        throw platformException('FinalException', 'Final variable has already been initialized');
    }
    return value;
}

function put<T extends ApexValue>(list: ListValue | null, index: number | null, value: T): T {
    if (list === null || index === null) {
        throw nullPointer();
    }
    list.put(index, value);
    return value;
}

/** `o.toString()` on an Object. */
function objectText(value: ApexValue): string {
    return value === null ? throwNull() : displayText(value);
}

/** `o.equals(p)` on an Object. */
function objectEquals(value: ApexValue, other: ApexValue): boolean {
    return value === null ? throwNull() : equalsValue(value, other);
}

/** `o.hashCode()` on an Object. */
function objectHash(value: ApexValue): number {
    return value === null ? throwNull() : hashCodeOf(value);
}

function makeSet(type: string, items: readonly ApexValue[]): SetValue {
    const set = new SetValue(type);
    for (const item of items) {
        set.add(item);
    }
    return set;
}

function makeMap(type: string, pairs: readonly (readonly [ApexValue, ApexValue])[]): MapValue {
    const map = new MapValue(type);
    for (const [key, value] of pairs) {
        map.set(key, value);
    }
    return map;
}

function makeArray(type: string, size: number | null): ListValue {
    const length = size ?? throwNull();
    if (length < 0) {
        throw platformException('ListException', `List index out of bounds: ${length}`);
    }
    return new ListValue(new Array<ApexValue>(length).fill(null), type);
}

/** `new Account(Name = 'x', Parent = p)`; names are canonical. */
function makeRecord(
    schema: ObjectSchema,
    values: Record<string, ApexValue>,
    parents: Readonly<Record<string, RecordValue | null>> | undefined
): RecordValue {
    const record = new RecordValue(schema);
    record.values = values;
    for (const [name, parent] of Object.entries(parents ?? {})) {
        record.setRelation(name, parent);
    }
    return record;
}

/**
 * The one row of a query that is assigned to a record (Apex Developer Guide, "Using SOQL Queries That Return One Record").
 *
 * @throws ApexException QueryException
 */
function oneRow(rows: ListValue | null): ApexValue {
    const { items } = rows ?? throwNull();
    if (items.length > 1) {
        throw platformException('QueryException', 'List has more than 1 row for assignment to SObject');
    }
    const row = items[0];
    if (row === undefined) {
        throw platformException('QueryException', 'List has no rows for assignment to SObject');
    }
    return row;
}

/** Rows that a `for` loop over a query gets at a time (Apex Developer Guide, "SOQL For Loops"). */
const CHUNK = 200;

function chunks(rows: ListValue | null): ListValue[] {
    const { items, type } = rows ?? throwNull();
    const found: ListValue[] = [];
    for (let start = 0; start < items.length; start += CHUNK) {
        found.push(new ListValue(items.slice(start, start + CHUNK), `List<${typeArguments(type)[0] ?? 'SObject'}>`));
    }
    return found;
}
