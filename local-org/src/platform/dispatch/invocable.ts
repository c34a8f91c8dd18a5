/** Calls of `@InvocableMethod` methods, as flows and the actions REST resource make them ("InvocableMethod Annotation", Apex Developer Guide). */
import { ListValue, typeArguments } from '../../language/collections.js';
import { asApexException, platformException } from '../../language/exceptions.js';
import type { Machine } from '../../language/machine.js';
import type { UserMethodInfo } from '../../language/runtimeType.js';
import type { ApexValue } from '../../language/values.js';
import { instanceFields, readField, userClassOf } from '../../language/userObject.js';
import { annotationParameter, annotationText } from '../annotations.js';
import type { Services } from '../services.js';
import { inTransaction } from '../transactions.js';
import { readWhole, typeNamed } from './arguments.js';
import { auraValue, type AuraValue } from './auraValue.js';

/** One answer per input, as `/services/data/vXX.X/actions/custom/apex/X` gives them. */
export interface InvocableAnswer {
    readonly actionName: string;
    readonly isSuccess: boolean;
    readonly errors: readonly { readonly statusCode: string; readonly message: string }[] | null;
    readonly outputValues: Readonly<Record<string, AuraValue>> | null;
}

/** @returns the method of a class; undefined when there is none */
export function invocableMethod(machine: Machine, className: string): UserMethodInfo | undefined {
    const info = machine.classes().find(({ name }) => name.toLowerCase() === className.toLowerCase());
    return info?.methods.find(
        (method) => method.isStatic && annotationText(method.annotations, 'invocablemethod') !== undefined
    );
}

/**
 * Runs an action for all inputs at once, in a transaction of its own.
 *
 * @param inputs JSON of the array of inputs: objects of `@InvocableVariable` members, or of the one parameter by its name
 */
export function dispatchInvocable(
    services: Services,
    className: string,
    inputs: string,
    userId?: string
): readonly InvocableAnswer[] {
    const { machine, org } = services;
    const options = { quiddity: 'INVOCABLE_ACTION', userId: userId ?? machine.transaction.userId };
    const parsed: unknown = JSON.parse(inputs);
    const count = Array.isArray(parsed) ? parsed.length : 0;
    const { value, thrown } = inTransaction(services, options, () => {
        const method = methodOf(machine, className);
        if (org.canUseClass?.(className) === false) {
            // as in public issue UnofficialSF/LightningFlowComponents#492
            throw platformException('NoAccessException', `Profile does not have access to: ${className}`);
        }
        const type = method.parameters[0]?.type;
        const list = type === undefined ? null : readInputs(machine, inputs, type, method.parameters[0]?.name ?? '');
        return answers(className, method, runInvocable(machine, className, method, list), count);
    });
    if (!thrown) {
        return value;
    }
    if (!asApexException(thrown.error)) {
        throw thrown.error;
    }
    const { message } = machine.describe(thrown.error);
    const failed = { actionName: className, isSuccess: false, outputValues: null };
    const errors = [{ statusCode: 'INVALID_ARGUMENT', message: `An Apex error occurred: ${message}` }];
    return Array.from({ length: Math.max(count, 1) }, () => ({ ...failed, errors }));
}

function methodOf(machine: Machine, className: string): UserMethodInfo {
    const method = invocableMethod(machine, className);
    if (!method) {
        throw platformException('NoSuchElementException', `There is no invocable action ${className}`);
    }
    return method;
}

/** @param list null for a method without a parameter */
export function runInvocable(
    machine: Machine,
    className: string,
    method: UserMethodInfo,
    list: ListValue | null
): ApexValue {
    list?.items.forEach(checkRequired);
    return machine.invokeStatic(className, method.key, ...(list === null ? [] : [list]));
}

/** `@InvocableVariable(required=true)` */
function checkRequired(input: ApexValue): void {
    const made = userClassOf(input);
    for (const field of made && input !== null ? instanceFields(made) : []) {
        const required = annotationParameter(field.annotations ?? [], 'invocablevariable', 'required');
        if (required?.toLowerCase() === 'true' && readField(input as object, field) === null) {
            throw platformException('IllegalArgumentException', `Missing required input parameter: ${field.name}`);
        }
    }
}

function readInputs(machine: Machine, inputs: string, type: string, name: string): ListValue {
    const [element = 'Object'] = typeArguments(type);
    if (typeNamed(machine, element).userClass) {
        return readWhole(machine, inputs, type) as ListValue;
    }
    // each input is an object with the parameter in it
    const plain = (JSON.parse(inputs) as readonly Record<string, unknown>[]).map((input) => input[name] ?? null);
    return readWhole(machine, JSON.stringify(plain), type) as ListValue;
}

function answers(
    className: string,
    method: UserMethodInfo,
    result: ApexValue,
    count: number
): readonly InvocableAnswer[] {
    const items = result instanceof ListValue ? result.items : [];
    if (method.returns !== 'void' && items.length !== count) {
        throw platformException(
            'IllegalArgumentException',
            `The number of results does not match the number of interviews that were executed in a single bulk execution request.`
        );
    }
    return Array.from({ length: count }, (_, at) => ({
        actionName: className,
        isSuccess: true,
        errors: null,
        outputValues: method.returns === 'void' ? null : outputOf(items[at] ?? null)
    }));
}

/** `@InvocableVariable` members, or the value as `output`. */
export function outputOf(item: ApexValue): Record<string, AuraValue> {
    const made = userClassOf(item);
    if (!made || item === null) {
        return { output: auraValue(item) };
    }
    const shown = instanceFields(made).filter(
        ({ annotations }) => annotationText(annotations ?? [], 'invocablevariable') !== undefined
    );
    return Object.fromEntries(shown.map((field) => [field.name, auraValue(readField(item as object, field))]));
}
