import { ApexErrorListener, ApexParser, SwitchStatementContext, TryStatementContext } from '@apexdevtools/apex-parser';
import { optional, placeOf, type Token, type TokenSequence } from './conversion.js';
import type { SyntaxFault } from './lexicalFaults.js';

const CLOSERS = ['}', ')', ']', ';'] as const;

/** Collects what lexer and parser complain of, in the words of the platform's own parser. */
export class SyntaxErrorListener extends ApexErrorListener {
    readonly #faults: SyntaxFault[] = [];

    /** The complaint that comes first in the text; those after it are mostly its consequences. */
    get first(): SyntaxFault | undefined {
        return this.#faults.reduce<SyntaxFault | undefined>(
            (first, fault) => (first === undefined || isBefore(fault, first) ? fault : first),
            undefined
        );
    }

    override syntaxError(
        recognizer: unknown,
        symbol: Token | number | null,
        line: number,
        column: number,
        message: string
    ): void {
        if (recognizer instanceof ApexParser && symbol !== null && typeof symbol === 'object') {
            this.#faults.push(describe(recognizer, symbol, message));
        } else {
            this.apexSyntaxError(line, column, message);
        }
    }

    /** Characters that are no token. */
    override apexSyntaxError(line: number, column: number, message: string): void {
        const character = /token recognition error at: '([\s\S])/.exec(message)?.[1] ?? '';
        this.#faults.push({
            line,
            column: column + 1,
            code: 'invalid-symbol',
            message: `Unrecognized symbol '${character}', which is not a valid Apex identifier.`
        });
    }
}

/** Whether one place comes before another in the text. */
export function isBefore(one: SyntaxFault, other: SyntaxFault): boolean {
    return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/**
 * The parser generator has four kinds of complaint. The platform's parser, by an older generator, says of a token that
 * does not fit: `Missing` the expected one if what follows would then do, `Extra` if the one after it is expected,
 * `Expecting` if only one is possible, `Unexpected token` otherwise.
 */
function describe(parser: ApexParser, token: Token, message: string): SyntaxFault {
    const construct = describeConstruct(parser, token);
    if (construct !== undefined) {
        return construct;
    }
    const tokens = parser.getTokenStream() as unknown as TokenSequence;
    const isExact = message.startsWith('no viable alternative');
    const furthest = isExact ? undefined : furthestToken(tokens, token);
    if (furthest !== undefined) {
        return { ...placeOf(furthest), code: 'unexpected-token', message: `Unexpected token '${furthest.text}'.` };
    }
    const actual = token.text;
    const place = placeOf(token);
    const missing = /^missing (.+) at /s.exec(message)?.[1];
    if (missing !== undefined && !missing.startsWith('{')) {
        return { ...place, code: 'missing-token', message: `Missing '${displayName(missing)}' at '${actual}'` };
    }
    const expected = expectedToken(message);
    if (expected === undefined) {
        return { ...place, code: 'unexpected-token', message: `Unexpected token '${actual}'.` };
    }
    tokens.fill();
    if (nextToken(tokens, token)?.text === expected) {
        return { ...place, code: 'extra-token', message: `Extra '${expected}', at '${actual}'.` };
    }
    if (expected === '<EOF>' || (expected === ';' && actual === '}')) {
        return { ...place, code: 'missing-token', message: `Missing '${expected}' at '${actual}'` };
    }
    return { ...place, code: 'expected-token', message: `Expecting '${expected}' but was: '${actual}'` };
}

/** Two mistakes that the platform's parser lets pass and its compiler then names. */
function describeConstruct(parser: ApexParser, token: Token): SyntaxFault | undefined {
    const context = parser._ctx;
    if (context instanceof SwitchStatementContext && token.text === '}' && context.whenControl_list().length === 0) {
        const message = 'Switch statement requires at least one when block';
        return { ...placeOf(context.start), code: 'no-when', message };
    }
    const isTry = context instanceof TryStatementContext && context.block().stop !== undefined;
    if (isTry && context.catchClause_list().length === 0 && optional(context.finallyBlock()) === undefined) {
        const message = 'Try block must have at least one catch block or a finally block';
        return { ...placeOf(context.start), code: 'no-catch', message };
    }
    return undefined;
}

/** The only token that may stand here, or the only closing one among many. */
function expectedToken(message: string): string | undefined {
    const list = / expecting (.+)$/s.exec(message)?.[1];
    if (list === undefined) {
        return undefined;
    }
    if (!list.startsWith('{')) {
        return displayName(list);
    }
    const names = list.slice(1, -1).split(', ').map(displayName);
    const closers = CLOSERS.filter((closer) => names.includes(closer));
    if (closers.includes('}')) {
        return '}';
    }
    if (names.includes('{')) {
        // The start of a class body, as against the many ways to start a statement or end a method.
        return closers.length === 0 && names.length <= 3 ? '{' : undefined;
    }
    return closers.length === 1 ? closers[0] : undefined;
}

/** Keywords and kinds of token are shown in upper case, as on the platform. */
function displayName(name: string): string {
    const plain = name.replace(/^'(.*)'$/s, '$1');
    return /^[a-z]/i.test(plain) ? plain.toUpperCase() : plain;
}

/**
 * Where the text really stops making sense. A decision that looks ahead and finds no way on falls back to a shorter
 * one, so that `f(a;` is complained of at the bracket; but tokens are read on demand, and the last one read is the one
 * at which every way ended. One token further than the complaint is looked at in any case.
 *
 * @returns undefined if that is the place of the complaint
 */
function furthestToken(tokens: TokenSequence, token: Token): Token | undefined {
    const read = tokens.tokens.slice(token.tokenIndex + 1).filter((each) => each.channel === 0);
    return read.length > 1 ? read.at(-1) : undefined;
}

function nextToken(tokens: TokenSequence, token: Token): Token | undefined {
    return tokens.tokens.slice(token.tokenIndex + 1).find((each) => each.channel === 0);
}
