/** One part of RETURNING: the records of what was found that fit its WHERE, sorted and limited. */
import type { Comparison, Condition, SoqlQuery, SoslReturning, Value } from '../../compiler/soqlAst.js';
import { ListValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import type { RecordValue } from '../../schema/record.js';
import type { BindNode, BindSource } from '../query/binds.js';
import type { QueryEngine } from '../query/engine.js';
import type { QueryOptions } from '../query/seams.js';

/** Records that one search gives at most ("Execution Governors and Limits", Apex Developer Guide). */
export const MOST_RECORDS = 2000;

/** How many of what was found are read at a time when only the first few are wanted. */
const PIECE = 200;

/** The query with the ids that were found as its first bind. */
const narrowed = new WeakMap<SoqlQuery, SoqlQuery>();

function narrow(query: SoqlQuery): SoqlQuery {
    let known = narrowed.get(query);
    if (!known) {
        const { line, column } = query;
        const place = { line, column };
        const found: Comparison = {
            kind: 'Comparison',
            operand: { kind: 'FieldOperand', path: ['Id'], ...place },
            operator: 'IN',
            value: { kind: 'Bind', expression: FOUND, ...place },
            ...place
        };
        const where: Condition = query.where ? { kind: 'And', conditions: [found, query.where], ...place } : found;
        // without ORDER BY the order of relevance decides, and that is not the query's to know
        const isSorted = query.orderBy.length > 0;
        known = isSorted ? { ...query, where } : { ...query, where, limit: undefined, offset: undefined };
        narrowed.set(query, known);
    }
    return known;
}

/** Stands behind the colon of the ids; nothing evaluates it. */
const FOUND: BindNode['expression'] = { kind: 'Name', name: 'found', line: 1, column: 1 };

/**
 * @param ids what was found, the most relevant first
 * @param binds those of the part alone
 */
export function recordsOf(
    queries: QueryEngine,
    { query }: SoslReturning,
    ids: readonly string[],
    binds: BindSource,
    options: QueryOptions
): ListValue {
    const run = (some: readonly string[]): ListValue => {
        const list = new ListValue([...some], 'List<Id>');
        const withFound: BindSource = {
            value: (position, node) => (node.expression === FOUND ? list : binds.value(position - 1, node))
        };
        return queries.run(narrow(query), withFound, options) as ListValue;
    };
    if (query.orderBy.length > 0) {
        return run(ids);
    }
    const start = countOf(query.offset, binds, query) ?? 0;
    const end = start + Math.min(countOf(query.limit, binds, query) ?? MOST_RECORDS, MOST_RECORDS);
    const records: ApexValue[] = [];
    let type = `List<${query.from[0]?.path.join('.') ?? ''}>`;
    for (let at = 0; at === 0 || (at < ids.length && records.length < end); at += PIECE) {
        const piece = ids.slice(at, at + PIECE);
        const list = run(piece);
        type = list.type;
        records.push(...inOrderOf(piece, list));
    }
    return new ListValue(records.slice(start, end), type);
}

function inOrderOf(ids: readonly string[], list: ListValue): readonly ApexValue[] {
    const byId = new Map((list.items as RecordValue[]).map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
}

/** LIMIT and OFFSET are the last binds of a query. */
function countOf(value: Value | undefined, binds: BindSource, query: SoqlQuery): number | undefined {
    if (value?.kind === 'Number') {
        return Number(value.text);
    }
    if (value?.kind !== 'Bind') {
        return undefined;
    }
    const behind = value === query.limit && query.offset?.kind === 'Bind' ? 2 : 1;
    return countOfBind(binds.value(-behind, value));
}

/** @throws NullPointerException for null */
export function countOfBind(value: ApexValue): number {
    if (value === null) {
        throw nullPointer();
    }
    return Number(value);
}
