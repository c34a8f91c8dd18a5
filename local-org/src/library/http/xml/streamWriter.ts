/** `XmlStreamWriter` (Apex Reference Guide, "XmlStreamWriter Class"). */
import { PlatformObject } from '../../../language/platformObject.js';
import type { Runtime } from '../../../language/runtime.js';
import { argumentGuard } from '../../arguments.js';
import type { LibraryType, NativeFunction } from '../../registry.js';
import { escapeAttribute, escapeText } from './events.js';

type Text = string | null;

class XmlStreamWriter extends PlatformObject {
    readonly apexType = 'XmlStreamWriter';
    private readonly parts: string[] = [];
    private readonly open: string[] = [];
    /** Whether the last tag still takes attributes, and how it ends. */
    private pending: '>' | '/>' | undefined;

    get text(): string {
        return this.parts.join('');
    }

    get hasOpenElement(): boolean {
        return this.open.length > 0;
    }

    get takesAttributes(): boolean {
        return this.pending !== undefined;
    }

    start(name: string, end: '>' | '/>'): void {
        this.raw(`<${name}`);
        this.pending = end;
        if (end === '>') {
            this.open.push(name);
        }
    }

    attribute(name: string, value: string): void {
        this.parts.push(` ${name}="${escapeAttribute(value)}"`);
    }

    end(): void {
        const name = this.open.pop();
        this.raw(`</${name ?? ''}>`);
    }

    raw(text: string): void {
        this.finishTag();
        this.parts.push(text);
    }

    finishTag(): void {
        if (this.pending !== undefined) {
            this.parts.push(this.pending);
            this.pending = undefined;
        }
    }
}

export const xmlStreamWriterLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const attribute = (self: XmlStreamWriter, name: string, value: Text): void => {
        if (!self.takesAttributes) {
            throw runtime.exception('XmlException', 'Attribute not associated with any element');
        }
        self.attribute(name, value ?? '');
    };
    const start =
        (end: '>' | '/>') =>
        (self: XmlStreamWriter, prefix: Text, name: Text): void => {
            self.start(qualified(prefix, notNull(name)), end);
        };
    const endElement = (self: XmlStreamWriter): void => {
        if (!self.hasOpenElement) {
            throw runtime.exception('XmlException', 'No element was found to write');
        }
        self.end();
    };
    const starting: Record<string, NativeFunction> = {
        'writeStartDocument(String,String)': (self: XmlStreamWriter, encoding: Text, version: Text) => {
            const stated = encoding === null ? '' : ` encoding="${encoding}"`;
            self.raw(`<?xml version="${version ?? '1.0'}"${stated}?>`);
        },
        'writeStartElement(String,String,String)': start('>'),
        'writeEmptyElement(String,String,String)': start('/>'),
        'writeAttribute(String,String,String,String)': (
            self: XmlStreamWriter,
            prefix: Text,
            _namespace: Text,
            name: Text,
            value: Text
        ) => {
            attribute(self, qualified(prefix, notNull(name)), value);
        },
        'writeNamespace(String,String)': (self: XmlStreamWriter, prefix: Text, uri: Text) => {
            attribute(self, prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri);
        },
        'writeDefaultNamespace(String)': (self: XmlStreamWriter, uri: Text) => {
            attribute(self, 'xmlns', uri);
        }
    };
    return [
        {
            name: 'XmlStreamWriter',
            prototype: XmlStreamWriter.prototype,
            constructors: { '()': () => new XmlStreamWriter() },
            methods: {
                ...starting,
                'writeCharacters(String)': (self: XmlStreamWriter, text: Text) => {
                    self.raw(escapeText(notNull(text)));
                },
                'writeCData(String)': (self: XmlStreamWriter, text: Text) => {
                    self.raw(`<![CDATA[${notNull(text)}]]>`);
                },
                'writeComment(String)': (self: XmlStreamWriter, text: Text) => {
                    self.raw(`<!--${notNull(text)}-->`);
                },
                'writeProcessingInstruction(String,String)': (self: XmlStreamWriter, target: Text, data: Text) => {
                    self.raw(`<?${notNull(target)} ${notNull(data)}?>`);
                },
                'writeEndElement()': endElement,
                'writeEndDocument()': (self: XmlStreamWriter) => {
                    while (self.hasOpenElement) {
                        self.end();
                    }
                    self.finishTag();
                },
                'getXmlString()': (self: XmlStreamWriter) => {
                    self.finishTag();
                    return self.text;
                },
                'close()': (self: XmlStreamWriter) => {
                    self.finishTag();
                }
            }
        }
    ];
};

function qualified(prefix: Text, name: string): string {
    return prefix === null || prefix === '' ? name : `${prefix}:${name}`;
}
