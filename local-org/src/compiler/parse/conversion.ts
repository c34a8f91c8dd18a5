import type { ApexParserRuleContext, ApexToken, ApexTerminalNode } from '@apexdevtools/apex-parser';
import type { Located } from '../ast.js';
import type { Diagnostic } from '../diagnostics.js';

export type Token = ApexToken;
export type Terminal = ApexTerminalNode;
export type RuleNode = ApexParserRuleContext;

/** What is parsed and how. */
export interface SourceText {
    /** Path for the diagnostics. */
    readonly file: string;
    readonly source: string;
    readonly bindsAreNames: boolean;
    /** The lexer was shown stand-ins for some characters. */
    readonly hasStandIns: boolean;
}

/** The parser made a shape that the conversion does not know: a defect of the local org, never of the user's source. */
export class UnknownSyntaxError extends Error {
    override readonly name = 'UnknownSyntaxError';
}

/** What every function that turns a part of the parse tree into syntax tree needs to know about the file. */
export interface Conversion {
    readonly file: string;
    /** Nothing in it but what the platform allows in names and operators: then no name needs a check. */
    readonly isPlain: boolean;
    /** Query text given at run time, where a bind is a name and nothing else. */
    readonly bindsAreNames: boolean;
    /** The text of one token. */
    text(token: Token): string;
    /** The source from the start of one token to the end of another, both included. */
    textBetween(first: Token, last: Token): string;
    /** The next token after the given one, leaving out white space and comments. */
    tokenAfter(token: Token): Token;
    /** Notes that the platform refuses what stands at this place. */
    report(at: Located, code: string, message: string): void;
}

/** What the token stream of a parser offers and its declared type leaves out. */
export interface TokenSequence {
    get(index: number): Token;
    /** The tokens read so far, those between the real ones included. */
    readonly tokens: readonly Token[];
    /** Reads all the others. */
    fill(): void;
}

const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
const NOT_ASCII = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex -- the class is "everything but 7 bits"

/**
 * @param text what was parsed
 * @param tokens its tokens
 * @param diagnostics where reports go
 */
export function createConversion(text: SourceText, tokens: TokenSequence, diagnostics: Diagnostic[]): Conversion {
    const { file, source, bindsAreNames, hasStandIns } = text;
    // Tokens count code points and strings count UTF-16 units: the same unless a character needs two units.
    const units = ASTRAL.test(source) ? Array.from(source) : source;
    const slice = (start: number, stop: number): string =>
        typeof units === 'string' ? units.slice(start, stop + 1) : units.slice(start, stop + 1).join('');
    return {
        file,
        bindsAreNames,
        isPlain: !hasStandIns && !NOT_ASCII.test(source),
        text: (token) => (token.stop < token.start ? token.text : slice(token.start, token.stop)),
        textBetween: (first, last) => slice(first.start, last.stop),
        tokenAfter(token) {
            let next = tokens.get(token.tokenIndex + 1);
            while (next.channel !== 0) {
                next = tokens.get(next.tokenIndex + 1);
            }
            return next;
        },
        report(at, code, message) {
            diagnostics.push({ file, line: at.line, column: at.column, severity: 'error', code, message });
        }
    };
}

/** The place of a token, counted from 1. */
export function placeOf(token: Token): Located {
    return { line: token.line, column: token.column + 1 };
}

/** Reports `Unexpected token 'x'.` */
export function reportUnexpected(conversion: Conversion, token: Token): void {
    conversion.report(placeOf(token), 'unexpected-token', `Unexpected token '${conversion.text(token)}'.`);
}

/** The generated accessors promise a node and return null where there is none. */
export function optional<T>(node: T | null): T | undefined {
    return node ?? undefined;
}

/** The token of a child that is known to be one. */
export function terminalAt(context: RuleNode, index: number): Token {
    const child = context.getChild(index) as Partial<Terminal> | undefined;
    return child?.symbol ?? unknownSyntax(context);
}

/** The child of a rule that is always another rule. */
export function ruleAt(context: RuleNode, index: number): RuleNode {
    const child: unknown = context.getChild(index);
    return isRule(child) ? child : unknownSyntax(context);
}

function isRule(node: unknown): node is RuleNode {
    return typeof node === 'object' && node !== null && 'start' in node;
}

/** The last token of a rule that matched at least one. */
export function lastToken(context: RuleNode): Token {
    return context.stop ?? context.start;
}

/** Where every conversion ends that met an alternative it does not know. */
export function unknownSyntax(context: RuleNode): never {
    const at = context.start;
    throw new UnknownSyntaxError(`${context.constructor.name} at ${at.line}:${at.column + 1} is not converted`);
}
