/**
 * Formula text -> syntax tree. Grammar and binding of operators: salesforce/formula-engine, Formula.g4. Beware: `^` binds
 * less than `*` and `/`, so that `2 * 2 ^ 3` is 64, as on the platform
 * (https://salesforce.stackexchange.com/questions/160671/operator-precedence-in-formula-field).
 */
import type { BinaryOperator, FormulaNode, UnaryOperator } from './ast.js';
import type { Token } from './lex.js';
import { tokenize, unquoted } from './lex.js';
import { FormulaRefused } from './problems.js';

/** Operators by how tightly they bind, all from left to right. */
const BINDING: ReadonlyMap<string, number> = new Map([
    ['||', 1],
    ['&&', 2],
    ['=', 3],
    ['<>', 3],
    ['<', 4],
    ['<=', 4],
    ['>', 4],
    ['>=', 4],
    ['+', 5],
    ['-', 5],
    ['&', 5],
    ['^', 6],
    ['*', 7],
    ['/', 7]
]);

/** Trees deeper than this would overflow the stack of the passes that follow; no formula of 3,900 characters needs it. */
const DEEPEST = 500;

/**
 * @throws FormulaRefused `Syntax error...`
 */
export function parseFormula(text: string): FormulaNode {
    return new Parser(tokenize(text)).formula();
}

class Parser {
    private index = 0;
    private depth = 0;

    constructor(private readonly tokens: readonly Token[]) {}

    formula(): FormulaNode {
        const node = this.expression(0);
        const token = this.next();
        if (token.kind !== 'end') {
            throw new FormulaRefused(`Syntax error. Extra ${token.text}`, token.position);
        }
        return node;
    }

    private expression(least: number): FormulaNode {
        this.depth++;
        if (this.depth > DEEPEST) {
            throw new FormulaRefused('Syntax error', this.peek().position);
        }
        let left = this.unary();
        for (;;) {
            const token = this.peek();
            const binding = token.kind === 'symbol' ? BINDING.get(token.text) : undefined;
            if (binding === undefined || binding <= least) {
                this.depth--;
                return left;
            }
            this.next();
            const operator = token.text as BinaryOperator;
            left = { kind: 'binary', position: token.position, operator, left, right: this.expression(binding) };
        }
    }

    private unary(): FormulaNode {
        const token = this.peek();
        const operator = unaryOperator(token);
        if (operator === undefined) {
            return this.primary();
        }
        this.next();
        this.depth++;
        if (this.depth > DEEPEST) {
            throw new FormulaRefused('Syntax error', token.position);
        }
        const operand = this.unary();
        this.depth--;
        return { kind: 'unary', position: token.position, operator, operand };
    }

    private primary(): FormulaNode {
        const token = this.next();
        const { position } = token;
        switch (token.kind) {
            case 'number':
                return { kind: 'number', position, text: token.text };
            case 'text':
                return { kind: 'text', position, value: unquoted(token.text) };
            case 'name':
                return this.named(token);
            default:
                return this.bracketed(token);
        }
    }

    private bracketed(token: Token): FormulaNode {
        if (token.kind !== 'symbol' || token.text !== '(') {
            throw new FormulaRefused(`Syntax error.  Found '${token.text}'`, token.position);
        }
        const node = this.expression(0);
        this.close();
        return node;
    }

    private named(token: Token): FormulaNode {
        const { position, text } = token;
        if (this.isSymbol('(')) {
            return this.call(token);
        }
        switch (text.toLowerCase()) {
            case 'true':
                return { kind: 'boolean', position, value: true };
            case 'false':
                return { kind: 'boolean', position, value: false };
            case 'null':
                return { kind: 'null', position };
            default:
                return { kind: 'reference', position, name: text };
        }
    }

    private call(token: Token): FormulaNode {
        this.next();
        const values: FormulaNode[] = [];
        if (!this.isSymbol(')')) {
            values.push(this.expression(0));
            while (this.isSymbol(',')) {
                this.next();
                values.push(this.expression(0));
            }
        }
        this.close();
        return { kind: 'call', position: token.position, name: token.text, arguments: values };
    }

    private close(): void {
        const token = this.next();
        if (token.kind !== 'symbol' || token.text !== ')') {
            throw new FormulaRefused("Syntax error.  Missing ')'", token.position);
        }
    }

    private isSymbol(text: string): boolean {
        const token = this.peek();
        return token.kind === 'symbol' && token.text === text;
    }

    private peek(): Token {
        // the last token is the end, which is never passed
        return this.tokens[this.index] ?? { kind: 'end', text: 'end of formula', position: 0 };
    }

    private next(): Token {
        const token = this.peek();
        if (token.kind !== 'end') {
            this.index++;
        }
        return token;
    }
}

function unaryOperator(token: Token): UnaryOperator | undefined {
    if (token.kind === 'name') {
        return token.text.toLowerCase() === 'not' ? 'NOT' : undefined;
    }
    if (token.kind !== 'symbol') {
        return undefined;
    }
    if (token.text === '!') {
        return 'NOT';
    }
    return token.text === '+' || token.text === '-' ? token.text : undefined;
}
