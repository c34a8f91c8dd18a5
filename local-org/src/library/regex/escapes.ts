/** What a backslash begins, in and out of brackets. */
import { Unsupported } from '../../language/unsupported.js';
import { predefinedClass, propertyClass } from './classes.js';
import type { Cursor } from './cursor.js';

/**
 * @param char what followed the backslash and was read
 * @returns the source of the class that the escape stands for; undefined when it stands for none
 */
export function readEscapedClass(cursor: Cursor, char: string): string | undefined {
    if (char !== 'p' && char !== 'P') {
        return predefinedClass(char);
    }
    const match = cursor.takeMatch(/^(?:\{([^}]*)\}|([^]))/);
    return match
        ? propertyClass(match[1] ?? match[2] ?? '', char === 'P')
        : cursor.fail('Unknown character property name');
}

const SIMPLE: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** Numbers of characters: pattern and base. */
const NUMBERS: Readonly<Record<string, readonly [RegExp, number]>> = {
    '0': [/^([0-3]?[0-7]{1,2})/, 8],
    x: [/^(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/, 16],
    u: [/^([0-9a-fA-F]{4})/, 16]
};

/**
 * @param char what followed the backslash and was read
 * @param start where the escape began
 * @returns the code point that the escape stands for
 */
export function readEscapedCode(cursor: Cursor, char: string, start: number): number {
    const simple = Object.hasOwn(SIMPLE, char) ? SIMPLE[char] : undefined;
    if (simple !== undefined) {
        return simple;
    }
    const number = Object.hasOwn(NUMBERS, char) ? NUMBERS[char] : undefined;
    if (number) {
        const match = cursor.takeMatch(number[0]);
        return match
            ? parseInt(match[1] ?? match[2] ?? '', number[1])
            : cursor.fail('Illegal hexadecimal escape sequence', start);
    }
    if (char === 'c') {
        return cursor.next().charCodeAt(0) ^ 64;
    }
    if (char === 'G' || char === 'X' || char === 'N') {
        throw new Unsupported(`regular expression \\${char}`);
    }
    if (/[a-zA-Z]/.test(char)) {
        return cursor.fail('Illegal/unsupported escape sequence', start);
    }
    return char.codePointAt(0) ?? 0;
}
