/** Text functions (Salesforce Help, "Formula Operators and Functions by Context", Text Functions). */
import { DateValue, DatetimeValue, TimeValue, dateDisplay, timeDisplay } from '../../../language/dates.js';
import { DecimalValue, decimalFromInteger, decimalParse, decimalSign } from '../../../language/decimal.js';
import { languageTag } from '../../../language/locales.js';
import { to18 } from '../../../schema/ids.js';
import type { CompiledCall, FunctionCall, FunctionDefinition, FunctionTable } from '../expression.js';
import { limitDigits, numberText, toInteger } from '../numbers.js';
import { FormulaError, wrongType } from '../problems.js';
import type { FormulaType } from '../types.js';
import type { FormulaValue } from '../values.js';
import { textOrBlank } from '../values.js';
import { fixed, requireCount, strict } from './define.js';

const TEXTUAL: readonly FormulaType[] = ['Number', 'Date', 'DateTime', 'Time', 'Picklist', 'Null'];

/** `TEXT`: of a picklist its API name. */
const toText: FunctionDefinition = {
    compile: (call): CompiledCall => {
        requireCount(call, 1);
        const first = call.any(0);
        if (first.type === 'Picklist') {
            return { ...first, type: 'Text' };
        }
        const value = call.plain(0);
        if (!TEXTUAL.includes(value.type)) {
            call.refuse(wrongType(call.name, ['Number', 'Date', 'DateTime', 'Picklist'], value.type));
        }
        return { type: 'Text', run: (environment) => textOf(value.run(environment)) };
    }
};

function textOf(value: FormulaValue): string | null {
    if (value instanceof DecimalValue) {
        return numberText(value);
    }
    if (value instanceof DateValue) {
        return dateDisplay(value);
    }
    if (value instanceof DatetimeValue) {
        // always in GMT
        return `${value.toString()}Z`;
    }
    return value instanceof TimeValue ? timeDisplay(value).slice(0, -1) : null;
}

/** Everything contains the blank text; whether a blank contains another one is not known. */
function searched(test: (text: string, part: string) => boolean): FunctionDefinition {
    return fixed({
        parameters: ['Text', 'Text'],
        result: 'Boolean',
        evaluate: (_, text, part) => (part === null ? true : text === null ? null : test(text, part))
    });
}

function cased(change: (text: string, locale: string | undefined) => string): FunctionDefinition {
    return fixed({
        parameters: ['Text', 'Text'],
        optional: 1,
        result: 'Text',
        evaluate: (_, text, locale) => text && change(text, locale === null ? undefined : languageTag(locale))
    });
}

/** Fills a text up to a length, or cuts it at its end. */
function padded(join: (text: string, padding: string) => string): FunctionDefinition {
    return {
        compile: (call: FunctionCall) => {
            const isPaddingGiven = call.nodes.length === 3;
            return fixed({
                parameters: ['Text', 'Number', 'Text'],
                optional: 1,
                result: 'Text',
                evaluate: (_, text, count, given) => {
                    const padding = isPaddingGiven ? given : ' ';
                    if (text === null || count === null) {
                        return null;
                    }
                    const missing = toInteger(count) - text.length;
                    if (missing <= 0) {
                        return textOrBlank(text.slice(0, Math.max(toInteger(count), 0)));
                    }
                    if (missing > LONGEST) {
                        throw new FormulaError('The text is too long');
                    }
                    return padding && join(text, padding.repeat(Math.ceil(missing / padding.length)).slice(0, missing));
                }
            }).compile(call);
        }
    };
}

/** No text of the platform is longer. */
const LONGEST = 1_000_000;

/** Every word gets a capital; a digit goes on a word. */
function capitalized(text: string): string {
    return text.replace(/[\p{Lu}\p{Ll}\p{Nd}]+/gu, (word) => {
        const at = word.search(/[\p{Lu}\p{Ll}]/u);
        return at === 0 ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
    });
}

function valueOf(text: string): DecimalValue {
    const value = decimalParse(text);
    if (value === undefined) {
        throw new FormulaError(`The value '${text}' is not a valid number.`);
    }
    return limitDigits(value);
}

function middle(text: string, start: DecimalValue, count: DecimalValue): string | null {
    const from = Math.max(toInteger(start), 1) - 1;
    return textOrBlank(text.slice(from, from + Math.max(toInteger(count), 0)));
}

export const textFunctions: FunctionTable = {
    TEXT: toText,
    VALUE: strict(['Text'], 'Number', valueOf),
    BEGINS: searched((text, part) => text.startsWith(part)),
    CONTAINS: searched((text, part) => text.includes(part)),
    FIND: fixed({
        parameters: ['Text', 'Text', 'Number'],
        optional: 1,
        result: 'Number',
        evaluate: (_, part, text, start) =>
            decimalFromInteger(
                part === null || text === null ? 0 : text.indexOf(part, start === null ? 0 : toInteger(start) - 1) + 1
            )
    }),
    LEFT: strict(['Text', 'Number'], 'Text', (text, count) =>
        textOrBlank(text.slice(0, Math.max(toInteger(count), 0)))
    ),
    RIGHT: strict(['Text', 'Number'], 'Text', (text, count) =>
        decimalSign(count) <= 0 ? null : textOrBlank(text.slice(Math.max(text.length - toInteger(count), 0)))
    ),
    MID: strict(['Text', 'Number', 'Number'], 'Text', middle),
    LEN: fixed({
        parameters: ['Text'],
        result: 'Number',
        evaluate: (_, text) => decimalFromInteger(text?.length ?? 0)
    }),
    LOWER: cased((text, locale) => text.toLocaleLowerCase(locale ?? 'en-US')),
    UPPER: cased((text, locale) => text.toLocaleUpperCase(locale ?? 'en-US')),
    INITCAP: strict(['Text'], 'Text', capitalized),
    LPAD: padded((text, padding) => padding + text),
    RPAD: padded((text, padding) => text + padding),
    SUBSTITUTE: fixed({
        parameters: ['Text', 'Text', 'Text'],
        result: 'Text',
        evaluate: (_, text, old, replacement) =>
            text === null || old === null ? null : textOrBlank(text.replaceAll(old, () => replacement ?? ''))
    }),
    TRIM: strict(['Text'], 'Text', (text) => textOrBlank(text.replace(/^ +| +$/g, ''))),
    REVERSE: strict(['Text'], 'Text', (text) => Array.from(text).reverse().join('')),
    CASESAFEID: strict(['Text'], 'Text', (id) => to18(id) ?? id),
    BR: { compile: (call) => (requireCount(call, 0), { type: 'Text', run: () => '<br>' }) }
};
