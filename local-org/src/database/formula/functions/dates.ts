/** Date and time functions (Salesforce Help, "Formula Operators and Functions by Context", Date and Time Functions). */
import {
    DateValue,
    DatetimeValue,
    MILLIS_PER_DAY,
    TimeValue,
    addMonthsToDays,
    civilFromDays,
    clockFromMillis,
    dayOfWeek,
    dayOfYear,
    daysFromCivil,
    daysInMonth,
    modulo,
    splitMillis
} from '../../../language/dates.js';
import type { Clock } from '../../../language/dates.js';
import { DecimalValue, decimalFromInteger, decimalMultiply, decimalToWhole } from '../../../language/decimal.js';
import { toLocal } from '../../../language/timeZones.js';
import type { FormulaEnvironment } from '../environment.js';
import type { FunctionDefinition, FunctionTable } from '../expression.js';
import { toInteger } from '../numbers.js';
import { FormulaError, wrongArgument } from '../problems.js';
import type { FormulaValue } from '../values.js';
import { fixed, oneOf, requireCount, strict } from './define.js';
import { formatDuration } from './duration.js';
import { parseDate, parseDatetime, parseTime } from './dateTexts.js';

const THOUSAND = decimalFromInteger(1000);

function dateOf(year: DecimalValue, month: DecimalValue, day: DecimalValue): DateValue {
    const [y, m, d] = [toInteger(year), toInteger(month), toInteger(day)] as const;
    if (y < 1 || y > 9999) {
        throw new FormulaError('Year out of range in DATE() function');
    }
    if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) {
        throw new FormulaError('Month or Day out of range in DATE() function');
    }
    return new DateValue(daysFromCivil(y, m, d));
}

/** The day of an instant in the user's time zone. */
function localDay(environment: FormulaEnvironment, millis: number): DateValue {
    return new DateValue(splitMillis(toLocal(environment.timeZone, millis)).days);
}

const dateValue: FunctionDefinition = {
    compile: (call) => {
        const { run } = oneOf(call, ['DateTime', 'Text']);
        return {
            type: 'Date',
            run: (environment) => {
                const value = run(environment);
                if (value instanceof DatetimeValue) {
                    return localDay(environment, value.millis);
                }
                return value === null ? null : parseDate(value as string);
            }
        };
    }
};

/** A day begins in GMT here; texts are in GMT too. */
const datetimeValue: FunctionDefinition = {
    compile: (call) => {
        const { run } = oneOf(call, ['DateTime', 'Text', 'Date']);
        return { type: 'DateTime', run: (environment) => toDatetime(run(environment)) };
    }
};

function toDatetime(value: FormulaValue): DatetimeValue | null {
    if (value === null || value instanceof DatetimeValue) {
        return value;
    }
    return value instanceof DateValue ? new DatetimeValue(value.days * MILLIS_PER_DAY) : parseDatetime(value as string);
}

/** The time of day in GMT. */
const timeValue: FunctionDefinition = {
    compile: (call) => {
        const { run } = oneOf(call, ['DateTime', 'Text', 'Time']);
        return { type: 'Time', run: (environment) => toTime(run(environment)) };
    }
};

function toTime(value: FormulaValue): TimeValue | null {
    if (value === null || value instanceof TimeValue) {
        return value;
    }
    return value instanceof DatetimeValue
        ? new TimeValue(splitMillis(value.millis).timeOfDay)
        : parseTime(value as string);
}

/** Adds months; the last day of a month stays the last day. */
function addMonths(days: number, months: number): number {
    const { year, month, day } = civilFromDays(days);
    const isLast = day === daysInMonth(year, month);
    return isLast ? addMonthsToDays(days + 1, months) - 1 : addMonthsToDays(days, months);
}

/** Goes by the day in GMT and keeps the time of day. */
const addMonthsFunction: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 2);
        const start = call.plain(0);
        const months = call.plain(1);
        if ((start.type !== 'Date' && start.type !== 'DateTime') || months.type !== 'Number') {
            call.refuse(wrongArgument(call.name));
        }
        return {
            type: start.type,
            run: (environment) => {
                const value = start.run(environment);
                const count = months.run(environment) as DecimalValue | null;
                return value === null || count === null ? null : movedByMonths(value, toInteger(count));
            }
        };
    }
};

