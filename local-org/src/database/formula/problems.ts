/**
 * What is wrong with a formula, at compile time and at run time. The texts are the platform's (labels of the public
 * repository salesforce/formula-engine, section FormulaFieldExceptionMessages); Setup puts `Error: ` before them.
 */
import type { FormulaType } from './types.js';
import { TYPE_LABELS } from './types.js';

/** A reason to refuse a formula. */
export interface FormulaProblem {
    readonly message: string;
    /** Where in the text, from 0. */
    readonly position: number;
}

/** Carries a problem out of the parser and the checker. */
export class FormulaRefused extends Error {
    override readonly name = 'FormulaRefused';

    constructor(
        message: string,
        readonly position: number
    ) {
        super(message);
    }
}

/**
 * Raised by an evaluation that has no result: division by zero, `VALUE` of a text that is no number, `DATE` of no date.
 * A formula field shows `#Error!` then; a validation rule fails with the message.
 */
export class FormulaError extends Error {
    override readonly name = 'FormulaError';
}

/** How messages call a function or an operator; `&&` is called by the name of its function. */
export function described(name: string): string {
    return /^[a-z]/i.test(name) ? `function '${name}()'` : `operator '${name}'`;
}

export function unknownField(name: string): string {
    return `Field ${name} does not exist. Check spelling.`;
}

export function unknownFunction(name: string): string {
    return `Unknown function ${name}. Check spelling.`;
}

export function notAllowedHere(name: string): string {
    return `Function ${name} may not be used in this type of formula`;
}

export function wrongCount(name: string, expected: number, received: number): string {
    return `Incorrect number of parameters for ${described(name)}. Expected ${expected}, received ${received}`;
}

/** The expected types leave out the received one: salesforce/formula-engine, WrongArgumentTypeException. */
export function wrongType(name: string, expected: readonly FormulaType[], received: FormulaType): string {
    const labels = expected.filter((type) => type !== received).map((type) => TYPE_LABELS[type]);
    return wrongTypeText(name, labels.join(', '), TYPE_LABELS[received]);
}

export function wrongTypeText(name: string, expected: string, received: string): string {
    return `Incorrect parameter type for ${described(name)}. Expected ${expected}, received ${received}`;
}

export function wrongArgument(name: string): string {
    return `Incorrect argument type for ${described(name)}.`;
}

export function wrongValue(name: string, expected: string, received: string): string {
    return `Incorrect parameter value for ${described(name)}. Expected ${expected}, received ${received}`;
}

export function picklistMisused(field: string, isMultiple: boolean): string {
    const kind = isMultiple ? 'multi-select picklist' : 'picklist';
    const plural = isMultiple ? 'Multi-select picklist' : 'Picklist';
    return `Field ${field} is a ${kind} field. ${plural} fields are only supported in certain functions. Tell me more`;
}

export function unsupportedField(label: string, field: string): string {
    return `You referenced an unsupported field type called "${label}" using the following field: ${field}`;
}

export function notForFunction(name: string, field: string): string {
    return `The ${name} function cannot reference the ${field} field.`;
}

export function wrongResult(received: FormulaType, expected: string): string {
    return `Formula result is data type (${TYPE_LABELS[received]}), incompatible with expected data type (${expected}).`;
}

export function tooLong(length: number, limit: number): string {
    const [shown, most] = [length, limit].map((count) => count.toLocaleString('en-US'));
    return `Formula is too long (${shown ?? ''} characters). Maximum length is ${most ?? ''} characters`;
}
