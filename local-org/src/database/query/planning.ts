/** What planning a query needs and notes down. */
import type { FromItem, SoqlQuery } from '../../compiler/soqlAst.js';
import { Unsupported } from '../../language/unsupported.js';
import { MAX_PARENT_LEVELS, reachParents, type Reach } from '../../compiler/bind/soql/relationships.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import type { Store } from '../store/store.js';
import type { BindNode } from './binds.js';
import { queryError } from './errors.js';
import { Constants } from './run.js';
import type { QueryFormulas, QueryOrg } from './seams.js';
import { followLookup, type Step } from './steps.js';
import { originalOf } from './track.js';

/** The fields that a query touches, for user mode, and those of its SELECT, for WITH SECURITY_ENFORCED. */
export class Uses {
    private readonly fields = new Map<ObjectSchema, Set<FieldSchema>>();
    /** While SELECT is planned. */
    private selected: Uses | undefined;

    add(object: ObjectSchema, field: FieldSchema): void {
        this.object(object).add(field);
        this.selected?.add(object, field);
    }

    /** Notes what is used while a function runs apart as well. */
    whileSelecting<T>(selected: Uses, plan: () => T): T {
        const outer = this.selected;
        this.selected = selected;
        try {
            return plan();
        } finally {
            this.selected = outer;
        }
    }

    /** Notes an object of which no field may be named. */
    object(object: ObjectSchema): Set<FieldSchema> {
        let fields = this.fields.get(object);
        if (!fields) {
            this.fields.set(object, (fields = new Set()));
        }
        return fields;
    }

    entries(): Iterable<[ObjectSchema, ReadonlySet<FieldSchema>]> {
        return this.fields;
    }
}

/** What is the same for a query and all queries in it. */
export interface PlanContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly formulas: QueryFormulas | undefined;
    readonly org: QueryOrg;
    readonly uses: Uses;
    /** Of {@link uses} those of SELECT. */
    readonly selected: Uses;
    /** What the whole query has reached along relationships. */
    readonly reach: Reach;
    /** The child relationships that lead to this query, '' for the query itself. */
    readonly place: string;
    bindPosition(node: BindNode): number;
}

/** The names of one query. */
export interface PlanScope extends PlanContext {
    readonly object: ObjectSchema;
    /** What an alias in FROM stands for, by lower-case name. */
    readonly aliases: ReadonlyMap<string, readonly Step[]>;
    readonly constants: Constants;
}

/** A field that a path leads to. */
export interface FieldPath {
    readonly steps: readonly Step[];
    /** The object that has the field: `Name` at the end of a polymorphic relationship. */
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
}

export function makeScope(context: PlanContext, object: ObjectSchema, query: SoqlQuery): PlanScope {
    const aliases = new Map<string, readonly Step[]>();
    const scope: PlanScope = { ...context, object, aliases, constants: new Constants() };
    context.uses.object(object);
    context.selected.object(object);
    query.from.forEach((item, index) => {
        const steps = index === 0 ? [] : stepsOfFrom(scope, item);
        const name = item.alias;
        if (name !== undefined) {
            aliases.set(name.toLowerCase(), steps);
        } else if (index > 0) {
            throw new Unsupported(`SOQL FROM ${item.path.join('.')} without an alias`);
        }
    });
    return scope;
}

/** `FROM Contact c, c.Account a` */
function stepsOfFrom(scope: PlanScope, item: FromItem): readonly Step[] {
    const start = startOf(scope, item.path);
    return follow(scope, start.steps, start.names);
}

/** Takes an alias or the object's own name off the front of a path. */
export function startOf(
    scope: PlanScope,
    path: readonly string[]
): { readonly steps: readonly Step[]; readonly names: readonly string[] } {
    const [first = '', ...rest] = path;
    if (rest.length > 0) {
        const alias = scope.aliases.get(first.toLowerCase());
        if (alias) {
            return { steps: alias, names: rest };
        }
        if (!scope.schema.parent(scope.object, first) && scope.schema.object(first) === scope.object) {
            return { steps: [], names: rest };
        }
    }
    return { steps: [], names: path };
}

/** Goes on through parent relationships. */
export function follow(scope: PlanScope, from: readonly Step[], names: readonly string[]): readonly Step[] {
    const steps = [...from];
    for (const name of names) {
        const step = followLookup(scope.schema, targetOf(scope, steps), name);
        if (!step) {
            throw queryError('soql-unknown-relationship', name);
        }
        scope.uses.add(step.holder, step.lookup);
        steps.push(step);
    }
    const path = steps.map(({ relationship }) => relationship);
    if (path.length > MAX_PARENT_LEVELS) {
        throw queryError('soql-parent-levels', path.join('.'), String(MAX_PARENT_LEVELS));
    }
    reachParents(scope.reach, scope.place, path);
    return steps;
}

/** The object at which steps end. */
export function targetOf(scope: PlanScope, steps: readonly Step[]): ObjectSchema {
    return steps.at(-1)?.target ?? scope.object;
}

/** @throws QueryException for unknown names */
export function resolvePath(scope: PlanScope, path: readonly string[]): FieldPath {
    const start = startOf(scope, path);
    return resolveFrom(scope, start.steps, start.names);
}

/** Resolves the rest of a path from where steps end. */
export function resolveFrom(scope: PlanScope, from: readonly Step[], names: readonly string[]): FieldPath {
    const steps = follow(scope, from, names.slice(0, -1));
    const object = targetOf(scope, steps);
    const last = names.at(-1) ?? '';
    const field = scope.schema.field(object, last);
    if (!field) {
        throw queryError('soql-unknown-field', last, object.name);
    }
    if (!steps.at(-1)?.isPolymorphic) {
        scope.uses.add(object, field);
    }
    return { steps, object, field };
}

/** Canonical: `Account.Owner.Name`. */
export function pathText({ steps, field }: FieldPath): string {
    return [...steps.map((step) => step.relationship), field.name].join('.');
}

/** The position of a bind of a tracked tree. Its expression counts as read with that: it is evaluated elsewhere. */
export function bindPosition(positions: ReadonlyMap<BindNode, number>, node: BindNode): number {
    Reflect.get(node, 'expression');
    const position = positions.get(originalOf(node));
    if (position === undefined) {
        throw new Error('A bind of the query was not numbered');
    }
    return position;
}