function movedByMonths(value: FormulaValue, months: number): FormulaValue {
    if (value instanceof DatetimeValue) {
        const { days, timeOfDay } = splitMillis(value.millis);
        return new DatetimeValue(addMonths(days, months) * MILLIS_PER_DAY + timeOfDay);
    }
    return value instanceof DateValue ? new DateValue(addMonths(value.days, months)) : null;
}

/** Milliseconds since 1970, of a time of day since midnight. */
function millisOf(value: FormulaValue): number {
    if (value instanceof DatetimeValue || value instanceof TimeValue) {
        return value.millis;
    }
    if (value instanceof DateValue) {
        return value.days * MILLIS_PER_DAY;
    }
    throw new TypeError('the value is no date');
}

/** The Thursday of a day's week: weeks begin on Monday and belong to the year of their Thursday (ISO 8601). */
function thursdayOf(days: number): number {
    return days + 3 - modulo(dayOfWeek(days) - 1, 7);
}

function isoPart(part: (thursday: number) => number): FunctionDefinition {
    return {
        compile: (call) => {
            const { run } = oneOf(call, ['Date', 'DateTime']);
            return {
                type: 'Number',
                run: (environment) => {
                    const value = run(environment);
                    return value && decimalFromInteger(part(thursdayOf(splitMillis(millisOf(value)).days)));
                }
            };
        }
    };
}

const unixTimestamp: FunctionDefinition = {
    compile: (call) => {
        const { run } = oneOf(call, ['Date', 'DateTime', 'Time']);
        return {
            type: 'Number',
            run: (environment) => {
                const value = run(environment);
                return value && new DecimalValue(Math.floor(millisOf(value) / 1000), 0);
            }
        };
    }
};

function datePart(part: (days: number) => number): FunctionDefinition {
    return strict(['Date'], 'Number', (date) => decimalFromInteger(part(date.days)));
}

function timePart(part: keyof Clock): FunctionDefinition {
    return strict(['Time'], 'Number', (time) => decimalFromInteger(clockFromMillis(time.millis)[part]));
}

export const dateFunctions: FunctionTable = {
    DATE: strict(['Number', 'Number', 'Number'], 'Date', dateOf),
    DATEVALUE: dateValue,
    DATETIMEVALUE: datetimeValue,
    TIMEVALUE: timeValue,
    TODAY: fixed({ parameters: [], result: 'Date', evaluate: (environment) => localDay(environment, environment.now) }),
    NOW: fixed({ parameters: [], result: 'DateTime', evaluate: ({ now }) => new DatetimeValue(now) }),
    TIMENOW: fixed({
        parameters: [],
        result: 'Time',
        evaluate: ({ now }) => new TimeValue(splitMillis(now).timeOfDay)
    }),
    YEAR: datePart((days) => civilFromDays(days).year),
    MONTH: datePart((days) => civilFromDays(days).month),
    DAY: datePart((days) => civilFromDays(days).day),
    // 1 is Sunday
    WEEKDAY: datePart((days) => dayOfWeek(days) + 1),
    DAYOFYEAR: datePart(dayOfYear),
    ISOWEEK: isoPart((thursday) => Math.ceil(dayOfYear(thursday) / 7)),
    ISOYEAR: isoPart((thursday) => civilFromDays(thursday).year),
    HOUR: timePart('hour'),
    MINUTE: timePart('minute'),
    SECOND: timePart('second'),
    MILLISECOND: timePart('millisecond'),
    ADDMONTHS: addMonthsFunction,
    UNIXTIMESTAMP: unixTimestamp,
    FROMUNIXTIME: strict(
        ['Number'],
        'DateTime',
        (seconds) => new DatetimeValue(Number(decimalToWhole(decimalMultiply(seconds, THOUSAND))))
    ),
    FORMATDURATION: formatDuration
};
