/**
 * Equality of values whose types are known at run time only: `==` on Object, `equals`, `hashCode` and keys of collections.
 * Apex Developer Guide, "Expression Operators" (operator `==`) and "Using Custom Types in Map Keys and Sets".
 */
import { BlobValue, blobEquals } from './blob.js';
import { ListValue, MapValue, SetValue } from './collections.js';
import { DateValue, DatetimeValue, TimeValue } from './dates.js';
import {
    DecimalValue,
    decimalCompare,
    decimalDisplay,
    decimalFromInteger,
    decimalFromLong,
    decimalPlain,
    decimalStripZeros
} from './decimal.js';
import { DoubleValue, decimalFromDouble } from './double.js';
import { EnumValue } from './enum.js';
import { methodOf } from './userObject.js';
import type { ApexValue } from './values.js';

/** Records and platform objects that are compared by content implement this. */
export interface ComparedByContent {
    equalsValue(other: ApexValue): boolean;
    /** Equal objects have equal hashes. */
    hashKey(): string | number;
}

const EQUALS = 'equals(Object)';
const HASH_CODE = 'hashCode()';

/** @returns whether an object is compared by content, so that JavaScript's identity is not enough to find it as a key */
export function hasOwnEquality(value: object): boolean {
    if (value instanceof EnumValue) {
        return false;
    }
    return isBuiltIn(value) || isComparedByContent(value) || (EQUALS in value && HASH_CODE in value);
}

function isBuiltIn(value: object): boolean {
    return (
        value instanceof ListValue ||
        value instanceof SetValue ||
        value instanceof MapValue ||
        value instanceof DecimalValue ||
        value instanceof DoubleValue ||
        value instanceof DateValue ||
        value instanceof DatetimeValue ||
        value instanceof TimeValue ||
        value instanceof BlobValue
    );
}

function isComparedByContent(value: object): value is ComparedByContent {
    return 'equalsValue' in value && 'hashKey' in value;
}

/** `a.equals(b)`: Strings with case, numbers of different types are different. */
export function equalsValue(left: ApexValue, right: ApexValue): boolean {
    if (left === right) {
        return true;
    }
    if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
        return false;
    }
    return equalsBuiltIn(left, right) ?? equalsObject(left, right);
}

/**
 * `a == b` for operands of type Object: Strings without case, numbers by their value whatever their types, all else as
 * {@link equalsValue}.
 */
export function equalsOperator(left: ApexValue, right: ApexValue): boolean {
    if (left === right) {
        return true;
    }
    if (left === null || right === null) {
        return false;
    }
    if (typeof left === 'string' && typeof right === 'string') {
        return equalsIgnoringCase(left, right);
    }
    const leftNumber = asDecimal(left);
    if (leftNumber) {
        const rightNumber = asDecimal(right);
        return rightNumber !== undefined && decimalCompare(leftNumber, rightNumber) === 0;
    }
    return equalsValue(left, right);
}

/** Whether two texts differ in case only. */
export function equalsIgnoringCase(left: string, right: string): boolean {
    return left === right || (left.length === right.length && left.toLowerCase() === right.toLowerCase());
}

function asDecimal(value: ApexValue): DecimalValue | undefined {
    if (typeof value === 'number') {
        return decimalFromInteger(value);
    }
    if (typeof value === 'bigint') {
        return decimalFromLong(value);
    }
    if (value instanceof DoubleValue) {
        return Number.isFinite(value.value) ? decimalFromDouble(value) : undefined;
    }
    return value instanceof DecimalValue ? value : undefined;
}

function equalsBuiltIn(left: object, right: object): boolean | undefined {
    if (left instanceof ListValue) {
        return right instanceof ListValue && equalsList(left, right);
    }
    if (left instanceof SetValue) {
        return right instanceof SetValue && equalsSet(left, right);
    }
    if (left instanceof MapValue) {
        return right instanceof MapValue && equalsMap(left, right);
    }
    if (left instanceof DecimalValue) {
        return right instanceof DecimalValue && decimalCompare(left, right) === 0;
    }
    if (left instanceof DoubleValue) {
        return right instanceof DoubleValue && Object.is(left.value, right.value);
    }
    return equalsDateOrBlob(left, right);
}

