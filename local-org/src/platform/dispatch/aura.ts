/** Calls of `@AuraEnabled` methods from Lightning components ("AuraEnabled Annotation", Apex Developer Guide). */
import { atComponentEntryPoint } from '../../database/access/sharing/runningClass.js';
import { ApexException, asApexException, limitException, platformException } from '../../language/exceptions.js';
import type { Machine } from '../../language/machine.js';
import type { UserMethodInfo } from '../../language/runtimeType.js';
import type { ApexValue } from '../../language/values.js';
import { DmlFailures } from '../../library/reflection/exceptions.js';
import { annotationParameter, annotationText } from '../annotations.js';
import type { Services } from '../services.js';
import { inTransaction } from '../transactions.js';
import { ArgumentFault, readArguments } from './arguments.js';
import { auraValue, type AuraValue } from './auraValue.js';

export interface AuraCall {
    /** `Outer.Inner`; with or without namespace. */
    readonly className: string;
    readonly methodName: string;
    /** A JSON object: parameters by name. */
    readonly parameters: string;
    readonly userId?: string;
}

interface FieldMessage {
    readonly statusCode: string;
    readonly message: string;
}

/** The `body` of the error that the component gets. */
export interface AuraError {
    readonly message?: string;
    readonly exceptionType?: string;
    readonly isUserDefinedException?: boolean;
    readonly stackTrace?: string;
    /** Of a `DmlException`. */
    readonly pageErrors?: readonly FieldMessage[];
    readonly fieldErrors?: Readonly<Record<string, readonly FieldMessage[]>>;
    readonly index?: null;
    readonly duplicateResults?: readonly [];
}

export type AuraAnswer =
    | { readonly ok: true; readonly value: AuraValue }
    | { readonly ok: false; readonly status: 500; readonly statusText: 'Server Error'; readonly body: AuraError };

/** Calls a method and gives what the component gets: the value, or the error as it is shaped there. */
export function dispatchAura(services: Services, call: AuraCall): AuraAnswer {
    const { machine } = services;
    const userId = call.userId ?? machine.transaction.userId;
    const { value, thrown } = inTransaction(services, { quiddity: 'AURA', userId }, () => {
        const { className, method } = methodOf(services, call);
        const values = argumentsOf(machine, method, call.parameters);
        const result: ApexValue | undefined = atComponentEntryPoint(() =>
            machine.invokeStatic(className, method.key, ...values)
        );
        refuseDml(machine, method);
        // methods without a value give undefined
        return auraValue(result ?? null);
    });
    return thrown
        ? { ok: false, status: 500, statusText: 'Server Error', body: errorOf(machine, thrown.error) }
        : { ok: true, value };
}

function methodOf(services: Services, call: AuraCall): { readonly className: string; readonly method: UserMethodInfo } {
    const { machine, org } = services;
    const own = machine.namespace.toLowerCase();
    const name = call.className.toLowerCase().replace(new RegExp(`^(?:c|${own})[.]`), '');
    const info = machine.classes().find((each) => each.name.toLowerCase() === name);
    const method = info?.methods.find(
        (each) =>
            each.isStatic &&
            each.name.toLowerCase() === call.methodName.toLowerCase() &&
            annotationText(each.annotations, 'auraenabled') !== undefined
    );
    if (!info || !method) {
        throw platformException(
            'NoSuchElementException',
            `There is no @AuraEnabled method ${call.className}.${call.methodName}`
        );
    }
    if (org.canUseClass?.(info.name) === false) {
        throw platformException('NoAccessException', `You do not have access to the Apex class named '${info.name}'.`);
    }
    return { className: info.name, method };
}

function argumentsOf(machine: Machine, method: UserMethodInfo, parameters: string): ReturnType<typeof readArguments> {
    try {
        return readArguments(machine, method, parameters, false);
    } catch (error) {
        throw error instanceof ArgumentFault ? platformException('JSONException', error.message) : error;
    }
}

/** "A cacheable method can't mutate data": it fails as if its limit of DML statements were none. */
function refuseDml(machine: Machine, method: UserMethodInfo): void {
    const isCacheable = annotationParameter(method.annotations, 'auraenabled', 'cacheable')?.toLowerCase() === 'true';
    if (isCacheable && (machine.transaction.counters.get('DmlStatements') ?? 0) > 0) {
        throw limitException('Too many DML statements: 1');
    }
}

/** @throws what is no Apex exception */
function errorOf(machine: Machine, thrown: unknown): AuraError {
    const exception = asApexException(thrown);
    if (!exception) {
        throw thrown;
    }
    const { type, message, stack } = machine.describe(exception);
    if (exception.details instanceof DmlFailures) {
        return dmlError(exception.details);
    }
    return {
        // what code sees of an AuraHandledException is not what the component gets
        message: exception.apexType === 'AuraHandledException' ? (exception.message ?? '') : message,
        exceptionType: type,
        isUserDefinedException: isUserDefined(exception),
        stackTrace: stack
    };
}

function isUserDefined(exception: ApexException): boolean {
    return 'isUserClass' in exception.constructor;
}

/** Errors of fields by field, others as errors of the page (`reduceErrors` in the public lwc-recipes reads both). */
function dmlError({ failures }: DmlFailures): AuraError {
    const fieldErrors: Record<string, FieldMessage[]> = {};
    const pageErrors: FieldMessage[] = [];
    for (const { statusCode, message, fieldNames } of failures) {
        if (fieldNames.length === 0) {
            pageErrors.push({ statusCode, message });
        }
        for (const name of fieldNames) {
            (fieldErrors[name] ??= []).push({ statusCode, message });
        }
    }
    return { pageErrors, fieldErrors, index: null, duplicateResults: [] };
}
