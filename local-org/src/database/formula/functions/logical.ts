/** Logical functions (Salesforce Help, "Formula Operators and Functions by Context", Logical Functions). */
import { decimalParse } from '../../../language/decimal.js';
import { equalValues } from '../comparison.js';
import type { CompiledCall, Expression, FunctionCall, FunctionDefinition, FunctionTable } from '../expression.js';
import { conjunction, disjunction } from '../operators.js';
import { wrongArgument, wrongCount, wrongType, wrongTypeText } from '../problems.js';
import type { FormulaType } from '../types.js';
import { TYPE_LABELS, commonType } from '../types.js';
import type { Evaluator, FormulaValue } from '../values.js';
import { fixed, manyOfType, requireCount } from './define.js';

const conditional: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 3);
        const condition = call.plain(0);
        if (condition.type !== 'Boolean') {
            call.refuse(wrongType(call.name, ['Boolean'], condition.type));
        }
        const first = call.plain(1);
        const second = call.plain(2);
        const type = shared(call, first.type, second.type);
        const { run: test } = condition;
        const { run: whenTrue } = first;
        const { run: otherwise } = second;
        return {
            type,
            run: (environment) => (test(environment) === true ? whenTrue(environment) : otherwise(environment))
        };
    }
};

/** @throws FormulaRefused when the types have none in common */
function shared(call: FunctionCall, known: FormulaType, found: FormulaType): FormulaType {
    return commonType(known, found) ?? call.refuse(wrongType(call.name, [known], found));
}

interface Choice {
    readonly subject: Expression;
    readonly cases: readonly { readonly match: Expression; readonly result: Expression }[];
    readonly otherwise: Expression;
    readonly type: FormulaType;
}

/** Every part is evaluated, also results that are not chosen: an error in one of them is an error of the whole. */
const choice: FunctionDefinition = {
    compile: (call) => {
        const { subject, cases, otherwise, type } = checkChoice(call);
        const isText = subject.type === 'Text' || subject.type === 'Picklist';
        const matches: readonly Evaluator[] = cases.map(({ match }) => match.run);
        const results: readonly Evaluator[] = [...cases.map(({ result }) => result.run), otherwise.run];
        return {
            type,
            run: (environment) => {
                const value = subject.run(environment);
                const keys = matches.map((match) => match(environment));
                const values = results.map((result) => result(environment));
                const found = keys.findIndex((key) => isMatch(value, key, isText));
                return values[found < 0 ? keys.length : found] ?? null;
            }
        };
    }
};

/** A blank text is the case `""`; other blanks are no case. */
function isMatch(value: FormulaValue, key: FormulaValue, isText: boolean): boolean {
    return isText ? value === key : value !== null && key !== null && equalValues(value, key);
}

function checkChoice(call: FunctionCall): Choice {
    const count = call.nodes.length;
    if (count < 4 || count % 2 !== 0) {
        call.refuse(wrongCount(call.name, 4 + Math.trunc((count - 4) / 2) * 2, count));
    }
    const first = call.any(0);
    // a multi-select picklist is refused as everywhere
    const subject = first.type === 'Picklist' ? first : call.plain(0);
    refuseType(call, subject, ['Boolean', 'Location']);
    const cases: { match: Expression; result: Expression }[] = [];
    let subjectType = subject.type;
    let type: FormulaType = 'Null';
    for (let index = 1; index < count - 2; index += 2) {
        const match = call.plain(index);
        subjectType = caseType(call, subjectType, match);
        const result = call.plain(index + 1);
        type = resultType(call, type, result);
        cases.push({ match, result });
    }
    const otherwise = call.plain(count - 1);
    return { subject, cases, otherwise, type: resultType(call, type, otherwise) };
}

function caseType(call: FunctionCall, subject: FormulaType, match: Expression): FormulaType {
    if (subject === 'Picklist') {
        if (match.node.kind !== 'text') {
            call.refuse(wrongTypeText(call.name, 'Text Literal', TYPE_LABELS[match.type]));
        }
        return subject;
    }
    refuseType(call, match, ['Boolean']);
    return shared(call, subject, match.type);
}

function resultType(call: FunctionCall, known: FormulaType, result: Expression): FormulaType {
    refuseType(call, result, ['Boolean']);
    return shared(call, known, result.type);
}

function refuseType(call: FunctionCall, value: Expression, types: readonly FormulaType[]): void {
    if (types.includes(value.type)) {
        call.refuse(wrongArgument(call.name));
    }
}

/** The argument of ISBLANK and ISNULL, which also take multi-select picklists. */
function tested(call: FunctionCall): Expression {
    requireCount(call, 1);
    const first = call.any(0);
    const value = first.type === 'MultiPicklist' ? first : call.plain(0);
    refuseType(call, value, ['Boolean']);
    return value;
}

/** `TEXT` of a picklist counts as the picklist, not as a text (salesforce/formula-engine, FunctionText.optimize). */
function isTextOfPicklist(call: FunctionCall): boolean {
    const [node] = call.nodes;
    if (node?.kind !== 'call' || node.name.toUpperCase() !== 'TEXT') {
        return false;
    }
    return call.plain(0).field?.field.kind === 'PICKLIST';
}

function blankTest({ run }: Expression): CompiledCall {
    return { type: 'Boolean', run: (environment) => run(environment) === null };
}

const isBlank: FunctionDefinition = { compile: (call) => blankTest(tested(call)) };

/** Texts are never null (Help, ISNULL). */
const isNull: FunctionDefinition = {
    compile: (call) => {
        const value = tested(call);
        return value.type === 'Text' && !isTextOfPicklist(call)
            ? { type: 'Boolean', run: () => false }
            : blankTest(value);
    }
};

function substitute(call: FunctionCall, isTextKept: boolean): CompiledCall {
    requireCount(call, 2);
    const value = call.plain(0);
    refuseType(call, value, ['Boolean', 'Location']);
    const other = call.plain(1);
    const type = shared(call, value.type, other.type);
    if (isTextKept && type === 'Text' && !isTextOfPicklist(call)) {
        return { type, run: value.run };
    }
    return { type, run: (environment) => value.run(environment) ?? other.run(environment) };
}

export const logicalFunctions: FunctionTable = {
    AND: {
        compile: (call) => ({ type: 'Boolean', run: conjunction(manyOfType(call, 'Boolean').map(({ run }) => run)) })
    },
    OR: {
        compile: (call) => ({ type: 'Boolean', run: disjunction(manyOfType(call, 'Boolean').map(({ run }) => run)) })
    },
    IF: conditional,
    CASE: choice,
    ISBLANK: isBlank,
    ISNULL: isNull,
    BLANKVALUE: { compile: (call) => substitute(call, false) },
    NULLVALUE: { compile: (call) => substitute(call, true) },
    ISNUMBER: fixed({
        parameters: ['Text'],
        result: 'Boolean',
        evaluate: (_, text) => text !== null && decimalParse(text) !== undefined
    })
};