function equalsDateOrBlob(left: object, right: object): boolean | undefined {
    if (left instanceof DateValue) {
        return right instanceof DateValue && left.days === right.days;
    }
    if (left instanceof DatetimeValue) {
        return right instanceof DatetimeValue && left.millis === right.millis;
    }
    if (left instanceof TimeValue) {
        return right instanceof TimeValue && left.millis === right.millis;
    }
    if (left instanceof BlobValue) {
        return right instanceof BlobValue && blobEquals(left, right);
    }
    return undefined;
}

function equalsObject(left: object, right: object): boolean {
    if (isComparedByContent(left)) {
        return left.equalsValue(right as ApexValue);
    }
    const equals = methodOf(left, EQUALS);
    return equals ? equals.call(left, right) === true : false;
}

function equalsList(left: ListValue, right: ListValue): boolean {
    return (
        left.items.length === right.items.length &&
        left.items.every((item, index) => equalsValue(item, right.items[index] ?? null))
    );
}

function equalsSet(left: SetValue, right: SetValue): boolean {
    return left.size === right.size && left.values().every((value) => right.has(value));
}

function equalsMap(left: MapValue, right: MapValue): boolean {
    return (
        left.size === right.size &&
        left.pairs().every(([key, value]) => right.has(key) && equalsValue(value, right.get(key)))
    );
}

/** A hash for keys of collections: equal values have equal hashes. */
export function hashOf(value: ApexValue): string | number {
    if (value === null || typeof value !== 'object') {
        return typeof value === 'string' ? value : String(value);
    }
    if (value instanceof ListValue) {
        return `L${value.items.map(hashOf).join(',')}`;
    }
    if (value instanceof SetValue) {
        return `S${value.values().map(hashOf).sort().join(',')}`;
    }
    if (value instanceof MapValue) {
        return `M${value.keys().map(hashOf).sort().join(',')}`;
    }
    return hashPrimitiveObject(value) ?? hashObject(value);
}

function hashPrimitiveObject(value: object): string | undefined {
    if (value instanceof DecimalValue) {
        return `N${decimalPlain(decimalStripZeros(value))}`;
    }
    if (value instanceof DoubleValue) {
        return `F${value.value}`;
    }
    if (value instanceof DateValue) {
        return `D${value.days}`;
    }
    if (value instanceof DatetimeValue || value instanceof TimeValue) {
        return `T${value.millis}`;
    }
    return value instanceof BlobValue ? `B${value.bytes.join()}` : undefined;
}

function hashObject(value: object): string | number {
    if (isComparedByContent(value)) {
        return value.hashKey();
    }
    const hashCode = methodOf(value, HASH_CODE);
    return hashCode ? Number(hashCode.call(value)) : identityHash(value);
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** A number of its own for each object. */
export function identityHash(value: object): number {
    let identity = identities.get(value);
    if (identity === undefined) {
        identity = nextIdentity++;
        identities.set(value, identity);
    }
    return identity;
}

/** `hashCode()` of any value; for texts that of java.lang.String, for others some number that equal values share. */
export function hashCodeOf(value: Exclude<ApexValue, null>): number {
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'boolean') {
        return value ? 1231 : 1237; // java.lang.Boolean.hashCode
    }
    if (typeof value === 'object' && !isBuiltIn(value)) {
        const hash = hashObject(value);
        return typeof hash === 'number' ? hash | 0 : textHash(hash);
    }
    return textHash(value instanceof DecimalValue ? decimalDisplay(decimalStripZeros(value)) : String(hashOf(value)));
}

/** java.lang.String.hashCode, which String.hashCode of Apex follows. */
export function textHash(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    return hash;
}
