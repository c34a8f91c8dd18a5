import { ListValue, SetValue, type MapValue } from '../../language/collections.js';
import { formatInstant } from '../../language/dateFormats.js';
import type { DatetimeValue, DateValue } from '../../language/dates.js';
import { dateDisplay } from '../../language/dates.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import { Unsupported } from '../../language/unsupported.js';
import { held } from '../../language/heapGuard.js';
import type { ApexValue } from '../../language/values.js';
import type { Guard } from '../arguments.js';
import type { NativeFunction } from '../registry.js';
import { isBlank } from './characters.js';
import { escapeSingleQuotes } from './escaping.js';
import { formatMessage, MalformedPattern } from './messageFormat.js';
import { commonPrefix } from './searching.js';

type Text = string | null;

const DATETIME = 'yyyy-MM-dd HH:mm:ss';

/** The static methods of String. */
export function stringStatics(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return {
        'escapeSingleQuotes(String)': (text: Text) => escapeSingleQuotes(need(text)),
        'format(String,List<Object>)': (pattern: Text, values: ListValue | null) =>
            format(runtime, need(pattern, 1), need(values, 2).items),
        'fromCharArray(List<Integer>)': (codes: ListValue | null) =>
            need(codes)
                .items.map((code) => String.fromCodePoint(need(code as number | null)))
                .join(''),
        'getCommonPrefix(List<String>)': (texts: ListValue | null) => commonPrefix(need(texts).items as Text[]),
        'isBlank(String)': isBlank,
        'isEmpty(String)': (text: Text) => text === null || text === '',
        'isNotBlank(String)': (text: Text) => !isBlank(text),
        'isNotEmpty(String)': (text: Text) => text !== null && text !== '',
        'join(Object,String)': (values: ApexValue, separator: Text) =>
            held(join(runtime, need(values, 1), need(separator, 2))),
        ...conversions(runtime)
    };
}

/** Arguments become texts first (Apex Reference Guide, `String.format`: "implicitly converted to strings"). */
function format(runtime: Runtime, pattern: string, values: readonly ApexValue[]): string {
    try {
        return formatMessage(pattern, values.map(displayText));
    } catch (error) {
        throw error instanceof MalformedPattern ? runtime.exception('StringException', error.message) : error;
    }
}

/** null elements are empty, as in StringUtils.join of Apache Commons Lang. */
function join(runtime: Runtime, values: ApexValue, separator: string): string {
    const items = values instanceof ListValue ? values.items : values instanceof SetValue ? values.values() : undefined;
    if (items === undefined) {
        throw runtime.exception('IllegalArgumentException', 'String.join requires an iterable');
    }
    return items.map((item) => (item === null ? '' : displayText(item))).join(separator);
}

/** `String.valueOf`: null stays null. */
function conversions(runtime: Runtime): Record<string, NativeFunction> {
    const text = (value: ApexValue): Text => (value === null ? null : displayText(value));
    return {
        'valueOf(Date)': (value: DateValue | null) => value && dateDisplay(value),
        // in the user's time zone (https://albasfdc.com/2016/03/28/working-with-datetimes/)
        'valueOf(Datetime)': (value: DatetimeValue | null) =>
            value && formatInstant(value.millis, DATETIME, runtime.transaction.timeZone, 'en_US'),
        'valueOf(Decimal)': text,
        'valueOf(Double)': text,
        'valueOf(Integer)': text,
        'valueOf(Long)': text,
        'valueOf(Object)': text,
        'valueOfGmt(Datetime)': text
    };
}

/**
 * `String.template` (Salesforce Summer '26 release notes): `${name}` stands for an entry of the map.
 *
 * @throws Unsupported for a name without entry: what the platform does then is not documented
 */
export function fillTemplate(template: string, values: MapValue): string {
    return template.replace(/\$\{\s*([^{}\s]+)\s*\}/g, (_, name: string) => {
        if (!values.has(name)) {
            throw new Unsupported(`String.template(Map<String,Object>) with no value for ${name}`);
        }
        return displayText(values.get(name));
    });
}
