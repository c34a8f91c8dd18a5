/** Lengthens and shortens texts as Apache Commons Lang 3 (StringUtils) does. */

/** @throws RangeError with the library's text for a width too small */
export function abbreviate(text: string, width: number, offset: number): string {
    if (width < 4) {
        throw new RangeError('Minimum abbreviation width is 4');
    }
    if (text.length <= width) {
        return text;
    }
    const kept = width - 3;
    const start =
        text.length - Math.min(offset, text.length) < kept ? text.length - kept : Math.min(offset, text.length);
    if (start <= 4) {
        return `${text.slice(0, kept)}...`;
    }
    if (width < 7) {
        throw new RangeError('Minimum abbreviation width with offset is 7');
    }
    return start + kept < text.length
        ? `...${abbreviate(text.slice(start), kept, 0)}`
        : `...${text.slice(text.length - kept)}`;
}

export function center(text: string, width: number, padding: string): string {
    const missing = width - text.length;
    if (missing <= 0) {
        return text;
    }
    const fill = padding === '' ? ' ' : padding;
    return text.padStart(text.length + Math.floor(missing / 2), fill).padEnd(width, fill);
}

/** @returns the text with the part between the places replaced; places beyond the text are moved to its ends */
export function overlay(text: string, replacement: string, from: number, to: number): string {
    const place = (index: number): number => Math.min(Math.max(index, 0), text.length);
    const start = Math.min(place(from), place(to));
    const end = Math.max(place(from), place(to));
    return text.slice(0, start) + replacement + text.slice(end);
}

export function repeat(text: string, times: number): string {
    return times <= 0 ? '' : text.repeat(times);
}

/** @param separator goes between the repetitions */
export function repeatWith(text: string, separator: string, times: number): string {
    return times <= 0 ? '' : Array.from({ length: times }, () => text).join(separator);
}

export function mid(text: string, start: number, length: number): string {
    if (length < 0 || start > text.length) {
        return '';
    }
    const first = Math.max(start, 0);
    return text.slice(first, first + length);
}
