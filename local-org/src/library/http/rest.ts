/** `RestContext`, `RestRequest` and `RestResponse` (Apex Reference Guide). */
import type { BlobValue } from '../../language/blob.js';
import { MapValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType, NativeField } from '../registry.js';

const TEXTS = 'Map<String,String>';

export class RestRequestValue extends PlatformObject {
    readonly apexType = 'RestRequest';
    headers: MapValue | null = new MapValue(TEXTS);
    params: MapValue | null = new MapValue(TEXTS);
    httpMethod: string | null = null;
    remoteAddress: string | null = null;
    requestBody: BlobValue | null = null;
    requestURI: string | null = null;
    resourcePath: string | null = null;
}

export class RestResponseValue extends PlatformObject {
    readonly apexType = 'RestResponse';
    headers: MapValue | null = new MapValue(TEXTS);
    responseBody: BlobValue | null = null;
    statusCode: number | null = null;
}

export interface RestContextState {
    request: RestRequestValue | null;
    response: RestResponseValue | null;
}

const contexts = new WeakMap<Transaction, RestContextState>();

/** The request and response of the running transaction, which Apex may set in tests. */
export function restContext({ transaction }: Runtime): RestContextState {
    let context = contexts.get(transaction);
    if (!context) {
        context = { request: null, response: null };
        contexts.set(transaction, context);
    }
    return context;
}

export const restLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const put = (map: MapValue | null, name: string | null, value: string | null): void => {
        notNull(map).set(notNull(name), value);
    };
    return [
        {
            name: 'RestContext',
            staticFields: { request: contextField(runtime, 'request'), response: contextField(runtime, 'response') }
        },
        {
            name: 'RestRequest',
            prototype: RestRequestValue.prototype,
            constructors: { '()': () => new RestRequestValue() },
            methods: {
                'addHeader(String,String)': (self: RestRequestValue, name: string | null, value: string | null) => {
                    put(self.headers, name, value);
                },
                'addParameter(String,String)': (self: RestRequestValue, name: string | null, value: string | null) => {
                    put(self.params, name, value);
                }
            },
            fields: plainFields<RestRequestValue>()([
                'headers',
                'params',
                'httpMethod',
                'remoteAddress',
                'requestBody',
                'requestURI',
                'resourcePath'
            ])
        },
        {
            name: 'RestResponse',
            prototype: RestResponseValue.prototype,
            constructors: { '()': () => new RestResponseValue() },
            methods: {
                'addHeader(String,String)': (self: RestResponseValue, name: string | null, value: string | null) => {
                    put(self.headers, name, value);
                }
            },
            fields: plainFields<RestResponseValue>()(['headers', 'responseBody', 'statusCode'])
        }
    ];
};

function contextField<K extends keyof RestContextState>(runtime: Runtime, name: K): NativeField {
    return {
        get: () => restContext(runtime)[name],
        set: (value: RestContextState[K]) => {
            restContext(runtime)[name] = value;
        }
    };
}

/** Fields of an object that are read and written as they are. */
function plainFields<T>() {
    return <K extends keyof T & string>(names: readonly K[]): Record<string, NativeField> =>
        Object.fromEntries(
            names.map((name) => [
                name,
                {
                    get: (self: T) => self[name],
                    set: (self: T, value: T[K]) => {
                        self[name] = value;
                    }
                }
            ])
        );
}
