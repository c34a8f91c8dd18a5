/** Apex source and SOQL text to the syntax trees of `ast.ts` and `soqlAst.ts`. */
import type { SoslLiteralAltContext, SoslLiteralContext } from '@apexdevtools/apex-parser';
import type { AnonymousBlock, TriggerDeclaration, TypeDeclaration } from '../ast.js';
import type { Diagnostic } from '../diagnostics.js';
import type { SoqlQuery, SoslQuery } from '../soqlAst.js';
import { lastToken, reportUnexpected, type Conversion, type RuleNode } from './conversion.js';
import { convertTypeDeclaration } from './declarations.js';
import { inQueryWords } from './queryErrors.js';
import { run, type ParseResult } from './run.js';
import { convertQuery } from './soql.js';
import { convertSearch } from './sosl.js';
import { convertAnonymous, convertTrigger } from './units.js';

export type { ParseResult } from './run.js';
export { UnknownSyntaxError } from './conversion.js';

/**
 * Parses the file of a class, interface or enum.
 *
 * @param file path for the diagnostics
 * @param source Apex text
 */
export function parseClass(file: string, source: string): ParseResult<TypeDeclaration> {
    return run(
        { file, source, bindsAreNames: false },
        (parser) => parser.compilationUnit(),
        (conversion, context) => convertTypeDeclaration(conversion, context.typeDeclaration())
    );
}

/**
 * Parses the file of a trigger.
 *
 * @param file path for the diagnostics
 * @param source Apex text
 */
export function parseTrigger(file: string, source: string): ParseResult<TriggerDeclaration> {
    return run({ file, source, bindsAreNames: false }, (parser) => parser.triggerUnit(), convertTrigger);
}

/**
 * Parses anonymous Apex: statements and declarations in one list.
 *
 * @param file path for the diagnostics
 * @param source Apex text
 */
export function parseAnonymous(file: string, source: string): ParseResult<AnonymousBlock> {
    return run({ file, source, bindsAreNames: false }, (parser) => parser.anonymousUnit(), convertAnonymous);
}

/**
 * Parses query text given at run time. Binds are names (`:ids`, `:filter.name`). Diagnostics have no file and say what
 * the `QueryException` of the platform says.
 *
 * @param text SOQL without brackets
 */
export function parseQuery(text: string): ParseResult<SoqlQuery> {
    const result = run(
        { file: '', source: text, bindsAreNames: true },
        (parser) => parser.query(),
        (conversion, context) => {
            refuseRest(conversion, context);
            return convertQuery(conversion, context);
        }
    );
    return firstOf(result, (each) => inQueryWords(each, text));
}

/**
 * Parses search text given at run time, with its text in quotes or in braces.
 *
 * @param text SOSL without brackets
 */
export function parseSearch(text: string): ParseResult<SoslQuery> {
    // The grammar knows a search only within brackets; the one put before it moves the first line by a column.
    const result = run<SoslLiteralContext | SoslLiteralAltContext, SoslQuery>(
        { file: '', source: `[${text}]`, bindsAreNames: true },
        (parser) => (/^\s*find\s*\{/i.test(text) ? parser.soslLiteralAlt() : parser.soslLiteral()),
        (conversion, context) => {
            refuseRest(conversion, context);
            return convertSearch(conversion, context);
        }
    );
    return firstOf(result, (each) =>
        inQueryWords(each.line === 1 ? { ...each, column: Math.max(1, each.column - 1) } : each, text)
    );
}

/** At run time there is one exception, so there is one complaint. */
function firstOf<T>(result: ParseResult<T>, adapt: (diagnostic: Diagnostic) => Diagnostic): ParseResult<T> {
    return { unit: result.unit, diagnostics: result.diagnostics.slice(0, 1).map(adapt) };
}

/** The rules of queries stop where the query stops, whatever comes then. */
function refuseRest(conversion: Conversion, context: RuleNode): void {
    const next = conversion.tokenAfter(lastToken(context));
    if (next.type >= 0) {
        reportUnexpected(conversion, next);
    }
}
