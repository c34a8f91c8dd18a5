/** `UserRecordAccess`: what users may do with records (Object Reference). */
import { Unsupported } from '../../language/unsupported.js';
import type { ObjectOperation } from '../../schema/access.js';
import type { ApexValue } from '../../language/values.js';
import type { WantedValues } from '../query/seams.js';
import type { RowValues } from '../store/row.js';
import { LEVEL, type Level } from './sharing/levels.js';

/** One user's access to one record. */
export interface RecordStanding {
    readonly level: Level;
    /** Whether the default lets everybody who may edit transfer the record. */
    readonly canTransfer: boolean;
    /** Permission on the object. */
    readonly may: (operation: ObjectOperation) => boolean;
}

/**
 * Rows for the users and records that a query names, as it must ("you must filter on UserId and RecordId").
 *
 * @param standing undefined when there is no such record
 */
export function userRecordAccessRows(
    wanted: WantedValues,
    standing: (userId: string, recordId: string) => RecordStanding | undefined
): readonly RowValues[] {
    const users = wanted('UserId');
    const records = wanted('RecordId');
    if (!users || !records) {
        throw new Unsupported('SOQL on UserRecordAccess without conditions on UserId and RecordId');
    }
    return texts(users).flatMap((userId) =>
        texts(records).flatMap((recordId) => {
            const found = standing(userId, recordId);
            return found ? [rowOf(userId, recordId, found)] : [];
        })
    );
}

function texts(values: readonly ApexValue[]): readonly string[] {
    return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function rowOf(userId: string, recordId: string, { level, canTransfer, may }: RecordStanding): RowValues {
    const hasRead = level >= LEVEL.read && may('read');
    const hasEdit = level >= LEVEL.edit && may('update');
    // "you can't delete a user" (Salesforce Help, "Deactivate Users")
    const hasDelete = level >= LEVEL.all && may('delete') && !recordId.startsWith('005');
    const hasTransfer = hasEdit && (level >= LEVEL.all || canTransfer);
    const hasAll = hasDelete && hasTransfer;
    const highest = hasAll
        ? 'All'
        : hasTransfer
          ? 'Transfer'
          : hasDelete
            ? 'Delete'
            : hasEdit
              ? 'Edit'
              : hasRead
                ? 'Read'
                : 'None';
    return {
        UserId: userId,
        RecordId: recordId,
        HasReadAccess: hasRead,
        HasEditAccess: hasEdit,
        HasDeleteAccess: hasDelete,
        HasTransferAccess: hasTransfer,
        HasAllAccess: hasAll,
        MaxAccessLevel: highest
    };
}
