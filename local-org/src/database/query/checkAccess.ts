/** User mode: whether the running user may read what a query names, in any of its clauses. */
import type { ObjectSchema } from '../../schema/model.js';
import { queryError, queryException } from './errors.js';
import type { QueryPlan } from './plan.js';
import type { InaccessibleFields, QueryAccess, QueryOptions } from './seams.js';

/**
 * @throws QueryException that knows all fields that may not be read (Apex Developer Guide, "Enforce User Mode for Database
 *     Operations")
 */
export function checkAccess(plan: QueryPlan, options: QueryOptions, access: QueryAccess | undefined): void {
    if (!access || (options.access !== 'user' && plan.mode !== 'securityEnforced')) {
        return;
    }
    const fields = new Map<string, Set<string>>();
    let object: ObjectSchema | undefined;
    // WITH SECURITY_ENFORCED checks SELECT and FROM alone (Apex Developer Guide, "Filter SOQL Queries Using WITH SECURITY_ENFORCED")
    const uses = options.access === 'user' ? plan.uses : plan.selected;
    for (const [used, usedFields] of uses.entries()) {
        const isReadable = access.canReadObject(used);
        object ??= isReadable ? undefined : used;
        for (const field of usedFields) {
            if (!isReadable || !access.canReadField(used, field)) {
                fields.set(used.name, (fields.get(used.name) ?? new Set()).add(field.name));
            }
        }
    }
    if (!object && fields.size === 0) {
        return;
    }
    const exception = messageOf(plan, object, fields);
    exception.details = { inaccessibleFields: fields } satisfies InaccessibleFields;
    throw exception;
}

function messageOf(
    plan: QueryPlan,
    object: ObjectSchema | undefined,
    fields: ReadonlyMap<string, ReadonlySet<string>>
): ReturnType<typeof queryException> {
    if (plan.mode === 'securityEnforced') {
        return queryException('Insufficient permissions: secure query included inaccessible field');
    }
    if (object) {
        return queryError('soql-unknown-object', object.name);
    }
    const [first] = fields;
    const [field = ''] = first?.[1] ?? [];
    return queryError('soql-unknown-field', field, first?.[0] ?? plan.object.name);
}
