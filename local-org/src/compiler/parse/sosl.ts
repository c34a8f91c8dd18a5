import type {
    FieldListContext,
    FieldSpecContext,
    FieldSpecListContext,
    SoslClausesContext,
    SoslLiteralAltContext,
    SoslLiteralContext
} from '@apexdevtools/apex-parser';
import type { Expression, Located } from '../ast.js';
import type {
    Condition,
    FunctionArgument,
    FunctionCall,
    SearchGroup,
    SelectItem,
    SoqlQuery,
    SoslQuery,
    SoslReturning,
    Value
} from '../soqlAst.js';
import { lastToken, optional, placeOf, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertCount, convertOrders, oneLine } from './soql.js';
import { convertHaving } from './soqlConditions.js';
import { convertFunction } from './soqlFunctions.js';
import { convertBind } from './soqlValues.js';

/** `[FIND 'text' ...]` or `[FIND :bind ...]` */
export function convertSearch(conversion: Conversion, context: SoslLiteralContext | SoslLiteralAltContext): SoslQuery {
    const binds: Expression[] = [];
    const first = 'boundExpression' in context ? optional(context.boundExpression()) : undefined;
    if (first !== undefined) {
        collectFromValue(convertBind(conversion, first), binds);
    }
    const clauses = context.soslClauses();
    const returning = convertClauses(conversion, clauses, binds);
    const group = optional(clauses.searchGroup());
    const update = optional(clauses.updateList());
    return {
        kind: 'SoslQuery',
        text: oneLine(conversion, context).slice(1, -1).trim(),
        binds,
        find: first === undefined ? searchText(conversion.text(context.start)) : undefined,
        group: group === undefined ? 'ALL' : (conversion.text(group.start).toUpperCase() as SearchGroup),
        returning,
        with: clauses.soslWithClause_list().map((clause) => {
            const text = oneLine(conversion, clause).replace(/^with\s+/i, '');
            return { name: (/^\w+/.exec(text)?.[0] ?? '').toUpperCase(), text };
        }),
        limit: convertCount(conversion, optional(clauses.limitClause())),
        update: update === undefined ? undefined : oneLine(conversion, update),
        ...placeOf(context.start)
    };
}

/** What stands between the quotes or braces of the token that begins a search: `[FIND 'text'`. */
function searchText(token: string): string {
    return /^\[\s*find\s*['{]([^]*)['}]\s*$/i.exec(token)?.[1] ?? '';
}

/** Everything is in the text already; the binds are taken out in the order in which they are written. */
function convertClauses(
    conversion: Conversion,
    context: SoslClausesContext,
    binds: Expression[]
): SoslQuery['returning'] {
    const specifications = fieldSpecifications(optional(context.fieldSpecList()));
    const returning = specifications.map((item) => convertSpecification(conversion, item, binds));
    for (const clause of context.soslWithClause_list()) {
        const bind = optional(clause.boundExpression());
        if (bind !== undefined) {
            collectFromValue(convertBind(conversion, bind), binds);
        }
    }
    collectFromValue(convertCount(conversion, optional(context.limitClause())), binds);
    return returning;
}

/** The grammar nests lists to the right. */
function fieldSpecifications(context: FieldSpecListContext | undefined): FieldSpecContext[] {
    if (context === undefined) {
        return [];
    }
    return [context.fieldSpec(), ...context.fieldSpecList_list().flatMap((rest) => fieldSpecifications(rest))];
}

function convertSpecification(conversion: Conversion, context: FieldSpecContext, binds: Expression[]): SoslReturning {
    const before = binds.length;
    const object = sourceOf(conversion, context.soslId(0));
    const fields = fieldsOf(conversion, optional(context.fieldList()));
    const query = queryOf(conversion, context, object, fields);
    fields.forEach(({ item }) => {
        if (item.kind === 'Function') {
            collectFromOperand(item.call, binds);
        }
    });
    collectFromCondition(query.where, binds);
    query.orderBy.forEach((order) => {
        collectFromOperand(order.operand, binds);
    });
    collectFromValue(query.limit, binds);
    collectFromValue(query.offset, binds);
    return {
        object,
        fields: fields.map(({ text }) => text),
        query,
        bindCount: binds.length - before,
        listView: optional(context.LISTVIEW()) === undefined ? undefined : sourceOf(conversion, context.soslId(1))
    };
}

