/** What profiles and permission sets grant, read from the rows that say so. */
import { DatetimeValue } from '../../language/dates.js';
import { valuesOf } from '../store/row.js';
import { FIELD, GrantSum, OBJECT, type Grants, type Visibilities } from './grants.js';
import type { SecurityMetadata } from './metadata.js';
import { classKey } from './permissionXml.js';
import type { SetupRow, SetupTables } from './rights.js';

export interface GrantSource {
    readonly tables: SetupTables;
    readonly metadata: SecurityMetadata;
}

/** Assignments may end ("PermissionSetAssignment", Object Reference: ExpirationDate, IsActive). */
export function isCurrent(assignment: SetupRow, now: number): boolean {
    const end = assignment.value('ExpirationDate');
    const millis = end instanceof DatetimeValue ? end.millis : Infinity;
    return assignment.value('IsActive') !== false && !assignment.isSet('IsRevoked') && millis > now;
}

export function grantsOfAssignment({ tables, metadata }: GrantSource, assignment: SetupRow): Grants {
    const source = { tables, metadata };
    const group = assignment.text('PermissionSetGroupId');
    if (group !== undefined) {
        return grantsOfGroup(source, group);
    }
    const set = tables.row('PermissionSet', assignment.value('PermissionSetId'));
    const ofSet = set?.text('PermissionSetGroupId');
    return ofSet === undefined
        ? set
            ? grantsOfSet(source, set).withImplied()
            : new GrantSum()
        : grantsOfGroup(source, ofSet);
}

function grantsOfGroup(source: GrantSource, group: string): Grants {
    const { tables } = source;
    const sum = new GrantSum();
    const muting: SetupRow[] = [];
    for (const component of tables.rows('PermissionSetGroupComponent', 'PermissionSetGroupId', group)) {
        const set = tables.row('PermissionSet', component.value('PermissionSetId'));
        const muted = set ? undefined : tables.row('MutingPermissionSet', component.value('PermissionSetId'));
        if (set) {
            sum.add(grantsOfSet(source, set).withImplied());
        } else if (muted) {
            muting.push(muted);
        }
    }
    muting.forEach((set) => sum.mute(grantsOfSet(source, set)));
    return sum;
}

const OBJECT_COLUMNS: readonly (readonly [string, number])[] = [
    ['PermissionsRead', OBJECT.read],
    ['PermissionsCreate', OBJECT.create],
    ['PermissionsEdit', OBJECT.edit],
    ['PermissionsDelete', OBJECT.delete],
    ['PermissionsViewAllRecords', OBJECT.viewAll],
    ['PermissionsModifyAllRecords', OBJECT.modifyAll],
    ['PermissionsViewAllFields', OBJECT.viewAllFields]
];

/** Of a permission set or a muting one, from its rows; nothing implied. */
export function grantsOfSet({ tables, metadata }: GrantSource, set: SetupRow): GrantSum {
    const grants = new GrantSum();
    const id = set.text('Id') ?? '';
    for (const row of tables.rows('ObjectPermissions', 'ParentId', id)) {
        const bits = OBJECT_COLUMNS.reduce((sum, [column, bit]) => (row.isSet(column) ? sum | bit : sum), 0);
        grants.addObject(row.text('SobjectType') ?? '', bits);
    }
    for (const row of tables.rows('FieldPermissions', 'ParentId', id)) {
        const bits = (row.isSet('PermissionsRead') ? FIELD.read : 0) | (row.isSet('PermissionsEdit') ? FIELD.edit : 0);
        grants.addField(row.text('Field') ?? '', bits);
    }
    for (const row of tables.rows('SetupEntityAccess', 'ParentId', id)) {
        const permission = tables.row('CustomPermission', row.value('SetupEntityId'));
        const prefix = permission?.text('NamespacePrefix');
        const name = permission?.text('DeveloperName') ?? '';
        const code = permission ? undefined : tables.row('ApexClass', row.value('SetupEntityId'));
        if (permission) {
            grants.custom.add((prefix === undefined ? name : `${prefix}__${name}`).toLowerCase());
        } else if (code) {
            grants.classes.add(classKey(code.text('Name') ?? ''));
        }
    }
    for (const [column, value] of Object.entries(valuesOf(set.table.layout, set.row))) {
        if (value === true && column.startsWith('Permissions')) {
            grants.permissions.add(column.slice('Permissions'.length).toLowerCase());
        }
    }
    statedOf(metadata, set).forEach((stated) => {
        grants.addVisibilities(stated);
    });
    return grants;
}

/** What metadata says of a set that has no rows: applications, tabs, record types. */
function statedOf(metadata: SecurityMetadata, set: SetupRow): readonly Visibilities[] {
    const isMuting = set.table.object.name === 'MutingPermissionSet';
    const name = set.text(isMuting ? 'DeveloperName' : 'Name')?.toLowerCase();
    const all = isMuting ? metadata.mutingSets : metadata.permissionSets;
    return all.filter((each) => each.name.toLowerCase() === name).map(({ grants }) => grants);
}
