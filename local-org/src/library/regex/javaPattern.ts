/** Compiled patterns: the three ways to match that java.util.regex.Matcher has, and replacement and splitting on top. */
import { readRegex } from './reader.js';
import type { JavaScriptRegex } from './writer.js';
import { writeRegex } from './writer.js';

/** A match: start and end of every group in the text, `undefined` for one that took no part; group 0 is the whole. */
export type Match = readonly (readonly [number, number] | undefined)[];

export type MatchMode = 'find' | 'lookingAt' | 'matches';

export class JavaPattern {
    private readonly translated: JavaScriptRegex;
    private readonly compiled: Partial<Record<MatchMode, RegExp>> = {};
    readonly groupCount: number;
    readonly names: ReadonlyMap<string, number>;

    /**
     * @throws MalformedRegex
     * @throws Unsupported
     */
    constructor(readonly source: string) {
        const regex = readRegex(source);
        this.translated = writeRegex(regex);
        this.groupCount = regex.groupCount;
        this.names = regex.names;
    }

    /**
     * @param mode `find` looks from `from` on, `lookingAt` matches at `from`, `matches` from there to the end
     * @returns undefined without a match
     */
    match(text: string, mode: MatchMode, from: number): Match | undefined {
        const regex = this.regexFor(mode);
        regex.lastIndex = from;
        const result = regex.exec(text);
        const places = result?.indices;
        return places ? this.translated.groups.map((index) => places[index]) : undefined;
    }

    private regexFor(mode: MatchMode): RegExp {
        const { source, flags } = this.translated;
        const whole = mode === 'matches' ? `(?:${source})(?![^])` : source;
        return (this.compiled[mode] ??= new RegExp(whole, `${flags}d${mode === 'find' ? 'g' : 'y'}`));
    }
}

const cache = new Map<string, JavaPattern>();
const CACHE_SIZE = 500;

/**
 * @returns the pattern, compiled once
 * @throws MalformedRegex
 * @throws Unsupported
 */
export function compilePattern(source: string): JavaPattern {
    let pattern = cache.get(source);
    if (!pattern) {
        pattern = new JavaPattern(source);
        if (cache.size >= CACHE_SIZE) {
            cache.clear();
        }
        cache.set(source, pattern);
    }
    return pattern;
}

/** All matches from a place on, one after the other; after an empty one the search goes on a character further. */
export function* allMatches(pattern: JavaPattern, text: string, start = 0): Generator<Match> {
    let from = start;
    while (from <= text.length) {
        const match = pattern.match(text, 'find', from);
        const whole = match?.[0];
        if (!match || !whole) {
            return;
        }
        yield match;
        from = nextStart(whole);
    }
}

/** Where the search goes on after a match. */
export function nextStart([start, end]: readonly [number, number]): number {
    return end === start ? end + 1 : end;
}

/**
 * Splits as java.lang.String.split: with a positive limit at most so many parts, with 0 without empty ones at the end,
 * with a negative one all. An empty match at the very start gives no empty first part.
 */
export function splitText(pattern: JavaPattern, text: string, limit: number): string[] {
    const parts: string[] = [];
    let start = 0;
    for (const match of allMatches(pattern, text)) {
        const [from, to] = match[0] ?? [0, 0];
        if (limit > 0 && parts.length === limit - 1) {
            break;
        }
        if (to === 0 || (from === to && from === text.length)) {
            continue;
        }
        parts.push(text.slice(start, from));
        start = to;
    }
    if (parts.length === 0) {
        return [text];
    }
    parts.push(text.slice(start));
    while (limit === 0 && parts.at(-1) === '') {
        parts.pop();
    }
    return parts;
}

/** The replacement names a group that the pattern lacks, or ends in the middle; the message is Java's. */
export class BadReplacement extends Error {
    override readonly name = 'BadReplacement';
}

/**
 * Replaces one match or all. In the replacement `$1` and `${name}` stand for groups, a backslash quotes what follows.
 *
 * @throws BadReplacement
 */
export function replaceMatches(pattern: JavaPattern, text: string, replacement: string, isAll: boolean): string {
    let result = '';
    let start = 0;
    for (const match of allMatches(pattern, text)) {
        const [from, to] = match[0] ?? [0, 0];
        result += text.slice(start, from) + expand(pattern, text, replacement, match);
        start = to;
        if (!isAll) {
            break;
        }
    }
    return result + text.slice(start);
}

function expand(pattern: JavaPattern, text: string, replacement: string, match: Match): string {
    if (!/[\\$]/.test(replacement)) {
        return replacement;
    }
    const group = (index: number): string => {
        const place = match[index];
        return place ? text.slice(place[0], place[1]) : '';
    };
    let result = '';
    let index = 0;
    while (index < replacement.length) {
        const char = replacement.charAt(index++);
        if (char === '\\') {
            if (index === replacement.length) {
                throw new BadReplacement('character to be escaped is missing');
            }
            result += replacement.charAt(index++);
        } else if (char === '$') {
            const place = groupReference(pattern, replacement, index);
            result += group(place.group);
            index = place.end;
        } else {
            result += char;
        }
    }
    return result;
}

function groupReference(pattern: JavaPattern, replacement: string, start: number): { group: number; end: number } {
    const named = /^\{([a-zA-Z][a-zA-Z0-9]*)\}/.exec(replacement.slice(start));
    if (named) {
        const group = pattern.names.get(named[1] ?? '');
        if (group === undefined) {
            throw new BadReplacement(`No group with name {${named[1]}}`);
        }
        return { group, end: start + named[0].length };
    }
    if (!/\d/.test(replacement.charAt(start))) {
        throw new BadReplacement('Illegal group reference');
    }
    let end = start + 1;
    let group = Number(replacement.charAt(start));
    if (group > pattern.groupCount) {
        throw new BadReplacement(`No group ${group}`);
    }
    while (/\d/.test(replacement.charAt(end)) && group * 10 + Number(replacement.charAt(end)) <= pattern.groupCount) {
        group = group * 10 + Number(replacement.charAt(end++));
    }
    return { group, end };
}

const SPECIAL = /[.*+?()[\]{}|^$\\]/;

/** A split by plain text needs no pattern at all. */
export function isPlainText(source: string): boolean {
    return source !== '' && !SPECIAL.test(source);
}
