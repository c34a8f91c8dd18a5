import { ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import type { Diagnostic } from '../diagnostics.js';
import { createConversion, type Conversion, type RuleNode, type SourceText, type TokenSequence } from './conversion.js';
import { firstLexicalFault, type SyntaxFault } from './lexicalFaults.js';
import { hideMissingForms } from './missingForms.js';
import { isBefore, SyntaxErrorListener } from './syntaxErrors.js';

/** The tree of a source, or what is wrong with it. */
export interface ParseResult<T> {
    /** undefined if the source has an error. */
    readonly unit: T | undefined;
    readonly diagnostics: readonly Diagnostic[];
}

// A backslash with something after it that the lexer does not take for an escape.
const ESCAPE_PAIR = /\\(?:u[0-9a-f]{4}|[^])/gi;
const KNOWN_ESCAPE = /^\\(?:u[0-9a-f]{4}|[btnfr"'\\])$/i;
/** Takes the place of such a backslash: of no meaning to anyone, and one character as well. */
const STAND_IN = '\ue000';

/**
 * Parses with one rule of the grammar and converts what comes out.
 *
 * A file with a syntax error gives that error and no tree: the first one only, as those after it are mostly its
 * consequences. A file that parses may still hold what the platform's parser refuses; all of that is given.
 */
export function run<C extends RuleNode, T>(
    text: Omit<SourceText, 'hasStandIns'>,
    rule: (parser: ApexParser) => C,
    convert: (conversion: Conversion, context: C) => T
): ParseResult<T> {
    const listener = new SyntaxErrorListener();
    const legible = hideMissingForms(hideUnknownEscapes(text.source));
    const { parser } = ApexParserFactory.createLexerAndParser(legible, listener);
    const context = rule(parser);
    const fault = listener.first;
    if (fault !== undefined) {
        return { unit: undefined, diagnostics: [toDiagnostic(text, earliest(fault, firstLexicalFault(text.source)))] };
    }
    const diagnostics: Diagnostic[] = [];
    const tokens = parser.getTokenStream() as unknown as TokenSequence;
    const unit = convert(
        createConversion({ ...text, hasStandIns: legible !== text.source }, tokens, diagnostics),
        context
    );
    return { unit: diagnostics.length === 0 ? unit : undefined, diagnostics };
}

/**
 * The lexer would break off at an escape that it does not know, though a few are right in their place: `\_` and `\%`
 * in SOQL, `\s` and an escaped line break in multi-line strings. The conversion reads strings from the source itself
 * and judges there.
 */
function hideUnknownEscapes(source: string): string {
    if (!source.includes('\\')) {
        return source;
    }
    return source.replace(ESCAPE_PAIR, (pair) => (KNOWN_ESCAPE.test(pair) ? pair : STAND_IN + pair.slice(1)));
}

function earliest(fault: SyntaxFault, lexical: SyntaxFault | undefined): SyntaxFault {
    return lexical === undefined || isBefore(fault, lexical) ? fault : lexical;
}

function toDiagnostic(text: { readonly file: string }, fault: SyntaxFault): Diagnostic {
    return {
        file: text.file,
        line: fault.line,
        column: fault.column,
        severity: 'error',
        code: fault.code,
        message: fault.message
    };
}
