/**
 * Puts what metadata says of security into rows, where queries and Apex find it: permission sets with their object and
 * field permissions, groups of them, custom permissions, profiles, roles, public groups and queues. Rows that are there
 * already keep their id.
 */
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { idOf, valuesOf } from '../store/row.js';
import type { Store } from '../store/store.js';
import { PERMISSIONED_OBJECTS } from './governing.js';
import { FIELD, GrantSum, OBJECT, type Grants } from './grants.js';
import type { PermissionSetGroupMetadata, QueueMetadata, SecurityMetadata } from './metadata.js';
import { BUILT_IN_PROFILES, builtInProfile } from './profiles.js';
import { SetupTables } from './rights.js';
import { roleGroups } from './roleGroups.js';
import { groupOf } from './sharing/parties.js';

type Values = Record<string, ApexValue>;

/** The administrator's permissions that code asks for by query. */
const ADMINISTRATION: readonly string[] = [
    'ApiEnabled',
    'AuthorApex',
    'CustomizeApplication',
    'ManageUsers',
    'ModifyAllData',
    'ViewAllData',
    'ViewSetup'
];

const EVERYTHING = Object.values(OBJECT).reduce<number>((sum, bit) => sum | bit, 0);

/** Brings the rows of setup objects in line with metadata. */
export function deploySecurity(store: Store, schema: Schema, metadata: SecurityMetadata): void {
    const deployment = new Deployment(store, schema, metadata);
    deployment.profiles();
    deployment.customPermissions();
    deployment.permissionSets();
    deployment.permissionSetGroups();
    deployment.rolesAndGroups();
}

class Deployment {
    constructor(
        private readonly store: Store,
        private readonly schema: Schema,
        private readonly metadata: SecurityMetadata
    ) {}

    profiles(): void {
        const licenses = new Map(BUILT_IN_PROFILES.map(({ name, license }) => [name, license]));
        for (const { name } of this.metadata.profiles.values()) {
            licenses.set(builtInProfile(name)?.name ?? name, builtInProfile(name)?.license ?? 'Salesforce');
        }
        for (const [name, license] of licenses) {
            const UserLicenseId = this.put('UserLicense', { Name: license }, {});
            const grants = this.profileGrants(name);
            const key = { Name: name };
            const columns = { UserLicenseId, UserType: 'Standard', ...this.userPermissions('Profile', key, grants) };
            const id = this.put('Profile', key, columns);
            // each profile has a permission set of its own ("PermissionSet", Object Reference: IsOwnedByProfile)
            const values = { Name: `X${id}`, Label: `X${id}`, IsOwnedByProfile: true };
            this.grant('PermissionSet', { ProfileId: id }, values, grants);
        }
    }

    /** Object permissions of built-in profiles, and what the project's profiles state. */
    private profileGrants(name: string): Grants {
        const grants = new GrantSum();
        const builtIn = builtInProfile(name);
        Object.entries(builtIn?.objects ?? {}).forEach(([object, bits]) => grants.addObject(object, bits));
        const all = builtIn?.isAdministrator ? [...PERMISSIONED_OBJECTS, ...this.customObjects()] : [];
        all.forEach((object) => grants.addObject(object, EVERYTHING));
        [...(builtIn?.permissions ?? []), ...(builtIn?.isAdministrator ? ADMINISTRATION : [])].forEach((permission) =>
            grants.permissions.add(permission.toLowerCase())
        );
        const stated = this.metadata.profiles.get(name.toLowerCase());
        if (stated) {
            grants.add(stated.grants);
        }
        return grants.withImplied();
    }

    private customObjects(): readonly string[] {
        return this.schema.objectNames().filter((object) => /__[ceb]$/i.test(object));
    }

    customPermissions(): void {
        for (const { name, label } of this.metadata.customPermissions) {
            this.put(
                'CustomPermission',
                { DeveloperName: name },
                { MasterLabel: label, NamespacePrefix: this.namespace() }
            );
        }
    }

    permissionSets(): void {
        for (const set of this.metadata.permissionSets) {
            const values = {
                Label: set.label,
                Description: set.description ?? null,
                IsCustom: true,
                IsOwnedByProfile: false
            };
            this.grant(
                'PermissionSet',
                { Name: set.name },
                { ...values, NamespacePrefix: this.namespace() },
                set.grants
            );
        }
        for (const set of this.metadata.mutingSets) {
            this.grant('MutingPermissionSet', { DeveloperName: set.name }, { MasterLabel: set.label }, set.grants);
        }
    }

