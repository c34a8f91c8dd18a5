/** Reads a regular expression of java.util.regex.Pattern (Apex Developer Guide, "Using Regular Expressions"). */
import { Unsupported } from '../../language/unsupported.js';
import { Cursor } from './cursor.js';
import { readEscapedClass, readEscapedCode } from './escapes.js';
import { ANCHORS, anchorSource, NO_FLAGS, switchFlags } from './flags.js';
import type { CharacterSet, Regex, RegexNode, RepeatMode, SetPart } from './nodes.js';

/**
 * @throws MalformedRegex
 * @throws Unsupported for constructs that cannot be had in JavaScript
 */
export function readRegex(source: string): Regex {
    const reader = new Reader(new Cursor(source));
    const body = reader.choice();
    reader.expectEnd();
    return { body, groupCount: reader.groupCount, names: reader.names };
}

class Reader {
    groupCount = 0;
    readonly names = new Map<string, number>();
    private flags = NO_FLAGS;
    private readonly closed = new Set<number>();

    constructor(private readonly cursor: Cursor) {}

    choice(): RegexNode {
        const options = [this.sequence()];
        while (this.cursor.take('|')) {
            options.push(this.sequence());
        }
        const [only] = options;
        return options.length === 1 && only ? only : { kind: 'choice', options };
    }

    expectEnd(): void {
        if (this.cursor.position < this.cursor.source.length) {
            this.cursor.fail("Unmatched closing ')'", this.cursor.position - 1);
        }
    }

    private sequence(): RegexNode {
        const items: RegexNode[] = [];
        for (;;) {
            this.skipComments();
            if (this.cursor.atEnd() || this.cursor.peek() === '|' || this.cursor.peek() === ')') {
                return { kind: 'sequence', items };
            }
            const item = this.atom();
            if (item) {
                items.push(this.repeated(item));
            }
        }
    }

    /** @returns undefined for what matches nothing by itself: flags, an empty quotation */
    private atom(): RegexNode | undefined {
        const start = this.cursor.position;
        const char = this.cursor.next();
        switch (char) {
            case '(':
                return this.group(start);
            case '[':
                return { kind: 'class', set: this.set(start), ignoreCase: this.flags.ignoreCase };
            case '.':
            case '^':
            case '$':
                return source(anchorSource(char, this.flags));
            case '\\':
                return this.escape();
            case '*':
            case '+':
            case '?':
                return this.cursor.fail(`Dangling meta character '${char}'`, start);
            case '{':
                return this.cursor.fail('Illegal repetition', start);
            default:
                return this.literal(char);
        }
    }

    private literal(char: string): RegexNode {
        return { kind: 'literal', code: char.codePointAt(0) ?? 0, ignoreCase: this.flags.ignoreCase };
    }

    private repeated(item: RegexNode): RegexNode {
        let node = item;
        for (;;) {
            this.skipComments();
            const range = this.repetition();
            if (range === undefined) {
                return node;
            }
            const mode: RepeatMode = this.cursor.take('?') ? 'lazy' : this.cursor.take('+') ? 'possessive' : 'greedy';
            node = { kind: 'repeat', body: node, range, mode };
        }
    }

    private repetition(): string | undefined {
        const char = this.cursor.peek();
        if (char === '*' || char === '+' || char === '?') {
            this.cursor.position++;
            return char;
        }
        if (char !== '{') {
            return undefined;
        }
        const start = this.cursor.position;
        const match = this.cursor.takeMatch(/^\{(\d+)(,(\d*))?\}/);
        if (!match) {
            return this.cursor.fail('Illegal repetition');
        }
        const [text, low = '', , high = ''] = match;
        if (high !== '' && Number(high) < Number(low)) {
            return this.cursor.fail('Illegal repetition range', start + 1);
        }
        return text;
    }

    private group(start: number): RegexNode | undefined {
        const outer = this.flags;
        const node = this.groupBody(start);
        if (node !== 'flags') {
            this.flags = outer;
        }
        return node === 'flags' ? undefined : node;
    }

    private groupBody(start: number): RegexNode | 'flags' {
        if (!this.cursor.take('?')) {
            return this.capture(start);
        }
        for (const mark of ['=', '!', '<=', '<!']) {
            if (this.cursor.take(mark)) {
                return { kind: 'look', mark: `?${mark}`, body: this.closedBody(start) };
            }
        }
        if (this.cursor.take('<')) {
            const name = /^[a-zA-Z][a-zA-Z0-9]*(?=>)/.exec(this.cursor.source.slice(this.cursor.position))?.[0];
            if (name === undefined) {
                return this.cursor.fail("named capturing group is missing trailing '>'", this.cursor.position);
            }
            if (this.names.has(name)) {
                this.cursor.fail(`Named capturing group <${name}> is already defined`, this.cursor.position);
            }
            this.cursor.position += name.length + 1;
            this.names.set(name, this.groupCount + 1);
            return this.capture(start);
        }
        if (this.cursor.take('>')) {
            return { kind: 'atomic', body: this.closedBody(start) };
        }
        return this.flagged(start);
    }

    private capture(start: number): RegexNode {
        const index = ++this.groupCount;
        const body = this.closedBody(start);
        this.closed.add(index);
        return { kind: 'capture', index, body };
    }

