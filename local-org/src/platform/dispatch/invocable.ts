/** Calls of `@InvocableMethod` methods, as flows and the actions REST resource make them ("InvocableMethod Annotation", Apex Developer Guide). */
import { ListValue, typeArguments } from '../../language/collections.js';
import { asApexException, platformException } from '../../language/exceptions.js';
import type { Machine } from '../../language/machine.js';
import { castTo } from '../../language/casts.js';
import type { RuntimeType, UserFieldInfo, UserMethodInfo } from '../../language/runtimeType.js';
import type { ApexValue } from '../../language/values.js';
import { instanceFields, readField, userClassOf, writeField, type UserClass } from '../../language/userObject.js';
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
    const failed = { actionName: className, isSuccess: false, outputValues: null };
    const errors = [{ statusCode: 'INVALID_ARGUMENT', message: apexError(machine, thrown.error) }];
    return Array.from({ length: Math.max(count, 1) }, () => ({ ...failed, errors }));
}

function apexError(machine: Machine, error: unknown): string {
    return `An Apex error occurred: ${machine.describe(error).message}`;
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
    return outputItems(method, result, count).map((values) => ({
        actionName: className,
        isSuccess: true,
        errors: null,
        outputValues:
            method.returns === 'void'
                ? null
                : Object.fromEntries(values.map(([name, value]) => [name, auraValue(value)]))
    }));
}

/** The outputs of each invocation. */
function outputItems(
    method: UserMethodInfo,
    result: ApexValue,
    count: number
): readonly (readonly (readonly [name: string, value: ApexValue])[])[] {
    const items = result instanceof ListValue ? result.items : [];
    if (method.returns === 'void') {
        return Array.from({ length: count }, () => []);
    }
    if (items.length !== count) {
        throw platformException(
            'IllegalArgumentException',
            'The number of results does not match the number of interviews that were executed in a single bulk execution request.'
        );
    }
    return items.map(outputValues);
}

/** `@InvocableVariable` members, or the value as `output`. */
export function outputOf(item: ApexValue): Record<string, AuraValue> {
    return Object.fromEntries(outputValues(item).map(([name, value]) => [name, auraValue(value)]));
}

function outputValues(item: ApexValue): readonly (readonly [name: string, value: ApexValue])[] {
    const made = userClassOf(item);
    return made && item !== null
        ? invocableVariables(made).map((field) => [field.name, readField(item as object, field)] as const)
        : [['output', item]];
}

function invocableVariables(made: UserClass): readonly UserFieldInfo[] {
    return instanceFields(made).filter(
        ({ annotations }) => annotationText(annotations ?? [], 'invocablevariable') !== undefined
    );
}

/** Inputs and outputs by name. */
export type Parameters = ReadonlyMap<string, ApexValue>;

/**
 * Runs an action that Apex calls ("Action Class", namespace Invocable, Apex Reference Guide), for all invocations at once and in
 * the transaction of the caller.
 *
 * @returns the outputs of each invocation, or why all of them failed; what they wrote is undone then
 */
export function invokeAction(
    { machine, org }: Services,
    className: string,
    invocations: readonly Parameters[]
): readonly Parameters[] | { readonly message: string } {
    const method = methodOf(machine, className);
    const mark = org.store.mark();
    try {
        const [parameter] = method.parameters;
        const list = parameter && inputList(machine, parameter, invocations);
        const result = runInvocable(machine, className, method, list ?? null);
        return outputItems(method, result, invocations.length).map((item) => new Map(item));
    } catch (error) {
        if (!asApexException(error) || machine.describe(error).type === 'System.LimitException') {
            throw error;
        }
        org.store.rollbackTo(mark);
        return { message: apexError(machine, error) };
    }
}

function inputList(
    machine: Machine,
    { name, type }: UserMethodInfo['parameters'][number],
    invocations: readonly Parameters[]
): ListValue {
    const element = typeNamed(machine, typeArguments(type)[0] ?? 'Object');
    const items = invocations.map((given) => {
        if (element.userClass) {
            return inputObject(machine, element, given);
        }
        refuseUnknown(given, [name]);
        return castTo(valueNamed(given, name), element);
    });
    return new ListValue(items, type);
}

function inputObject(machine: Machine, type: RuntimeType, given: Parameters): ApexValue {
    const object = machine.newInstance(type);
    const made = userClassOf(object);
    const fields = made ? invocableVariables(made) : [];
    refuseUnknown(
        given,
        fields.map(({ name }) => name)
    );
    for (const field of fields) {
        const value = valueNamed(given, field.name);
        if (value !== null) {
            writeField(object as object, field, castTo(value, typeNamed(machine, field.type)));
        }
    }
    return object;
}

function valueNamed(given: Parameters, name: string): ApexValue {
    for (const [key, value] of given) {
        if (key.toLowerCase() === name.toLowerCase()) {
            return value;
        }
    }
    return null;
}

function refuseUnknown(given: Parameters, names: readonly string[]): void {
    const known = new Set(names.map((name) => name.toLowerCase()));
    const other = [...given.keys()].find((name) => !known.has(name.toLowerCase()));
    if (other !== undefined) {
        throw platformException('IllegalArgumentException', `Unknown input parameter: ${other}`);
    }
}
