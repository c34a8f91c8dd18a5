import {
    BlockContext,
    BreakStatementContext,
    ContinueStatementContext,
    DeleteStatementContext,
    DoWhileStatementContext,
    ExpressionStatementContext,
    ForStatementContext,
    IfStatementContext,
    InsertStatementContext,
    LocalVariableDeclarationStatementContext,
    MergeStatementContext,
    ReturnStatementContext,
    RunAsStatementContext,
    SubExpressionContext,
    SwitchStatementContext,
    ThrowStatementContext,
    TryStatementContext,
    UndeleteStatementContext,
    UpdateStatementContext,
    UpsertStatementContext,
    WhileStatementContext,
    type LocalVariableDeclarationContext,
    type StatementContext,
    type VariableDeclaratorsContext
} from '@apexdevtools/apex-parser';
import type {
    Block,
    Expression,
    ExpressionStatement,
    IfStatement,
    LocalVariableStatement,
    Statement,
    TryStatement,
    VariableDeclarator
} from '../ast.js';
import { lastToken, optional, placeOf, ruleAt, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertDml, convertMerge, convertUpsert } from './dml.js';
import { convertExpression, convertExpressions } from './expressions.js';
import { convertFor } from './loops.js';
import { convertModifiers } from './modifiers.js';
import { convertName, convertQualifiedName, convertType, typeOfNames } from './names.js';
import { convertSwitch } from './switches.js';

type Converter = (conversion: Conversion, context: RuleNode) => Statement;

/** The alternatives of the grammar's rule `statement`, found by class. */
const CONVERTERS: ReadonlyMap<unknown, Converter> = new Map<unknown, Converter>([
    entry(BlockContext, convertBlock),
    entry(IfStatementContext, convertIf),
    entry(SwitchStatementContext, convertSwitch),
    entry(ForStatementContext, convertFor),
    entry(WhileStatementContext, (c, x) => ({
        kind: 'While',
        condition: convertExpression(c, x.parExpression().expression()),
        body: convertOptionalBody(c, optional(x.statement()), x),
        ...placeOf(x.start)
    })),
    entry(DoWhileStatementContext, (c, x) => ({
        kind: 'DoWhile',
        body: convertBlock(c, x.block()),
        condition: convertExpression(c, x.parExpression().expression()),
        ...placeOf(x.start)
    })),
    entry(TryStatementContext, convertTry),
    entry(ReturnStatementContext, (c, x) => {
        const value = optional(x.expression());
        return {
            kind: 'Return',
            value: value === undefined ? undefined : convertExpression(c, value),
            ...placeOf(x.start)
        };
    }),
    entry(ThrowStatementContext, (c, x) => ({
        kind: 'Throw',
        value: convertExpression(c, x.expression()),
        ...placeOf(x.start)
    })),
    entry(BreakStatementContext, (_, x) => ({ kind: 'Break', ...placeOf(x.start) })),
    entry(ContinueStatementContext, (_, x) => ({ kind: 'Continue', ...placeOf(x.start) })),
    entry(InsertStatementContext, (c, x) => convertDml(c, x, 'insert')),
    entry(UpdateStatementContext, (c, x) => convertDml(c, x, 'update')),
    entry(DeleteStatementContext, (c, x) => convertDml(c, x, 'delete')),
    entry(UndeleteStatementContext, (c, x) => convertDml(c, x, 'undelete')),
    entry(UpsertStatementContext, convertUpsert),
    entry(MergeStatementContext, convertMerge),
    entry(RunAsStatementContext, (c, x) => ({
        kind: 'RunAs',
        arguments: convertExpressions(c, optional(x.expressionList())),
        body: convertBlock(c, x.block()),
        ...placeOf(x.start)
    })),
    entry(LocalVariableDeclarationStatementContext, (c, x) => convertLocalVariable(c, x.localVariableDeclaration())),
    entry(ExpressionStatementContext, convertExpressionStatement)
]);

export function convertStatement(conversion: Conversion, context: StatementContext): Statement {
    const child = ruleAt(context, 0);
    const convert = CONVERTERS.get(child.constructor) ?? unknownSyntax(context);
    return convert(conversion, child);
}

