/** `Datetime`: Apex Reference Guide, "Datetime Class". */
import { BadDatePattern, formatInstant } from '../../language/dateFormats.js';
import type { Clock } from '../../language/dates.js';
import {
    addMonthsToDays,
    civilFromDays,
    clockFromMillis,
    DatetimeValue,
    DateValue,
    dayOfYear,
    MILLIS_PER_DAY,
    splitMillis,
    TimeValue
} from '../../language/dates.js';
import { formatShortDate, formatShortDateTime, formatTime } from '../../language/locales.js';
import type { Runtime } from '../../language/runtime.js';
import { zoneName } from '../../language/timeZones.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import { datetimeStatics } from './datetimeStatics.js';
import { instantOf, localTime } from './now.js';

type Whole = number | null;

export const datetimeLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const local = (self: DatetimeValue): number => localTime(runtime, self.millis);
    return [
        {
            name: 'Datetime',
            statics: datetimeStatics(runtime, need),
            methods: {
                ...parts('', local),
                ...parts('Gmt', (self) => self.millis),
                ...arithmetic(runtime, need),
                ...formats(runtime, need),
                'getTime()': (self: DatetimeValue) => BigInt(self.millis),
                // compared in the user's time zone
                'isSameDay(Datetime)': (self: DatetimeValue, other: DatetimeValue | null) =>
                    splitMillis(local(self)).days === splitMillis(local(need(other, 1))).days
            }
        }
    ];
};

/** Each part exists in the user's time zone and in GMT. */
function parts(suffix: '' | 'Gmt', read: (self: DatetimeValue) => number): Record<string, NativeFunction> {
    const days = (self: DatetimeValue): number => splitMillis(read(self)).days;
    const clock = (self: DatetimeValue): Clock => clockFromMillis(splitMillis(read(self)).timeOfDay);
    return {
        [`date${suffix}()`]: (self: DatetimeValue) => new DateValue(days(self)),
        [`time${suffix}()`]: (self: DatetimeValue) => new TimeValue(splitMillis(read(self)).timeOfDay),
        [`year${suffix}()`]: (self: DatetimeValue) => civilFromDays(days(self)).year,
        [`month${suffix}()`]: (self: DatetimeValue) => civilFromDays(days(self)).month,
        [`day${suffix}()`]: (self: DatetimeValue) => civilFromDays(days(self)).day,
        [`dayOfYear${suffix}()`]: (self: DatetimeValue) => dayOfYear(days(self)),
        [`hour${suffix}()`]: (self: DatetimeValue) => clock(self).hour,
        [`minute${suffix}()`]: (self: DatetimeValue) => clock(self).minute,
        [`second${suffix}()`]: (self: DatetimeValue) => clock(self).second,
        [`millisecond${suffix}()`]: (self: DatetimeValue) => clock(self).millisecond
    };
}

/** Days, months and years are added to the local date, so that the time of day stays when clocks change. */
function arithmetic(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const moved = (self: DatetimeValue, move: (days: number) => number): DatetimeValue => {
        const { days, timeOfDay } = splitMillis(localTime(runtime, self.millis));
        return new DatetimeValue(instantOf(runtime, move(days) * MILLIS_PER_DAY + timeOfDay));
    };
    const plus = (unit: number) => (self: DatetimeValue, amount: Whole) =>
        new DatetimeValue(self.millis + need(amount, 1) * unit);
    return {
        'addDays(Integer)': (self: DatetimeValue, days: Whole) => moved(self, (day) => day + need(days, 1)),
        'addMonths(Integer)': (self: DatetimeValue, months: Whole) =>
            moved(self, (day) => addMonthsToDays(day, need(months, 1))),
        'addYears(Integer)': (self: DatetimeValue, years: Whole) =>
            moved(self, (day) => addMonthsToDays(day, need(years, 1) * 12)),
        'addHours(Integer)': plus(3_600_000),
        'addMinutes(Integer)': plus(60_000),
        'addSeconds(Integer)': plus(1000)
    };
}

function formats(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const format = (self: DatetimeValue, pattern: string, zone: string): string => {
        try {
            return formatInstant(self.millis, pattern, zone, runtime.transaction.locale);
        } catch (error) {
            throw error instanceof BadDatePattern
                ? runtime.exception('IllegalArgumentException', error.message)
                : error;
        }
    };
    return {
        'format()': (self: DatetimeValue) => {
            const { days, timeOfDay } = splitMillis(localTime(runtime, self.millis));
            return formatShortDateTime(days, timeOfDay, runtime.transaction.locale);
        },
        'format(String)': (self: DatetimeValue, pattern: string | null) =>
            format(self, need(pattern, 1), runtime.transaction.timeZone),
        // an unknown zone means GMT
        'format(String,String)': (self: DatetimeValue, pattern: string | null, zone: string | null) =>
            format(self, need(pattern, 1), zone ?? runtime.transaction.timeZone),
        'formatGmt(String)': (self: DatetimeValue, pattern: string | null) => format(self, need(pattern, 1), 'GMT'),
        // "converts the date to the local time zone and returns the converted date in long date format"
        'formatLong()': (self: DatetimeValue) => {
            const { locale, timeZone } = runtime.transaction;
            const { days, timeOfDay } = splitMillis(localTime(runtime, self.millis));
            const time = formatTime(timeOfDay, locale, true);
            return `${formatShortDate(days, locale)}, ${time} ${zoneName(timeZone, self.millis, false)}`;
        }
    };
}
