/** The columns of grouped queries: what is grouped by, aggregates, and functions of both. */
import type { FunctionCall, GroupBy, Operand } from '../../compiler/soqlAst.js';
import type { ApexValue } from '../../language/values.js';
import type { Row } from '../store/row.js';
import { aggregateRule, type Accumulator, type AggregateRule } from './accumulators.js';
import { argumentColumn, columnOf, type Column } from './columns.js';
import { datePart } from './dateFunctions.js';
import { queryError, queryErrors } from './errors.js';
import { formatReader, labelReader } from './labels.js';
import type { PlanScope } from './planning.js';
import type { Reader } from './run.js';

/** Rows with the same values in the grouped columns; or, of ROLLUP and CUBE, in some of them. */
export interface Group {
    /** Of the grouped columns; null where the group is a subtotal of all. */
    readonly keys: readonly ApexValue[];
    /** Which columns the group is a subtotal of: bit by bit. */
    readonly subtotals: number;
    readonly accumulators: readonly Accumulator[];
}

/** An aggregate function of a column; `COUNT()` has none. */
export interface Aggregate {
    readonly text: string;
    readonly rule: AggregateRule;
    readonly argument: Reader<Row> | undefined;
}

/** "GROUP BY ROLLUP" and "GROUP BY CUBE", SOQL and SOSL Reference. */
const MOST_ROLLED_UP = 3;

/** Collects what a grouped query needs while its clauses are planned. */
export class GroupColumns {
    readonly grouped: readonly Column<Row>[];
    readonly aggregates: Aggregate[] = [];

    constructor(
        private readonly scope: PlanScope,
        private readonly groupBy: GroupBy | undefined
    ) {
        this.grouped = (groupBy?.items ?? []).map((item) => groupedColumn(scope, item));
        if (groupBy && groupBy.mode !== 'PLAIN' && this.grouped.length > MOST_ROLLED_UP) {
            throw queryErrors.tooManyGroupedFields();
        }
    }

    /** @throws QueryException for what is neither grouped nor aggregated */
    column(operand: Operand): Column<Group> {
        if (operand.kind === 'Call') {
            return this.call(operand);
        }
        const column = columnOf(this.scope, operand);
        return this.ofGroup(column) ?? notGrouped(column.text);
    }

    private call(call: FunctionCall): Column<Group> {
        const name = call.name.toUpperCase();
        if (name === 'GROUPING') {
            return this.grouping(call);
        }
        const aggregate = this.aggregate(name, call);
        if (aggregate) {
            return aggregate;
        }
        if (name === 'FORMAT' || name === 'TOLABEL') {
            return this.shown(name, call);
        }
        const column = columnOf(this.scope, call);
        return this.ofGroup(column) ?? this.ofGroupedDate(column, call) ?? notGrouped(call.name);
    }

    private ofGroup(column: Column<Row>): Column<Group> | undefined {
        const place = this.placeOf(column.text);
        return place < 0 ? undefined : { ...column, hasIndex: false, read: (group) => group.keys[place] ?? null };
    }

    private placeOf(text: string): number {
        return this.grouped.findIndex((column) => column.text.toLowerCase() === text.toLowerCase());
    }

    /** A date function of a grouped date ("Date Functions": the date field may be grouped instead). */
    private ofGroupedDate(column: Column<Row>, call: FunctionCall): Column<Group> | undefined {
        const inner = call.arguments[0]?.kind === 'Path' ? argumentColumn(this.scope, call) : undefined;
        const place = inner?.kind === 'DATE' ? this.placeOf(inner.text) : -1;
        if (place < 0 || !inner) {
            return undefined;
        }
        const part = datePart(call.name.toUpperCase(), this.scope.org);
        return part && { ...column, hasIndex: false, read: (group) => part(group.keys[place] ?? null) };
    }

