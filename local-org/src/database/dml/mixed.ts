/** Setup objects and others are not to be written in one transaction ("Mixed DML Operations", Apex Developer Guide). */
import type { Transaction } from '../../language/runtime.js';
import type { DatabaseError } from '../../library/schema/databaseError.js';
import { mixedDml } from './errors.js';
import type { DmlRow, RowOperation } from './rows.js';
import { dmlState } from './transactionState.js';

/** "sObjects That Cannot Be Used Together in DML Operations", Apex Developer Guide. */
const SETUP = new Set([
    'FieldPermissions',
    'Group',
    'GroupMember',
    'ObjectPermissions',
    'ObjectTerritory2AssignmentRule',
    'ObjectTerritory2AssignmentRuleItem',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'QueueSobject',
    'RuleTerritory2Association',
    'SetupEntityAccess',
    'Territory2',
    'Territory2Model',
    'User',
    'UserPackageLicense',
    'UserRole',
    'UserTerritory2Association'
]);

/** Fields of a user whose change counts; others may change along with other records, and a user without a role may be inserted. */
const USER_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

/** Notes what is written. @returns why it must not be, if so */
export function mixture(
    transaction: Transaction,
    operation: RowOperation,
    rows: readonly DmlRow[]
): DatabaseError | undefined {
    const name = rows[0]?.object.name ?? '';
    const isSetup = SETUP.has(name);
    if (isSetup && isExempt(name, operation, rows)) {
        return undefined;
    }
    const { kinds } = dmlState(transaction);
    const opposite = isSetup ? kinds.other : kinds.setup;
    if (opposite !== undefined) {
        return mixedDml(name, opposite);
    }
    kinds[isSetup ? 'setup' : 'other'] ??= name;
    return undefined;
}

function isExempt(name: string, operation: RowOperation, rows: readonly DmlRow[]): boolean {
    if (name === 'Group') {
        return operation === 'insert' || operation === 'update';
    }
    if (name !== 'User') {
        return false;
    }
    if (operation === 'insert') {
        return rows.every(({ given }) => (given.values.UserRoleId ?? null) === null);
    }
    const isPlainUser = ({ given }: DmlRow): boolean => USER_FIELDS.every((field) => given.values[field] === undefined);
    return operation === 'update' && rows.every(isPlainUser);
}