/** What is returned of one object, as a query of its own; its binds stand in the order that queries have. */
function queryOf(
    conversion: Conversion,
    context: FieldSpecContext,
    object: string,
    fields: readonly SoslField[]
): SoqlQuery {
    const place = placeOf(context.start);
    return {
        kind: 'SoqlQuery',
        select:
            fields.length > 0
                ? fields.map(({ item }) => item)
                : [{ kind: 'Field', path: ['Id'], alias: undefined, ...place }],
        from: [{ path: [object], alias: undefined, ...place }],
        usingScope: undefined,
        where: convertHaving(conversion, optional(context.logicalExpression())),
        with: undefined,
        groupBy: undefined,
        having: undefined,
        orderBy: convertOrders(conversion, optional(context.fieldOrderList())?.fieldOrder_list() ?? []),
        limit: convertCount(conversion, optional(context.limitClause())),
        offset: convertCount(conversion, optional(context.offsetClause())),
        allRows: false,
        for: [],
        text: oneLine(conversion, context),
        ...place
    };
}

interface SoslField {
    readonly text: string;
    readonly item: SelectItem;
}

function fieldsOf(conversion: Conversion, context: FieldListContext | undefined): SoslField[] {
    if (context === undefined) {
        return [];
    }
    const rest = context.fieldList_list();
    const call = optional(context.soqlFunction());
    const alias = call === undefined ? undefined : context.soslId_list()[0];
    const ownEnd = rest.length === 0 ? lastToken(context) : context.soslId(0).stop;
    if (ownEnd === undefined) {
        return unknownSyntax(context);
    }
    const text = conversion.textBetween(context.start, ownEnd);
    const item: SelectItem =
        call === undefined
            ? plainItem(text, placeOf(context.start))
            : {
                  kind: 'Function',
                  call: convertFunction(conversion, call),
                  alias: alias && sourceOf(conversion, alias),
                  ...placeOf(context.start)
              };
    return [{ text, item }, ...rest.flatMap((list) => fieldsOf(conversion, list))];
}

/** `Owner.Name`, or one of the functions that the grammar of searches has words for: `toLabel(Status) label`. */
function plainItem(text: string, place: Located): SelectItem {
    const [, name, argument = '', alias] = /^(\w+)\s*\(\s*([\w\s.]+?)\s*\)\s*(\w+)?$/.exec(text) ?? [];
    if (name === undefined) {
        return { kind: 'Field', path: pathOf(text), alias: undefined, ...place };
    }
    const call: FunctionCall = { kind: 'Call', name, arguments: [{ kind: 'Path', path: pathOf(argument) }], ...place };
    return { kind: 'Function', call, alias, ...place };
}

function pathOf(text: string): string[] {
    return text.split('.').map((name) => name.trim());
}

function sourceOf(conversion: Conversion, context: RuleNode): string {
    return conversion.textBetween(context.start, lastToken(context));
}

function collectFromCondition(condition: Condition | undefined, binds: Expression[]): void {
    switch (condition?.kind) {
        case undefined:
            return;
        case 'And':
        case 'Or':
            condition.conditions.forEach((part) => collectFromCondition(part, binds));
            return;
        case 'Not':
            collectFromCondition(condition.condition, binds);
            return;
        case 'Comparison':
            collectFromOperand(condition.operand, binds);
            collectFromValue(condition.value, binds);
    }
}

function collectFromOperand(operand: FunctionArgument | { readonly kind: 'FieldOperand' }, binds: Expression[]): void {
    if (operand.kind === 'Call') {
        (operand satisfies FunctionCall).arguments.forEach((part) => collectFromOperand(part, binds));
    } else if (operand.kind === 'Value') {
        collectFromValue(operand.value, binds);
    }
}

function collectFromValue(value: Value | undefined, binds: Expression[]): void {
    if (value?.kind === 'Bind') {
        binds.push(value.expression);
    } else if (value?.kind === 'List') {
        value.values.forEach((item) => collectFromValue(item, binds));
    } else if (value?.kind === 'SubQuery') {
        collectFromCondition(value.query.where, binds);
        collectFromValue(value.query.limit, binds);
    }
}
