/** `Blob`, `EncodingUtil` and `UUID`: Apex Reference Guide, the classes of these names. */
import { randomUUID } from 'node:crypto';
import { BlobValue, blobFromText, blobToText } from '../../language/blob.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule } from '../registry.js';
import { hashText } from '../text/characters.js';

type Text = string | null;
type Bytes = BlobValue | null;

export const blobLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Blob',
            statics: { 'valueOf(String)': (text: Text) => blobFromText(need(text)) },
            methods: {
                'size()': (self: BlobValue) => self.bytes.length,
                'toString()': (self: BlobValue) => {
                    const text = blobToText(self);
                    if (text === undefined) {
                        throw runtime.exception('StringException', 'BLOB is not a valid UTF-8 string');
                    }
                    return text;
                }
            }
        }
    ];
};

export const encodingLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'EncodingUtil',
            statics: {
                'base64Decode(String)': (text: Text) => {
                    const wrong = /[^A-Za-z0-9+/=\s]/.exec(need(text, 1));
                    if (wrong) {
                        throw runtime.exception('StringException', `Unrecognized base64 character: ${wrong[0]}`);
                    }
                    return new BlobValue(Buffer.from(need(text, 1), 'base64'));
                },
                'base64Encode(Blob)': (blob: Bytes) => Buffer.from(need(blob, 1).bytes).toString('base64'),
                'convertFromHex(String)': (text: Text) => {
                    if (!/^(?:[0-9a-fA-F]{2})*$/.test(need(text, 1))) {
                        throw runtime.exception('InvalidParameterValueException', 'Invalid hexadecimal string');
                    }
                    return new BlobValue(Buffer.from(need(text, 1), 'hex'));
                },
                'convertToHex(Blob)': (blob: Bytes) => Buffer.from(need(blob, 1).bytes).toString('hex'),
                'urlDecode(String,String)': (text: Text, charset: Text) => {
                    const decoded = urlDecode(need(text, 1), encodingOf(need(charset, 2)));
                    if (decoded === undefined) {
                        throw runtime.exception(
                            'IllegalArgumentException',
                            'URLDecoder: Illegal hex characters in escape (%) pattern'
                        );
                    }
                    return decoded;
                },
                'urlEncode(String,String)': (text: Text, charset: Text) =>
                    urlEncode(need(text, 1), encodingOf(need(charset, 2)))
            }
        }
    ];
};

/** @throws Unsupported for other character sets */
function encodingOf(charset: string): 'utf8' | 'latin1' {
    switch (charset.toUpperCase()) {
        case 'UTF-8':
        case 'UTF8':
            return 'utf8';
        case 'ISO-8859-1':
        case 'ASCII':
        case 'US-ASCII':
            return 'latin1';
        default:
            throw new Unsupported(`EncodingUtil with character set ${charset}`);
    }
}

/** As java.net.URLEncoder: form encoding, a blank becomes a plus sign. */
export function urlEncode(text: string, encoding: 'utf8' | 'latin1'): string {
    return text.replace(/[^A-Za-z0-9.*_-]+/g, (run) =>
        Array.from(Buffer.from(run, encoding), (byte) =>
            byte === 32 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
        ).join('')
    );
}

/** As java.net.URLDecoder; undefined for a malformed escape. */
export function urlDecode(text: string, encoding: 'utf8' | 'latin1'): string | undefined {
    if (/%(?![0-9a-fA-F]{2})/.test(text)) {
        return undefined;
    }
    return text
        .replaceAll('+', ' ')
        .replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString(encoding));
}

export class UuidValue extends PlatformObject {
    readonly apexType = 'UUID';

    constructor(readonly text: string) {
        super();
    }

    override toDisplay(): string {
        return this.text;
    }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const uuidLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'UUID',
            prototype: UuidValue.prototype,
            statics: {
                'fromString(String)': (text: Text) => {
                    if (!UUID.test(need(text, 1))) {
                        throw runtime.exception('IllegalArgumentException', `Invalid UUID string: ${text}`);
                    }
                    return new UuidValue(need(text, 1).toLowerCase());
                },
                'randomUUID()': () => new UuidValue(randomUUID())
            },
            methods: {
                'equals(Object)': (self: UuidValue, other: ApexValue) =>
                    other instanceof UuidValue && other.text === self.text,
                'hashCode()': (self: UuidValue) => hashText(self.text),
                'toString()': (self: UuidValue) => self.text
            }
        }
    ];
};
