import { ApexParser, type LiteralContext } from '@apexdevtools/apex-parser';
import type { Literal } from '../ast.js';
import { placeOf, unknownSyntax, type Conversion, type Token } from './conversion.js';

const MAX_INTEGER = 2147483647n;
const MAX_LONG = 9223372036854775807n;

// White space as Java sees it: a no-break space is none.
const NOT_BLANK = /[^ \t\f\v]/;
const BLANK_END = /[ \t\f\v]+$/;

/** What a character after a backslash stands for. */
type Escapes = Readonly<Record<string, string>>;

const ESCAPES: Escapes = {
    n: '\n',
    t: '\t',
    b: '\b',
    f: '\f',
    r: '\r',
    '"': '"',
    "'": "'",
    '\\': '\\'
};
const QUERY_ESCAPES: Escapes = { ...ESCAPES, _: '\\_', '%': '\\%' };
// As in Java's text blocks: \s is a space that is not stripped, an escaped line break is none.
const MULTILINE_ESCAPES: Escapes = { ...ESCAPES, s: ' ', '\n': '' };

export function convertLiteral(conversion: Conversion, context: LiteralContext): Literal {
    return literalFromToken(conversion, context.start) ?? unknownSyntax(context);
}

/** The literal of a token, or undefined if the token is no literal. */
export function literalFromToken(conversion: Conversion, token: Token): Literal | undefined {
    const line = token.line;
    const column = token.column + 1;
    switch (token.type) {
        case ApexParser.IntegerLiteral:
            return { kind: 'Literal', type: 'Integer', value: integerText(conversion, token), line, column };
        case ApexParser.LongLiteral:
            return { kind: 'Literal', type: 'Long', value: longText(conversion, token), line, column };
        case ApexParser.NumberLiteral: {
            const text = conversion.text(token);
            const isDouble = /d$/i.test(text);
            return {
                kind: 'Literal',
                type: 'Double',
                value: isDouble ? text.slice(0, -1) : text,
                isDouble,
                line,
                column
            };
        }
        case ApexParser.StringLiteral:
        case ApexParser.MultilineStringLiteral:
            return { kind: 'Literal', type: 'String', value: stringValue(conversion, token), line, column };
        case ApexParser.BooleanLiteral:
            return { kind: 'Literal', type: 'Boolean', value: conversion.text(token).toLowerCase(), line, column };
        case ApexParser.NULL:
            return { kind: 'Literal', type: 'null', value: 'null', line, column };
        default:
            return undefined;
    }
}

/** Digits of an Integer. The sign is no part of the literal, so -2147483648 is refused, as on the platform. */
export function integerText(conversion: Conversion, token: Token): string {
    const digits = conversion.text(token);
    if (digits.length > 9 && BigInt(digits) > MAX_INTEGER) {
        conversion.report(placeOf(token), 'illegal-integer', 'Illegal integer');
    }
    return digits;
}

function longText(conversion: Conversion, token: Token): string {
    const digits = conversion.text(token).slice(0, -1);
    if (digits.length > 18 && BigInt(digits) > MAX_LONG) {
        conversion.report(placeOf(token), 'illegal-long', 'Illegal long');
    }
    return digits;
}

/** The value of a string literal of either form, escapes resolved. */
export function stringValue(conversion: Conversion, token: Token): string {
    const text = conversion.text(token);
    if (token.type === ApexParser.MultilineStringLiteral) {
        return unescapeString(conversion, token, stripIndentation(text.slice(3, -3)), MULTILINE_ESCAPES);
    }
    refuseLineBreaks(conversion, token, text);
    return unescapeString(conversion, token, text.slice(1, -1), ESCAPES);
}

/** The value of a string in SOQL, where `\_` and `\%` stay as they are, for LIKE to see that they are no wildcards. */
export function queryStringValue(conversion: Conversion, token: Token): string {
    const text = conversion.text(token);
    if (token.type === ApexParser.MultilineStringLiteral) {
        return stringValue(conversion, token);
    }
    refuseLineBreaks(conversion, token, text);
    return unescapeString(conversion, token, text.slice(1, -1), QUERY_ESCAPES);
}

function refuseLineBreaks(conversion: Conversion, token: Token, text: string): void {
    if (text.includes('\n')) {
        reportString(conversion, token, 'Line breaks are not allowed in string literals');
    }
}

/**
 * Resolves \n \t \b \f \r \" \' \\ and \uXXXX (Apex Developer Guide, "Primitive Data Types", String) and what is
 * right in this form of string only; refuses all others in the words of the platform's parser.
 */
function unescapeString(conversion: Conversion, token: Token, text: string, escapes: Escapes): string {
    if (!text.includes('\\')) {
        return text;
    }
    return text.replace(/\\(u[0-9a-f]{4}|[^])/gi, (sequence, escaped: string, at: number) => {
        if (escaped.length === 5) {
            return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
        }
        const value = escapes[escaped.toLowerCase()];
        if (value === undefined) {
            const reason = illegalEscape(text, at);
            reportString(conversion, token, `Invalid string literal '${text}'. ${reason} in string literal.`);
        }
        return value ?? sequence;
    });
}

/** @param at index of the backslash */
function illegalEscape(text: string, at: number): string {
    if (!/^u/i.test(text.slice(at + 1))) {
        return `Illegal character sequence ${text.slice(at, at + 2)}'`;
    }
    const sequence = text.slice(at, at + 6);
    // Of a sequence that the string cuts short, the platform shows the last five characters of the string.
    return sequence.length < 6
        ? `Illegal unicode sequence. Less than four hex digits \\${text.slice(-5)}'`
        : `Illegal unicode sequence. ${sequence}'`;
}

function reportString(conversion: Conversion, token: Token, reason: string): void {
    conversion.report(placeOf(token), 'illegal-string', `Illegal string literal: ${reason}`);
}

/**
 * What a multi-line string (Summer '26) holds: the text after the first line break, without the indentation common
 * to its lines that are not blank and to the line of the closing quotes, and without white space at the ends of lines.
 * That is Java's `String.stripIndent`, taken before escapes; learned from the answers of the platform's own parser.
 *
 * @param body what stands between the quotes, starting with the line break
 */
export function stripIndentation(body: string): string {
    const lines = body.replace(/\r\n?/g, '\n').slice(1).split('\n');
    const indentation = lines.reduce((least, line, index) => {
        const width = line.search(NOT_BLANK);
        const isBlank = width < 0;
        if (isBlank && index < lines.length - 1) {
            return least;
        }
        return Math.min(least, isBlank ? line.length : width);
    }, Infinity);
    return lines.map((line) => line.slice(indentation).replace(BLANK_END, '')).join('\n');
}
