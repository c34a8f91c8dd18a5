/** SELECT. */
import type { SelectItem, SoqlQuery, TypeofItem } from '../../soqlAst.js';
import { resolveCall } from './functions.js';
import { checkGrouped, type Groups, type QueryShape } from './grouping.js';
import { reachParents } from './relationships.js';
import { resolveField, resolveIn, targetOf, type QueryScope } from './queryScope.js';

/** Checks a query below this one: `(SELECT Id FROM Contacts)`. */
export type CheckChild = (scope: QueryScope, query: SoqlQuery) => void;

/** FIELDS(ALL) and FIELDS(CUSTOM) need a limit ("FIELDS()", SOQL and SOSL Reference). */
const FIELDS_LIMIT = 200;

export function checkSelect(
    scope: QueryScope,
    query: SoqlQuery,
    groups: Groups,
    shape: QueryShape,
    checkChild: CheckChild
): void {
    const selected = new Set<string>();
    const aliases = new Set<string>();
    for (const item of query.select) {
        checkItem(scope, query, item, groups, shape, selected, checkChild);
        checkAlias(scope, item, aliases);
    }
}

function checkItem(
    scope: QueryScope,
    query: SoqlQuery,
    item: SelectItem,
    groups: Groups,
    shape: QueryShape,
    selected: Set<string>,
    checkChild: CheckChild
): void {
    switch (item.kind) {
        case 'Field':
            if (shape === 'aggregate') {
                checkGrouped(scope, { ...item, kind: 'FieldOperand' }, groups);
            } else {
                checkField(scope, item, selected);
            }
            return;
        case 'Function':
            if (shape === 'aggregate') {
                checkGrouped(scope, item.call, groups);
            } else {
                resolveCall(scope, item.call);
            }
            return;
        case 'SubQuery':
            checkChild(scope, item.query);
            return;
        case 'Typeof':
            checkTypeof(scope, item);
            return;
        case 'Fields':
            if (item.set !== 'STANDARD' && !isLimited(query)) {
                scope.report(item, 'soql-fields-limit');
            }
    }
}

function isLimited(query: SoqlQuery): boolean {
    const { limit } = query;
    return limit?.kind === 'Bind' || (limit?.kind === 'Number' && Number(limit.text) <= FIELDS_LIMIT);
}

function checkField(scope: QueryScope, item: Extract<SelectItem, { kind: 'Field' }>, selected: Set<string>): void {
    const resolved = resolveField(scope, item.path, item);
    if (!resolved) {
        return;
    }
    const key = resolved.path.toLowerCase();
    if (selected.has(key)) {
        scope.report(item, 'soql-duplicate-field', resolved.field.name);
    }
    selected.add(key);
}

function checkAlias(scope: QueryScope, item: SelectItem, aliases: Set<string>): void {
    const alias = item.kind === 'Field' || item.kind === 'Function' ? item.alias : undefined;
    if (alias === undefined) {
        return;
    }
    if (aliases.has(alias.toLowerCase())) {
        scope.report(item, 'soql-duplicate-alias', alias);
    }
    aliases.add(alias.toLowerCase());
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END` */
function checkTypeof(scope: QueryScope, item: TypeofItem): void {
    const path = item.field;
    const name = path.at(-1) ?? '';
    const holder = path.length === 1 ? scope.object : holderOf(scope, path, item);
    const lookup = holder && scope.schema.parent(holder, name);
    if (!holder || !lookup) {
        scope.report(item, 'soql-unknown-relationship', name);
        return;
    }
    const target = targetOf(scope.schema, lookup);
    if (target?.name !== 'Name') {
        scope.report(item, 'soql-not-polymorphic', name);
        return;
    }
    for (const branch of item.whens) {
        const object = scope.schema.object(branch.object);
        if (object) {
            // each type counts ("Understanding Relationship Query Limitations", SOQL and SOSL Reference)
            reachParents(scope.reach, scope.place, [`${path.join('.')}:${object.name}`]);
            branch.fields.forEach((field) => resolveIn(scope, object, field, item));
        } else {
            scope.report(item, 'soql-unknown-object', branch.object);
        }
    }
    item.else?.forEach((field) => resolveIn(scope, target, field, item));
}

/** The object that the last relationship of a path belongs to. */
function holderOf(scope: QueryScope, path: readonly string[], item: TypeofItem): QueryScope['object'] | undefined {
    return resolveField(scope, [...path.slice(0, -1), 'Id'], item)?.object;
}
