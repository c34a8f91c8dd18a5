/** The records that a matching rule finds for one that is saved. */
import { Unsupported } from '../../../language/unsupported.js';
import type { ApexValue } from '../../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../../schema/model.js';
import { idOf, type Row } from '../../store/row.js';
import type { Table } from '../../store/table.js';
import type { Engine } from '../engine.js';
import type { Values } from '../rows.js';
import { plainText } from '../values.js';
import type { Verdict } from './logic.js';
import { fold, isMatch, scoreOf } from './methods.js';
import type { MatchingItem, MatchingRule, MatchUse } from './rules.js';

/** How a field of a match compares. */
export interface Comparison {
    readonly field: string;
    readonly difference: 'SAME' | 'DIFFERENT' | 'NULL';
}

export interface Match {
    readonly id: string;
    /** Of 100. */
    readonly confidence: number;
    readonly comparisons: readonly Comparison[];
}

/** A record to be compared. */
export interface Candidate {
    readonly object: ObjectSchema;
    readonly id: string | null;
    readonly values: Values;
}

/** An item with what it compares. */
interface Prepared {
    readonly item: MatchingItem;
    readonly field: FieldSchema;
    /** Of the record that is saved. */
    readonly value: ApexValue;
}

/** Records beyond these are not told of ("Things to Know About Duplicate Rules", Salesforce Help). */
const MAX_MATCHES = 100;

/** @param isVisible which records may be told of; undefined: all */
export function findMatches(
    engine: Engine,
    candidate: Candidate,
    use: MatchUse,
    rule: MatchingRule,
    isVisible: ((row: Row, table: Table) => boolean) | undefined
): readonly Match[] {
    const object = engine.schema.object(rule.object);
    if (!object || !rule.condition) {
        throw new Unsupported(`matching rule ${rule.object}.${rule.name}: its ${object ? 'condition' : 'object'}`);
    }
    const table = engine.store.table(object);
    const items = rule.items.map((item) => prepare(engine, candidate, use, rule, object, item));
    const matches: Match[] = [];
    for (const row of candidates(table, rule, items)) {
        const match = idOf(row) === candidate.id ? undefined : matchOf(engine, table, row, rule, items);
        if (match && (isVisible?.(row, table) ?? true)) {
            matches.push(match);
        }
        if (matches.length === MAX_MATCHES) {
            break;
        }
    }
    return matches;
}

function prepare(
    engine: Engine,
    candidate: Candidate,
    use: MatchUse,
    rule: MatchingRule,
    object: ObjectSchema,
    item: MatchingItem
): Prepared {
    const field = engine.schema.field(object, item.field);
    if (!field) {
        throw new Unsupported(`matching rule ${rule.object}.${rule.name}: the field ${item.field}`);
    }
    const source = engine.schema.field(candidate.object, use.mapping.get(item.field.toLowerCase()) ?? item.field);
    return { item, field, value: source ? valueOf(engine, candidate.object, source, candidate.values) : null };
}

function valueOf(engine: Engine, object: ObjectSchema, field: FieldSchema, values: Values): ApexValue {
    return field.formula === undefined
        ? (values[field.name] ?? null)
        : engine.formulas.fieldValue(field, { object, values, before: undefined, isClone: false });
}

/** An exact field that every match must share narrows the search. */
function candidates(table: Table, rule: MatchingRule, items: readonly Prepared[]): Iterable<Row> {
    const narrow = rule.isConjunction
        ? items.find(
              ({ item, field, value }) => item.method === 'Exact' && field.formula === undefined && value !== null
          )
        : undefined;
    return narrow && narrow.value !== null ? table.withValue(narrow.field, narrow.value) : table.all();
}

/** @throws Unsupported when it depends on a comparison that is not known */
function matchOf(
    engine: Engine,
    table: Table,
    row: Row,
    rule: MatchingRule,
    items: readonly Prepared[]
): Match | undefined {
    const compared = items.map((each) => compare(engine, table, row, each));
    const verdict = rule.condition?.(compared.map((each) => each.verdict));
    if (verdict === undefined) {
        const unknown = compared.findIndex((each) => each.verdict === undefined);
        throw new Unsupported(
            `matching method ${items[unknown]?.item.method ?? ''} (matching rule ${rule.object}.${rule.name})`
        );
    }
    if (!verdict) {
        return undefined;
    }
    const scores = compared.flatMap(({ score }) => score ?? []);
    return {
        id: idOf(row),
        confidence: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
        comparisons: compared.map(({ comparison }) => comparison)
    };
}

interface Compared {
    readonly verdict: Verdict;
    readonly score: number | undefined;
    readonly comparison: Comparison;
}

function compare(engine: Engine, table: Table, row: Row, { item, field, value }: Prepared): Compared {
    const other =
        field.formula === undefined
            ? table.value(row, field.name)
            : valueOf(engine, table.object, field, rowValues(table, row));
    const [left, right] = [textOf(value), textOf(other)];
    if (left === '' || right === '') {
        const verdict = item.matchesBlanks && left === right;
        return { verdict, score: verdict ? 100 : 0, comparison: { field: field.name, difference: 'NULL' } };
    }
    const score = scoreOf(item.method, left, right);
    return {
        verdict: isMatch(item.method, score),
        score,
        comparison: { field: field.name, difference: left === right ? 'SAME' : 'DIFFERENT' }
    };
}

function rowValues(table: Table, row: Row): Values {
    return Object.fromEntries(table.layout.fields.map((name) => [name, table.value(row, name)]));
}

function textOf(value: ApexValue): string {
    return value === null ? '' : fold(plainText(value));
}
