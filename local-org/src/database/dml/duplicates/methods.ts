/**
 * How two values match ("Matching Methods Used in Matching Rules" and "Matching Algorithms Used with Matching Methods",
 * Salesforce Help). Names, companies, streets and titles are compared with dictionaries and phonetics that are not published:
 * of them only equal values are certain.
 */
import type { Verdict } from './logic.js';

/** Of 100; undefined: not known. */
export type Score = number | undefined;

interface Method {
    readonly threshold: number;
    score(left: string, right: string): number;
}

const METHODS: Readonly<Record<string, Method>> = {
    Exact: { threshold: 100, score: () => 0 },
    City: { threshold: 85, score: editScore },
    Phone: { threshold: 80, score: phoneScore },
    Zip: { threshold: 80, score: zipScore }
};

export function isSupportedMethod(method: string): boolean {
    return method in METHODS;
}

/** @param left,right no blanks, folded by {@link fold} */
export function scoreOf(method: string, left: string, right: string): Score {
    return left === right ? 100 : METHODS[method]?.score(left, right);
}

export function isMatch(method: string, score: Score): Verdict {
    const { threshold } = METHODS[method] ?? { threshold: 100 };
    return score === undefined ? undefined : score >= threshold;
}

/** Case and blanks around do not count ("Normalization Criteria for Match Keys", Salesforce Help). */
export function fold(text: string): string {
    return text.trim().toLowerCase();
}

/** `VP Sales` and `VP of Sales`: 73. */
export function editScore(left: string, right: string): number {
    const longest = Math.max(left.length, right.length);
    return longest === 0 ? 100 : Math.round(100 * (1 - editDistance(left, right) / longest));
}

function editDistance(left: string, right: string): number {
    let row = Array.from({ length: right.length + 1 }, (_, at) => at);
    for (let from = 1; from <= left.length; from++) {
        const next = [from];
        for (let to = 1; to <= right.length; to++) {
            const replaced = (row[to - 1] ?? 0) + Number(left[from - 1] !== right[to - 1]);
            next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[right.length] ?? 0;
}

/** Sections from the end, with the part that each has in the score: `1-415-555-1234` and `1-415-555-5678`: 90. */
const PHONE: readonly (readonly [digits: number, weight: number])[] = [
    [4, 10],
    [3, 30],
    [3, 50],
    [Infinity, 10]
];

/** A missing international code is that of North America, whose numbers the method is made for. */
function phoneScore(left: string, right: string): number {
    const [one, other] = [digitsOf(left), digitsOf(right)];
    let end = 0;
    let score = 0;
    for (const [length, weight] of PHONE) {
        const section = (digits: string): string =>
            digits.slice(Math.max(0, digits.length - end - length), Math.max(0, digits.length - end));
        score += section(one) === section(other) ? weight : 0;
        end += length;
    }
    return score;
}

function digitsOf(phone: string): string {
    const digits = phone.replace(/\D/g, '');
    return digits.length === 10 ? `1${digits}` : digits;
}

/** The first five digits are worth 90, the next four 10. */
function zipScore(left: string, right: string): number {
    const [one, other] = [left.replace(/[^0-9a-z]/g, ''), right.replace(/[^0-9a-z]/g, '')];
    const isSameArea = one.slice(0, 5) === other.slice(0, 5);
    return (isSameArea ? 90 : 0) + (one.slice(5) === other.slice(5) ? 10 : 0);
}