    permissionSetGroups(): void {
        for (const group of this.metadata.permissionSetGroups) {
            const values = { MasterLabel: group.label, Status: 'Updated', NamespacePrefix: this.namespace() };
            const id = this.put('PermissionSetGroup', { DeveloperName: group.name }, values);
            const members = this.members(group).map((PermissionSetId) => ({ PermissionSetId }));
            this.replace('PermissionSetGroupComponent', 'PermissionSetGroupId', id, members);
        }
    }

    rolesAndGroups(): void {
        const roles = new Map<string, string>();
        for (const { name, label, access } of this.metadata.roles) {
            roles.set(name, this.put('UserRole', { DeveloperName: name }, { Name: label, ...access }));
        }
        for (const { name, parent } of this.metadata.roles) {
            this.put('UserRole', { DeveloperName: name }, { ParentRoleId: roles.get(parent ?? '') ?? null });
        }
        roles.forEach((id, DeveloperName) => {
            roleGroups(id, DeveloperName).forEach(({ RelatedId = null, Type = null, ...values }) =>
                this.put('Group', { RelatedId, Type }, values)
            );
        });
        // the group of all internal users ("Group", Object Reference: type Organization)
        this.put('Group', { Type: 'Organization' }, { DeveloperName: 'AllInternalUsers', Name: 'All Internal Users' });
        for (const { name, label, includesBosses } of this.metadata.groups) {
            const values = { Name: label, DoesIncludeBosses: includesBosses };
            this.put('Group', { DeveloperName: name, Type: 'Regular' }, values);
        }
        this.metadata.queues.forEach((queue) => this.queue(queue));
    }

    private queue({ name, label, objects, members, users }: QueueMetadata): void {
        const values = { Name: label, DoesIncludeBosses: true };
        const QueueId = this.put('Group', { DeveloperName: name, Type: 'Queue' }, values);
        objects.forEach((SobjectType) => this.put('QueueSobject', { QueueId, SobjectType }, {}));
        const tables = new SetupTables(this.schema, this.store);
        const ids = [
            ...members.map((party) => groupOf(tables, party)),
            // users are no metadata: those that are there become members
            ...users.map((Username) => this.find('User', { Username }))
        ];
        for (const UserOrGroupId of ids) {
            if (UserOrGroupId !== undefined) {
                this.put('GroupMember', { GroupId: QueueId, UserOrGroupId }, {});
            }
        }
    }

    private namespace(): string | null {
        return this.metadata.namespace ?? null;
    }

    private members(group: PermissionSetGroupMetadata): readonly string[] {
        return [
            ...group.sets.flatMap((name) => this.find('PermissionSet', { Name: localPart(name) }) ?? []),
            ...group.muting.flatMap(
                (name) => this.find('MutingPermissionSet', { DeveloperName: localPart(name) }) ?? []
            )
        ];
    }

    /** Writes a permission set and what it grants. */
    private grant(object: string, key: Values, values: Values, grants: Grants): void {
        const id = this.put(object, key, { ...values, ...this.userPermissions(object, key, grants) });
        this.replace(
            'ObjectPermissions',
            'ParentId',
            id,
            [...grants.objects].map(([name, bits]) => this.objectColumns(name, bits))
        );
        this.replace(
            'FieldPermissions',
            'ParentId',
            id,
            [...grants.fields].map(([path, bits]) => this.fieldColumns(path, bits))
        );
        this.replace('SetupEntityAccess', 'ParentId', id, [
            ...this.entities('CustomPermission', 'DeveloperName', [...grants.custom].map(localPart)),
            ...this.entities('ApexClass', 'Name', [...grants.classes])
        ]);
    }

    /** Columns of access to what is there of these. */
    private entities(type: string, field: string, names: readonly string[]): readonly Values[] {
        return names
            .flatMap((name) => this.find(type, { [field]: name }) ?? [])
            .map((SetupEntityId) => ({ SetupEntityId, SetupEntityType: type }));
    }

