/** Short ways to parse a piece of Apex and to look at what came out. */
import assert from 'node:assert/strict';
import type { ClassDeclaration, Expression, Member, Statement } from '../../src/compiler/ast.js';
import { parseClass, type ParseResult } from '../../src/compiler/parse/index.js';

/** A tree without places and without what is undefined, to be compared with a literal. */
export function bare(node: unknown): unknown {
    return JSON.parse(
        JSON.stringify(node, (key, value: unknown) =>
            key === 'line' || key === 'column' || key === 'endLine' || key === 'endColumn' ? undefined : value
        )
    );
}

/** The tree; fails with the complaints if there is none. */
export function unitOf<T>(result: ParseResult<T>): T {
    assert.deepEqual(result.diagnostics, []);
    assert.ok(result.unit !== undefined);
    return result.unit;
}

/** `line:column message` of every complaint. */
export function complaints(result: ParseResult<unknown>): string[] {
    assert.equal(result.unit, undefined);
    return result.diagnostics.map((each) => `${each.line}:${each.column} ${each.message}`);
}

export function classOf(source: string): ClassDeclaration {
    const unit = unitOf(parseClass('A.cls', source));
    assert.equal(unit.kind, 'Class');
    return unit;
}

/** The members of a class with this body. */
export function membersOf(body: string): readonly Member[] {
    return classOf(`class A {\n${body}\n}`).members;
}

/** The statements of a method with this body; its first line is line 2. */
export function statementsOf(body: string): readonly Statement[] {
    const [method] = membersOf(`void f() {${body}}`);
    assert.equal(method?.kind, 'Method');
    return method.body?.statements ?? [];
}

/** The only statement of a body. */
export function statementOf(body: string): Statement {
    const [first, ...rest] = statementsOf(body);
    assert.ok(first !== undefined);
    assert.deepEqual(rest, []);
    return first;
}

/** An expression, as the right side of an assignment. */
export function expressionOf(text: string): Expression {
    const statement = statementOf(`x = ${text};`);
    assert.equal(statement.kind, 'ExpressionStatement');
    assert.equal(statement.expression.kind, 'Assign');
    return statement.expression.value;
}

/** What is said of a method with this body, which starts at 2:1. */
export function complaintsOf(body: string): string[] {
    return complaints(parseClass('A.cls', `class A { void f() {\n${body}\n} }`));
}

/** Operators and operands of an expression in brackets, outermost first. */
export function shape(node: Expression): string {
    switch (node.kind) {
        case 'Binary':
            return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`;
        case 'Assign':
            return `(${shape(node.target)} ${node.operator} ${shape(node.value)})`;
        case 'Conditional':
            return `(${shape(node.condition)} ? ${shape(node.then)} : ${shape(node.else)})`;
        case 'Unary':
            return `(${node.operator}${shape(node.operand)})`;
        case 'Increment':
            return node.isPrefix
                ? `(${node.operator}${shape(node.operand)})`
                : `(${shape(node.operand)}${node.operator})`;
        case 'Cast':
            return `(cast ${node.type.segments.map((each) => each.name).join('.')} ${shape(node.operand)})`;
        case 'InstanceOf':
            return `(${shape(node.operand)} is ${node.type.segments.map((each) => each.name).join('.')})`;
        case 'Member':
            return `${shape(node.target)}${node.isSafe ? '?.' : '.'}${node.name.text}`;
        case 'Call': {
            const target = node.target === undefined ? '' : `${shape(node.target)}${node.isSafe ? '?.' : '.'}`;
            return `${target}${node.name.text}(${node.arguments.map(shape).join(', ')})`;
        }
        case 'Index':
            return `${shape(node.target)}[${shape(node.index)}]`;
        case 'Name':
            return node.name;
        case 'Literal':
            return node.type === 'String' ? `'${node.value}'` : node.value;
        case 'This':
        case 'Super':
            return node.kind.toLowerCase();
        default:
            return `<${node.kind}>`;
    }
}
