/** Writes a regular expression of Java for JavaScript. */
import { Unsupported } from '../../language/unsupported.js';
import type { CharacterSet, Regex, RegexNode, SetPart } from './nodes.js';

/** An expression for JavaScript's `v` mode. */
export interface JavaScriptRegex {
    readonly source: string;
    /** `v`, with `i` when the whole expression ignores case. */
    readonly flags: string;
    /** The number that each of Java's groups has in JavaScript, from place 1 on. */
    readonly groups: readonly number[];
}

/**
 * Atomic groups and possessive repetitions become a look-ahead that captures, and a reference to it: JavaScript never
 * goes back into a look-ahead. That is why groups get new numbers.
 */
export function writeRegex(regex: Regex): JavaScriptRegex {
    const usesCase = new Set<boolean>();
    collectCase(regex.body, usesCase);
    const writer = new Writer(usesCase.has(true) && usesCase.has(false));
    const source = writer.write(regex.body);
    return { source, flags: usesCase.has(true) && !usesCase.has(false) ? 'iv' : 'v', groups: writer.groups };
}

/** Gathers whether case counts, over all nodes for which that makes a difference. */
function collectCase(node: RegexNode, found: Set<boolean>): void {
    switch (node.kind) {
        case 'literal':
        case 'class':
        case 'reference':
            if (node.kind !== 'literal' || hasCase(node.code)) {
                found.add(node.ignoreCase);
            }
            return;
        case 'sequence':
            node.items.forEach((item) => collectCase(item, found));
            return;
        case 'choice':
            node.options.forEach((option) => collectCase(option, found));
            return;
        case 'source':
            return;
        default:
            collectCase(node.body, found);
    }
}

function hasCase(code: number): boolean {
    const char = String.fromCodePoint(code);
    return char.toLowerCase() !== char.toUpperCase();
}

class Writer {
    readonly groups: number[] = [0];
    private count = 0;

    /** @param isMixed whether case counts in some places only, so that the flag cannot be used */
    constructor(private readonly isMixed: boolean) {}

    write(node: RegexNode): string {
        switch (node.kind) {
            case 'source':
                return node.text;
            case 'literal':
                return this.isMixed && node.ignoreCase ? bothCases(node.code) : escaped(node.code);
            case 'sequence':
                return node.items
                    .map((item) => (item.kind === 'choice' ? this.enclosed(item) : this.write(item)))
                    .join('');
            case 'choice':
                return node.options.map((option) => this.write(option)).join('|');
            case 'class':
                return this.classText(node.set, node.ignoreCase);
            case 'capture':
                this.groups[node.index] = ++this.count;
                return `(${this.write(node.body)})`;
            case 'group':
                return this.enclosed(node.body);
            case 'atomic':
                return this.atomic(node.body);
            case 'look':
                return `(${node.mark}${this.write(node.body)})`;
            case 'reference':
                return this.reference(node.index, node.ignoreCase);
            case 'repeat':
                return this.repeat(node);
        }
    }

    private enclosed(node: RegexNode): string {
        return `(?:${this.write(node)})`;
    }

    private atomic(node: RegexNode): string {
        const index = ++this.count;
        return `(?:(?=(${this.write(node)}))\\${index})`;
    }

    private reference(index: number, ignoreCase: boolean): string {
        if (this.isMixed && ignoreCase) {
            throw new Unsupported('regular expression with a reference where (?i) holds in parts only');
        }
        return `(?:\\${this.groups[index]})`;
    }

    private repeat(node: RegexNode & { readonly kind: 'repeat' }): string {
        if (node.mode === 'possessive') {
            return this.atomic({ ...node, mode: 'greedy' });
        }
        // JavaScript has no repetition of repetitions, look-aheads and anchors
        const isPlain = node.body.kind === 'literal' || node.body.kind === 'class' || node.body.kind === 'capture';
        const body = isPlain ? this.write(node.body) : this.enclosed(node.body);
        return `${body}${node.range}${node.mode === 'lazy' ? '?' : ''}`;
    }

    private classText(set: CharacterSet, ignoreCase: boolean): string {
        const operands = set.operands.map((parts) => parts.map((part) => this.part(part, ignoreCase)).join(''));
        const text = operands.length === 1 ? operands[0] : operands.map((operand) => `[${operand}]`).join('&&');
        return `[${set.negated ? '^' : ''}${text}]`;
    }

    private part(part: SetPart, ignoreCase: boolean): string {
        switch (part.kind) {
            case 'source':
                return part.text;
            case 'set':
                return this.classText(part.set, ignoreCase);
            case 'range':
                return (
                    rangeText(part.from, part.to) + (this.isMixed && ignoreCase ? otherCases(part.from, part.to) : '')
                );
        }
    }
}

function rangeText(from: number, to: number): string {
    return from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`;
}

/** The ASCII letters of a range in the other case; of a single character its other case whatever the script. */
function otherCases(from: number, to: number): string {
    if (from === to) {
        return hasCase(from) ? swapped(from) : '';
    }
    const shifted = (low: number, high: number, shift: number): string => {
        const first = Math.max(from, low);
        const last = Math.min(to, high);
        return first <= last ? rangeText(first + shift, last + shift) : '';
    };
    return shifted(65, 90, 32) + shifted(97, 122, -32);
}

function bothCases(code: number): string {
    return hasCase(code) ? `[${escaped(code)}${swapped(code)}]` : escaped(code);
}

function swapped(code: number): string {
    const char = String.fromCodePoint(code);
    const other = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
    return Array.from(other).length === 1 ? escaped(other.codePointAt(0) ?? 0) : '';
}

/** Letters, digits and what has no meaning stay readable. */
function escaped(code: number): string {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
        ? String.fromCharCode(code)
        : `\\u{${code.toString(16)}}`;
}
