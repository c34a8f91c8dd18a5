/**
 * Words of searches and of what they search. A word is a run of letters and digits, whatever its case and accents; everything
 * else separates words ("Text Searches", SOQL and SOSL Reference: punctuation is not indexed).
 */

/** Between the words of different fields: no phrase reaches over it. */
export const FIELD_END = '\n';

const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- the whole of ASCII is meant
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const ASCII_SEPARATORS = /[^a-z0-9]+/g;
const MARKS = /\p{M}+/gu;

/** Whether the words of a text may have one of each list in them: it cannot be told for texts with more than ASCII. */
export function mayHold(text: string, needles: readonly (readonly string[])[]): boolean {
    const lower = text.toLowerCase();
    return needles.every((any) => any.some((needle) => lower.includes(needle))) || !ASCII.test(text);
}

/** The words of a text, one space before, between and after them; ' ' when there is none. */
export function wordsOf(text: string): string {
    const words = ASCII.test(text)
        ? text.toLowerCase().replace(ASCII_SEPARATORS, ' ')
        : text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(SEPARATORS, ' ');
    const start = words.startsWith(' ') ? words : ` ${words}`;
    return start.endsWith(' ') ? start : `${start} `;
}
