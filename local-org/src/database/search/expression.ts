/** The text behind FIND: words, phrases, wildcards and operators ("FIND {SearchQuery}", SOQL and SOSL Reference). */
import { platformException } from '../../language/exceptions.js';
import { FIELD_END, wordsOf } from './words.js';

/** Whether the words of a record, as {@link wordsOf} gives them field by field, are what is looked for. */
export interface SearchTest {
    (words: string): boolean;
    /** Of each of these lists one text, lower case and without accents, is in the words of every record that is. */
    readonly needles: readonly (readonly string[])[];
}

function withNeedles(test: (words: string) => boolean, needles: SearchTest['needles']): SearchTest {
    return Object.assign((words: string) => test(words), { needles });
}

/** One list for several alternatives; none where nothing is known of one of them. */
function alternatives(tests: readonly SearchTest[]): SearchTest['needles'] {
    const lists = tests.map(({ needles: [first] }) => first);
    return lists.every((list) => list !== undefined) ? [lists.flat()] : [];
}

type Token =
    | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
    /** Its pattern: words with wildcards, a space between them. */
    | { readonly kind: 'term'; readonly pattern: string };

/** A quoted phrase, a parenthesis, `&` and `|` for AND and OR, or a word; a backslash takes away the meaning of what follows. */
const TOKEN = /\s*(?:"((?:\\.|[^"\\])*)"|([()])|(&&?|\|\|?)|((?:\\.|[^\s()"&|\\])+))/gsu;

/** Stand-ins for wildcards while words are taken apart: letters that no text has. */
const ANY = '\u{10fff0}';
const ONE = '\u{10fff1}';

/**
 * @param text as in the query, escapes included
 * @throws SearchException
 */
export function parseSearchText(text: string): SearchTest {
    const tokens = tokensOf(text);
    const letters = tokens.reduce((sum, token) => sum + (token.kind === 'term' ? lettersOf(token.pattern) : 0), 0);
    if (letters < 2) {
        // in the words of many public posts on this message
        throw failure(`search term must be longer than one character: ${text}`);
    }
    let at = 0;
    const next = (): Token | undefined => tokens[at];

    function anyOf(): SearchTest {
        const tests = [allOf()];
        while (next()?.kind === 'or') {
            at++;
            tests.push(allOf());
        }
        return tests.length === 1 && tests[0]
            ? tests[0]
            : withNeedles((words) => tests.some((test) => test(words)), alternatives(tests));
    }

    /** Words side by side must all be there, as with AND. */
    function allOf(): SearchTest {
        const tests = [negated()];
        for (let token = next(); token && token.kind !== 'or' && token.kind !== 'close'; token = next()) {
            if (token.kind === 'and') {
                at++;
            }
            tests.push(negated());
        }
        return tests.length === 1 && tests[0]
            ? tests[0]
            : withNeedles(
                  (words) => tests.every((test) => test(words)),
                  tests.flatMap(({ needles }) => needles)
              );
    }

    function negated(): SearchTest {
        if (next()?.kind === 'not') {
            at++;
            const test = negated();
            return withNeedles((words) => !test(words), []);
        }
        return single();
    }

    function single(): SearchTest {
        const token = next();
        at++;
        if (token?.kind === 'term') {
            return withNeedles(termTest(token.pattern), needlesOf(token.pattern));
        }
        if (token?.kind === 'open') {
            const test = anyOf();
            const end = next();
            at++;
            if (end?.kind === 'close') {
                return test;
            }
        }
        throw failure(`the search text cannot be understood: ${text}`);
    }

    const test = anyOf();
    if (at < tokens.length) {
        throw failure(`the search text cannot be understood: ${text}`);
    }
    return test;
}

function tokensOf(text: string): readonly Token[] {
    const tokens: Token[] = [];
    for (const [, phrase, parenthesis, sign, word] of text.matchAll(TOKEN)) {
        if (parenthesis !== undefined) {
            tokens.push({ kind: parenthesis === '(' ? 'open' : 'close' });
        } else if (sign !== undefined) {
            tokens.push({ kind: sign.startsWith('&') ? 'and' : 'or' });
        } else {
            const operator = word === undefined ? undefined : /^(and|or|not)$/i.exec(word)?.[1]?.toLowerCase();
            tokens.push(
                operator === undefined
                    ? { kind: 'term', pattern: patternOf(phrase ?? word ?? '') }
                    : { kind: operator as 'and' | 'or' | 'not' }
            );
        }
    }
    // what is nothing but punctuation says nothing
    return tokens.filter((token) => token.kind !== 'term' || token.pattern !== '');
}

/** `Acme-Wor*` to `acme wor*`, wildcards as stand-ins. */
function patternOf(text: string): string {
    const marked = text.replace(/\\(.)|[*?]/gsu, (all, escaped: string | undefined) =>
        escaped !== undefined ? (escaped === '*' || escaped === '?' ? ' ' : escaped) : all === '*' ? ANY : ONE
    );
    // wildcards belong to their word
    return marked
        .split(new RegExp(`([${ANY}${ONE}])`, 'u'))
        .map((part) => (part === ANY || part === ONE ? part : inner(part)))
        .join('')
        .trim();
}

/** Words with spaces where the text has separators at its ends. */
function inner(part: string): string {
    const words = wordsOf(part);
    if (words.trim() === '') {
        return part === '' ? '' : ' ';
    }
    return (isWordAt(part, 0) ? '' : ' ') + words.trim() + (isWordAt(part, -1) ? '' : ' ');
}

function isWordAt(text: string, at: 0 | -1): boolean {
    return /^[\p{L}\p{N}\p{M}]$/u.test(Array.from(text).at(at) ?? '');
}

function lettersOf(pattern: string): number {
    return Array.from(pattern).filter((char) => char !== ANY && char !== ONE && char !== ' ').length;
}

/** The pieces of a pattern without spaces and wildcards. */
function needlesOf(pattern: string): SearchTest['needles'] {
    return pattern
        .split(/[ \u{10fff0}\u{10fff1}]/u)
        .filter((piece) => piece !== '')
        .map((piece) => [piece]);
}

function termTest(pattern: string): (words: string) => boolean {
    const isPlain = !/[\u{10fff0}\u{10fff1}]/u.test(pattern);
    if (isPlain) {
        const wanted = ` ${pattern} `;
        return (words) => words.includes(wanted);
    }
    const stem = pattern.endsWith(ANY) ? pattern.slice(0, -ANY.length) : undefined;
    if (stem !== undefined && !/[\u{10fff0}\u{10fff1}]/u.test(stem)) {
        const wanted = ` ${stem}`;
        return (words) => words.includes(wanted);
    }
    const expression = new RegExp(
        ` ${pattern.replaceAll(ANY, `[^ ${FIELD_END}]*`).replaceAll(ONE, `[^ ${FIELD_END}]`)}(?= )`,
        'u'
    );
    return (words) => expression.test(words);
}

function failure(message: string): ReturnType<typeof platformException> {
    return platformException('SearchException', message);
}
