import type { Located } from '../ast.js';
import { invalidIdentifierMessage, unrecognizedSymbolMessage } from './names.js';

/** Something the platform refuses, before it has a file. */
export interface SyntaxFault extends Located {
    readonly code: string;
    readonly message: string;
}

// In turn: comment, comment without end, multi-line string, string, string without end, word with a foreign letter,
// character that means nothing.
const SCANNER =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|(\/\*)|'''\r?\n(?:\\[\s\S]|[^\\])*?'''|('(?:\\[\s\S]|[^'\\])*')|(')|([\w$]*[^\x00-\x7f][\w$\x80-\uffff]*)|(["\\#`%])/g; // eslint-disable-line no-control-regex -- the class is "not 7 bits"

/**
 * The first thing in a source that is no token at all, in the platform's words. Only asked for a file that does not
 * parse, where a comment or string without end would otherwise show up as a puzzling error further down.
 */
export function firstLexicalFault(source: string): SyntaxFault | undefined {
    for (const match of source.matchAll(SCANNER)) {
        const fault = faultOf(match);
        if (fault !== undefined) {
            return { ...fault, ...placeInText(source, match.index) };
        }
    }
    return undefined;
}

function faultOf(match: RegExpMatchArray): { code: string; message: string } | undefined {
    const [, openComment, text, openText, foreign, symbol] = match;
    if (openComment !== undefined) {
        return { code: 'open-comment', message: 'Missing closing mark */ on multi-line comment.' };
    }
    if (openText !== undefined) {
        return { code: 'open-string', message: "Missing closing quote character ' on string." };
    }
    if (text?.includes('\n') === true) {
        return {
            code: 'illegal-string',
            message: 'Illegal string literal: Line breaks are not allowed in string literals'
        };
    }
    if (foreign !== undefined) {
        return { code: 'invalid-identifier', message: invalidIdentifierMessage(foreign) };
    }
    return symbol === undefined ? undefined : { code: 'invalid-symbol', message: symbolMessage(symbol) };
}

function symbolMessage(symbol: string): string {
    if (symbol === '"' || symbol === '\\') {
        return unrecognizedSymbolMessage(symbol);
    }
    return `Found punctuation symbol or operator '${symbol}' that isn't valid in Apex.`;
}

function placeInText(source: string, index: number): Located {
    const before = source.slice(0, index);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: index - lineStart + 1 };
}
