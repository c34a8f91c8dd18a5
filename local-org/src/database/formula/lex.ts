/** Splits a formula into tokens. Grammar: salesforce/formula-engine, LexerRules.g4. */
import { FormulaRefused } from './problems.js';

export type TokenKind = 'number' | 'text' | 'name' | 'symbol' | 'end';

export interface Token {
    readonly kind: TokenKind;
    /** As written; of symbols the canonical form: `==` is `=`, `!=` is `<>`. */
    readonly text: string;
    readonly position: number;
}

const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z$][A-Za-z0-9$_:.#]*/y;
const STRING = /"(?:\\[nrtNRT"'\\]|[^"\\\r\n])*"|'(?:\\[nrtNRT"'\\]|[^'\\\r\n])*'/y;
const SYMBOL = /<=|>=|<>|!=|==|&&|\|\||[-+*/^&=<>!(),]/y;
const SKIPPED = /(?:[ \t\f\r\n]+|\/\*[^]*?\*\/)+/y;

const CANONICAL: Readonly<Record<string, string>> = { '==': '=', '!=': '<>' };

/**
 * @returns the tokens, the last one being the end
 * @throws FormulaRefused
 */
export function tokenize(text: string): Token[] {
    const tokens: Token[] = [];
    let position = skip(text, 0);
    while (position < text.length) {
        const token = readToken(text, position);
        tokens.push(token.token);
        position = skip(text, token.end);
    }
    tokens.push({ kind: 'end', text: 'end of formula', position: text.length });
    return tokens;
}

function skip(text: string, position: number): number {
    return position + (matchAt(SKIPPED, text, position) ?? '').length;
}

function readToken(text: string, position: number): { readonly token: Token; readonly end: number } {
    const patterns: readonly (readonly [TokenKind, RegExp])[] = [
        ['name', NAME],
        ['symbol', SYMBOL],
        ['number', NUMBER],
        ['text', STRING]
    ];
    for (const [kind, pattern] of patterns) {
        const match = matchAt(pattern, text, position);
        if (match !== undefined) {
            const shown = kind === 'symbol' ? (CANONICAL[match] ?? match) : match;
            return { token: { kind, text: shown, position }, end: position + match.length };
        }
    }
    throw new FormulaRefused(unreadable(text, position), position);
}

function unreadable(text: string, position: number): string {
    const character = text.charAt(position);
    return character === '"' || character === "'"
        ? `Syntax error.  Missing '${character}'`
        : `Syntax error.  Found '${character}'`;
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
}

/**
 * The value of a string token. Only the double quote and the backslash lose their backslash: `"\n"` stays two
 * characters (salesforce/formula-engine, ConstantString.getStringValue).
 */
export function unquoted(text: string): string {
    return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
