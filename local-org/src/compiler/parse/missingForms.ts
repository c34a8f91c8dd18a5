/**
 * Forms that the grammar lacks. The parser is shown a text of the same length without them; the conversion, which reads the source
 * itself, puts them where they belong.
 */
import { lastToken, type Conversion, type RuleNode } from './conversion.js';
import type { Value } from '../soqlAst.js';

/** `USD5000.50` ("Querying Currency Fields in Multi-Currency Orgs", SOQL and SOSL Reference): the lexer takes whole amounts only. */
const CURRENCY_POINT = /\b([a-z]{3}\d+)\.(?=\d)/gi;
/** OFFSET at the end of a sub-query; a bind there could as well be a part of `a ? offset : b`, so only a number is taken. */
const CHILD_OFFSET = /\boffset\s+\d+(?=\s*\))/gi;
/** `System.runAs(new Version(1, 0));` without a block ("Testing Behavior in Package Versions", Apex Developer Guide): a call like others. */
const RUN_AS_VERSION = /\b(system\s*\.\s*runa)s(?=\s*\(\s*new\s+(?:system\s*\.\s*)?version\s*\()/gi;
const MAYBE = /[a-z]{3}\d+\.\d|offset|runas/i;

/** @returns a text of the same length and lines without what the grammar does not know */
export function hideMissingForms(source: string): string {
    return MAYBE.test(source)
        ? source
              .replace(CURRENCY_POINT, (_, whole: string) => `${whole}0`)
              .replace(CHILD_OFFSET, (form, at: number) => (isInSubQuery(source, at) ? form.replace(/\S/g, ' ') : form))
              .replace(RUN_AS_VERSION, (_, name: string) => `${name}_`)
        : source;
}

/** Whether the innermost parenthesis around a place is that of a sub-query; a search has others: `RETURNING Account(Id OFFSET 5)`. */
function isInSubQuery(source: string, at: number): boolean {
    let depth = 0;
    for (let place = at; place >= 0; place--) {
        const character = source.charAt(place);
        if (character === ')') {
            depth++;
        } else if (character === '(' && --depth < 0) {
            return /^\(\s*select\b/i.test(source.slice(place, place + 100));
        }
    }
    return false;
}

/** The OFFSET that was hidden behind a sub-query. */
export function hiddenOffset(conversion: Conversion, context: RuleNode): Value | undefined {
    const last = lastToken(context);
    const next = conversion.tokenAfter(last);
    const [, number] = /\soffset\s+(\d+)\s*\)$/i.exec(conversion.textBetween(last, next)) ?? [];
    return number === undefined
        ? undefined
        : { kind: 'Number', text: number, line: next.line, column: next.column + 1 };
}
