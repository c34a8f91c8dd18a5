/** `RestContext`, `RestRequest` and `RestResponse` (Apex Reference Guide). */
import type { BlobValue } from '../../language/blob.js';
import { MapValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import { plainFields } from '../plainField.js';
import type { LibraryType } from '../registry.js';

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
            staticFields: {
                request: {
                    get: () => restContext(runtime).request,
                    set: (request: RestRequestValue | null) => {
                        restContext(runtime).request = request;
                    }
                },
                response: {
                    get: () => restContext(runtime).response,
                    set: (response: RestResponseValue | null) => {
                        restContext(runtime).response = response;
                    }
                }
            }
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
            fields: plainFields(
                'headers',
                'params',
                'httpMethod',
                'remoteAddress',
                'requestBody',
                'requestURI',
                'resourcePath'
            )
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
            fields: plainFields('headers', 'responseBody', 'statusCode')
        }
    ];
};
