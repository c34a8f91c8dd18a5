/** The names of one query: its object, aliases, and what field paths mean. */
import type { Located } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { Expression } from '../../ast.js';
import type { SoqlQuery } from '../../soqlAst.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import type { QueryReport } from './messages.js';
import { MAX_PARENT_LEVELS, reachParents, type Reach } from './relationships.js';

export interface QueryScope {
    readonly schema: Schema;
    readonly object: ObjectSchema;
    /** Aliases of FROM in lower case. */
    readonly aliases: ReadonlyMap<string, Start>;
    readonly report: QueryReport;
    /** Binds an expression behind a colon, once. */
    readonly bind: (expression: Expression) => BoundExpression;
    /** What the whole query has reached. */
    readonly reach: Reach;
    /** The child relationships that lead to this query: `Contacts/Cases`, '' for the query itself. */
    readonly place: string;
    /** How deep child queries may stand. */
    readonly childLevels: number;
}

/** From where a path goes on: an object, and the canonical names that lead to it from the query's own. */
export interface Start {
    readonly object: ObjectSchema;
    readonly names: readonly string[];
}

/** A field that a path names; `path` is canonical: `Account.Owner.Name`. */
export interface ResolvedField {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    readonly path: string;
}

/** The object on which paths through polymorphic relationships go on ("Name", Object Reference). */
const POLYMORPHIC = 'Name';

/** @returns the object that paths through a lookup go on with; undefined when it is not known. */
export function targetOf(schema: Schema, field: FieldSchema): ObjectSchema | undefined {
    const [only, ...others] = field.referenceTo;
    return only === undefined ? undefined : schema.object(others.length > 0 ? POLYMORPHIC : only);
}

/** Makes the scope of a query whose object is known; reports what FROM has wrong. */
export function makeScope(
    parts: Omit<QueryScope, 'object' | 'aliases'>,
    object: ObjectSchema,
    query: SoqlQuery
): QueryScope {
    const aliases = new Map<string, Start>();
    const scope: QueryScope = { ...parts, object, aliases };
    query.from.forEach((item, index) => {
        const target = index === 0 ? { object, names: [] } : resolveFrom(scope, item.path, item);
        if (item.alias !== undefined && target) {
            aliases.set(item.alias.toLowerCase(), target);
        }
    });
    return scope;
}

/** `FROM Contact c, c.Account a` */
function resolveFrom(scope: QueryScope, path: readonly string[], at: Located): Start | undefined {
    const [start, names] = startOf(scope, path);
    return follow(scope, start, names, at);
}

/**
 * Resolves a field path; what is unknown is reported.
 *
 * @returns undefined when it is unknown
 */
export function resolveField(scope: QueryScope, path: readonly string[], at: Located): ResolvedField | undefined {
    const [start, names] = startOf(scope, path);
    return resolveAt(scope, start, names, at);
}

/** The same from a given object, for the branches of TYPEOF. */
export function resolveIn(
    scope: QueryScope,
    object: ObjectSchema,
    names: readonly string[],
    at: Located
): ResolvedField | undefined {
    return resolveAt(scope, { object, names: [] }, names, at);
}

function resolveAt(scope: QueryScope, start: Start, names: readonly string[], at: Located): ResolvedField | undefined {
    const holder = follow(scope, start, names.slice(0, -1), at);
    if (!holder) {
        return undefined;
    }
    const last = names.at(-1) ?? '';
    const field = scope.schema.field(holder.object, last);
    if (!field) {
        scope.report(at, 'soql-unknown-field', last, holder.object.name);
        return undefined;
    }
    return { object: holder.object, field, path: [...holder.names, field.name].join('.') };
}

/** Takes an alias or the object's own name off the front: `c.Name`, `Contact.Name`. */
function startOf(scope: QueryScope, path: readonly string[]): readonly [Start, readonly string[]] {
    const [first = '', ...rest] = path;
    const own: Start = { object: scope.object, names: [] };
    const alias = rest.length === 0 ? undefined : scope.aliases.get(first.toLowerCase());
    if (alias) {
        return [alias, rest];
    }
    const isOwnName =
        rest.length > 0 && !scope.schema.parent(scope.object, first) && scope.schema.object(first) === scope.object;
    return [own, isOwnName ? rest : path];
}

/** Follows parent relationships; reports the first that does not exist. */
function follow(scope: QueryScope, start: Start, relationships: readonly string[], at: Located): Start | undefined {
    let reached: Start | undefined = start;
    for (const name of relationships) {
        reached = reached && followParent(scope, reached, name, at);
    }
    if (reached && reached.names.length > MAX_PARENT_LEVELS) {
        scope.report(at, 'soql-parent-levels', reached.names.join('.'), String(MAX_PARENT_LEVELS));
        return undefined;
    }
    if (reached) {
        reachParents(scope.reach, scope.place, reached.names);
    }
    return reached;
}

function followParent(scope: QueryScope, from: Start, name: string, at: Located): Start | undefined {
    const lookup = scope.schema.parent(from.object, name);
    if (!lookup) {
        scope.report(at, 'soql-unknown-relationship', name);
        return undefined;
    }
    const object = targetOf(scope.schema, lookup);
    if (!object) {
        scope.report(at, 'soql-unknown-object', lookup.referenceTo[0] ?? name);
        return undefined;
    }
    return { object, names: [...from.names, lookup.relationshipName ?? name] };
}