    private flagged(start: number): RegexNode | 'flags' {
        const match = this.cursor.takeMatch(/^([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/);
        if (!match) {
            return this.cursor.fail('Unknown inline modifier');
        }
        const [, on = '', off = '', end] = match;
        const switched = switchFlags(this.flags, on, true);
        const flags = switched && switchFlags(switched, off, false);
        if (!flags) {
            return this.cursor.fail('Unknown inline modifier');
        }
        this.flags = flags;
        return end === ')' ? 'flags' : { kind: 'group', body: this.closedBody(start) };
    }

    private closedBody(start: number): RegexNode {
        const body = this.choice();
        if (!this.cursor.take(')')) {
            this.cursor.fail('Unclosed group', this.cursor.source.length === start ? start : this.cursor.source.length);
        }
        return body;
    }

    private escape(): RegexNode | undefined {
        const start = this.cursor.position;
        const char = this.cursor.next();
        if (char === '') {
            return this.cursor.fail('Unexpected internal error', this.cursor.position);
        }
        if (Object.hasOwn(ANCHORS, char)) {
            return source(ANCHORS[char] ?? '');
        }
        if (char === 'Q') {
            return this.quotation();
        }
        if (/[1-9]/.test(char)) {
            return this.numberedReference(char);
        }
        if (char === 'k') {
            return this.namedReference();
        }
        const found = readEscapedClass(this.cursor, char);
        if (found !== undefined) {
            return source(found);
        }
        const code = readEscapedCode(this.cursor, char, start);
        return { kind: 'literal', code, ignoreCase: this.flags.ignoreCase };
    }

    private quotation(): RegexNode | undefined {
        const letters = this.cursor.takeQuotation().map((char) => this.literal(char));
        const last = letters.pop();
        // a quantifier after the quotation belongs to its last character
        return last && letters.length > 0 ? { kind: 'sequence', items: [...letters, this.repeated(last)] } : last;
    }

    private numberedReference(first: string): RegexNode {
        let index = Number(first);
        while (/\d/.test(this.cursor.peek()) && index * 10 + Number(this.cursor.peek()) <= this.groupCount) {
            index = index * 10 + Number(this.cursor.next());
        }
        return this.reference(index);
    }

    private namedReference(): RegexNode {
        const name = /^<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.cursor.source.slice(this.cursor.position));
        const index = this.names.get(name?.[1] ?? '');
        if (!name || index === undefined) {
            return this.cursor.fail(`named capturing group <${name?.[1] ?? ''}> does not exist`, this.cursor.position);
        }
        this.cursor.position += name[0].length;
        return this.reference(index);
    }

    private reference(index: number): RegexNode {
        if (!this.closed.has(index)) {
            throw new Unsupported('regular expression with a reference to a group that is not closed before it');
        }
        return { kind: 'reference', index, ignoreCase: this.flags.ignoreCase };
    }

    /** Reads what follows an opening bracket. */
    private set(start: number): CharacterSet {
        const negated = this.cursor.take('^');
        const operands: SetPart[][] = [[]];
        let parts: SetPart[] = operands[0] ?? [];
        let isFirst = true;
        for (;;) {
            this.skipComments();
            if (this.cursor.atEnd()) {
                return this.cursor.fail('Unclosed character class', this.cursor.source.length - 1);
            }
            if (this.cursor.peek() === ']' && !isFirst) {
                this.cursor.position++;
                return { negated, operands: operands.filter((operand) => operand.length > 0) };
            }
            if (this.cursor.take('&&')) {
                parts = [];
                operands.push(parts);
            } else {
                parts.push(...this.setItem(start));
            }
            isFirst = false;
        }
    }

    private setItem(start: number): readonly SetPart[] {
        if (this.cursor.take('[')) {
            return [{ kind: 'set', set: this.set(start) }];
        }
        if (this.cursor.take('\\Q')) {
            return this.cursor.takeQuotation().map((char) => single(char.codePointAt(0) ?? 0));
        }
        const from = this.setCode();
        if (typeof from === 'string') {
            return [{ kind: 'source', text: from }];
        }
        const next = this.cursor.source.charAt(this.cursor.position + 1);
        if (this.cursor.peek() !== '-' || next === ']' || next === '[' || next === '') {
            return [single(from)];
        }
        this.cursor.position++;
        const to = this.setCode();
        if (typeof to === 'string') {
            return [single(from), single(45), { kind: 'source', text: to }];
        }
        if (to < from) {
            this.cursor.fail('Illegal character range', this.cursor.position);
        }
        return [{ kind: 'range', from, to }];
    }

    /** @returns a code point, or the source of a class */
    private setCode(): number | string {
        const start = this.cursor.position;
        const char = this.cursor.next();
        if (char !== '\\') {
            return char.codePointAt(0) ?? 0;
        }
        const escaped = this.cursor.next();
        return readEscapedClass(this.cursor, escaped) ?? readEscapedCode(this.cursor, escaped, start);
    }

    private skipComments(): void {
        if (!this.flags.comments) {
            return;
        }
        const match = /^(?:[ \t\n\v\f\r]|#[^\n\r]*)*/.exec(this.cursor.source.slice(this.cursor.position));
        this.cursor.position += match?.[0].length ?? 0;
    }
}

function source(text: string): RegexNode {
    return { kind: 'source', text };
}

function single(code: number): SetPart {
    return { kind: 'range', from: code, to: code };
}