    private aggregate(name: string, call: FunctionCall): Column<Group> | undefined {
        const isBare = call.arguments.length === 0;
        const isAggregate = aggregateRule(name, isBare ? undefined : ANY_ARGUMENT) !== undefined;
        if (!isAggregate) {
            return undefined;
        }
        const argument = isBare ? undefined : argumentColumn(this.scope, call);
        const rule = aggregateRule(name, argument && { ...argument, places: placesOf(argument) });
        if (!rule) {
            throw queryError('soql-function-arguments', call.name);
        }
        if (argument) {
            checkArgument(name, argument);
        }
        const text = `${name}(${argument?.text ?? ''})`;
        const place = this.placeOfAggregate({ text, rule, argument: argument?.read });
        return {
            name: text,
            text,
            kind: rule.kind,
            apexType: rule.apexType,
            isExact: argument?.isExact ?? false,
            field: name === 'MIN' || name === 'MAX' || name === 'SUM' ? argument?.field : undefined,
            hasIndex: false,
            read: (group) => group.accumulators[place]?.result() ?? null
        };
    }

    private placeOfAggregate(aggregate: Aggregate): number {
        const known = this.aggregates.findIndex(({ text }) => text === aggregate.text);
        return known >= 0 ? known : this.aggregates.push(aggregate) - 1;
    }

    /** 1 in subtotals of the column ("Identify Subtotals with GROUP BY", SOQL and SOSL Reference). */
    private grouping(call: FunctionCall): Column<Group> {
        const { text } = argumentColumn(this.scope, call);
        const place = this.placeOf(text);
        if (place < 0) {
            return notGrouped(text);
        }
        if (this.groupBy?.mode === 'PLAIN') {
            throw queryErrors.grouping(text);
        }
        return {
            name: `GROUPING(${text})`,
            text: `GROUPING(${text})`,
            kind: 'INTEGER',
            apexType: 'Integer',
            isExact: false,
            field: undefined,
            hasIndex: false,
            read: (group) => (group.subtotals >> place) & 1
        };
    }

    private shown(name: string, call: FunctionCall): Column<Group> {
        const [argument] = call.arguments;
        if (argument === undefined || argument.kind === 'Value') {
            throw queryError('soql-function-arguments', call.name);
        }
        const inner = this.column(
            argument.kind === 'Call'
                ? argument
                : { kind: 'FieldOperand', path: argument.path, line: call.line, column: call.column }
        );
        const read = name === 'FORMAT' ? formatReader(inner, this.scope.org) : labelReader(inner, this.scope.schema);
        const text = `${name}(${inner.text})`;
        return { ...inner, name: text, text, kind: 'STRING', apexType: 'String', field: undefined, read };
    }
}

const ANY_ARGUMENT = { kind: 'DOUBLE', apexType: 'Decimal', isExact: false, places: undefined } as const;

function notGrouped(text: string): never {
    throw queryError('soql-not-grouped', text);
}

/** Formulas too may be grouped, long texts and places may not ("Considerations for GROUP BY", SOQL and SOSL Reference). */
function groupedColumn(scope: PlanScope, item: Operand): Column<Row> {
    const column = columnOf(scope, item);
    const isLong = column.kind === 'TEXTAREA' && (column.field?.length ?? 0) > 255;
    if (isLong || column.kind === 'MULTIPICKLIST' || column.kind === 'ADDRESS' || column.kind === 'LOCATION') {
        throw queryError('soql-group-field', column.name);
    }
    return column;
}

function placesOf({ kind, field }: Column<Row>): ReadonlyMap<string, number> | undefined {
    const values = kind === 'PICKLIST' ? (field?.picklistValues ?? []) : [];
    return values.length === 0 ? undefined : new Map(values.map(({ value }, place) => [value, place]));
}

const NUMBERS: ReadonlySet<string> = new Set(['INTEGER', 'LONG', 'DOUBLE', 'CURRENCY', 'PERCENT']);

/** "Support for Field Types in Aggregate Functions", SOQL and SOSL Reference. */
function checkArgument(name: string, column: Column<Row>): void {
    const isRefused =
        name === 'SUM' || name === 'AVG'
            ? !NUMBERS.has(column.kind)
            : column.kind === 'BOOLEAN' && name !== 'COUNT_DISTINCT';
    if (isRefused) {
        throw queryError('soql-aggregate-field', name, column.name, column.kind.toLowerCase());
    }
}
