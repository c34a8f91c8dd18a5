/** What DML works with: the rows of one operation, what became of each, and how they are to be written. */
import type { ApexValue } from '../../language/values.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { RecordValue } from '../../schema/record.js';

/** Values by canonical field name; absent: never set. */
export type Values = Record<string, ApexValue>;

/** What is done to rows within an operation; an upsert comes down to the first two, a merge to updates and deletes. */
export type RowOperation = 'insert' | 'update' | 'delete' | 'undelete';

export type AccessMode = 'user' | 'system';

export interface DmlOptions {
    /** Whether one error undoes everything; else the rows without errors are written. */
    readonly allOrNone: boolean;
    readonly access: AccessMode;
    /** Whether records that the user may not write are refused: in user mode, and in classes `with sharing`. */
    readonly isShared?: boolean;
    /** `Database.DMLOptions.allowFieldTruncation` */
    readonly allowsTruncation?: boolean;
    /** `Database.DMLOptions.DuplicateRuleHeader` */
    readonly duplicates?: DuplicateHeader | undefined;
}

export interface DuplicateHeader {
    /** Whether records that a rule only warns of are saved. */
    readonly allowSave: boolean;
    readonly runAsCurrentUser: boolean;
}

/** One row on its way through an operation. */
export interface DmlRow {
    /** Its position in the list that was written. */
    readonly index: number;
    readonly object: ObjectSchema;
    /** The record that code gave. */
    readonly given: RecordValue;
    /** null until it was inserted. */
    id: string | null;
    /** As stored before; undefined for new rows. */
    before: Values | undefined;
    /** As it is to be stored; before triggers change it. */
    values: Values;
    readonly errors: DatabaseError[];
    /** Whether upsert made it. */
    isCreated: boolean;
}

export function makeDmlRow(index: number, given: RecordValue): DmlRow {
    return {
        index,
        object: given.schema,
        given,
        id: given.id,
        before: undefined,
        values: {},
        errors: [],
        isCreated: false
    };
}

/** Rows that nothing was found against so far. */
export function sound(rows: readonly DmlRow[]): DmlRow[] {
    return rows.filter((row) => row.errors.length === 0);
}
