/** QueryExceptions, in the platform's words. */
import { messages, type QueryMessage, type QueryMessageParts } from '../../compiler/bind/soql/messages.js';
import type { ApexException } from '../../language/exceptions.js';
import { platformException } from '../../language/exceptions.js';

export function queryException(message: string): ApexException {
    return platformException('QueryException', message);
}

/** Mistakes that the platform shows within an excerpt of the query. */
const WITH_EXCERPT: ReadonlySet<QueryMessage> = new Set<QueryMessage>([
    'soql-unknown-field',
    'soql-unknown-relationship',
    'soql-unknown-child',
    'soql-unknown-object'
]);

/** The names that exceptions are about, until the query is known. */
const subjects = new WeakMap<ApexException, string>();

/** The message of the compiler for the same mistake. */
export function queryError<C extends QueryMessage>(code: C, ...parts: QueryMessageParts<C>): ApexException {
    const template = messages[code] as (...parts: QueryMessageParts<C>) => string;
    const exception = queryException(template(...parts));
    const [name] = parts;
    if (name !== undefined && WITH_EXCERPT.has(code)) {
        subjects.set(exception, name);
    }
    return exception;
}

/** How much of a query an excerpt has on either side. */
const AROUND = 30;

/**
 * Puts the place of the mistake before the message: the text around it, a caret below, row and column (public issues
 * forcedotcom/soql-tooling#86 and celador/ForceCode#386).
 */
export function addExcerpt(exception: ApexException, query: string): void {
    const name = subjects.get(exception);
    const at = name === undefined ? -1 : query.search(new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`, 'i'));
    if (at < 0) {
        return;
    }
    const start = Math.max(0, at - AROUND);
    const excerpt = `${query.slice(start, at + AROUND)}\n${' '.repeat(at - start)}^`;
    exception.message = `\n${excerpt}\nERROR at Row:1:Column:${at + 1}\n${exception.message ?? ''}`;
}

/** SOQL and SOSL Reference, "Comparison Operators": limitations of semi-joins and anti-joins. */
export const semiJoinErrors = {
    nested: () => queryException('Nesting of semi join sub-selects is not supported'),
    tooMany: () => queryException('Cannot have more than 2 semi join sub-selects'),
    /** Seen with OR above the sub-select and with parentheses (public forum posts on both). */
    notOnTop: () =>
        queryException(
            'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
        ),
    withOr: () => queryException("Semi join sub-selects are not allowed with the 'OR' operator"),
    sameObject: () => queryException('The inner and outer selects should not be on the same object type'),
    left: (field: string) =>
        queryException(
            `The left operand field in the where expression for outer query should be an id field, cannot use: '${field}'`
        ),
    leftPath: (field: string) =>
        queryException(`The left operand '${field}' cannot have more than one level of relationships`),
    selected: (field: string) =>
        queryException(`The inner select field '${field}' cannot have more than one level of relationships`)
};

export const queryErrors = {
    /** SOQL and SOSL Reference, "OFFSET". */
    offset: () => queryException('Maximum SOQL offset allowed is 2000'),
    /** SOQL and SOSL Reference, "Considerations for GROUP BY": no LIMIT without GROUP BY. */
    limitWithoutGroups: () =>
        queryException('Non-grouped query that uses overall aggregate functions cannot also use LIMIT'),
    /** SOQL and SOSL Reference, "Considerations for GROUP BY": no queryMore. */
    tooManyGroups: () =>
        queryException(
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
        ),
    alias: () => queryException('only aggregate expressions use field aliasing'),
    grouping: (field: string) => queryException(`GROUPING can only be used with GROUP BY ROLLUP or CUBE: ${field}`),
    orderedCount: (field: string) => queryException(`Ordered field must be grouped or aggregated: ${field}`),
    /** SOQL and SOSL Reference, "FOR UPDATE": ORDER BY cannot be used with it. */
    orderedLock: () => queryException('ORDER BY cannot be used in a query with FOR UPDATE'),
    id: (text: string) => queryException(`invalid ID field: ${text}`),
    operator: (field: string) => queryException(`invalid operator on ${field} field`),
    /** SOQL and SOSL Reference, "GROUP BY ROLLUP" and "GROUP BY CUBE". */
    tooManyGroupedFields: () => queryException('GROUP BY ROLLUP and GROUP BY CUBE take up to three fields')
};
