/** `XmlStreamReader` (Apex Reference Guide, "XmlStreamReader Class"): a cursor over the events of a document. */
import { PlatformObject } from '../../../language/platformObject.js';
import type { Runtime } from '../../../language/runtime.js';
import { argumentGuard } from '../../arguments.js';
import type { LibraryType } from '../../registry.js';
import { readEvents, type XmlAttribute, type XmlEvent, type XmlEventKind } from './events.js';
import { readingXml } from './parse.js';

type Text = string | null;

/** What `next()` gives: the event codes of javax.xml.stream.XMLStreamConstants. */
const CODES: Readonly<Record<XmlEventKind, number>> = {
    START_ELEMENT: 1,
    END_ELEMENT: 2,
    PROCESSING_INSTRUCTION: 3,
    CHARACTERS: 4,
    COMMENT: 5,
    START_DOCUMENT: 7,
    END_DOCUMENT: 8,
    DTD: 11,
    CDATA: 12
};

const NAMED = new Set(['START_ELEMENT', 'END_ELEMENT']);
const TEXTUAL = new Set(['CHARACTERS', 'CDATA', 'COMMENT', 'DTD']);

export class XmlStreamReader extends PlatformObject {
    readonly apexType = 'XmlStreamReader';
    private readonly events: readonly XmlEvent[];
    private at = 0;

    /** @throws XmlFault when the text is not well-formed */
    constructor(xml: string) {
        super();
        this.events = readEvents(xml);
    }

    get event(): XmlEvent {
        const event = this.events[this.at];
        if (!event) {
            throw new RangeError('an XML document has at least two events');
        }
        return event;
    }

    get version(): Text {
        return this.events[0]?.text ?? null;
    }

    hasNext(): boolean {
        return this.at < this.events.length - 1;
    }

    advance(): boolean {
        const canMove = this.hasNext();
        this.at += canMove ? 1 : 0;
        return canMove;
    }
}

export const xmlStreamReaderLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const kindOf = (self: XmlStreamReader) => runtime.enumType('XmlTag')?.find(self.event.kind) ?? null;
    const advance = (self: XmlStreamReader): number => {
        if (!self.advance()) {
            throw runtime.exception('XmlException', 'There are no more elements in the XML document');
        }
        return CODES[self.event.kind];
    };
    const attribute =
        (read: (found: XmlAttribute) => Text) =>
        (self: XmlStreamReader, index: number | null): Text => {
            const found = self.event.attributes[notNull(index)];
            return found ? read(found) : null;
        };
    return [
        {
            name: 'XmlStreamReader',
            prototype: XmlStreamReader.prototype,
            constructors: { '(String)': (xml: Text) => readingXml(runtime, () => new XmlStreamReader(notNull(xml))) },
            methods: {
                'hasNext()': (self: XmlStreamReader) => self.hasNext(),
                'next()': advance,
                'nextTag()': (self: XmlStreamReader) => {
                    let code = advance(self);
                    while (isPassedOver(self.event)) {
                        code = advance(self);
                    }
                    if (!NAMED.has(self.event.kind)) {
                        throw runtime.exception('XmlException', 'The next event is no start or end of an element');
                    }
                    return code;
                },
                'getEventType()': kindOf,
                'getLocalName()': (self: XmlStreamReader) => (NAMED.has(self.event.kind) ? self.event.localName : null),
                'getPrefix()': (self: XmlStreamReader) => self.event.prefix,
                'getNamespace()': (self: XmlStreamReader) => self.event.namespace,
                'getText()': (self: XmlStreamReader) => self.event.text,
                'getVersion()': (self: XmlStreamReader) => self.version,
                'getPITarget()': (self: XmlStreamReader) => (isInstruction(self) ? self.event.localName : null),
                'getPIData()': (self: XmlStreamReader) => (isInstruction(self) ? self.event.text : null),
                'hasName()': (self: XmlStreamReader) => NAMED.has(self.event.kind),
                'hasText()': (self: XmlStreamReader) => TEXTUAL.has(self.event.kind),
                'isCharacters()': (self: XmlStreamReader) => self.event.kind === 'CHARACTERS',
                'isStartElement()': (self: XmlStreamReader) => self.event.kind === 'START_ELEMENT',
                'isEndElement()': (self: XmlStreamReader) => self.event.kind === 'END_ELEMENT',
                'isWhitespace()': (self: XmlStreamReader) => isWhitespace(self.event),
                'getAttributeCount()': (self: XmlStreamReader) => self.event.attributes.length,
                'getAttributeLocalName(Integer)': attribute(({ localName }) => localName),
                'getAttributeNamespace(Integer)': attribute(({ namespace }) => namespace),
                'getAttributePrefix(Integer)': attribute(({ prefix }) => prefix),
                'getAttributeType(Integer)': attribute(() => 'CDATA'),
                'getAttributeValueAt(Integer)': attribute(({ value }) => value),
                'getAttributeValue(String,String)': (self: XmlStreamReader, namespace: Text, name: Text) =>
                    self.event.attributes.find(
                        (found) => found.localName === name && (found.namespace ?? '') === (namespace ?? '')
                    )?.value ?? null,
                'getNamespaceCount()': (self: XmlStreamReader) => self.event.declarations.length,
                'getNamespacePrefix(Integer)': (self: XmlStreamReader, index: number | null) =>
                    self.event.declarations[notNull(index)]?.[0] ?? null,
                'getNamespaceURIAt(Integer)': (self: XmlStreamReader, index: number | null) =>
                    self.event.declarations[notNull(index)]?.[1] ?? null
            }
        }
    ];
};

function isInstruction(self: XmlStreamReader): boolean {
    return self.event.kind === 'PROCESSING_INSTRUCTION';
}

function isWhitespace(event: XmlEvent): boolean {
    return event.kind === 'CHARACTERS' && (event.text ?? '').trim() === '';
}

function isPassedOver(event: XmlEvent): boolean {
    return isWhitespace(event) || event.kind === 'COMMENT' || event.kind === 'PROCESSING_INSTRUCTION';
}
