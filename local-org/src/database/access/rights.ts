/**
 * What a user may do: the profile's grants, those of assigned permission sets and permission set groups. Worked out when
 * asked for and kept until a row that matters changes.
 */
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import type { Row } from '../store/row.js';
import type { Store, Table } from '../store/store.js';
import { grantsOfAssignment, grantsOfSet, isCurrent } from './grantRows.js';
import { GrantSum, type Grants } from './grants.js';
import type { SecurityMetadata } from './metadata.js';
import { classKey, customPermissionKey } from './permissionXml.js';
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
    /** Apex class, called from outside. @param name of an outermost class */
    hasClass(name: string): boolean;
    /** Record type of an object that has some. */
    hasRecordType(object: ObjectSchema, name: string): boolean;
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
    'ApexClass',
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

    /** All live rows of an object. */
    all(name: string): readonly SetupRow[] {
        const table = this.table(name);
        return table ? [...table.all()].map((row) => new SetupRow(table, row)) : [];
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
    const source = { tables, metadata: options.metadata };
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
        grants.add(grantsOfSet(source, row).withImplied());
    }
    for (const assignment of tables.rows('PermissionSetAssignment', 'AssigneeId', userId)) {
        if (isCurrent(assignment, options.now())) {
            grants.add(grantsOfAssignment(source, assignment));
        }
    }
    const extra = permissionSet === undefined ? undefined : tables.row('PermissionSet', permissionSet);
    if (extra) {
        grants.add(grantsOfSet(source, extra).withImplied());
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
        // "users with the Author Apex permission can access all Apex classes" ("Class Security", Apex Developer Guide)
        hasClass: (name) =>
            isAdministrator || grants.permissions.has('authorapex') || grants.classes.has(classKey(name)),
        hasRecordType: (object, name) =>
            isAdministrator || grants.recordTypes.has(`${object.name}.${name}`.toLowerCase()),
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

/** The key of a field in {@link Grants}. */
export function fieldKey(object: ObjectSchema, field: FieldSchema): string {
    return `${object.name}.${field.name}`.toLowerCase();
}
