/**
 * What a user may do: the profile's grants, those of assigned permission sets and permission set groups. Worked out when
 * asked for and kept until a row that matters changes.
 */
import { DatetimeValue } from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { valuesOf, type Row } from '../store/row.js';
import type { Store, Table } from '../store/store.js';
import { FIELD, GrantSum, OBJECT, type Grants } from './grants.js';
import type { SecurityMetadata } from './metadata.js';
import { customPermissionKey } from './permissionXml.js';
import { builtInProfile, type BuiltInProfile } from './profiles.js';

export interface Rights {
    readonly userId: string;
    readonly profile: string;
    /** Whether everything is allowed, sharing included. */
    readonly isAdministrator: boolean;
    readonly grants: Grants;
    /** Whether the profile alone grants the standard fields of a standard object. */
    hasStandardFields(object: string): boolean;
    /** User permission: `ViewAllData`. */
    has(permission: string): boolean;
    /** Custom permission, with or without the namespace prefix. */
    hasCustom(permission: string): boolean;
    /** Name of the record type of new records, if the profile says. */
    defaultRecordType(object: ObjectSchema): string | undefined;
}

export interface RightsSource {
    /** @param permissionSet id of a set whose grants are added */
    of(userId: string, permissionSet?: string): Rights;
    /** Goes up when rights, roles or groups may have changed. */
    version(): number;
}

/** The objects whose rows decide. */
const DECISIVE = [
    'User',
    'Profile',
    'PermissionSet',
    'MutingPermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'CustomPermission',
    'UserRole',
    'Group',
    'GroupMember'
];

export interface RightsOptions {
    readonly schema: Schema;
    readonly store: Store;
    readonly metadata: SecurityMetadata;
    /** Milliseconds since 1970, for assignments that expire. */
    now(): number;
}

export function createRights(options: RightsOptions): RightsSource {
    const { store, schema } = options;
    const tables = new SetupTables(schema, store);
    const kept = new Map<string, Rights>();
    let keptAt = -1;
    return {
        version: () => tables.version(),
        of(userId, permissionSet) {
            const version = tables.version();
            if (version !== keptAt) {
                kept.clear();
                keptAt = version;
            }
            const key = `${userId} ${permissionSet ?? ''}`;
            let rights = kept.get(key);
            if (!rights) {
                kept.set(key, (rights = rightsOf(options, tables, userId, permissionSet)));
            }
            return rights;
        }
    };
}

/** Reading setup objects by name. */
export class SetupTables {
    private readonly decisive: readonly Table[];

    constructor(
        private readonly schema: Schema,
        private readonly store: Store
    ) {
        this.decisive = DECISIVE.flatMap((name) => this.table(name) ?? []);
    }

    version(): number {
        let sum = 0;
        for (const table of this.decisive) {
            sum += table.version;
        }
        return sum;
    }

    table(name: string): Table | undefined {
        const object = this.schema.object(name);
        return object && this.store.table(object);
    }

    /** A live row by its id. */
    row(name: string, id: ApexValue): SetupRow | undefined {
        const table = this.table(name);
        const row = typeof id === 'string' ? table?.live(id) : undefined;
        return table && row && new SetupRow(table, row);
    }

    /** The live rows of an object with a value in a field, found by index. */
    rows(name: string, field: string, value: string): readonly SetupRow[] {
        const table = this.table(name);
        const schema = table && this.schema.field(table.object, field);
        return table && schema ? [...table.withValue(schema, value)].map((row) => new SetupRow(table, row)) : [];
    }
}

export class SetupRow {
    constructor(
        readonly table: Table,
        readonly row: Row
    ) {}

    value(field: string): ApexValue {
        return this.table.value(this.row, field);
    }

    text(field: string): string | undefined {
        const value = this.value(field);
        return typeof value === 'string' ? value : undefined;
    }

    isSet(field: string): boolean {
        return this.value(field) === true;
    }
}

