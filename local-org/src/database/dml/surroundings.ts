/** What DML needs of the parts of the org around it. */
import type { Transaction } from '../../language/runtime.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';
import type { Store } from '../store/store.js';
import type { Access } from './access.js';
import type { DuplicateRules } from './duplicates/rules.js';
import type { Formulas } from './formulas.js';
import type { LeadMapping } from './leads/mapping.js';
import type { LookupFilterSource } from './lookupFilters.js';
import type { Plans } from './plan.js';
import type { Triggers } from './triggers.js';
import type { RuleSource } from './rules.js';
import type { Statuses } from './standard/statuses.js';

/** Takes platform events that DML publishes. */
export interface EventSink {
    publish(events: readonly RecordValue[]): void;
}

/** Records that `Approval.lock` holds. */
export interface Locks {
    /** Whether a lock keeps the running user from writing a record. */
    isHeld(object: ObjectSchema, id: string): boolean;
}

export interface DmlSurroundings {
    readonly schema: Schema;
    readonly store: Store;
    readonly access: Access;
    readonly formulas: Formulas;
    readonly plans: Plans;
    readonly triggers: Triggers;
    readonly rules: RuleSource;
    readonly lookupFilters: LookupFilterSource;
    readonly events: EventSink;
    readonly duplicateRules: DuplicateRules;
    readonly statuses: Statuses;
    readonly leadMapping: LeadMapping;
    readonly locks: Locks;
    /** The org's id, 18 characters. */
    readonly organizationId: string;
    transaction(): Transaction;
}

const prefixes = new WeakMap<Schema, Map<string, ObjectSchema>>();

/** The object of an id by its key prefix; undefined when no object is known to have it. */
export function objectOfId(
    { schema, store }: Pick<DmlSurroundings, 'schema' | 'store'>,
    id: string
): ObjectSchema | undefined {
    const known = store.tableOf(id)?.object;
    if (known) {
        return known;
    }
    let byPrefix = prefixes.get(schema);
    if (!byPrefix) {
        byPrefix = new Map();
        for (const object of schema.objectNames().flatMap((name) => schema.object(name) ?? [])) {
            const prefix = store.ids.prefixOf(object);
            if (!byPrefix.has(prefix)) {
                byPrefix.set(prefix, object);
            }
        }
        prefixes.set(schema, byPrefix);
    }
    return byPrefix.get(id.slice(0, 3));
}
