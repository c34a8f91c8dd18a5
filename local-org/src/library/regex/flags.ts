/** The flags of a regular expression, and what its anchors mean under them. */
import { Unsupported } from '../../language/unsupported.js';

export interface Flags {
    readonly ignoreCase: boolean;
    readonly multiline: boolean;
    readonly dotAll: boolean;
    readonly comments: boolean;
    readonly unixLines: boolean;
}

export const NO_FLAGS: Flags = {
    ignoreCase: false,
    multiline: false,
    dotAll: false,
    comments: false,
    unixLines: false
};

/** `u` has no entry: case is folded for all scripts here in any event. */
const LETTERS: Readonly<Record<string, keyof Flags>> = {
    i: 'ignoreCase',
    m: 'multiline',
    s: 'dotAll',
    x: 'comments',
    d: 'unixLines'
};

/** @returns the flags with those of the letters switched; undefined when a letter is unknown */
export function switchFlags(flags: Flags, letters: string, isOn: boolean): Flags | undefined {
    let result = flags;
    for (const letter of letters) {
        const flag = LETTERS[letter];
        if (letter === 'U') {
            throw new Unsupported('regular expression flag (?U)');
        }
        if (flag === undefined && letter !== 'u') {
            return undefined;
        }
        result = flag === undefined ? result : { ...result, [flag]: isOn };
    }
    return result;
}

const NO_LINE_END = '[^\\n\\r\\x85\\u2028\\u2029]';
const INPUT_END = '(?![^])';
/** Before a last line end, or at the end; never within `\r\n`. */
const LAST_LINE_END = `(?:${INPUT_END}|(?=\\r\\n${INPUT_END})|(?<!\\r)(?=\\n${INPUT_END})|(?=[\\r\\x85\\u2028\\u2029]${INPUT_END}))`;
const ANY_LINE_END = '(?:(?![^])|(?<!\\r)(?=\\n)|(?=[\\r\\x85\\u2028\\u2029]))';
const ANY_LINE_START = '(?:(?<![^])|(?<=[\\n\\x85\\u2028\\u2029]|\\r(?!\\n))(?=[^]))';
/** Java counts letters and digits of all scripts as parts of words here, unlike in `\w`. */
const WORD = '[\\p{L}\\p{Nd}_]';
const WORD_BOUNDARY = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;
const NO_WORD_BOUNDARY = `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`;

/** Escapes that match a place, or a line end. */
export const ANCHORS: Readonly<Record<string, string>> = {
    A: '(?<![^])',
    z: INPUT_END,
    Z: LAST_LINE_END,
    b: WORD_BOUNDARY,
    B: NO_WORD_BOUNDARY,
    R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])'
};

/** The source of `^`, `$` and `.`. */
export function anchorSource(char: '^' | '$' | '.', flags: Flags): string {
    switch (char) {
        case '^':
            return flags.multiline ? ANY_LINE_START : '(?<![^])';
        case '$':
            return flags.multiline ? ANY_LINE_END : LAST_LINE_END;
        case '.':
            return flags.dotAll ? '[^]' : flags.unixLines ? '[^\\n]' : NO_LINE_END;
    }
}
