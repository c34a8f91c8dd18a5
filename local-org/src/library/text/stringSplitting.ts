import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { Guard } from '../arguments.js';
import { isPlainText, replaceMatches, splitText } from '../regex/javaPattern.js';
import { compiled, replacing } from '../regex/regexErrors.js';
import type { NativeFunction } from '../registry.js';
import { splitByType } from './characters.js';

type Text = string | null;

function listOf(texts: string[]): ListValue {
    return new ListValue(texts, 'List<String>');
}

/** Methods of String that give a list of parts. */
export function splittingMethods(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const split = (self: string, expression: string, limit: number): ListValue => {
        if (limit === 0 && isPlainText(expression) && self !== '') {
            const parts = self.split(expression);
            while (parts.length > 1 && parts.at(-1) === '') {
                parts.pop();
            }
            return listOf(parts.length === 1 && parts[0] === '' ? [] : parts);
        }
        return listOf(splitText(compiled(runtime, expression), self, limit));
    };
    return {
        'split(String)': (self: string, expression: Text) => split(self, need(expression, 1), 0),
        'split(String,Integer)': (self: string, expression: Text, limit: number | null) =>
            split(self, need(expression, 1), need(limit, 2)),
        'splitByCharacterType()': (self: string) => listOf(splitByType(self, false)),
        'splitByCharacterTypeCamelCase()': (self: string) => listOf(splitByType(self, true))
    };
}

/** Methods of String that replace what a regular expression matches. */
export function regexMethods(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const replace = (self: string, expression: string, replacement: string, isAll: boolean): string =>
        replacing(runtime, () => replaceMatches(compiled(runtime, expression), self, replacement, isAll));
    return {
        'replaceAll(String,String)': (self: string, expression: Text, replacement: Text) =>
            replace(self, need(expression, 1), need(replacement, 2), true),
        'replaceFirst(String,String)': (self: string, expression: Text, replacement: Text) =>
            replace(self, need(expression, 1), need(replacement, 2), false)
    };
}
