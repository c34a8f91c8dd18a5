/** `@RestResource` classes ("Exposing Apex Classes as REST Web Services", Apex Developer Guide). */
import { BlobValue } from '../../language/blob.js';
import { MapValue } from '../../language/collections.js';
import { asApexException } from '../../language/exceptions.js';
import type { Machine } from '../../language/machine.js';
import type { UserClassInfo, UserMethodInfo } from '../../language/runtimeType.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { restContext, RestRequestValue, RestResponseValue } from '../../library/http/rest.js';
import { JsonWriter } from '../../library/json/jsonWriter.js';
import { writeValue } from '../../library/json/serialize.js';
import { annotationParameter, annotationText } from '../annotations.js';
import type { Services } from '../services.js';
import { inTransaction } from '../transactions.js';
import { ArgumentFault, readArguments } from './arguments.js';

export interface RestCall {
    /** `GET`, `POST`, ... in any case. */
    readonly method: string;
    /** Path and query: `/services/apexrest/orders/1?all=true`; without the prefix it is the same. */
    readonly uri: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Uint8Array | string;
    /** Who calls; by default the user of the last transaction. */
    readonly userId?: string;
}

export interface RestAnswer {
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
}

const PREFIX = '/services/apexrest';

/** Answers a call; errors of the code come as the platform's error answers. */
export function dispatchRest(services: Services, call: RestCall): RestAnswer {
    const { machine } = services;
    const [whole = '', query = ''] = call.uri.split('?');
    const path = pathWithin(machine, decodeURI(whole));
    const found = findResource(machine.classes(), path);
    if (!found) {
        return errorAnswer(404, 'NOT_FOUND', 'Could not find a match for URL');
    }
    const verb = call.method.toUpperCase();
    const method = methodFor(found.info, verb);
    if (!method) {
        const allowed = VERBS.filter((each) => methodFor(found.info, each)).join(',');
        return errorAnswer(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${verb}' not allowed. Allowed are ${allowed}`);
    }
    const request = requestOf(call, path, query, found.mapping);
    const userId = call.userId ?? machine.transaction.userId;
    const { value, thrown } = inTransaction(services, { quiddity: 'REST', userId }, () =>
        run(services, found.info, method, request)
    );
    return thrown ? failure(machine, thrown.error) : value;
}

const VERBS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;

/** Prefix and namespace do not count. */
function pathWithin(machine: Machine, path: string): string {
    const rest = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : path;
    const own = machine.namespace === '' ? '' : `/${machine.namespace}`;
    const isOwn = own !== '' && rest.toLowerCase().startsWith(`${own.toLowerCase()}/`);
    const local = isOwn ? rest.slice(own.length) : rest;
    return local.startsWith('/') ? local : `/${local}`;
}

/** "An exact match is preferred over a wildcard match", and a longer wildcard over a shorter one; case counts. */
function findResource(
    classes: readonly UserClassInfo[],
    path: string
): { readonly info: UserClassInfo; readonly mapping: string } | undefined {
    return classes
        .flatMap((info) => {
            const mapping = annotationParameter(info.annotations, 'restresource', 'urlmapping');
            return mapping !== undefined && matches(mapping, path) ? [{ info, mapping }] : [];
        })
        .sort(
            (left, right) =>
                Number(left.mapping.endsWith('*')) - Number(right.mapping.endsWith('*')) ||
                right.mapping.length - left.mapping.length
        )[0];
}

function matches(mapping: string, path: string): boolean {
    const trim = (text: string): string => text.replace(/\/$/, '');
    if (!mapping.endsWith('*')) {
        return trim(mapping) === trim(path);
    }
    const start = mapping.slice(0, -1);
    return path.startsWith(start) || trim(start) === path;
}

function methodFor({ methods }: UserClassInfo, verb: string): UserMethodInfo | undefined {
    const annotation = `http${verb.toLowerCase()}`;
    return methods.find((method) => method.isStatic && annotationText(method.annotations, annotation) !== undefined);
}

function requestOf(call: RestCall, path: string, query: string, mapping: string): RestRequestValue {
    const request = new RestRequestValue();
    request.httpMethod = call.method.toUpperCase();
    request.requestURI = path;
    request.resourcePath = `${PREFIX}${mapping}`;
    request.remoteAddress = '127.0.0.1';
    request.headers = texts(Object.entries(call.headers ?? {}));
    request.params = texts([...new URLSearchParams(query)]);
    request.requestBody = new BlobValue(bytesOf(call.body));
    return request;
}

function texts(pairs: readonly (readonly [string, string])[]): MapValue {
    const map = new MapValue('Map<String,String>');
    pairs.forEach(([name, value]) => map.set(name, value));
    return map;
}

function bytesOf(body: Uint8Array | string | undefined): Uint8Array {
    return typeof body === 'string' ? Buffer.from(body) : (body ?? new Uint8Array());
}

function run(services: Services, info: UserClassInfo, method: UserMethodInfo, request: RestRequestValue): RestAnswer {
    const { machine, org } = services;
    if (org.canUseClass?.(info.name) === false) {
        // the answer as in public issue forcedotcom/SalesforceMobileSDK-Android#2690
        return errorAnswer(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${info.name}`);
    }
    const context = restContext(machine);
    const body = Buffer.from(request.requestBody?.bytes ?? []).toString();
    const values = method.parameters.length === 0 ? [] : readArguments(machine, method, body, true);
    if (method.parameters.length > 0) {
        // "data won't be deserialized into the RestRequest.requestBody property" of methods with parameters
        request.requestBody = null;
    }
    context.request = request;
    context.response = new RestResponseValue();
    const value = machine.invokeStatic(info.name, method.key, ...values);
    return answer(restContext(machine).response ?? new RestResponseValue(), method, value);
}

/** The method's value, or what it put into `RestContext.response`. */
function answer(response: RestResponseValue, method: UserMethodInfo, value: ApexValue): RestAnswer {
    const isVoid = method.returns === 'void';
    const body = isVoid ? (response.responseBody?.bytes ?? new Uint8Array()) : Buffer.from(jsonOf(value));
    const given =
        response.headers?.pairs().map(([name, text]) => [displayText(name), displayText(text)] as const) ?? [];
    const isEmpty = isVoid && body.length === 0;
    return {
        // "204: The request was successful and the return type is void"
        statusCode: response.statusCode ?? (isEmpty ? 204 : 200),
        headers: {
            ...(isEmpty ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }),
            ...Object.fromEntries(given)
        },
        body
    };
}

function jsonOf(value: ApexValue): string {
    const writer = new JsonWriter(false);
    writeValue(writer, value, false);
    return writer.text;
}

/** `[{"errorCode":"APEX_ERROR","message":"System.MathException: Divide by 0\n\nClass.X.run: line 3, column 1"}]` */
function failure(machine: Machine, error: unknown): RestAnswer {
    if (error instanceof ArgumentFault) {
        return errorAnswer(400, 'JSON_PARSER_ERROR', error.message);
    }
    if (!asApexException(error)) {
        throw error;
    }
    const { type, message, stack } = machine.describe(error);
    return errorAnswer(500, 'APEX_ERROR', `${type}: ${message}\n\n${stack}`);
}

function errorAnswer(statusCode: number, errorCode: string, message: string): RestAnswer {
    return {
        statusCode,
        headers: { 'Content-Type': 'application/json;charset=UTF-8' },
        body: Buffer.from(JSON.stringify([{ errorCode, message }]))
    };
}
