import {
    FieldNameContext,
    SoqlIdContext,
    type FieldNameListContext,
    type FieldOrderContext,
    type ForClausesContext,
    type FromNameListContext,
    type GroupByClauseContext,
    type LimitClauseContext,
    type OffsetClauseContext,
    type QueryContext,
    type SelectEntryContext,
    type SubFieldEntryContext,
    type SubQueryContext,
    type TypeOfContext,
    type UpdateListContext,
    type WithClauseContext
} from '@apexdevtools/apex-parser';
import type { FromItem, GroupBy, OrderItem, SelectItem, SoqlQuery, TypeofItem, Value, WithClause } from '../soqlAst.js';
import {
    lastToken,
    optional,
    placeOf,
    reportUnexpected,
    unknownSyntax,
    type Conversion,
    type RuleNode
} from './conversion.js';
import { integerText } from './literals.js';
import { identifier } from './names.js';
import { hiddenOffset } from './missingForms.js';
import { convertHaving, convertWhere } from './soqlConditions.js';
import { convertFunction, isFieldSet, convertFieldSet } from './soqlFunctions.js';
import { convertBind, convertPath } from './soqlValues.js';

// SOQL and SOSL Reference, "Alias Notation": what cannot be an alias.
const RESERVED_ALIASES: ReadonlySet<string> = new Set(
    (
        'AND ASC DESC EXCLUDES FIRST FROM GROUP HAVING IN INCLUDES LAST LIKE LIMIT NOT NULL NULLS OR SELECT ' +
        'USING WHERE WITH'
    ).split(' ')
);

