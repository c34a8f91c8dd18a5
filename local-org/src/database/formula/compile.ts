/**
 * The formula engine: one for formula fields, validation rules and default values.
 *
 * It follows the platform's own engine, public as salesforce/formula-engine, and Salesforce Help, "Formula Operators and
 * Functions by Context". Numbers are exact; the caller rounds a result to the scale of its field, half up.
 */
import { DECIMAL_ZERO, DecimalValue } from '../../language/decimal.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldKind } from '../../schema/model.js';
import { checkFormula } from './check.js';
import type { FieldReference, FormulaEnvironment } from './environment.js';
import type { CheckOptions, Expression, FormulaContext } from './expression.js';
import { storedParts } from './fields.js';
import { parseFormula } from './parse.js';
import type { FormulaProblem } from './problems.js';
import { FormulaRefused, tooLong, wrongResult } from './problems.js';
import type { FormulaType } from './types.js';
import { commonType, kindLabel, resultTypeOf } from './types.js';
import type { Evaluator } from './values.js';
import { GeoPoint } from './values.js';

/** Salesforce Help, "Formula field limits": characters, comments included. */
const LONGEST_FORMULA = 3900;

export interface CompileOptions extends CheckOptions {
    /** The kind of the field that the result is for; `BOOLEAN` for rules; undefined: any type will do. */
    readonly resultType: FieldKind | undefined;
}

export interface CompiledFormula {
    /** The type of the result; `Null` for a formula that is always blank. */
    readonly type: FormulaType;
    /** The fields of the record and its parents that are read, each once; places by their two parts. */
    readonly references: readonly FieldReference[];
    /**
     * @returns Boolean (never blank), Decimal, String (never empty), Date, Datetime, Time or null; a result for a percent
     *     field is as stored: 10 for 10%
     * @throws FormulaError where the platform shows `#Error!`
     */
    evaluate(environment: FormulaEnvironment): ApexValue;
}

/** A formula that can be evaluated, or why there is none. */
export type CompileResult =
    { readonly formula: CompiledFormula } | { readonly problems: readonly [FormulaProblem, ...FormulaProblem[]] };

/**
 * Compiles a formula. Like the platform it reports the first problem only.
 *
 * @throws Unsupported when the formula uses what this engine lacks
 */
export function compileFormula(text: string, options: CompileOptions): CompileResult {
    try {
        return { formula: compile(text, options) };
    } catch (error) {
        if (error instanceof FormulaRefused) {
            return { problems: [{ message: error.message, position: error.position }] };
        }
        throw error;
    }
}

function compile(text: string, options: CompileOptions): CompiledFormula {
    if (text.length > LONGEST_FORMULA) {
        throw new FormulaRefused(tooLong(text.length, LONGEST_FORMULA), LONGEST_FORMULA);
    }
    const { expression, references } = checkFormula(parseFormula(text), options);
    checkResult(expression, options);
    return {
        type: expression.type,
        references: references.flatMap(storedParts),
        evaluate: finished(expression, options.resultType)
    };
}

function checkResult({ type }: Expression, { resultType, context }: CompileOptions): void {
    if (resultType === undefined) {
        return;
    }
    const expected = resultTypeOf(resultType);
    if (expected === undefined || commonType(expected, type) === undefined) {
        throw new FormulaRefused(wrongResult(type, resultLabel(resultType, context)), 0);
    }
}

function resultLabel(kind: FieldKind, context: FormulaContext): string {
    return context === 'rule' && kind === 'BOOLEAN' ? 'true or false' : kindLabel(kind);
}

function finished({ run, type }: Expression, resultType: FieldKind | undefined): CompiledFormula['evaluate'] {
    if (type === 'Boolean' || resultType === 'BOOLEAN') {
        return (environment) => run(environment) === true;
    }
    return resultType === 'PERCENT' ? percentage(run) : stored(run);
}

function stored(run: Evaluator): CompiledFormula['evaluate'] {
    return (environment) => {
        const value = run(environment);
        if (value instanceof GeoPoint) {
            throw new TypeError('a place is no result');
        }
        return value;
    };
}

/** 0.1 in a formula is 10% and stored as 10. */
function percentage(run: Evaluator): CompiledFormula['evaluate'] {
    return (environment) => {
        const value = run(environment);
        if (!(value instanceof DecimalValue)) {
            return null;
        }
        return value.unscaled === 0 ? DECIMAL_ZERO : new DecimalValue(value.unscaled, value.scale - 2);
    };
}
