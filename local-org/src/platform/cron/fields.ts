/** One field of a cron expression: which numbers it lets through. */

/** What is wrong with an expression, in words for whoever wrote it. */
export class CronFault extends Error {
    override readonly name = 'CronFault';
}

export interface FieldRange {
    /** As messages call it. */
    readonly name: string;
    readonly low: number;
    readonly high: number;
    /** Names by number, counted from `low`. */
    readonly names: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Apex Reference Guide, "System Class", `schedule`: values of the expression. */
export const RANGES = {
    second: { name: 'Second', low: 0, high: 59, names: [] },
    minute: { name: 'Minute', low: 0, high: 59, names: [] },
    hour: { name: 'Hour', low: 0, high: 23, names: [] },
    day: { name: 'Day of month', low: 1, high: 31, names: [] },
    month: { name: 'Month', low: 1, high: 12, names: MONTHS },
    weekday: { name: 'Day-of-Week', low: 1, high: 7, names: DAYS },
    year: { name: 'Year', low: 1970, high: 2099, names: [] }
} as const satisfies Record<string, FieldRange>;

/**
 * Reads `*`, `5`, `1-5`, `1,3`, `0/15`, `MON-FRI`.
 *
 * @throws CronFault
 */
export function numbersOf(text: string, range: FieldRange): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (const part of text.split(',')) {
        addPart(part, range, numbers);
    }
    return numbers;
}

function addPart(part: string, range: FieldRange, numbers: Set<number>): void {
    const [span = '', stepText, ...rest] = part.split('/');
    if (rest.length > 0) {
        throw new CronFault(`Illegal cron expression: ${part}`);
    }
    const step = stepText === undefined ? 1 : wholeNumber(stepText, part);
    if (step < 1) {
        throw new CronFault(`Illegal increment: ${part}`);
    }
    const [from, to] = span === '*' ? [range.low, range.high] : bounds(span, range, stepText !== undefined);
    // a range may run over its end: FRI-MON
    const size = range.high - range.low + 1;
    const length = to >= from ? to - from : to - from + size;
    for (let at = 0; at <= length; at += step) {
        numbers.add(((from - range.low + at) % size) + range.low);
    }
}

function bounds(span: string, range: FieldRange, isOpen: boolean): readonly [number, number] {
    const [low = '', high, ...rest] = span.split('-');
    if (rest.length > 0) {
        throw new CronFault(`Illegal cron expression: ${span}`);
    }
    const from = numberOf(low, range);
    return [from, high === undefined ? (isOpen ? range.high : from) : numberOf(high, range)];
}

/** @throws CronFault when it is no number or name of the range */
export function numberOf(text: string, range: FieldRange): number {
    const named = range.names.indexOf(text.toUpperCase());
    const number = named >= 0 ? named + range.low : wholeNumber(text, text);
    if (number < range.low || number > range.high) {
        throw new CronFault(`${range.name} values must be between ${range.low} and ${range.high}`);
    }
    return number;
}

function wholeNumber(text: string, whole: string): number {
    if (!/^\d+$/.test(text)) {
        throw new CronFault(`Illegal cron expression: ${whole}`);
    }
    return Number(text);
}
