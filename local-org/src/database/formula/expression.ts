/** Expressions that were checked, and what checking needs. */
import type { Schema, ObjectSchema } from '../../schema/model.js';
import type { FormulaNode } from './ast.js';
import type { FieldReference } from './environment.js';
import type { FormulaType } from './types.js';
import type { Evaluator } from './values.js';

/**
 * Where a formula stands: a formula field, a validation rule, a default value, or text that is shown only (custom links
 * and buttons).
 */
export type FormulaContext = 'field' | 'rule' | 'default' | 'display';

export interface Expression {
    readonly node: FormulaNode;
    readonly type: FormulaType;
    readonly run: Evaluator;
    /** Of a bare field of the record, and of `PRIORVALUE` of one. */
    readonly field?: FieldReference;
    /** Whether it is `PRIORVALUE` of the field. */
    readonly isPrior?: boolean;
}

/** What the checker is told. */
export interface CheckOptions {
    readonly object: ObjectSchema;
    readonly schema: Schema;
    readonly context: FormulaContext;
    /** Formula fields: whether blank numbers count as zero. */
    readonly blanksAsZero: boolean;
}

/** A call that is being checked, as function definitions see it. */
export interface FunctionCall {
    /** As written. */
    readonly name: string;
    readonly position: number;
    readonly nodes: readonly FormulaNode[];
    readonly options: CheckOptions;
    /** Checks one argument; picklists are refused. */
    plain(index: number): Expression;
    /** Checks one argument; picklists are welcome. */
    any(index: number): Expression;
    /** Refuses the formula. */
    refuse(message: string): never;
}

/** What a function makes of a call. */
export interface CompiledCall {
    readonly type: FormulaType;
    readonly run: Evaluator;
    readonly field?: FieldReference;
    readonly isPrior?: boolean;
}

export interface FunctionDefinition {
    /** Where it may be used; undefined: everywhere. */
    readonly contexts?: readonly FormulaContext[];
    /** @throws FormulaRefused */
    compile(call: FunctionCall): CompiledCall;
}

/** By name in upper case. */
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;
