/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ value: number, label: string }} Tick */
/** @typedef {{ day: string, value: number }} DayTick day "2026-03-01" with its number since 1970 */
/** @typedef {(value: number) => number} Scale */

const MILLISECONDS_OF_DAY = 86400000;

/**
 * Maps a range of values to a range of coordinates, in a straight line.
 * @param {ReadonlyArray<number>} domain lowest and highest value
 * @param {ReadonlyArray<number>} range coordinates of those; the first may be larger, as for y
 * @returns {Scale} a range of one value lies in the middle
 */
export function linearScale([low, high], [from, to]) {
    const length = high - low;
    return (value) => (length === 0 ? (from + to) / 2 : from + ((value - low) / length) * (to - from));
}

/**
 * Round values at even distances: 0, 25, 50.
 * @param {number} low
 * @param {number} high
 * @param {number} count about as many
 * @returns {number[]} within the range
 */
export function ticks(low, high, count) {
    const step = niceStep((high - low) / Math.max(1, count));
    const first = Math.ceil(low / step) * step;
    const found = [];
    for (let value = first; value <= high + step / 1e6; value += step) {
        found.push(Number(value.toFixed(10)));
    }
    return found;
}

/**
 * @param {number} rough
 * @returns {number} 1, 2, 2.5 or 5 times a power of ten
 */
function niceStep(rough) {
    if (rough <= 0) {
        return 1;
    }
    const power = 10 ** Math.floor(Math.log10(rough));
    const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10;
    return factor * power;
}

/**
 * Beginnings of months: every month, quarter, half year or year, whichever gives no more than asked for. A range of
 * less than a month gets its ends.
 * @param {number} first day since 1970
 * @param {number} last day since 1970
 * @param {number} most
 * @returns {DayTick[]}
 */
export function monthTicks(first, last, most) {
    for (const months of [1, 3, 6, 12, 24, 60, 120]) {
        const found = beginnings(first, last, months);
        if (found.length <= most) {
            return found.length > 0 ? found : [first, last].map(dayTick);
        }
    }
    return [first, last].map(dayTick);
}

/**
 * @param {number} first
 * @param {number} last
 * @param {number} months
 * @returns {DayTick[]}
 */
function beginnings(first, last, months) {
    const start = new Date(first * MILLISECONDS_OF_DAY);
    const found = [];
    let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (;;) {
        const value = Date.UTC(Math.floor(month / 12), month % 12, 1) / MILLISECONDS_OF_DAY;
        if (value > last) {
            return found;
        }
        if (value >= first) {
            found.push(dayTick(value));
        }
        month += months;
    }
}

/**
 * @param {number} value
 * @returns {DayTick}
 */
function dayTick(value) {
    return { value, day: new Date(value * MILLISECONDS_OF_DAY).toISOString().slice(0, 10) };
}

/**
 * The path of a line through points.
 * @param {ReadonlyArray<Point>} points
 * @returns {string} for the attribute d; empty without points
 */
export function linePath(points) {
    return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/**
 * The path of a line that holds each value until the next one.
 * @param {ReadonlyArray<Point>} points
 * @returns {string} for the attribute d
 */
export function stepPath(points) {
    return points
        .map(({ x, y }, index) => (index === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`))
        .join('');
}

/**
 * A coordinate as it is written into the page: hundredths are enough.
 * @param {number} value
 * @returns {number}
 */
export function round(value) {
    return Math.round(value * 100) / 100;
}
