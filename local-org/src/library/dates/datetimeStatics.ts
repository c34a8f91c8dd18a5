import {
    clockFromMillis,
    DatetimeValue,
    DateValue,
    daysFromCivil,
    daysInMonth,
    MILLIS_PER_DAY,
    millisFromClock,
    type TimeValue
} from '../../language/dates.js';
import { parseShortDate, parseShortTime } from '../../language/locales.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { Guard } from '../arguments.js';
import type { NativeFunction } from '../registry.js';
import { instantOf } from './now.js';

type Whole = number | null;

/** The static methods of Datetime. */
export function datetimeStatics(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const local = (millis: number): DatetimeValue => new DatetimeValue(instantOf(runtime, millis));
    const gmt = (millis: number): DatetimeValue => new DatetimeValue(millis);
    return {
        ...instances('newInstance', local, need),
        ...instances('newInstanceGmt', gmt, need),
        'newInstance(Long)': (millis: bigint | null) => new DatetimeValue(Number(need(millis, 1))),
        'now()': () => new DatetimeValue(runtime.transaction.now()),
        ...parsing(runtime, need, local, gmt)
    };
}

/** Values beyond their range run over into the next unit, as for Date. */
function instances(name: string, make: (millis: number) => DatetimeValue, need: Guard): Record<string, NativeFunction> {
    const day = (year: Whole, month: Whole, date: Whole): number =>
        daysFromCivil(need(year, 1), need(month, 2), need(date, 3)) * MILLIS_PER_DAY;
    return {
        [`${name}(Date,Time)`]: (date: DateValue | null, time: TimeValue | null) =>
            make(need(date, 1).days * MILLIS_PER_DAY + need(time, 2).millis),
        [`${name}(Integer,Integer,Integer)`]: (year: Whole, month: Whole, date: Whole) => make(day(year, month, date)),
        [`${name}(Integer,Integer,Integer,Integer,Integer,Integer)`]: (
            year: Whole,
            month: Whole,
            date: Whole,
            hour: Whole,
            minute: Whole,
            second: Whole
        ) => make(day(year, month, date) + millisFromClock(need(hour, 4), need(minute, 5), need(second, 6), 0))
    };
}

function parsing(
    runtime: Runtime,
    need: Guard,
    local: (millis: number) => DatetimeValue,
    gmt: (millis: number) => DatetimeValue
): Record<string, NativeFunction> {
    const checked = (text: string, millis: number | undefined): number => {
        if (millis === undefined) {
            throw runtime.exception('TypeException', `Invalid date/time: ${text}`);
        }
        return millis;
    };
    const valueOf = (text: string): DatetimeValue => local(checked(text, parseStandard(text)));
    return {
        // in the format of the user's locale, the one that `format()` writes
        'parse(String)': (text: string | null) =>
            local(checked(need(text), parseLocal(need(text), runtime.transaction.locale))),
        'valueOf(Object)': (value: ApexValue) => {
            if (need(value) instanceof DatetimeValue) {
                return value;
            }
            // milliseconds, as NebulaLogger's LogEntryEventHandler passes them
            if (typeof value === 'bigint') {
                return gmt(Number(value));
            }
            return value instanceof DateValue ? local(value.days * MILLIS_PER_DAY) : valueOf(displayText(value));
        },
        'valueOf(String)': (text: string | null) => valueOf(need(text)),
        'valueOfGmt(String)': (text: string | null) => gmt(checked(need(text), parseStandard(need(text))))
    };
}

/** `yyyy-MM-dd HH:mm:ss` (Apex Reference Guide, `Datetime.valueOf(dateTimeString)`). */
function parseStandard(text: string): number | undefined {
    const match = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d{1,3})?Z?$/.exec(text);
    if (!match) {
        return undefined;
    }
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
    const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    const time = millisFromClock(hour, minute, second, 0);
    const clock = clockFromMillis(time);
    const isTime = clock.hour === hour && clock.minute === minute && clock.second === second && hour < 24;
    return isDate && isTime ? daysFromCivil(year, month, day) * MILLIS_PER_DAY + time : undefined;
}

function parseLocal(text: string, locale: string): number | undefined {
    const match = /^(\S+?),?\s+(.+)$/.exec(text);
    const days = parseShortDate(match?.[1] ?? '', locale);
    const time = parseShortTime(match?.[2] ?? '');
    return days === undefined || time === undefined ? undefined : days * MILLIS_PER_DAY + time;
}
