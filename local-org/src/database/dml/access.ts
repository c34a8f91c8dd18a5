/** What the running user may do: asked in one place, answered by whoever knows of users and their rights. */
import type { FieldOperation, ObjectOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { QueryAccess, RowTest } from '../query/seams.js';
import type { DmlRow } from './rows.js';

export type RecordRight = 'read' | 'edit' | 'delete' | 'transfer';

export interface Access {
    /** Object permissions, for user mode. */
    canUseObject(object: ObjectSchema, operation: ObjectOperation): boolean;
    /** Field permissions, for user mode. */
    canUseField(object: ObjectSchema, field: FieldSchema, operation: FieldOperation): boolean;
    /** Sharing of one record. @param id 18 characters */
    canUseRecord(object: ObjectSchema, id: string, right: RecordRight): boolean;
    /** The rows that sharing lets the user see; undefined when that is all. */
    visibleRows(object: ObjectSchema): RowTest | undefined;
    /** The record type of new records that state none; null: the master. */
    defaultRecordType(object: ObjectSchema): string | null;
    /** Custom permission. */
    hasPermission(name: string): boolean;
    /** Whether the class that runs enforces sharing in system mode as well; absent: never. */
    enforcesSharing?(): boolean;
    /** The mode of database methods that state none, by the API version of the class that runs; absent: system mode. */
    defaultMode?(): 'user' | 'system';
    /** See `QueryAccess`. */
    computedRows?: QueryAccess['computedRows'];
    /** Whether a class may be called from outside: by components, as REST resource, as an action; absent: always. */
    canUseClass?(name: string): boolean;
    /** What sharing has against a row that is to be stored: of share rows. */
    checkRow?(row: DmlRow): readonly DatabaseError[];
    /** Called when a row was stored: share rows take the place of others. */
    rowStored?(row: DmlRow): void;
    /** Called when a record got another owner. */
    ownerChanged?(object: ObjectSchema, id: string): void;
    /** Called before rows of an object are read, for those that the platform writes only then. */
    beforeReading?(object: ObjectSchema): void;
    /** Runs something with the grants of a permission set as well: `AccessLevel.withPermissionSetId`. @param id of the set */
    withPermissionSet?<T>(id: string, run: () => T): T;
}

/** Everybody may do everything. */
export const allowAll: Access = {
    canUseObject: () => true,
    canUseField: () => true,
    canUseRecord: () => true,
    visibleRows: () => undefined,
    defaultRecordType: () => null,
    hasPermission: () => false
};
