/** `HttpRequest` and `HttpResponse` (Apex Reference Guide). */
import { BlobValue, blobFromText, blobToText } from '../../language/blob.js';
import { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard, type Guard } from '../arguments.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { parseDocument } from './xml/parse.js';
import { writeDocument, type XmlDocument } from './xml/document.js';
import { XmlStreamReader } from './xml/streamReader.js';
import { Headers } from './headers.js';

/** Limits of `HttpRequest.setTimeout`, in milliseconds. */
const MAX_TIMEOUT = 120_000;

abstract class HttpMessage extends PlatformObject {
    readonly headers = new Headers();
    body: BlobValue | null = null;

    /** The body as text; bytes that are no UTF-8 are replaced. */
    get text(): string {
        return this.body ? (blobToText(this.body) ?? new TextDecoder().decode(this.body.bytes)) : '';
    }
}

export class HttpRequestValue extends HttpMessage {
    readonly apexType = 'HttpRequest';
    method: string | null = null;
    endpoint: string | null = null;
    isCompressed = false;
    timeout: number | null = null;
    certificate: string | null = null;

    override toDisplay(): string {
        return `System.HttpRequest[Endpoint=${String(this.endpoint)}, Method=${String(this.method)}]`;
    }
}

export class HttpResponseValue extends HttpMessage {
    readonly apexType = 'HttpResponse';
    status: string | null = null;
    statusCode = 0;

    override toDisplay(): string {
        return `System.HttpResponse[Status=${String(this.status)}, StatusCode=${this.statusCode}]`;
    }
}

export const httpMessageLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [requestType(runtime, notNull), responseType(runtime, notNull)];
};

function requestType(runtime: Runtime, notNull: Guard): LibraryType {
    return {
        name: 'HttpRequest',
        prototype: HttpRequestValue.prototype,
        constructors: { '()': () => new HttpRequestValue() },
        methods: {
            ...bodyMethods(runtime, notNull),
            'setBodyDocument(Object)': (self: HttpRequestValue, document: XmlDocument | null) => {
                self.body = blobFromText(writeDocument(notNull(document)));
            },
            'getMethod()': (self: HttpRequestValue) => self.method,
            'setMethod(String)': (self: HttpRequestValue, method: string | null) => {
                self.method = notNull(method);
            },
            'getEndpoint()': (self: HttpRequestValue) => self.endpoint,
            'setEndpoint(String)': (self: HttpRequestValue, endpoint: string | null) => {
                self.endpoint = notNull(endpoint);
            },
            'getCompressed()': (self: HttpRequestValue) => self.isCompressed,
            'setCompressed(Boolean)': (self: HttpRequestValue, isCompressed: boolean | null) => {
                self.isCompressed = isCompressed === true;
            },
            'setTimeout(Integer)': (self: HttpRequestValue, timeout: number | null) => {
                const value = notNull(timeout);
                if (value < 1 || value > MAX_TIMEOUT) {
                    throw runtime.exception(
                        'CalloutException',
                        `The timeout must be between 1 and ${MAX_TIMEOUT} milliseconds`
                    );
                }
                self.timeout = value;
            },
            'setClientCertificateName(String)': (self: HttpRequestValue, name: string | null) => {
                self.certificate = name;
            },
            'setClientCertificate(String,String)': (self: HttpRequestValue, certificate: string | null) => {
                self.certificate = certificate;
            },
            'toString()': (self: HttpRequestValue) => self.toDisplay()
        }
    };
}

function responseType(runtime: Runtime, notNull: Guard): LibraryType {
    return {
        name: 'HttpResponse',
        prototype: HttpResponseValue.prototype,
        constructors: { '()': () => new HttpResponseValue() },
        methods: {
            ...bodyMethods(runtime, notNull),
            'getHeaderKeys()': (self: HttpResponseValue) => new ListValue(self.headers.names(), 'List<String>'),
            'getXmlStreamReader()': (self: HttpResponseValue) => new XmlStreamReader(self.text),
            'getStatus()': (self: HttpResponseValue) => self.status,
            'setStatus(String)': (self: HttpResponseValue, status: string | null) => {
                self.status = status;
            },
            'getStatusCode()': (self: HttpResponseValue) => self.statusCode,
            'setStatusCode(Integer)': (self: HttpResponseValue, code: number | null) => {
                self.statusCode = notNull(code);
            },
            'toString()': (self: HttpResponseValue) => self.toDisplay()
        }
    };
}

function bodyMethods(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    return {
        'getBody()': (self: HttpMessage) => self.text,
        'setBody(String)': (self: HttpMessage, body: string | null) => {
            self.body = blobFromText(notNull(body));
        },
        'getBodyAsBlob()': (self: HttpMessage) => self.body,
        'setBodyAsBlob(Blob)': (self: HttpMessage, body: BlobValue | null) => {
            self.body = notNull(body);
        },
        'getBodyDocument()': (self: HttpMessage) => parseDocument(runtime, self.text),
        'getHeader(String)': (self: HttpMessage, name: string | null) => self.headers.get(notNull(name)),
        'setHeader(String,String)': (self: HttpMessage, name: string | null, value: string | null) => {
            self.headers.set(notNull(name), value ?? '');
        }
    };
}
