import type { FieldOperation, ObjectOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';

/** What the library asks about the running user. */
export interface SecurityAnswers {
    canUseObject(object: ObjectSchema, operation: ObjectOperation): boolean;
    canUseField(object: ObjectSchema, field: FieldSchema, operation: FieldOperation): boolean;
    /** Custom permission, with or without namespace prefix. */
    hasPermission(name: string): boolean;
    /** Runs something with the grants of a permission set as well. @param id of the set */
    withPermissionSet<T>(id: string, run: () => T): T;
}
