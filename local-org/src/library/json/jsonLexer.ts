/** Strings, numbers and words of a JSON text. */
import { END, describeCharacter, type JsonCursor } from './jsonCursor.js';
import { JsonFault } from './jsonFault.js';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;

const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t']
]);

const NUMBER = /-?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?/y;
const IDENTIFIER = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;

/**
 * Reads a string whose opening quote has been read.
 *
 * @param what the string is: a field name or a value
 */
export function readString(cursor: JsonCursor, what: 'name' | 'string value'): string {
    const { text } = cursor;
    let found = '';
    let from = cursor.offset;
    for (let at = from; ; at++) {
        const code = at < text.length ? text.charCodeAt(at) : END;
        if (code > SPACE && code !== QUOTE && code !== BACKSLASH) {
            continue;
        }
        if (code === SPACE) {
            continue;
        }
        found += text.slice(from, at);
        cursor.moveTo(at);
        if (code === END) {
            cursor.read();
            throw unexpectedEnd(
                cursor,
                what === 'name'
                    ? `: was expecting closing '"' for name`
                    : ': was expecting closing quote for a string value'
            );
        }
        cursor.read();
        if (code === QUOTE) {
            return found;
        }
        if (code !== BACKSLASH) {
            throw cursor.fault(
                `Illegal unquoted character (${describeCharacter(code)}): has to be escaped using backslash to be included in ${what}`
            );
        }
        found += readEscape(cursor);
        from = cursor.offset;
        at = from - 1;
    }
}

function readEscape(cursor: JsonCursor): string {
    const code = cursor.read();
    if (code === END) {
        throw unexpectedEnd(cursor, ' in character escape sequence');
    }
    const character = String.fromCharCode(code);
    const plain = ESCAPES.get(character);
    if (plain !== undefined) {
        return plain;
    }
    if (character !== 'u') {
        throw cursor.fault(`Unrecognized character escape ${describeCharacter(code)}`);
    }
    let unit = 0;
    for (let digit = 0; digit < 4; digit++) {
        const next = cursor.read();
        if (next === END) {
            throw unexpectedEnd(cursor, ' in character escape sequence');
        }
        const value = parseInt(String.fromCharCode(next), 16);
        if (Number.isNaN(value)) {
            throw cursor.unexpected(next, 'expected a hex-digit for character escape sequence');
        }
        unit = unit * 16 + value;
    }
    return String.fromCharCode(unit);
}

/** A number as written. */
export interface NumberText {
    readonly text: string;
    readonly isFloat: boolean;
}

/** Reads a number whose first character has been read. */
export function readNumber(cursor: JsonCursor): NumberText {
    const start = cursor.offset - 1;
    NUMBER.lastIndex = start;
    const text = NUMBER.exec(cursor.text)?.[0] ?? '';
    const digits = text.startsWith('-') ? text.slice(1) : text;
    if (!/^\d/.test(digits)) {
        cursor.moveTo(start + 1);
        throw badNumber(cursor, 'expected digit (0-9) to follow minus sign, for valid numeric value');
    }
    if (/^0\d/.test(digits)) {
        cursor.moveTo(start + 1 + (text.length - digits.length));
        throw cursor.fault('Invalid numeric value: Leading zeroes not allowed');
    }
    cursor.moveTo(start + text.length);
    if (/\.(?!\d)/.test(text)) {
        cursor.moveTo(start + text.indexOf('.') + 1);
        throw badNumber(cursor, 'Decimal point not followed by a digit');
    }
    if (/[eE][+-]?$/.test(text)) {
        throw badNumber(cursor, 'Exponent indicator not followed by a digit');
    }
    cursor.peek();
    return { text, isFloat: /[.eE]/.test(text) };
}

function badNumber(cursor: JsonCursor, expectation: string): JsonFault {
    const code = cursor.read();
    return code === END
        ? unexpectedEnd(cursor, ' in a value')
        : cursor.fault(`Unexpected character (${describeCharacter(code)}) in numeric value: ${expectation}`);
}

/** Reads `true`, `false` or `null`, whose first character has been read. */
export function readWord(cursor: JsonCursor, word: string, isOutside: boolean): void {
    const start = cursor.offset - 1;
    IDENTIFIER.lastIndex = start;
    const found = IDENTIFIER.exec(cursor.text)?.[0] ?? '';
    cursor.moveTo(start + found.length);
    cursor.peek();
    if (found !== word) {
        throw cursor.fault(`Unrecognized token '${found}': was expecting 'null', 'true', 'false' or NaN`, isOutside);
    }
}

/** `Unexpected end-of-input ...` */
export function unexpectedEnd(cursor: JsonCursor, where: string): JsonFault {
    return cursor.fault(`Unexpected end-of-input${where}`);
}
