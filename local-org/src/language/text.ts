/**
 * The text of any value, as debug output, concatenation with a String, `String.valueOf(Object)` and assertion messages show
 * it. Dates come with a time and Datetimes in GMT there, unlike in `String.valueOf(Date)` and `String.valueOf(Datetime)`
 * (https://albasfdc.com/2016/03/28/working-with-datetimes/).
 */
import { ListValue, MapValue, SetValue } from './collections.js';
import { ApexException } from './exceptions.js';
import type { UserClass } from './userObject.js';
import { instanceFields, methodOf, userClassOf } from './userObject.js';
import type { ApexValue } from './values.js';

/** How the name of a stub's class ends; mocking frameworks take it from `String.valueOf(stub)`. */
const STUB_SUFFIX = '__sfdc_ApexStub';

/** Debug output shows so many elements of a collection, then dots. */
const SHOWN_ELEMENTS = 10;

/** @returns `null` for null, else what the platform shows for the value */
export function displayText(value: ApexValue): string {
    return display(value, []);
}

/** @param outer the objects that the value is within */
function display(value: ApexValue, outer: readonly object[]): string {
    if (value === null || typeof value !== 'object') {
        return String(value);
    }
    if (outer.includes(value)) {
        return '(already output)';
    }
    const inner = [...outer, value];
    if (value instanceof ListValue) {
        return `(${elements(value.items, inner)})`;
    }
    if (value instanceof SetValue) {
        return `{${elements(value.values(), inner)}}`;
    }
    if (value instanceof MapValue) {
        const pairs = value.pairs().map(([key, item]) => `${display(key, inner)}=${display(item, inner)}`);
        return `{${shown(pairs)}}`;
    }
    return displayObject(value, inner);
}

function displayObject(
    value: Exclude<ApexValue, null | boolean | number | bigint | string>,
    inner: readonly object[]
): string {
    const userClass = value instanceof ApexException ? undefined : userClassOf(value);
    const ownText = methodOf(value, 'toString()');
    // the `toString()` of a stub would ask its provider
    if (ownText && userClass?.isStub !== true) {
        const text = ownText.call(value);
        return typeof text === 'string' ? text : 'null';
    }
    if ('toDisplay' in value) {
        return value.toDisplay();
    }
    return userClass ? displayFields(value, userClass, inner) : (value as { toString(): string }).toString();
}

/** `Inner:[name=Ada, count=2]`. */
function displayFields(value: object, userClass: UserClass, inner: readonly object[]): string {
    const members = value as Readonly<Record<string, ApexValue>>;
    const ownName = userClass.info.name.slice(userClass.info.name.lastIndexOf('.') + 1);
    const name = userClass.isStub === true ? ownName + STUB_SUFFIX : ownName;
    // a getter is the user's code: what it would do has no place in a text
    const fields = instanceFields(userClass)
        .filter(({ slot }) => slot !== undefined)
        .map(({ slot = '', name: field }) => `${field}=${display(members[slot] ?? null, inner)}`);
    return `${name}:[${fields.join(', ')}]`;
}

function elements(items: readonly ApexValue[], inner: readonly object[]): string {
    return shown(items.slice(0, SHOWN_ELEMENTS + 1).map((item) => display(item, inner)));
}

function shown(texts: readonly string[]): string {
    return texts.length > SHOWN_ELEMENTS ? `${texts.slice(0, SHOWN_ELEMENTS).join(', ')}, ...` : texts.join(', ');
}
