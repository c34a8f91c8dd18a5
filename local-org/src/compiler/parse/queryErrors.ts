import type { Diagnostic } from '../diagnostics.js';

const GRAMMAR_CODES: ReadonlySet<string> = new Set([
    'unexpected-token',
    'missing-token',
    'extra-token',
    'expected-token',
    'invalid-identifier'
]);

/**
 * What `Database.query` says of text that is no query. It knows one sentence for all that does not fit the grammar
 * (a method call in a bind gives `unexpected token: '('`, NebulaLogger issue 131) and that of its lexer for the rest.
 *
 * @param diagnostic in the words of the Apex parser
 * @param text the query
 */
export function inQueryWords(diagnostic: Diagnostic, text: string): Diagnostic {
    const message = queryMessage(diagnostic, text);
    return message === undefined ? diagnostic : { ...diagnostic, message };
}

function queryMessage(diagnostic: Diagnostic, text: string): string | undefined {
    const rest = textFrom(text, diagnostic);
    if (GRAMMAR_CODES.has(diagnostic.code)) {
        return `unexpected token: '${/^(?:[\w.]+|'(?:\\.|[^'\\])*'|\S)/.exec(rest)?.[0] ?? '<EOF>'}'`;
    }
    if (diagnostic.code === 'open-string') {
        const lines = text.split('\n');
        return `line ${lines.length}:${lines.at(-1)?.length ?? 0} mismatched character '<EOF>' expecting '''`;
    }
    if (diagnostic.code === 'invalid-symbol') {
        const place = `${diagnostic.line}:${diagnostic.column - 1}`;
        return `line ${place} no viable alternative at character '${rest.slice(0, 1)}'`;
    }
    return undefined;
}

function textFrom(text: string, diagnostic: Diagnostic): string {
    const lines = text.split('\n').slice(diagnostic.line - 1);
    return lines.join('\n').slice(diagnostic.column - 1);
}
