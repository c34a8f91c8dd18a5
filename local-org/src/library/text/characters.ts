/** Classes of characters, and the folding of case, as java.lang.Character and Apache Commons Lang have them. */

/** java.lang.Character.isWhitespace: no-break spaces are none. */
const SPACES = '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';
export const WHITESPACE = new RegExp(`[${SPACES}]`);
const WHITESPACES = new RegExp(WHITESPACE.source, 'g');
const ASCII = /^[\0-\x7f]*$/;

/** Folds every UTF-16 unit alone, as String.regionMatches(ignoreCase) does: the length stays. */
export function foldCase(text: string): string {
    if (ASCII.test(text)) {
        return text.toLowerCase();
    }
    let result = '';
    for (let index = 0; index < text.length; index++) {
        const char = text.charAt(index);
        const upper = char.toUpperCase();
        const folded = (upper.length === 1 ? upper : char).toLowerCase();
        result += folded.length === 1 ? folded : char;
    }
    return result;
}

export function equalsIgnoreCase(left: string, right: string): boolean {
    return left.length === right.length && (left === right || foldCase(left) === foldCase(right));
}

export function deleteWhitespace(text: string): string {
    return text.replace(WHITESPACES, '');
}

/** Whether there is nothing but whitespace. */
export function isBlank(text: string | null): boolean {
    return text === null || deleteWhitespace(text) === '';
}

/** java.lang.String.trim: whatever is at most a blank. */
export function trim(text: string): string {
    let start = 0;
    let end = text.length;
    while (start < end && text.charCodeAt(start) <= 32) {
        start++;
    }
    while (end > start && text.charCodeAt(end - 1) <= 32) {
        end--;
    }
    return text.slice(start, end);
}

/** Trims, and makes one blank of every run of whitespace (Apache Commons Lang 3, StringUtils.normalizeSpace). */
export function normalizeSpace(text: string): string {
    const words = text.replace(/\u00a0/g, ' ').replace(WHITESPACES, ' ');
    return words.split(' ').filter(Boolean).join(' ');
}

/** java.lang.String.hashCode. */
export function hashText(text: string): number {
    let hash = 0;
    for (let index = 0; index < text.length; index++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
    }
    return hash;
}

/** The order of java.lang.String.compareTo: by UTF-16 unit; the difference of the first units that differ, or of lengths. */
export function compareUnits(left: string, right: string): number {
    const common = Math.min(left.length, right.length);
    for (let index = 0; index < common; index++) {
        const difference = left.charCodeAt(index) - right.charCodeAt(index);
        if (difference !== 0) {
            return difference;
        }
    }
    return left.length - right.length;
}

/** What a test of all characters is about (Apache Commons Lang 3, StringUtils.isAlpha and so on). */
const TESTS = {
    allLowerCase: /^\p{Lowercase}+$/u,
    allUpperCase: /^\p{Uppercase}+$/u,
    alpha: /^\p{L}+$/u,
    alphaSpace: /^[\p{L} ]*$/u,
    alphanumeric: /^[\p{L}\p{Nd}]+$/u,
    alphanumericSpace: /^[\p{L}\p{Nd} ]*$/u,
    asciiPrintable: /^[ -~]*$/,
    numeric: /^\p{Nd}+$/u,
    numericSpace: /^[\p{Nd} ]*$/u
};

export function isAll(test: keyof typeof TESTS, text: string): boolean {
    return TESTS[test].test(text);
}

type CharacterType = 'upper' | 'lower' | 'other';

/** Splits where java.lang.Character.getType changes. */
export function splitByType(text: string, camelCase: boolean): string[] {
    const parts: string[] = [];
    let start = 0;
    let type = text === '' ? '' : generalCategory(text.charAt(0));
    for (let index = 1; index < text.length; index++) {
        const next = generalCategory(text.charAt(index));
        if (next === type) {
            continue;
        }
        // a capital belongs to the small letters after it
        const cut = camelCase && next === 'Ll' && type === 'Lu' ? index - 1 : index;
        if (cut !== start) {
            parts.push(text.slice(start, cut));
            start = cut;
        }
        type = next;
    }
    return text === '' ? [] : [...parts, text.slice(start)];
}

const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf Cn'.split(
    ' '
);
const MATCHERS = CATEGORIES.map((name) => ({ name, pattern: new RegExp(`^\\p{${name}}$`, 'u') }));

function generalCategory(char: string): string {
    return MATCHERS.find(({ pattern }) => pattern.test(char))?.name ?? 'Cs';
}

/** Turns capitals small and small letters into capitals. */
export function swapCase(text: string): string {
    return Array.from(text, (char) => {
        const type = caseOf(char);
        return type === 'upper' ? char.toLowerCase() : type === 'lower' ? char.toUpperCase() : char;
    }).join('');
}

function caseOf(char: string): CharacterType {
    return /\p{Lowercase}/u.test(char) ? 'lower' : /[\p{Uppercase}\p{Lt}]/u.test(char) ? 'upper' : 'other';
}

/** @returns the text in reverse order, surrogate pairs kept whole, as java.lang.StringBuilder.reverse */
export function reverse(text: string): string {
    return Array.from(text).reverse().join('');
}