function rightsOf(
    options: RightsOptions,
    tables: SetupTables,
    userId: string,
    permissionSet: string | undefined
): Rights {
    const user = tables.row('User', userId);
    const profileName = profileOf(tables, user);
    const builtIn = builtInProfile(profileName);
    const stated = options.metadata.profiles.get(profileName.toLowerCase());
    const grants = new GrantSum();
    if (builtIn) {
        addBuiltIn(grants, builtIn);
    }
    if (stated) {
        grants.add(stated.grants);
    }
    grants.withImplied();
    for (const row of tables.rows('PermissionSet', 'ProfileId', user?.text('ProfileId') ?? '')) {
        grants.add(grantsOfSet(tables, row).withImplied());
    }
    for (const assignment of tables.rows('PermissionSetAssignment', 'AssigneeId', userId)) {
        if (isCurrent(assignment, options.now())) {
            grants.add(grantsOfAssignment(tables, assignment));
        }
    }
    const extra = permissionSet === undefined ? undefined : tables.row('PermissionSet', permissionSet);
    if (extra) {
        grants.add(grantsOfSet(tables, extra).withImplied());
    }
    const { namespace } = options.metadata;
    const isAdministrator = builtIn?.isAdministrator === true;
    return {
        userId,
        profile: profileName,
        isAdministrator,
        grants,
        hasStandardFields: (object) => isAdministrator || builtIn?.objects[object] !== undefined,
        has: (permission) => isAdministrator || grants.permissions.has(permission.toLowerCase()),
        hasCustom: (permission) => grants.custom.has(customPermissionKey(permission, namespace)),
        defaultRecordType: (object) => stated?.defaultRecordTypes.get(object.name.toLowerCase())
    };
}

/**
 * The built-in user of an org without users is an administrator, and the platform's own process, which has no profile, is held
 * for one: it delivers platform events ("Automated Process", Platform Events Developer Guide).
 */
function profileOf(tables: SetupTables, user: SetupRow | undefined): string {
    if (!user || user.text('UserType') === 'AutomatedProcess') {
        return 'System Administrator';
    }
    return tables.row('Profile', user.value('ProfileId'))?.text('Name') ?? '';
}

function addBuiltIn(grants: GrantSum, profile: BuiltInProfile): void {
    for (const [object, bits] of Object.entries(profile.objects)) {
        grants.addObject(object, bits);
    }
    profile.permissions.forEach((name) => grants.permissions.add(name.toLowerCase()));
}

/** Assignments may end ("PermissionSetAssignment", Object Reference: ExpirationDate, IsActive). */
function isCurrent(assignment: SetupRow, now: number): boolean {
    const end = assignment.value('ExpirationDate');
    const millis = end instanceof DatetimeValue ? end.millis : Infinity;
    return assignment.value('IsActive') !== false && !assignment.isSet('IsRevoked') && millis > now;
}

function grantsOfAssignment(tables: SetupTables, assignment: SetupRow): Grants {
    const group = assignment.text('PermissionSetGroupId');
    if (group !== undefined) {
        return grantsOfGroup(tables, group);
    }
    const set = tables.row('PermissionSet', assignment.value('PermissionSetId'));
    const ofSet = set?.text('PermissionSetGroupId');
    return ofSet === undefined
        ? set
            ? grantsOfSet(tables, set).withImplied()
            : new GrantSum()
        : grantsOfGroup(tables, ofSet);
}

function grantsOfGroup(tables: SetupTables, group: string): Grants {
    const sum = new GrantSum();
    const muting: SetupRow[] = [];
    for (const component of tables.rows('PermissionSetGroupComponent', 'PermissionSetGroupId', group)) {
        const set = tables.row('PermissionSet', component.value('PermissionSetId'));
        const muted = set ? undefined : tables.row('MutingPermissionSet', component.value('PermissionSetId'));
        if (set) {
            sum.add(grantsOfSet(tables, set).withImplied());
        } else if (muted) {
            muting.push(muted);
        }
    }
    muting.forEach((set) => sum.mute(grantsOfSet(tables, set)));
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
function grantsOfSet(tables: SetupTables, set: SetupRow): GrantSum {
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
        if (permission) {
            grants.custom.add((prefix === undefined ? name : `${prefix}__${name}`).toLowerCase());
        }
    }
    for (const [column, value] of Object.entries(valuesOf(set.table.layout, set.row))) {
        if (value === true && column.startsWith('Permissions')) {
            grants.permissions.add(column.slice('Permissions'.length).toLowerCase());
        }
    }
    return grants;
}

/** The key of a field in {@link Grants}. */
export function fieldKey(object: ObjectSchema, field: FieldSchema): string {
    return `${object.name}.${field.name}`.toLowerCase();
}
