/** Reads XML as a sequence of events, with namespaces resolved. DTDs are passed over; entities are the five of XML and numbers. */

/** An XML text that is not well-formed. */
export class XmlFault extends Error {
    override readonly name = 'XmlFault';
}

export interface XmlAttribute {
    readonly prefix: string | null;
    readonly localName: string;
    readonly namespace: string | null;
    readonly value: string;
}

/** Names of constants of `XmlTag`. */
export type XmlEventKind =
    | 'START_DOCUMENT'
    | 'START_ELEMENT'
    | 'END_ELEMENT'
    | 'CHARACTERS'
    | 'CDATA'
    | 'COMMENT'
    | 'PROCESSING_INSTRUCTION'
    | 'DTD'
    | 'END_DOCUMENT';

export interface XmlEvent {
    readonly kind: XmlEventKind;
    /** Elements; targets of processing instructions. */
    readonly localName: string | null;
    readonly prefix: string | null;
    readonly namespace: string | null;
    readonly attributes: readonly XmlAttribute[];
    /** Namespaces that a start tag declares: prefix ('' for the default one) and address. */
    readonly declarations: readonly (readonly [prefix: string, uri: string])[];
    /** Characters, comments, data of processing instructions, the version of the document. */
    readonly text: string | null;
}

const PLAIN: Omit<XmlEvent, 'kind'> = {
    localName: null,
    prefix: null,
    namespace: null,
    attributes: [],
    declarations: [],
    text: null
};

const NAME = '[A-Za-z_:\\u00c0-\\uffff][\\w:.\\-\\u00b7-\\uffff]*';
const TAG = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const END_TAG = new RegExp(`</(${NAME})\\s*>`, 'y');
const DECLARATION = /<\?xml\s+version\s*=\s*["']([^"']*)["'][^?]*\?>/y;
const XML = 'http://www.w3.org/XML/1998/namespace';

const ENTITIES = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"]
]);

/**
 * All events of a document, from `START_DOCUMENT` to `END_DOCUMENT`.
 *
 * @throws XmlFault
 */
export function readEvents(xml: string): XmlEvent[] {
    return new EventReader(xml).read();
}

class EventReader {
    private at = 0;
    private readonly events: XmlEvent[] = [];
    private readonly open: string[] = [];
    private readonly scopes: ReadonlyMap<string, string>[] = [new Map([['xml', XML]])];
    private hasRoot = false;

    constructor(private readonly xml: string) {}

    read(): XmlEvent[] {
        if (this.xml.startsWith('\ufeff')) {
            this.at = 1;
        }
        const declaration = this.match(DECLARATION);
        this.add('START_DOCUMENT', { text: declaration?.[1] ?? null });
        while (this.at < this.xml.length) {
            this.readNext();
        }
        const unclosed = this.open.at(-1);
        if (unclosed !== undefined || !this.hasRoot) {
            throw new XmlFault(
                unclosed === undefined ? 'the document has no root element' : `<${unclosed}> is not closed`
            );
        }
        this.add('END_DOCUMENT', {});
        return this.events;
    }

    private readNext(): void {
        if (this.xml.charAt(this.at) !== '<') {
            this.readText();
        } else if (this.xml.startsWith('<!--', this.at)) {
            this.add('COMMENT', { text: this.until('<!--', '-->') });
        } else if (this.xml.startsWith('<![CDATA[', this.at)) {
            this.add('CDATA', { text: this.until('<![CDATA[', ']]>') });
        } else if (this.xml.startsWith('<?', this.at)) {
            const [, target = '', data = ''] = /^(\S*)\s*([\s\S]*)$/.exec(this.until('<?', '?>')) ?? [];
            this.add('PROCESSING_INSTRUCTION', { localName: target, text: data });
        } else if (this.xml.startsWith('<!DOCTYPE', this.at)) {
            this.add('DTD', { text: this.until('<!DOCTYPE', '>') });
        } else if (this.xml.startsWith('</', this.at)) {
            this.readEnd();
        } else {
            this.readStart();
        }
    }

