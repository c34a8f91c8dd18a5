/** `Dom.Document` and `Dom.XmlNode` as values (Apex Reference Guide, "Dom Namespace"). */
import { PlatformObject } from '../../../language/platformObject.js';
import { escapeAttribute, escapeText, readEvents, type XmlEvent } from './events.js';

/** Names of constants of `Dom.XmlNodeType`. */
export type XmlNodeKind = 'ELEMENT' | 'TEXT' | 'COMMENT';

export interface NodeAttribute {
    readonly key: string;
    readonly namespace: string | null;
    value: string;
}

export class XmlNode extends PlatformObject {
    readonly apexType = 'Dom.XmlNode';
    parent: XmlNode | null = null;
    readonly children: XmlNode[] = [];
    readonly attributes: NodeAttribute[] = [];
    /** Namespaces that the element declares, by prefix ('' for the default one). */
    readonly declarations = new Map<string, string>();

    /**
     * @param name of elements
     * @param text of texts and comments
     */
    constructor(
        readonly kind: XmlNodeKind,
        readonly name: string | null,
        public namespace: string | null,
        public prefix: string | null,
        readonly text: string | null
    ) {
        super();
    }

    append(child: XmlNode): XmlNode {
        child.parent = this;
        this.children.push(child);
        return child;
    }

    get elements(): XmlNode[] {
        return this.children.filter((child) => child.kind === 'ELEMENT');
    }

    /** The text of the node itself, of an element that of its texts. */
    get content(): string {
        return this.kind === 'ELEMENT'
            ? this.children
                  .filter((child) => child.kind === 'TEXT')
                  .map((child) => child.text)
                  .join('')
            : (this.text ?? '');
    }

    namespaceFor(prefix: string): string | null {
        return this.declarations.get(prefix) ?? this.parent?.namespaceFor(prefix) ?? null;
    }

    prefixFor(namespace: string): string | null {
        const found = [...this.declarations].find(([, uri]) => uri === namespace);
        return found ? found[0] : (this.parent?.prefixFor(namespace) ?? null);
    }
}

export class XmlDocument extends PlatformObject {
    readonly apexType = 'Dom.Document';
    root: XmlNode | null = null;
}

/** Makes an element; a namespace that is not known where it stands is declared on it. */
export function makeElement(
    name: string,
    namespace: string | null,
    prefix: string | null,
    parent: XmlNode | null
): XmlNode {
    const element = new XmlNode('ELEMENT', name, namespace === '' ? null : namespace, prefix, null);
    parent?.append(element);
    if (element.namespace !== null && element.namespaceFor(prefix ?? '') !== element.namespace) {
        element.declarations.set(prefix ?? '', element.namespace);
    }
    return element;
}

/** @throws XmlFault when the text is not well-formed */
export function documentOf(xml: string): XmlDocument {
    const document = new XmlDocument();
    const open: XmlNode[] = [];
    for (const event of readEvents(xml)) {
        const parent = open.at(-1);
        if (event.kind === 'START_ELEMENT') {
            const element = elementOf(event);
            open.push(element);
            document.root ??= element;
            parent?.append(element);
        } else if (event.kind === 'END_ELEMENT') {
            open.pop();
        } else if (parent) {
            appendText(parent, event);
        }
    }
    return document;
}

function elementOf(event: XmlEvent): XmlNode {
    const element = new XmlNode('ELEMENT', event.localName, event.namespace, event.prefix, null);
    event.declarations.forEach(([prefix, uri]) => element.declarations.set(prefix, uri));
    for (const { localName, namespace, value } of event.attributes) {
        element.attributes.push({ key: localName, namespace, value });
    }
    return element;
}

function appendText(parent: XmlNode, event: XmlEvent): void {
    if (event.kind === 'CHARACTERS' || event.kind === 'CDATA') {
        parent.append(new XmlNode('TEXT', null, null, null, event.text));
    } else if (event.kind === 'COMMENT') {
        parent.append(new XmlNode('COMMENT', null, null, null, event.text));
    }
}

/** The document as XML, with declaration. */
export function writeDocument({ root }: XmlDocument): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${root ? writeNode(root) : ''}`;
}

function writeNode(node: XmlNode): string {
    if (node.kind === 'TEXT') {
        return escapeText(node.text ?? '');
    }
    if (node.kind === 'COMMENT') {
        return `<!--${node.text ?? ''}-->`;
    }
    const name = qualified(node.prefix, node.name ?? '');
    const declarations = [...node.declarations].map(
        ([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`
    );
    const attributes = node.attributes.map(({ key, namespace, value }) => {
        const prefix = namespace === null ? null : node.prefixFor(namespace);
        return ` ${qualified(prefix, key)}="${escapeAttribute(value)}"`;
    });
    const start = `<${name}${declarations.join('')}${attributes.join('')}`;
    return node.children.length === 0 ? `${start} />` : `${start}>${node.children.map(writeNode).join('')}</${name}>`;
}

function qualified(prefix: string | null, name: string): string {
    return prefix === null || prefix === '' ? name : `${prefix}:${name}`;
}
