/** The items of SELECT in queries that give records. */
import type { FieldItem, FunctionItem, SelectItem, SoqlQuery, TypeofItem } from '../../compiler/soqlAst.js';
import { childOffsets, reachParents } from '../../compiler/bind/soql/relationships.js';
import { Unsupported } from '../../language/unsupported.js';
import { planChildren } from './children.js';
import { argumentColumn, columnOf } from './columns.js';
import { queryError, queryErrors } from './errors.js';
import { formatReader } from './labels.js';
import { follow, resolveFrom, resolvePath, startOf, targetOf, type FieldPath, type PlanScope } from './planning.js';
import type { Projection } from './projection.js';
import type { Step } from './steps.js';

/** FIELDS(ALL) and FIELDS(CUSTOM) need a limit ("FIELDS()", SOQL and SOSL Reference). */
const FIELDS_LIMIT = 200;

export function planSelect(scope: PlanScope, query: SoqlQuery, projection: Projection): void {
    if (childOffsets(query).length > 0) {
        throw queryError('soql-child-offset');
    }
    for (const item of query.select) {
        planItem(scope, query, item, projection);
    }
}

function planItem(scope: PlanScope, query: SoqlQuery, item: SelectItem, projection: Projection): void {
    switch (item.kind) {
        case 'Field':
            planField(scope, item, projection);
            return;
        case 'Function':
            planFunction(scope, item, projection);
            return;
        case 'SubQuery':
            projection.addChildren(planChildren(scope, item.query));
            return;
        case 'Typeof':
            planTypeof(scope, item, projection);
            return;
        case 'Fields':
            if (item.set !== 'STANDARD' && !isLimited(query)) {
                throw queryError('soql-fields-limit');
            }
            for (const field of scope.object.fields.values()) {
                if (item.set === 'ALL' || field.isCustom === (item.set === 'CUSTOM')) {
                    scope.uses.add(scope.object, field);
                    projection.addField(field);
                }
            }
    }
}

function isLimited({ limit }: SoqlQuery): boolean {
    return limit?.kind === 'Bind' || (limit?.kind === 'Number' && Number(limit.text) <= FIELDS_LIMIT);
}

/** The projection of the record that has the field at the end of a path. */
function holderOf(projection: Projection, { steps }: Pick<FieldPath, 'steps'>): Projection {
    return steps.reduce<Projection>((holder, step) => holder.parent(step), projection);
}

function planField(scope: PlanScope, item: FieldItem, projection: Projection): void {
    if (item.alias !== undefined) {
        throw queryErrors.alias();
    }
    const path = resolvePath(scope, item.path);
    holderOf(projection, path).addField(path.field);
}

/** `toLabel(Status)` takes the place of the field, `FORMAT(Amount)` needs an alias to be seen at all. */
function planFunction(scope: PlanScope, item: FunctionItem, projection: Projection): void {
    const { call, alias } = item;
    switch (call.name.toUpperCase()) {
        case 'TOLABEL':
            planLabel(scope, item, projection);
            return;
        case 'FORMAT': {
            const column = argumentColumn(scope, call);
            if (alias !== undefined) {
                projection.addValue(alias, formatReader(column, scope.org));
                return;
            }
            // without an alias the record has the plain value (public question 139572 on salesforce.stackexchange.com)
            projection.addValue(column.name, column.read);
            return;
        }
        default: {
            const column = columnOf(scope, call);
            // "DISTANCE is supported in SELECT clauses" ("Compound Field Considerations and Limitations", Object Reference)
            if (column.text.startsWith('DISTANCE(')) {
                projection.addValue(alias ?? unnamed(projection), column.read);
                return;
            }
            // "You can't use a date function in a SELECT clause unless you also include it in the GROUP BY clause"
            throw queryError('soql-not-grouped', call.name);
        }
    }
}

/** Computed values without an alias are `expr0`, `expr1` and so on ("Using Aliases with GROUP BY", SOQL and SOSL Reference). */
function unnamed(projection: Projection): string {
    let number = 0;
    while (projection.hasValue(`expr${number}`)) {
        number++;
    }
    return `expr${number}`;
}

function planLabel(scope: PlanScope, { call, alias }: FunctionItem, projection: Projection): void {
    const column = columnOf(scope, call);
    if (alias !== undefined) {
        projection.addValue(alias, column.read);
        return;
    }
    const [argument] = call.arguments;
    if (argument?.kind !== 'Path') {
        throw queryError('soql-function-arguments', call.name);
    }
    const path = resolvePath(scope, argument.path);
    const holder = holderOf(projection, path);
    // the label is computed from the parent's own row
    const local = columnOf(
        { ...scope, object: path.object, aliases: new Map() },
        { ...call, arguments: [{ kind: 'Path', path: [path.field.name] }] }
    );
    holder.addValue(path.field.name, path.steps.at(-1)?.isPolymorphic ? unsupportedLabel(call.name) : local.read);
}

function unsupportedLabel(name: string): never {
    throw new Unsupported(`SOQL with ${name} of a polymorphic relationship`);
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END` ("TYPEOF", SOQL and SOSL Reference). */
function planTypeof(scope: PlanScope, item: TypeofItem, projection: Projection): void {
    const start = startOf(scope, item.field);
    const steps = follow(scope, start.steps, start.names);
    const step = steps.at(-1);
    if (!step?.isPolymorphic) {
        throw queryError('soql-not-polymorphic', item.field.join('.'));
    }
    const holder = holderOf(projection, { steps: steps.slice(0, -1) });
    const parent = holder.parentOf(step);
    for (const branch of item.whens) {
        const object = scope.schema.object(branch.object);
        if (!object) {
            throw queryError('soql-unknown-object', branch.object);
        }
        reachParents(scope.reach, scope.place, [`${item.field.join('.')}:${object.name}`]);
        const typed: PlanScope = { ...scope, object, aliases: new Map() };
        scope.uses.object(object);
        addPaths(typed, [], branch.fields, parent.ofType(object));
    }
    if (item.else) {
        addPaths({ ...scope, object: targetOf(scope, steps), aliases: new Map() }, [], item.else, parent.plain());
    }
}

function addPaths(
    scope: PlanScope,
    from: readonly Step[],
    paths: readonly (readonly string[])[],
    projection: Projection
): void {
    for (const names of paths) {
        const path = resolveFrom(scope, from, names);
        holderOf(projection, path).addField(path.field);
    }
}