    private readText(): void {
        const end = this.xml.indexOf('<', this.at);
        const raw = this.xml.slice(this.at, end < 0 ? undefined : end);
        this.at += raw.length;
        if (this.open.length > 0) {
            this.add('CHARACTERS', { text: decode(raw) });
        } else if (raw.trim() !== '') {
            throw new XmlFault(`text outside of the root element: ${raw.trim().slice(0, 20)}`);
        }
    }

    private readStart(): void {
        const found = this.match(TAG);
        if (!found) {
            throw new XmlFault(`malformed tag: ${this.xml.slice(this.at, this.at + 20)}`);
        }
        const [, name = '', attributes = '', slash] = found;
        if (this.open.length === 0 && this.hasRoot) {
            throw new XmlFault(`a second root element: <${name}>`);
        }
        this.hasRoot = true;
        const pairs = Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', double, single]): [string, string] => [
            key,
            decode(double ?? single ?? '')
        ]);
        const declarations = pairs.flatMap(([key, value]) => declared(key, value));
        this.scopes.push(new Map([...(this.scopes.at(-1) ?? []), ...declarations]));
        this.open.push(name);
        this.add('START_ELEMENT', {
            ...this.resolve(name, true),
            attributes: pairs
                .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
                .map(([key, value]) => ({ ...this.resolve(key, false), value })),
            declarations
        });
        if (slash === '/') {
            this.endElement(name);
        }
    }

    private readEnd(): void {
        const name = this.match(END_TAG)?.[1];
        if (name === undefined || name !== this.open.at(-1)) {
            throw new XmlFault(`expected </${this.open.at(-1) ?? ''}>`);
        }
        this.endElement(name);
    }

    private endElement(name: string): void {
        this.add('END_ELEMENT', this.resolve(name, true));
        this.open.pop();
        this.scopes.pop();
    }

    private resolve(name: string, isElement: boolean): Pick<XmlAttribute, 'prefix' | 'localName' | 'namespace'> {
        const colon = name.indexOf(':');
        const prefix = colon < 0 ? null : name.slice(0, colon);
        const scope = this.scopes.at(-1);
        const namespace = prefix === null && !isElement ? null : (scope?.get(prefix ?? '') ?? null);
        if (prefix !== null && namespace === null) {
            throw new XmlFault(`undefined prefix: ${prefix}`);
        }
        return { prefix, localName: name.slice(colon + 1), namespace: namespace === '' ? null : namespace };
    }

    private until(start: string, end: string): string {
        const from = this.at + start.length;
        const to = this.xml.indexOf(end, from);
        if (to < 0) {
            throw new XmlFault(`${start} is not closed`);
        }
        this.at = to + end.length;
        return this.xml.slice(from, to);
    }

    private match(pattern: RegExp): RegExpExecArray | undefined {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.xml) ?? undefined;
        this.at += found?.[0].length ?? 0;
        return found;
    }

    private add(kind: XmlEventKind, event: Partial<XmlEvent>): void {
        this.events.push({ ...PLAIN, ...event, kind });
    }
}

function declared(key: string, value: string): [string, string][] {
    if (key === 'xmlns') {
        return [['', value]];
    }
    return key.startsWith('xmlns:') ? [[key.slice(6), value]] : [];
}

function decode(text: string): string {
    return text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (whole, entity: string | undefined) => {
        const known = entity === undefined ? undefined : (ENTITIES.get(entity) ?? numbered(entity));
        if (known === undefined || !whole.endsWith(';')) {
            throw new XmlFault(`unresolved: ${whole}`);
        }
        return known;
    });
}

function numbered(entity: string): string | undefined {
    const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity) ?? [];
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text between tags. */
export function escapeText(text: string): string {
    return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}

/** The value of an attribute, within double quotes. */
export function escapeAttribute(text: string): string {
    return escapeText(text).replace(/"/g, '&quot;');
}
