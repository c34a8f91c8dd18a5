/** The syntax tree of a formula: plain data, positions are offsets in the text. */

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&&' | '||';

export type UnaryOperator = '+' | '-' | 'NOT';

export interface NumberNode {
    readonly kind: 'number';
    readonly position: number;
    readonly text: string;
}

export interface TextNode {
    readonly kind: 'text';
    readonly position: number;
    /** Without quotes, escapes resolved. */
    readonly value: string;
}

export interface BooleanNode {
    readonly kind: 'boolean';
    readonly position: number;
    readonly value: boolean;
}

export interface NullNode {
    readonly kind: 'null';
    readonly position: number;
}

/** A field path or a global: `Account.Owner.Name`, `$User.Id`. */
export interface ReferenceNode {
    readonly kind: 'reference';
    readonly position: number;
    /** As written. */
    readonly name: string;
}

export interface CallNode {
    readonly kind: 'call';
    readonly position: number;
    /** As written. */
    readonly name: string;
    readonly arguments: readonly FormulaNode[];
}

export interface UnaryNode {
    readonly kind: 'unary';
    readonly position: number;
    readonly operator: UnaryOperator;
    readonly operand: FormulaNode;
}

export interface BinaryNode {
    readonly kind: 'binary';
    readonly position: number;
    readonly operator: BinaryOperator;
    readonly left: FormulaNode;
    readonly right: FormulaNode;
}

export type FormulaNode =
    NumberNode | TextNode | BooleanNode | NullNode | ReferenceNode | CallNode | UnaryNode | BinaryNode;