export function convertBlock(conversion: Conversion, context: BlockContext): Block {
    return blockOf(
        context,
        context.statement_list().map((statement) => convertStatement(conversion, statement))
    );
}

/** A block whose braces are those of the context. */
export function blockOf(context: RuleNode, statements: readonly Statement[]): Block {
    const end = lastToken(context);
    return {
        kind: 'Block',
        statements,
        endLine: end.line,
        endColumn: end.column + 1,
        line: context.start.line,
        column: context.start.column + 1
    };
}

export function convertLocalVariable(
    conversion: Conversion,
    context: LocalVariableDeclarationContext
): LocalVariableStatement {
    return {
        kind: 'LocalVariable',
        modifiers: convertModifiers(conversion, context.modifier_list()),
        type: convertType(conversion, context.typeRef()),
        declarators: convertDeclarators(conversion, context.variableDeclarators()),
        ...placeOf(context.start)
    };
}

export function convertDeclarators(conversion: Conversion, context: VariableDeclaratorsContext): VariableDeclarator[] {
    return context.variableDeclarator_list().map((declarator) => {
        const value = optional(declarator.expression());
        return {
            name: convertName(conversion, declarator.id()),
            initializer: value === undefined ? undefined : convertExpression(conversion, value),
            ...placeOf(declarator.start)
        };
    });
}

/** `while (f());` has an empty statement for a body, which here is an empty block. */
function convertOptionalBody(
    conversion: Conversion,
    context: StatementContext | undefined,
    owner: RuleNode
): Statement {
    if (context !== undefined) {
        return convertStatement(conversion, context);
    }
    const end = lastToken(owner);
    return { kind: 'Block', statements: [], endLine: end.line, endColumn: end.column + 1, ...placeOf(end) };
}

function entry<T extends RuleNode>(
    kind: new (...parameters: never[]) => T,
    convert: (conversion: Conversion, context: T) => Statement
): [unknown, Converter] {
    // The map is asked with the class of the very context that is handed over.
    return [kind, convert as Converter];
}

function convertIf(conversion: Conversion, context: IfStatementContext): IfStatement {
    const otherwise = optional(context.statement(1));
    return {
        kind: 'If',
        condition: convertExpression(conversion, context.parExpression().expression()),
        then: convertStatement(conversion, context.statement(0)),
        else: otherwise === undefined ? undefined : convertStatement(conversion, otherwise),
        ...placeOf(context.start)
    };
}

function convertTry(conversion: Conversion, context: TryStatementContext): TryStatement {
    const last = optional(context.finallyBlock());
    return {
        kind: 'Try',
        body: convertBlock(conversion, context.block()),
        catches: context.catchClause_list().map((clause) => ({
            modifiers: convertModifiers(conversion, clause.modifier_list()),
            type: typeOfNames(convertQualifiedName(conversion, clause.qualifiedName()), clause.qualifiedName().start),
            name: convertName(conversion, clause.id()),
            body: convertBlock(conversion, clause.block()),
            ...placeOf(clause.start)
        })),
        finally: last === undefined ? undefined : convertBlock(conversion, last.block()),
        ...placeOf(context.start)
    };
}

function convertExpressionStatement(conversion: Conversion, context: ExpressionStatementContext): ExpressionStatement {
    const expression = convertExpression(conversion, context.expression());
    if (context.expression() instanceof SubExpressionContext) {
        reportNoStatement(conversion, expression);
    } else {
        requireStatement(conversion, expression);
    }
    return { kind: 'ExpressionStatement', expression, ...placeOf(context.start) };
}

/** Reports an expression that does nothing by itself. */
export function requireStatement(conversion: Conversion, expression: Expression): void {
    if (!canStandAlone(expression)) {
        reportNoStatement(conversion, expression);
    }
}

function reportNoStatement(conversion: Conversion, expression: Expression): void {
    conversion.report(expression, 'not-a-statement', 'Expression cannot be a statement.');
}

/** What may be a statement: a call, an assignment, an increment or the making of an object. */
function canStandAlone(expression: Expression): boolean {
    switch (expression.kind) {
        case 'Call':
        case 'ConstructorCall':
        case 'Assign':
        case 'Increment':
        case 'NewObject':
        case 'NewArray':
        case 'NewCollection':
        case 'NewMap':
            return true;
        default:
            return false;
    }
}
