import { ListValue } from '../../language/collections.js';
import type { ApexException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import type { NativeFunction } from '../registry.js';
import {
    countMatches,
    indexOfAny,
    indexOfDifference,
    indexOfIgnoreCase,
    lastIndexOf,
    lastIndexOfIgnoreCase,
    levenshtein
} from './searching.js';

type Text = string | null;
type Whole = number | null;

/** Methods of String that look for something and give a place, a count or a character. */
export function searchingMethods(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return { ...places(need), ...lastPlaces(need), ...codePoints(runtime, need) };
}

function places(need: Guard): Record<string, NativeFunction> {
    return {
        'countMatches(String)': (self: string, part: Text) => countMatches(self, need(part, 1)),
        'getLevenshteinDistance(String)': (self: string, other: Text) => levenshtein(self, need(other, 1)),
        // -1 when the distance is above the threshold
        'getLevenshteinDistance(String,Integer)': (self: string, other: Text, threshold: Whole) => {
            const distance = levenshtein(self, need(other, 1));
            return distance > need(threshold, 2) ? -1 : distance;
        },
        'indexOf(String)': (self: string, part: Text) => self.indexOf(need(part, 1)),
        'indexOf(String,Integer)': (self: string, part: Text, from: Whole) =>
            self.indexOf(need(part, 1), need(from, 2)),
        'indexOfAny(String)': (self: string, characters: Text) => indexOfAny(self, need(characters, 1), true),
        'indexOfAnyBut(String)': (self: string, characters: Text) => indexOfAny(self, need(characters, 1), false),
        'indexOfChar(Integer)': (self: string, code: Whole) => self.indexOf(charOf(need(code, 1))),
        'indexOfChar(Integer,Integer)': (self: string, code: Whole, from: Whole) =>
            self.indexOf(charOf(need(code, 1)), need(from, 2)),
        'indexOfDifference(String)': (self: string, other: Text) => indexOfDifference(self, need(other, 1)),
        'indexOfIgnoreCase(String)': (self: string, part: Text) => indexOfIgnoreCase(self, need(part, 1), 0),
        'indexOfIgnoreCase(String,Integer)': (self: string, part: Text, from: Whole) =>
            indexOfIgnoreCase(self, need(part, 1), need(from, 2))
    };
}

function lastPlaces(need: Guard): Record<string, NativeFunction> {
    return {
        'lastIndexOf(String)': (self: string, part: Text) => self.lastIndexOf(need(part, 1)),
        'lastIndexOf(String,Integer)': (self: string, part: Text, from: Whole) =>
            lastIndexOf(self, need(part, 1), need(from, 2)),
        'lastIndexOfChar(Integer)': (self: string, code: Whole) => self.lastIndexOf(charOf(need(code, 1))),
        'lastIndexOfChar(Integer,Integer)': (self: string, code: Whole, from: Whole) =>
            lastIndexOf(self, charOf(need(code, 1)), need(from, 2)),
        'lastIndexOfIgnoreCase(String)': (self: string, part: Text) =>
            lastIndexOfIgnoreCase(self, need(part, 1), self.length),
        'lastIndexOfIgnoreCase(String,Integer)': (self: string, part: Text, from: Whole) =>
            lastIndexOfIgnoreCase(self, need(part, 1), need(from, 2))
    };
}

function charOf(code: number): string {
    return String.fromCodePoint(code);
}

function codePoints(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const outOfRange = (index: number): ApexException =>
        runtime.exception('StringException', `String index out of range: ${index}`);
    const codeAt = (self: string, index: number): number => {
        const code = index < 0 ? undefined : self.codePointAt(index);
        if (code === undefined) {
            throw outOfRange(index);
        }
        return code;
    };
    return {
        'charAt(Integer)': (self: string, index: Whole) => {
            codeAt(self, need(index, 1));
            return self.charCodeAt(need(index, 1));
        },
        'codePointAt(Integer)': (self: string, index: Whole) => codeAt(self, need(index, 1)),
        'codePointBefore(Integer)': (self: string, index: Whole) => {
            const before = Array.from(self.slice(0, need(index, 1))).at(-1);
            if (before === undefined || need(index, 1) > self.length) {
                throw outOfRange(need(index, 1));
            }
            return codeAt(before, 0);
        },
        'codePointCount(Integer,Integer)': (self: string, begin: Whole, end: Whole) => {
            const [from, to] = [need(begin, 1), need(end, 2)];
            if (from < 0 || to > self.length || from > to) {
                throw outOfRange(from < 0 ? from : to);
            }
            return Array.from(self.slice(from, to)).length;
        },
        'getChars()': (self: string) =>
            new ListValue(
                Array.from({ length: self.length }, (_, index) => self.charCodeAt(index)),
                'List<Integer>'
            ),
        'offsetByCodePoints(Integer,Integer)': (self: string, index: Whole, offset: Whole) =>
            offsetByCodePoints(self, need(index, 1), need(offset, 2), outOfRange)
    };
}

function offsetByCodePoints(
    text: string,
    index: number,
    offset: number,
    outOfRange: (index: number) => ApexException
): number {
    const characters =
        offset >= 0 ? Array.from(text.slice(index)).slice(0, offset) : Array.from(text.slice(0, index)).slice(offset);
    if (index < 0 || index > text.length || characters.length !== Math.abs(offset)) {
        throw outOfRange(index + offset);
    }
    return index + Math.sign(offset) * characters.join('').length;
}
