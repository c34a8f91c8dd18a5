import type { ApexException } from '../../language/exceptions.js';
import { languageTag } from '../../language/locales.js';
import { held } from '../../language/heapGuard.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import type { NativeFunction } from '../registry.js';
import { deleteWhitespace, equalsIgnoreCase, normalizeSpace, reverse, swapCase, trim } from './characters.js';
import { abbreviate, center, mid, overlay, repeat, repeatWith } from './padding.js';
import { indexOfDifference, substringAfter, substringBefore, substringBetween } from './searching.js';

type Text = string | null;
type Whole = number | null;

/** Methods of String that give a text made from the receiver. */
export function changingMethods(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return { ...widths(runtime, need), ...parts(runtime, need), ...removals(need), ...cases(need) };
}

function widths(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const shorten = (self: string, width: number, offset: number): string => {
        try {
            return abbreviate(self, width, offset);
        } catch (error) {
            throw error instanceof RangeError ? runtime.exception('StringException', error.message) : error;
        }
    };
    const padding = (text: Text): string => (text === null || text === '' ? ' ' : text);
    return {
        'abbreviate(Integer)': (self: string, width: Whole) => shorten(self, need(width, 1), 0),
        'abbreviate(Integer,Integer)': (self: string, width: Whole, offset: Whole) =>
            shorten(self, need(width, 1), need(offset, 2)),
        'center(Integer)': (self: string, width: Whole) => center(self, need(width, 1), ' '),
        'center(Integer,String)': (self: string, width: Whole, fill: Text) =>
            center(self, need(width, 1), padding(fill)),
        'leftPad(Integer)': (self: string, width: Whole) => self.padStart(need(width, 1)),
        'leftPad(Integer,String)': (self: string, width: Whole, fill: Text) =>
            self.padStart(need(width, 1), padding(fill)),
        'rightPad(Integer)': (self: string, width: Whole) => self.padEnd(need(width, 1)),
        'rightPad(Integer,String)': (self: string, width: Whole, fill: Text) =>
            self.padEnd(need(width, 1), padding(fill)),
        'overlay(String,Integer,Integer)': (self: string, text: Text, from: Whole, to: Whole) =>
            overlay(self, text ?? '', need(from, 2), need(to, 3)),
        'repeat(Integer)': (self: string, times: Whole) => held(repeat(self, need(times, 1))),
        'repeat(String,Integer)': (self: string, separator: Text, times: Whole) =>
            held(repeatWith(self, separator ?? '', need(times, 2))),
        'reverse()': reverse
    };
}

function parts(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const substring = (self: string, start: number, end: number): string => {
        if (start < 0 || start > self.length) {
            throw outOfBounds(runtime, 'Starting', start);
        }
        if (end > self.length || end < start) {
            throw outOfBounds(runtime, 'Ending', end);
        }
        return self.slice(start, end);
    };
    return {
        'difference(String)': (self: string, other: Text) => {
            const index = indexOfDifference(self, need(other, 1));
            return index < 0 ? '' : need(other, 1).slice(index);
        },
        'left(Integer)': (self: string, length: Whole) => self.slice(0, Math.max(need(length, 1), 0)),
        'mid(Integer,Integer)': (self: string, start: Whole, length: Whole) =>
            mid(self, need(start, 1), need(length, 2)),
        'right(Integer)': (self: string, length: Whole) =>
            self.slice(self.length - Math.min(Math.max(need(length, 1), 0), self.length)),
        'substring(Integer)': (self: string, start: Whole) => substring(self, need(start, 1), self.length),
        'substring(Integer,Integer)': (self: string, start: Whole, end: Whole) =>
            substring(self, need(start, 1), need(end, 2)),
        'substringAfter(String)': (self: string, part: Text) => substringAfter(self, need(part, 1), false),
        'substringAfterLast(String)': (self: string, part: Text) => substringAfter(self, need(part, 1), true),
        'substringBefore(String)': (self: string, part: Text) => substringBefore(self, need(part, 1), false),
        'substringBeforeLast(String)': (self: string, part: Text) => substringBefore(self, need(part, 1), true),
        'substringBetween(String)': (self: string, tag: Text) => substringBetween(self, need(tag, 1), need(tag, 1)),
        'substringBetween(String,String)': (self: string, open: Text, close: Text) =>
            substringBetween(self, need(open, 1), need(close, 2))
    };
}

/** The platform's words, seen in public debug logs: "Ending position out of bounds: 10". */
function outOfBounds(runtime: Runtime, which: string, position: number): ApexException {
    return runtime.exception('StringException', `${which} position out of bounds: ${position}`);
}

function removals(need: Guard): Record<string, NativeFunction> {
    const endsWith = (self: string, part: string): boolean =>
        part.length <= self.length && equalsIgnoreCase(self.slice(self.length - part.length), part);
    const startsWith = (self: string, part: string): boolean => equalsIgnoreCase(self.slice(0, part.length), part);
    const withoutEnd = (self: string, part: string): string => self.slice(0, self.length - part.length);
    return {
        'deleteWhitespace()': deleteWhitespace,
        'normalizeSpace()': normalizeSpace,
        'remove(String)': (self: string, part: Text) =>
            need(part, 1) === '' ? self : self.replaceAll(need(part, 1), ''),
        'removeEnd(String)': (self: string, part: Text) =>
            self.endsWith(need(part, 1)) ? withoutEnd(self, need(part, 1)) : self,
        'removeEndIgnoreCase(String)': (self: string, part: Text) =>
            endsWith(self, need(part, 1)) ? withoutEnd(self, need(part, 1)) : self,
        'removeStart(String)': (self: string, part: Text) =>
            self.startsWith(need(part, 1)) ? self.slice(need(part, 1).length) : self,
        'removeStartIgnoreCase(String)': (self: string, part: Text) =>
            startsWith(self, need(part, 1)) ? self.slice(need(part, 1).length) : self,
        'replace(String,String)': (self: string, target: Text, replacement: Text) => {
            const text = need(replacement, 2);
            return self.replaceAll(need(target, 1), () => text);
        },
        'trim()': trim
    };
}

function cases(need: Guard): Record<string, NativeFunction> {
    return {
        'capitalize()': (self: string) => self.charAt(0).toUpperCase() + self.slice(1),
        'swapCase()': swapCase,
        'toLowerCase()': (self: string) => self.toLowerCase(),
        'toLowerCase(String)': (self: string, locale: Text) => self.toLocaleLowerCase(languageTag(need(locale, 1))),
        'toUpperCase()': (self: string) => self.toUpperCase(),
        'toUpperCase(String)': (self: string, locale: Text) => self.toLocaleUpperCase(languageTag(need(locale, 1))),
        'uncapitalize()': (self: string) => self.charAt(0).toLowerCase() + self.slice(1)
    };
}
