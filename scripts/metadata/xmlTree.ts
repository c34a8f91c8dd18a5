/**
 * Metadata XML with the place of every element and its attributes. The local org's reader needs neither and is faster; a
 * check has to say where.
 */
import type { Place } from './finding.js';

export interface XmlNode extends Place {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlNode[];
    /** Text outside of child elements, entities resolved. */
    readonly text: string;
}

export interface XmlFault extends Place {
    readonly message: string;
}

/** Comment, CDATA, processing instruction or document type; else a tag: slash, name, attributes, slash. */
const MARKUP =
    /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g;
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface OpenNode extends XmlNode {
    readonly children: XmlNode[];
    text: string;
}

/** Thrown inside of this file only. */
class Broken extends Error {
    constructor(
        message: string,
        readonly at: number
    ) {
        super(message);
    }
}

/**
 * Reads a file.
 *
 * @returns its root element, or the first thing that is wrong with the XML
 */
export function readXmlTree(source: string): { readonly root: XmlNode } | { readonly fault: XmlFault } {
    const placeOf = placesIn(source);
    try {
        return { root: readRoot(source, placeOf) };
    } catch (error) {
        if (error instanceof Broken) {
            return { fault: { message: error.message, ...placeOf(error.at) } };
        }
        throw error;
    }
}

function readRoot(source: string, placeOf: (offset: number) => Place): XmlNode {
    const document: OpenNode = { name: '', attributes: {}, children: [], text: '', line: 1, column: 1 };
    const stack: OpenNode[] = [document];
    const top = (): OpenNode => stack.at(-1) ?? document;
    let end = 0;
    for (const match of source.matchAll(MARKUP)) {
        const at = match.index;
        top().text += textBetween(source, end, at);
        end = at + match[0].length;
        const [, data, slash, name, attributes = '', selfClosing] = match;
        if (data !== undefined) {
            top().text += data;
        }
        if (name === undefined) {
            continue;
        }
        if (slash === '/') {
            close(stack, name, at);
            continue;
        }
        const node: OpenNode = { name, attributes: attributesOf(attributes), children: [], text: '', ...placeOf(at) };
        top().children.push(node);
        if (selfClosing !== '/') {
            stack.push(node);
        }
    }
    textBetween(source, end, source.length);
    if (stack.length > 1) {
        throw new Broken(`<${top().name}> is not closed.`, end);
    }
    const [root, second] = document.children;
    if (root === undefined || second !== undefined || document.text.trim() !== '') {
        throw new Broken('A file has one root element and nothing beside it.', 0);
    }
    return root;
}

function close(stack: OpenNode[], name: string, at: number): void {
    const open = stack.length > 1 ? stack.pop() : undefined;
    if (open === undefined) {
        throw new Broken(`</${name}> closes nothing.`, at);
    }
    if (open.name !== name) {
        throw new Broken(`</${name}> stands where </${open.name}> is expected.`, at);
    }
}

function textBetween(source: string, start: number, end: number): string {
    const text = source.slice(start, end);
    const tag = text.indexOf('<');
    if (tag >= 0) {
        throw new Broken('A tag is not complete.', start + tag);
    }
    if (!text.includes('&')) {
        return text;
    }
    const bare = text.search(BARE_AMPERSAND);
    if (bare >= 0) {
        throw new Broken("A '&' is written '&amp;'.", start + bare);
    }
    return decode(text);
}

function decode(text: string): string {
    return text.replace(ENTITY, (_, decimal: string | undefined, hex: string | undefined, name: string) => {
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return Number.isNaN(code) ? (ENTITIES[name] ?? '') : String.fromCodePoint(code);
    });
}

function attributesOf(text: string): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
        attributes[name] = decode(double ?? single ?? '');
    }
    return attributes;
}

/** Offsets are asked for in ascending order, so each line break is counted once. */
function placesIn(source: string): (offset: number) => Place {
    let line = 1;
    let start = 0;
    return (offset) => {
        if (offset < start) {
            line = 1;
            start = 0;
        }
        for (let next = source.indexOf('\n', start); next >= 0 && next < offset; next = source.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return { line, column: offset - start + 1 };
    };
}

/** @returns the first child element of a name */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
    return node.children.find((child) => child.name === name);
}

/** @returns all child elements of a name */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
    return node.children.filter((child) => child.name === name);
}

/** @returns the trimmed text of the first child element of a name */
export function textOf(node: XmlNode, name: string): string | undefined {
    return childOf(node, name)?.text.trim();
}

/** @returns whether a child element says `true` */
export function isTrue(node: XmlNode, name: string): boolean {
    return textOf(node, name) === 'true';
}

/** @returns all elements of a name below a node, at any depth */
export function descendantsOf(node: XmlNode, name: string): readonly XmlNode[] {
    return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}
