/** Searches in texts, as java.lang.String and Apache Commons Lang 3 (StringUtils) do them. */
import { foldCase } from './characters.js';

/** @returns the place of the first of the characters from a place on, or -1 */
export function indexOfAny(text: string, characters: string, isWanted: boolean): number {
    for (let index = 0; index < text.length; index++) {
        if (characters.includes(text.charAt(index)) === isWanted) {
            return index;
        }
    }
    return -1;
}

/** @returns the place of a part, case ignored, or -1 */
export function indexOfIgnoreCase(text: string, part: string, from: number): number {
    const start = Math.max(from, 0);
    return start > text.length - part.length ? -1 : foldCase(text).indexOf(foldCase(part), start);
}

/** @returns the last place of a part that starts at `from` or before, case ignored, or -1 */
export function lastIndexOfIgnoreCase(text: string, part: string, from: number): number {
    return from < 0 ? -1 : foldCase(text).lastIndexOf(foldCase(part), from);
}

/** java.lang.String.lastIndexOf with a start below 0 finds nothing, JavaScript's would look at place 0. */
export function lastIndexOf(text: string, part: string, from: number): number {
    return from < 0 ? -1 : text.lastIndexOf(part, from);
}

export function countMatches(text: string, part: string): number {
    return part === '' ? 0 : text.split(part).length - 1;
}

/** @returns the place from which the texts differ, or -1 when they are equal */
export function indexOfDifference(left: string, right: string): number {
    if (left === right) {
        return -1;
    }
    const common = Math.min(left.length, right.length);
    let index = 0;
    while (index < common && left.charAt(index) === right.charAt(index)) {
        index++;
    }
    return index;
}

/** @returns the longest start that all texts have */
export function commonPrefix(texts: readonly (string | null)[]): string {
    let prefix = texts[0] ?? '';
    for (const text of texts) {
        const end = indexOfDifference(prefix, text ?? '');
        if (end >= 0) {
            prefix = prefix.slice(0, end);
        }
    }
    return prefix;
}

/** @returns the least number of characters to insert, delete or replace to get from one text to the other */
export function levenshtein(left: string, right: string): number {
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const change = left.charAt(row - 1) === right.charAt(column - 1) ? 0 : 1;
            current.push(
                Math.min(
                    (previous[column] ?? 0) + 1,
                    (current[column - 1] ?? 0) + 1,
                    (previous[column - 1] ?? 0) + change
                )
            );
        }
        previous = current;
    }
    return previous[right.length] ?? 0;
}

/** @returns what is after the first (or last) separator; '' without one */
export function substringAfter(text: string, separator: string, isLast: boolean): string {
    if (separator === '') {
        return isLast ? '' : text;
    }
    const index = isLast ? text.lastIndexOf(separator) : text.indexOf(separator);
    return index < 0 ? '' : text.slice(index + separator.length);
}

/** @returns what is before the first (or last) separator; the whole text without one */
export function substringBefore(text: string, separator: string, isLast: boolean): string {
    if (separator === '') {
        return isLast ? text : '';
    }
    const index = isLast ? text.lastIndexOf(separator) : text.indexOf(separator);
    return index < 0 ? text : text.slice(0, index);
}

/** @returns what is between the first `open` and the `close` after it, or null */
export function substringBetween(text: string, open: string, close: string): string | null {
    const start = text.indexOf(open);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    return end < 0 ? null : text.slice(start + open.length, end);
}
