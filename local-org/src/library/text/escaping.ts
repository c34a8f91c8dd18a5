/** Escapes of programming languages and CSV, as Apache Commons Lang 3 (StringEscapeUtils) has them. */

const CONTROLS: ReadonlyMap<string, string> = new Map([
    ['\b', '\\b'],
    ['\n', '\\n'],
    ['\t', '\\t'],
    ['\f', '\\f'],
    ['\r', '\\r']
]);

function unicodeEscape(char: string): string {
    return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** @param special characters that get a backslash */
function escapeCode(text: string, special: string): string {
    return text.replace(/[^\x20\x21\x23-\x26\x28-\x2e\x30-\x5b\x5d-\x7f]/g, (char) => {
        if (special.includes(char)) {
            return `\\${char}`;
        }
        return CONTROLS.get(char) ?? (char >= ' ' && char <= '\x7f' ? char : unicodeEscape(char));
    });
}

export function escapeJava(text: string): string {
    return escapeCode(text, '"\\');
}

export function escapeEcmaScript(text: string): string {
    return escapeCode(text, '\'"\\/');
}

/** Apex Reference Guide, `String.escapeUnicode`: what is not ASCII becomes a `\u` sequence. */
export function escapeUnicode(text: string): string {
    return text.replace(/[^\0-\x7f]/g, unicodeEscape);
}

export function unescapeUnicode(text: string): string {
    return text.replace(/\\u+\+?([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

const NAMED: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };

/** Java and ECMAScript alike. */
export function unescapeCode(text: string): string {
    return text.replace(
        /\\(?:u+\+?([0-9a-fA-F]{4})|([0-3][0-7]{0,2}|[4-7][0-7]?)|([^]))/g,
        (_, hex?: string, octal?: string, char?: string) => {
            if (hex !== undefined || octal !== undefined) {
                return String.fromCharCode(hex === undefined ? parseInt(octal ?? '', 8) : parseInt(hex, 16));
            }
            return NAMED[char ?? ''] ?? char ?? '';
        }
    );
}

export function escapeCsv(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that is not wholly in quotes, or whose quotes are not needed, stays as it is. */
export function unescapeCsv(text: string): string {
    if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) {
        return text;
    }
    const inner = text.slice(1, -1);
    return /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

/** Apex Reference Guide, `String.escapeSingleQuotes`: a backslash before every apostrophe. */
export function escapeSingleQuotes(text: string): string {
    return text.replace(/'/g, "\\'");
}

/** Apex Reference Guide, `String.stripHtmlTags`; it does not look into what stripping brings forth. */
export function stripHtmlTags(text: string): string {
    return text.replace(/<!--[^]*?-->|<\/?[a-zA-Z!?][^<>]*>/g, '');
}