export function convertQuery(conversion: Conversion, context: QueryContext): SoqlQuery {
    const groupBy = optional(context.groupByClause());
    const withClause = optional(context.withClause());
    const scope = optional(context.usingScope());
    return {
        kind: 'SoqlQuery',
        select: context
            .selectList()
            .selectEntry_list()
            .map((item) => convertSelect(conversion, item)),
        from: convertFrom(conversion, context.fromNameList()),
        usingScope: scope === undefined ? undefined : identifier(conversion, scope.soqlId().start),
        where: convertWhere(conversion, optional(context.whereClause())),
        with: withClause === undefined ? undefined : convertWith(conversion, withClause),
        groupBy: groupBy === undefined ? undefined : convertGroupBy(conversion, groupBy),
        having: convertHaving(conversion, optional(groupBy?.logicalExpression() ?? null)),
        orderBy: convertOrders(conversion, optional(context.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []),
        limit: convertCount(conversion, optional(context.limitClause())),
        offset: convertCount(conversion, optional(context.offsetClause())),
        allRows: optional(context.allRowsClause()) !== undefined,
        for: convertFor(conversion, context.forClauses(), optional(context.updateList())),
        text: oneLine(conversion, context),
        ...placeOf(context.start)
    };
}

/** A child query in a SELECT list or the query of a semi-join. */
export function convertSubQuery(conversion: Conversion, context: SubQueryContext): SoqlQuery {
    return {
        kind: 'SoqlQuery',
        select: context
            .subFieldList()
            .subFieldEntry_list()
            .map((item) => convertSelect(conversion, item)),
        from: convertFrom(conversion, context.fromNameList()),
        usingScope: undefined,
        where: convertWhere(conversion, optional(context.whereClause())),
        with: undefined,
        groupBy: undefined,
        having: undefined,
        orderBy: convertOrders(conversion, optional(context.orderByClause())?.fieldOrderList().fieldOrder_list() ?? []),
        limit: convertCount(conversion, optional(context.limitClause())),
        offset: hiddenOffset(conversion, context),
        allRows: false,
        for: convertFor(conversion, context.forClauses(), optional(context.updateList())),
        text: oneLine(conversion, context),
        ...placeOf(context.start)
    };
}

/** The source of a rule with every run of white space outside strings as one space. */
export function oneLine(conversion: Conversion, context: RuleNode): string {
    const source = conversion.textBetween(context.start, lastToken(context));
    return source.replace(/('(?:\\.|[^'\\])*')|\s+/g, (_, quoted: string | undefined) => quoted ?? ' ');
}

function convertSelect(conversion: Conversion, context: SelectEntryContext | SubFieldEntryContext): SelectItem {
    const place = placeOf(context.start);
    const id = optional(context.soqlId());
    const alias = id === undefined ? undefined : convertAlias(conversion, id);
    const field = optional(context.fieldName());
    if (field !== undefined) {
        return { kind: 'Field', path: convertPath(conversion, field), alias, ...place };
    }
    const call = optional(context.soqlFunction());
    if (call !== undefined && !isFieldSet(call)) {
        return { kind: 'Function', call: convertFunction(conversion, call), alias, ...place };
    }
    if (id !== undefined) {
        // The grammar allows an alias here, the tree has no room for one and SOQL no use.
        reportUnexpected(conversion, id.start);
    }
    if (call !== undefined) {
        return { kind: 'Fields', set: convertFieldSet(conversion, call), ...place };
    }
    const query = optional(context.subQuery());
    if (query !== undefined) {
        return { kind: 'SubQuery', query: convertSubQuery(conversion, query), ...place };
    }
    const typeOf = optional(context.typeOf());
    return typeOf === undefined ? unknownSyntax(context) : convertTypeof(conversion, typeOf);
}

function convertTypeof(conversion: Conversion, context: TypeOfContext): TypeofItem {
    const otherwise = optional(context.elseClause());
    return {
        kind: 'Typeof',
        field: convertPath(conversion, context.fieldName()),
        whens: context.whenClause_list().map((clause) => ({
            object: convertPath(conversion, clause.fieldName()).join('.'),
            fields: convertPaths(conversion, clause.fieldNameList())
        })),
        else: otherwise === undefined ? undefined : convertPaths(conversion, otherwise.fieldNameList()),
        ...placeOf(context.start)
    };
}

function convertPaths(conversion: Conversion, context: FieldNameListContext): string[][] {
    return context.fieldName_list().map((field) => convertPath(conversion, field));
}

/** `Contact c, c.Account a`: an alias follows its path. */
function convertFrom(conversion: Conversion, context: FromNameListContext): FromItem[] {
    const items: FromItem[] = [];
    for (const child of context.children ?? []) {
        const last = items.at(-1);
        if (child instanceof FieldNameContext) {
            items.push({ path: convertPath(conversion, child), alias: undefined, ...placeOf(child.start) });
        } else if (child instanceof SoqlIdContext && last !== undefined) {
            items[items.length - 1] = { ...last, alias: convertAlias(conversion, child) };
        }
    }
    return items;
}

/** The grammar takes `FROM Account WHERE` for an alias; the platform misses what should come next. */
function convertAlias(conversion: Conversion, context: SoqlIdContext): string {
    const alias = identifier(conversion, context.start);
    if (RESERVED_ALIASES.has(alias.toUpperCase())) {
        reportUnexpected(conversion, conversion.tokenAfter(context.start));
    }
    return alias;
}

function convertWith(conversion: Conversion, context: WithClauseContext): WithClause {
    return { mode: withMode(context), text: oneLine(conversion, context), ...placeOf(context.start) };
}

function withMode(context: WithClauseContext): WithClause['mode'] {
    if (optional(context.USER_MODE()) !== undefined) {
        return 'USER_MODE';
    }
    if (optional(context.SYSTEM_MODE()) !== undefined) {
        return 'SYSTEM_MODE';
    }
    return optional(context.SECURITY_ENFORCED()) === undefined ? 'OTHER' : 'SECURITY_ENFORCED';
}

function convertGroupBy(conversion: Conversion, context: GroupByClauseContext): GroupBy {
    const items = context.fieldGroupByList().fieldGroupBy_list();
    const isRollup = optional(context.ROLLUP()) !== undefined;
    const isCube = optional(context.CUBE()) !== undefined;
    return {
        mode: isRollup ? 'ROLLUP' : isCube ? 'CUBE' : 'PLAIN',
        items: items.map((item) => {
            const field = optional(item.fieldName());
            return field === undefined
                ? convertFunction(conversion, item.soqlFunction())
                : { kind: 'FieldOperand', path: convertPath(conversion, field), ...placeOf(field.start) };
        }),
        ...placeOf(context.start)
    };
}

/** ORDER BY of a query and of a search. */
export function convertOrders(conversion: Conversion, contexts: readonly FieldOrderContext[]): OrderItem[] {
    return contexts.map((context) => {
        const field = optional(context.fieldName());
        const hasNulls = optional(context.NULLS()) !== undefined;
        return {
            operand:
                field === undefined
                    ? convertFunction(conversion, context.soqlFunction())
                    : { kind: 'FieldOperand', path: convertPath(conversion, field), ...placeOf(field.start) },
            direction: optional(context.DESC()) === undefined ? 'ASC' : 'DESC',
            nulls: hasNulls ? (optional(context.FIRST()) === undefined ? 'LAST' : 'FIRST') : undefined,
            ...placeOf(context.start)
        };
    });
}

/** LIMIT or OFFSET: a number or a bind. */
export function convertCount(
    conversion: Conversion,
    context: LimitClauseContext | OffsetClauseContext | undefined
): Value | undefined {
    if (context === undefined) {
        return undefined;
    }
    const bind = optional(context.boundExpression());
    if (bind !== undefined) {
        return convertBind(conversion, bind);
    }
    const token = context.IntegerLiteral().symbol;
    return { kind: 'Number', text: integerText(conversion, token), ...placeOf(token) };
}

function convertFor(
    conversion: Conversion,
    context: ForClausesContext,
    updates: UpdateListContext | undefined
): string[] {
    const words = (context.children ?? []).map((child) => child.getText().toUpperCase());
    const list = words.filter((_, index) => index % 2 === 1);
    for (let rest = updates; rest !== undefined; rest = optional(rest.updateList())) {
        list.push(`UPDATE ${conversion.text(rest.updateType().start).toUpperCase()}`);
    }
    return list;
}
