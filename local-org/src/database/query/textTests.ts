/** Tests of texts without case, made once for a query and run for each row. */

export type TextTest = (text: string) => boolean;

const ASCII = /^\p{ASCII}*$/u;

/** Equality without case; no copy is made of the texts tested. */
export function equalsText(wanted: string, isExact: boolean): TextTest {
    if (isExact) {
        return (text) => text === wanted;
    }
    const folded = wanted.toUpperCase();
    return ASCII.test(wanted)
        ? (text) => text.length === folded.length && matchesAt(text, folded, 0)
        : (text) => text.toUpperCase() === folded;
}

/** Whether folded ASCII stands in a text at a place, whatever its case there. */
function matchesAt(text: string, folded: string, start: number): boolean {
    for (let at = 0; at < folded.length; at++) {
        const code = text.charCodeAt(start + at);
        const upper = code >= 97 && code <= 122 ? code - 32 : code;
        if (upper !== folded.charCodeAt(at)) {
            return false;
        }
    }
    return true;
}

/**
 * LIKE: `%` for any characters, `_` for one; a backslash takes their meaning away ("Comparison Operators" and "Quoted String
 * Escape Sequences", SOQL and SOSL Reference).
 */
export function likeText(pattern: string, isExact: boolean): TextTest {
    const parts = splitPattern(pattern);
    return (isExact ? undefined : simpleLike(parts)) ?? regexLike(parts, isExact);
}

interface PatternPart {
    readonly kind: 'text' | 'any' | 'one';
    readonly text: string;
}

function splitPattern(pattern: string): readonly PatternPart[] {
    const parts: PatternPart[] = [];
    let text = '';
    const close = (): void => {
        if (text !== '') {
            parts.push({ kind: 'text', text });
            text = '';
        }
    };
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern.charAt(at);
        const next = pattern.charAt(at + 1);
        if (character === '\\' && (next === '%' || next === '_')) {
            text += next;
            at++;
        } else if (character === '%' || character === '_') {
            close();
            parts.push({ kind: character === '%' ? 'any' : 'one', text: '' });
        } else {
            text += character;
        }
    }
    close();
    return parts;
}

/** The patterns that most queries have: `x`, `x%`, `%x`, `%x%`, in ASCII. */
function simpleLike(parts: readonly PatternPart[]): TextTest | undefined {
    const shape = parts.map(({ kind }) => kind).join(' ');
    const text = parts.find(({ kind }) => kind === 'text')?.text ?? '';
    if (!ASCII.test(text)) {
        return undefined;
    }
    const folded = text.toUpperCase();
    switch (shape) {
        case 'any':
            return () => true;
        case 'text':
            return (value) => value.length === folded.length && matchesAt(value, folded, 0);
        case 'text any':
            return (value) => value.length >= folded.length && matchesAt(value, folded, 0);
        case 'any text':
            return (value) => value.length >= folded.length && matchesAt(value, folded, value.length - folded.length);
        default:
            return undefined;
    }
}

function regexLike(parts: readonly PatternPart[], isExact: boolean): TextTest {
    const source = parts
        .map(({ kind, text }) =>
            kind === 'any' ? '.*' : kind === 'one' ? '.' : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        )
        .join('');
    // an open end needs no anchor, which spares the engine the way there and back
    const body = `^${source}$`.replace(/^\^\.\*/, '').replace(/\.\*\$$/, '');
    const regex = new RegExp(body, isExact ? 's' : 'is');
    return (text) => regex.test(text);
}

/** The values that a multi-select picklist holds. */
export function splitValues(text: string): readonly string[] {
    return text.split(';').map((value) => value.trim().toUpperCase());
}
