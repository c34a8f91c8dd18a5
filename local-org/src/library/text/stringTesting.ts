import type { ApexValue } from '../../language/values.js';
import type { Guard } from '../arguments.js';
import type { NativeFunction } from '../registry.js';
import {
    compareUnits,
    equalsIgnoreCase,
    foldCase,
    hashText,
    isAll,
    WHITESPACE,
    deleteWhitespace
} from './characters.js';
import { indexOfAny } from './searching.js';

/** Methods of String that answer yes or no, or compare. */
export function testingMethods(need: Guard): Record<string, NativeFunction> {
    type Text = string | null;
    return {
        'compareTo(String)': (self: string, other: Text) => compareUnits(self, need(other, 1)),
        'contains(String)': (self: string, part: Text) => self.includes(need(part, 1)),
        'containsAny(String)': (self: string, characters: Text) => indexOfAny(self, need(characters, 1), true) >= 0,
        'containsIgnoreCase(String)': (self: string, part: Text) => foldCase(self).includes(foldCase(need(part, 1))),
        'containsNone(String)': (self: string, characters: Text) =>
            characters === null || indexOfAny(self, characters, true) < 0,
        'containsOnly(String)': (self: string, characters: Text) => indexOfAny(self, need(characters, 1), false) < 0,
        'containsWhitespace()': (self: string) => WHITESPACE.test(self),
        'endsWith(String)': (self: string, part: Text) => self.endsWith(need(part, 1)),
        'endsWithIgnoreCase(String)': (self: string, part: Text) => foldCase(self).endsWith(foldCase(need(part, 1))),
        // with case, unlike `==`; Apex Reference Guide: "this method performs case-sensitive comparisons"
        'equals(Object)': (self: string, other: ApexValue) => self === other,
        'equalsIgnoreCase(String)': (self: string, other: Text) => other !== null && equalsIgnoreCase(self, other),
        'hashCode()': hashText,
        'isAllLowerCase()': (self: string) => isAll('allLowerCase', self),
        'isAllUpperCase()': (self: string) => isAll('allUpperCase', self),
        'isAlpha()': (self: string) => isAll('alpha', self),
        'isAlphaSpace()': (self: string) => isAll('alphaSpace', self),
        'isAlphanumeric()': (self: string) => isAll('alphanumeric', self),
        'isAlphanumericSpace()': (self: string) => isAll('alphanumericSpace', self),
        'isAsciiPrintable()': (self: string) => isAll('asciiPrintable', self),
        'isNumeric()': (self: string) => isAll('numeric', self),
        'isNumericSpace()': (self: string) => isAll('numericSpace', self),
        'isWhitespace()': (self: string) => deleteWhitespace(self) === '',
        'length()': (self: string) => self.length,
        'startsWith(String)': (self: string, part: Text) => self.startsWith(need(part, 1)),
        'startsWithIgnoreCase(String)': (self: string, part: Text) => foldCase(self).startsWith(foldCase(need(part, 1)))
    };
}
