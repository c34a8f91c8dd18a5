/** Checks a syntax tree and turns it into closures: one pass, since both ask for the types. */
import { decimalParse } from '../../language/decimal.js';
import type { CallNode, FormulaNode } from './ast.js';
import type { CheckOptions, CompiledCall, Expression, FunctionCall } from './expression.js';
import { compileField, resolvePath } from './fields.js';
import { functionNamed } from './functions/index.js';
import { compileGlobal } from './globals.js';
import { compileBinary, compileUnary } from './operators.js';
import { FormulaRefused, notAllowedHere, picklistMisused, unknownField, unknownFunction } from './problems.js';
import { limitDigits } from './numbers.js';
import { textOrBlank } from './values.js';
import type { FieldReference } from './environment.js';

export interface Checked {
    readonly expression: Expression;
    /** Every field of the record that is read, each once, in the order of the text. */
    readonly references: readonly FieldReference[];
}

/**
 * @throws FormulaRefused
 * @throws Unsupported
 */
export function checkFormula(node: FormulaNode, options: CheckOptions): Checked {
    const checker = new Checker(options);
    const expression = checker.plain(node);
    return { expression, references: [...checker.references.values()] };
}

class Checker {
    /** By path, so that a field has one reference however often it is named. */
    readonly references = new Map<string, FieldReference>();
    private readonly checked = new Map<FormulaNode, Expression>();

    constructor(private readonly options: CheckOptions) {}

    /** @throws FormulaRefused also for a picklist, which only few functions take */
    plain(node: FormulaNode): Expression {
        const expression = this.check(node);
        if (expression.type === 'Picklist' || expression.type === 'MultiPicklist') {
            const name = node.kind === 'reference' ? node.name : (expression.field?.field.name ?? '');
            throw new FormulaRefused(picklistMisused(name, expression.type === 'MultiPicklist'), node.position);
        }
        return expression;
    }

    /** Each node is checked once, however often a function asks for it. */
    check(node: FormulaNode): Expression {
        let expression = this.checked.get(node);
        if (!expression) {
            expression = this.compile(node);
            this.checked.set(node, expression);
        }
        return expression;
    }

    private compile(node: FormulaNode): Expression {
        switch (node.kind) {
            case 'number':
                return numberLiteral(node.text, node);
            case 'text': {
                const value = textOrBlank(node.value);
                return { node, type: 'Text', run: () => value };
            }
            case 'boolean': {
                const { value } = node;
                return { node, type: 'Boolean', run: () => value };
            }
            case 'null':
                return { node, type: 'Null', run: () => null };
            case 'reference':
                return { node, ...this.reference(node.name, node.position) };
            case 'unary':
                return compileUnary(node, this.plain(node.operand));
            case 'binary':
                return compileBinary(node, this.plain(node.left), this.plain(node.right));
            case 'call':
                return { node, ...this.call(node) };
        }
    }

    private reference(name: string, position: number): CompiledCall {
        if (name.startsWith('$')) {
            return compileGlobal(name, this.options, position);
        }
        const found = resolvePath(this.options.schema, this.options.object, name, position);
        if (!found) {
            throw new FormulaRefused(unknownField(name), position);
        }
        const reference = this.references.get(found.path) ?? found;
        this.references.set(found.path, reference);
        return compileField(reference, this.options, name, position);
    }

    private call(node: CallNode): CompiledCall {
        const { name, position } = node;
        const definition = functionNamed(name);
        if (!definition) {
            throw new FormulaRefused(unknownFunction(name), position);
        }
        if (definition.contexts && !definition.contexts.includes(this.options.context)) {
            throw new FormulaRefused(notAllowedHere(name.toUpperCase()), position);
        }
        return definition.compile(this.callOf(node));
    }

    private callOf(node: CallNode): FunctionCall {
        const { name, position, arguments: nodes } = node;
        const argument = (index: number): FormulaNode => nodes[index] ?? { kind: 'null', position };
        return {
            name,
            position,
            nodes,
            options: this.options,
            plain: (index) => this.plain(argument(index)),
            any: (index) => this.check(argument(index)),
            refuse: (message) => {
                throw new FormulaRefused(message, position);
            }
        };
    }
}

function numberLiteral(text: string, node: FormulaNode): Expression {
    const value = decimalParse(text);
    if (value === undefined) {
        throw new FormulaRefused('Syntax error', node.position);
    }
    const limited = limitDigits(value);
    return { node, type: 'Number', run: () => limited };
}
