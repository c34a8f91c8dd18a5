/** Queries of the user interface: in the user's access, fields that the user may not see left out. */
import { bindsByName } from '../../database/query/binds.js';
import { ListValue } from '../../language/collections.js';
import { accessOf } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import type { UiContext } from './context.js';

/** Runs a query as the user who asks. */
export function userQuery(context: UiContext, soql: string): readonly RecordValue[] {
    return query(context, soql, 'user');
}

/** Runs a query of the shell itself: who the users are, whoever asks. */
export function systemQuery(context: UiContext, soql: string): readonly RecordValue[] {
    return query(context, soql, 'system');
}

function query({ workspace }: UiContext, soql: string, access: 'user' | 'system'): readonly RecordValue[] {
    const { queries } = workspace.session;
    const result = queries.run(
        queries.parse(soql),
        bindsByName(() => undefined),
        { access }
    );
    return result instanceof ListValue ? result.items.filter((item) => item instanceof RecordValue) : [];
}

/** The number that a `SELECT COUNT()` gives, as the user who asks. */
export function userCount({ workspace }: UiContext, soql: string): number {
    const { queries } = workspace.session;
    return queries.count(
        queries.parse(soql),
        bindsByName(() => undefined),
        { access: 'user' }
    );
}

/** A path of relationships that ends with a field. */
export interface FieldPath {
    /** Canonical: `SuccessPlan__r.Name`. */
    readonly path: string;
    readonly steps: readonly FieldSchema[];
}

/**
 * A path that the user may read.
 *
 * @param path without the object: `Name`, `Owner.Name`
 * @returns undefined when a part of it does not exist or may not be read
 */
export function readablePath(schema: Schema, object: ObjectSchema, path: string): FieldPath | undefined {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) {
        const field = schema.field(object, first);
        return field && accessOf(object, field, 'read') ? { path: field.name, steps: [field] } : undefined;
    }
    const reference = schema.parent(object, first);
    const parent = reference && parentOf(schema, reference, rest);
    if (!reference || !parent || !accessOf(object, reference, 'read') || !accessOf(parent, undefined, 'read')) {
        return undefined;
    }
    const further = readablePath(schema, parent, rest.join('.'));
    return (
        further && {
            path: `${reference.relationshipName ?? first}.${further.path}`,
            steps: [reference, ...further.steps]
        }
    );
}

/** The object that a relationship leads to; of several the one that has the field. */
export function parentOf(schema: Schema, reference: FieldSchema, rest: readonly string[]): ObjectSchema | undefined {
    const parents = reference.referenceTo.flatMap((name) => schema.object(name) ?? []);
    const isPolymorphic = parents.length > 1;
    // SOQL reaches fields of a polymorphic parent through the object Name, or through User for owners
    const user = isPolymorphic ? parents.find(({ name }) => name === 'User') : undefined;
    return user ?? parents.find((parent) => schema.field(parent, rest[0] ?? '') !== undefined) ?? parents[0];
}
