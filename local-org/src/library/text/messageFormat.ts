/**
 * Patterns of java.text.MessageFormat (Apex Reference Guide, `String.format`): `{0}` stands for an argument, `'` quotes,
 * `''` is an apostrophe. Arguments arrive as texts, so that only plain places are possible.
 */

/** The pattern is malformed; the message is Java's. */
export class MalformedPattern extends Error {
    override readonly name = 'MalformedPattern';
}

/**
 * @param values texts of the arguments; a place without argument stays as it is
 * @throws MalformedPattern
 */
export function formatMessage(pattern: string, values: readonly string[]): string {
    let result = '';
    let isQuoted = false;
    let index = 0;
    while (index < pattern.length) {
        const char = pattern.charAt(index);
        if (char === "'") {
            if (pattern.charAt(index + 1) === "'") {
                result += "'";
                index++;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (char === '{' && !isQuoted) {
            const end = closingBrace(pattern, index);
            result += placeText(pattern.slice(index + 1, end), values);
            index = end;
        } else {
            result += char;
        }
        index++;
    }
    return result;
}

function closingBrace(pattern: string, open: number): number {
    let depth = 0;
    let isQuoted = false;
    for (let index = open; index < pattern.length; index++) {
        const char = pattern.charAt(index);
        if (char === "'") {
            isQuoted = !isQuoted;
        } else if (!isQuoted && char === '{') {
            depth++;
        } else if (!isQuoted && char === '}' && --depth === 0) {
            return index;
        }
    }
    throw new MalformedPattern('Unmatched braces in the pattern.');
}

function placeText(place: string, values: readonly string[]): string {
    const [text = '', type] = place.split(',');
    const digits = text.trim();
    if (!/^\d+$/.test(digits)) {
        throw new MalformedPattern(`can't parse argument number: ${text}`);
    }
    const value = values[Number(digits)];
    if (value === undefined) {
        return `{${digits}}`;
    }
    if (type !== undefined) {
        throw new MalformedPattern('Cannot format given Object as a Number');
    }
    return value;
}