    /** User permissions are columns; those that the row had before are set back. */
    private userPermissions(name: string, key: Values, grants: Grants): Values {
        const object = this.object(name);
        const columns: Values = {};
        const id = this.find(name, key);
        const table = this.store.table(object);
        const before = id === undefined ? undefined : table.find(id);
        for (const column of before ? Object.keys(valuesOf(table.layout, before)) : []) {
            if (column.startsWith('Permissions')) {
                columns[column] = null;
            }
        }
        for (const permission of grants.permissions) {
            const field = object.fields.get(`permissions${permission}`);
            if (field) {
                columns[field.name] = true;
            }
        }
        return columns;
    }

    private objectColumns(name: string, bits: number): Values {
        return { SobjectType: this.schema.object(name)?.name ?? name, ...objectColumns(bits) };
    }

    private fieldColumns(path: string, bits: number): Values {
        const [objectName = '', fieldName = ''] = path.split('.');
        const object = this.schema.object(objectName);
        const field = object && this.schema.field(object, fieldName);
        const name = object?.name ?? objectName;
        return {
            SobjectType: name,
            Field: `${name}.${field?.name ?? fieldName}`,
            PermissionsRead: (bits & FIELD.read) !== 0,
            PermissionsEdit: (bits & FIELD.edit) !== 0
        };
    }

    private object(name: string): ObjectSchema {
        const object = this.schema.object(name);
        if (!object) {
            throw new Error(`The catalogue has no object ${name}`);
        }
        return object;
    }

    /** The id of the row with these values. */
    private find(name: string, key: Values): string | undefined {
        const object = this.object(name);
        const table = this.store.table(object);
        const wanted = Object.entries(key);
        for (const row of table.all()) {
            if (wanted.every(([field, value]) => sameValue(table.value(row, field), value))) {
                return idOf(row);
            }
        }
        return undefined;
    }

    /** Writes a row that is found by some of its values. @returns its id */
    private put(name: string, key: Values, values: Values): string {
        const id = this.find(name, key);
        if (id === undefined) {
            return this.insert(name, { ...key, ...values });
        }
        const table = this.store.table(this.object(name));
        const row = table.find(id);
        const changed = Object.entries(values).filter(
            ([field, value]) => row && (table.value(row, field) ?? null) !== value
        );
        if (changed.length > 0) {
            this.store.update(table.object, id, Object.fromEntries(changed));
        }
        return id;
    }

    private insert(name: string, values: Values): string {
        return this.store.insert(this.object(name), values);
    }

    /** Makes these the rows that refer to another one; rows that are right already stay as they are. */
    private replace(name: string, field: string, id: string, wanted: readonly Values[]): void {
        const object = this.object(name);
        const lookup = this.schema.field(object, field);
        const table = this.store.table(object);
        const missing = new Map(wanted.map((values) => [signature(values), values]));
        for (const row of lookup ? [...table.withValue(lookup, id)] : []) {
            const columns = Object.keys(wanted[0] ?? {}).map((column) => [column, table.value(row, column)] as const);
            if (!missing.delete(signature(Object.fromEntries(columns)))) {
                this.store.erase(object, idOf(row));
            }
        }
        missing.forEach((values) => this.insert(name, { [field]: id, ...values }));
    }
}

function signature(values: Values): string {
    return JSON.stringify(Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function sameValue(left: ApexValue, right: ApexValue): boolean {
    return typeof left === 'string' && typeof right === 'string'
        ? left.toLowerCase() === right.toLowerCase()
        : left === right;
}

function localPart(name: string): string {
    return name.includes('__') ? name.slice(name.indexOf('__') + 2) : name;
}

function objectColumns(bits: number): Values {
    return {
        PermissionsRead: (bits & OBJECT.read) !== 0,
        PermissionsCreate: (bits & OBJECT.create) !== 0,
        PermissionsEdit: (bits & OBJECT.edit) !== 0,
        PermissionsDelete: (bits & OBJECT.delete) !== 0,
        PermissionsViewAllRecords: (bits & OBJECT.viewAll) !== 0,
        PermissionsModifyAllRecords: (bits & OBJECT.modifyAll) !== 0,
        PermissionsViewAllFields: (bits & OBJECT.viewAllFields) !== 0
    };
}
