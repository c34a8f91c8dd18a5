/**
 * A reader of metadata XML: elements, text, comments, CDATA and entities; attributes are skipped. It reads hundreds of small
 * files in a few milliseconds and says where a file is broken, which is all that metadata needs of XML.
 */

export interface XmlElement {
    readonly [name: string]: XmlValue | readonly XmlValue[] | undefined;
}

/** An element without child elements is its text. */
export type XmlValue = string | XmlElement;

/** What is wrong with a file and where; lines and columns count from 1. */
export interface XmlProblem {
    readonly message: string;
    readonly line: number;
    readonly column: number;
}

/** The root element by its name, or the first thing that is wrong. */
export type XmlOutcome =
    { readonly name: string; readonly root: XmlValue; readonly problem?: undefined } | { readonly problem: XmlProblem };

/** Comment, CDATA, processing instruction or document type; else a tag: slash, name, attributes, slash. */
const MARKUP =
    /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\w.:-]+)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g;

const ENTITY = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g;
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An element that is not closed yet. */
interface Open {
    readonly name: string;
    readonly at: number;
    readonly children: Record<string, XmlValue | XmlValue[]>;
    isLeaf: boolean;
    text: string;
}

/** Reads a whole file. */
export function readXml(source: string): XmlOutcome {
    const stack: Open[] = [openElement('', 0)];
    const markup = new RegExp(MARKUP);
    let end = 0;
    for (let match = markup.exec(source); match !== null; match = markup.exec(source)) {
        const problem = addText(stack, source, end, match.index) ?? addMarkup(stack, match);
        if (problem) {
            return { problem: placed(source, problem) };
        }
        end = markup.lastIndex;
    }
    return finish(stack, source, end);
}

/** Something wrong at an offset. */
interface Fault {
    readonly message: string;
    readonly at: number;
}

function openElement(name: string, at: number): Open {
    return { name, at, children: {}, isLeaf: true, text: '' };
}

function addText(stack: readonly Open[], source: string, start: number, end: number): Fault | undefined {
    if (start === end) {
        return undefined;
    }
    const text = source.slice(start, end);
    const tag = text.indexOf('<');
    if (tag >= 0) {
        return { message: 'a tag that is not complete', at: start + tag };
    }
    if (text.includes('&')) {
        const bare = text.search(BARE_AMPERSAND);
        if (bare >= 0) {
            return { message: "a '&' that should be '&amp;'", at: start + bare };
        }
    }
    const top = stack.at(-1);
    if (top) {
        top.text += text.includes('&') ? decode(text) : text;
    }
    return undefined;
}

function decode(text: string): string {
    return text.replace(ENTITY, (_, decimal: string | undefined, hex: string | undefined, name: string) => {
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return Number.isNaN(code) ? (ENTITIES[name] ?? '') : String.fromCodePoint(code);
    });
}

function addMarkup(stack: Open[], match: RegExpExecArray): Fault | undefined {
    const [, data, closing, name, selfClosing] = match;
    const top = stack.at(-1);
    if (data !== undefined && top) {
        top.text += data;
    }
    if (name === undefined) {
        return undefined;
    }
    if (closing === '/') {
        return closeElement(stack, name, match.index);
    }
    stack.push(openElement(name, match.index));
    return selfClosing === '/' ? closeElement(stack, name, match.index) : undefined;
}

function closeElement(stack: Open[], name: string, at: number): Fault | undefined {
    const closed = stack.pop();
    const parent = stack.at(-1);
    if (!closed || !parent) {
        return { message: `</${name}> without its start`, at };
    }
    if (closed.name !== name) {
        return { message: `</${name}> where </${closed.name}> is expected`, at };
    }
    append(parent, name, closed.isLeaf ? closed.text.trim() : closed.children);
    return undefined;
}

function append(parent: Open, name: string, value: XmlValue): void {
    const known = parent.children[name];
    parent.isLeaf = false;
    if (known === undefined) {
        parent.children[name] = value;
    } else if (Array.isArray(known)) {
        known.push(value);
    } else {
        parent.children[name] = [known, value];
    }
}

function finish(stack: readonly Open[], source: string, end: number): XmlOutcome {
    const fault = addText(stack, source, end, source.length);
    const [document] = stack;
    const open = stack.length > 1 ? stack.at(-1) : undefined;
    const [found, ...others] = Object.entries(document?.children ?? {});
    if (fault ?? open) {
        return {
            problem: placed(source, fault ?? { message: `<${open?.name ?? ''}> is not closed`, at: open?.at ?? 0 })
        };
    }
    if (!found || others.length > 0 || Array.isArray(found[1])) {
        return { problem: placed(source, { message: 'one root element is expected', at: 0 }) };
    }
    return { name: found[0], root: found[1] };
}

function placed(source: string, { message, at }: Fault): XmlProblem {
    const before = source.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    return { message: `The XML cannot be read: ${message}`, line, column: at - lineStart + 1 };
}
