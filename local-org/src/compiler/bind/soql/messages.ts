/** What is said about inline queries: the platform's texts (of its query compiler) where they are known. */
import type { Located } from '../../ast.js';
import type { SoqlQuery } from '../../soqlAst.js';
import type { Reporter } from '../../world.js';

type Template = (...parts: readonly string[]) => string;

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

export const messages = {
    'soql-access-mode': () => 'WITH SECURITY_ENFORCED is not allowed from API version 67.0 on: use WITH USER_MODE',
    'soql-aggregate-field': (fn: string, field: string, type: string) =>
        `aggregate function ${fn} does not support the field ${field} of type ${type}`,
    'soql-bind-iterable': () => 'In operator must be used with an iterable expression',
    'soql-bind-type': (type: string, column: string) =>
        `Invalid bind expression type of ${type} for column of type ${column}`,
    'soql-child-count': (count: string, most: string) =>
        `the query has ${count} child queries, more than the ${most} that are allowed`,
    'soql-child-levels': (levels: string) =>
        `SOQL statements cannot query aggregate relationships more than ${levels} level${levels === '1' ? '' : 's'} away from the root entity object.`,
    'soql-child-offset': () => 'A sub-query can use OFFSET only if the query around it has LIMIT 1',
    'soql-duplicate-alias': (alias: string) => `duplicate alias: ${alias}`,
    'soql-duplicate-field': (field: string) => `duplicate field selected: ${field}`,
    'soql-fields-limit': () => 'The SOQL FIELDS function must have a LIMIT of at most 200',
    'soql-filter-field': (field: string) => `field '${field}' can not be filtered in a query call`,
    'soql-function-argument': (fn: string, field: string, type: string) =>
        `function ${fn} does not support the field ${field} of type ${type}`,
    'soql-function-arguments': (fn: string) => `wrong number or kind of arguments of function ${fn}`,
    'soql-group-field': (field: string) => `field '${field}' can not be grouped in a query call`,
    'soql-includes': () => 'includes or excludes operator only valid on multipicklist field',
    'soql-like': (field: string) => `invalid operator on ${field} field`,
    'soql-not-grouped': (field: string) => `Field must be grouped or aggregated: ${field}`,
    'soql-not-polymorphic': (relationship: string) =>
        `Illegal usage of TYPEOF: ${relationship} is no polymorphic relationship`,
    'soql-parent-count': (count: string, most: string) =>
        `the query has ${count} relationships to parents, more than the ${most} that are allowed`,
    'soql-parent-levels': (path: string, most: string) =>
        `the relationship path ${path} has more than the ${most} levels that are allowed`,
    'soql-semi-join-field': (field: string) =>
        `The selected field '${field}' of the subquery must be an Id or a reference`,
    'soql-semi-join-left': (field: string) => `The left operand of a subquery must be an Id or a reference: ${field}`,
    'soql-semi-join-one-field': () => 'Semi join sub-selects must select exactly one field',
    'soql-sort-field': (field: string) => `field '${field}' can not be sorted in a query call`,
    'soql-unknown-child': (relationship: string) =>
        `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`,
    'soql-unknown-field': (field: string, object: string) =>
        `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`,
    'soql-unknown-function': (fn: string) => `unknown function: ${fn}`,
    'soql-unknown-object': (object: string) =>
        `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`,
    'soql-unknown-relationship': (relationship: string) =>
        `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`,
    'soql-value-quoted': (field: string, type: string) =>
        `value of filter criterion for field '${field}' must be of type ${type} and should not be enclosed in quotes`,
    'soql-value-type': (field: string, type: string) =>
        `value of filter criterion for field '${field}' must be of type ${type}`,
    'soql-value-unquoted': (field: string) =>
        `value of filter criterion for field '${field}' must be of type string and should be enclosed in quotes`
} satisfies Readonly<Record<string, Template>>;

export type QueryMessage = keyof typeof messages;
export type QueryMessageParts<C extends QueryMessage> = Parameters<(typeof messages)[C]>;

/** Reports within one query. */
export type QueryReport = <C extends QueryMessage>(at: Located, code: C, ...parts: QueryMessageParts<C>) => void;

/** Codes of messages that the platform puts under an excerpt of the query. */
const WITH_EXCERPT: ReadonlySet<QueryMessage> = new Set<QueryMessage>([
    'soql-unknown-field',
    'soql-unknown-relationship',
    'soql-unknown-child',
    'soql-unknown-object'
]);

/** @returns a function that reports messages about a query. */
export function queryReport(query: SoqlQuery, reporter: Reporter): QueryReport {
    return (at, code, ...parts) => {
        const template: Template = messages[code];
        const text = template(...parts);
        const excerpt = WITH_EXCERPT.has(code) ? excerptAt(query.text, parts[0] ?? '') : '';
        reporter.error(at, code, excerpt + text);
    };
}

const BEFORE = 30;
const AFTER = 30;

/** The place of a name in the query, as the platform shows it: the text around, a caret below, row and column. */
function excerptAt(query: string, name: string): string {
    const at = query.toLowerCase().search(new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`, 'i'));
    if (at < 0) {
        return '';
    }
    const start = Math.max(0, at - BEFORE);
    const text = query.slice(start, at + AFTER);
    return `${text}\n${' '.repeat(at - start)}^\nERROR at Row:1:Column:${at + 1}\n`;
}
