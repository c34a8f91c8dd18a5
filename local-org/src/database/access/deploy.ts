/**
 * Puts what metadata says of security into rows, where queries and Apex find it: permission sets with their object and
 * field permissions, groups of them, custom permissions, profiles, roles, public groups and queues. Rows that are there
 * already keep their id.
 */
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { idOf, valuesOf } from '../store/row.js';
import type { Store } from '../store/store.js';
import { FIELD, OBJECT, type Grants } from './grants.js';
import type { PermissionSetGroupMetadata, PermissionSetMetadata, SecurityMetadata } from './metadata.js';
import { BUILT_IN_PROFILES } from './profiles.js';

type Values = Record<string, ApexValue>;

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
        const names = new Map(BUILT_IN_PROFILES.map(({ name, license }) => [name.toLowerCase(), { name, license }]));
        for (const [key, { name }] of this.metadata.profiles) {
            if (!names.has(key)) {
                names.set(key, { name, license: 'Salesforce' });
            }
        }
        for (const { name, license } of names.values()) {
            const licenseId = this.put('UserLicense', { Name: license }, {});
            const id = this.put('Profile', { Name: name }, { UserLicenseId: licenseId, UserType: 'Standard' });
            // each profile has a permission set of its own ("PermissionSet", Object Reference: IsOwnedByProfile)
            this.put('PermissionSet', { ProfileId: id }, { Name: `X${id}`, Label: `X${id}`, IsOwnedByProfile: true });
        }
    }

    customPermissions(): void {
        for (const { name, label } of this.metadata.customPermissions) {
            this.put('CustomPermission', { DeveloperName: name }, { MasterLabel: label, NamespacePrefix: this.namespace() });
        }
    }

    permissionSets(): void {
        for (const set of this.metadata.permissionSets) {
            const values = { Label: set.label, Description: set.description ?? null, IsCustom: true, IsOwnedByProfile: false };
            this.grant('PermissionSet', { Name: set.name }, { ...values, NamespacePrefix: this.namespace() }, set);
        }
        for (const set of this.metadata.mutingSets) {
            this.grant('MutingPermissionSet', { DeveloperName: set.name }, { MasterLabel: set.label }, set);
        }
    }

    permissionSetGroups(): void {
        for (const group of this.metadata.permissionSetGroups) {
            const values = { MasterLabel: group.label, Status: 'Updated', NamespacePrefix: this.namespace() };
            const id = this.put('PermissionSetGroup', { DeveloperName: group.name }, values);
            this.clear('PermissionSetGroupComponent', 'PermissionSetGroupId', id);
            for (const member of this.members(group)) {
                this.put('PermissionSetGroupComponent', { PermissionSetGroupId: id, PermissionSetId: member }, {});
            }
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
        for (const { name, label } of this.metadata.groups) {
            this.put('Group', { DeveloperName: name, Type: 'Regular' }, { Name: label, DoesIncludeBosses: true });
        }
        for (const { name, label, objects } of this.metadata.queues) {
            const id = this.put('Group', { DeveloperName: name, Type: 'Queue' }, { Name: label, DoesIncludeBosses: true });
            objects.forEach((object) => this.put('QueueSobject', { QueueId: id, SobjectType: object }, {}));
        }
    }

    private namespace(): string | null {
        return this.metadata.namespace ?? null;
    }

    private members(group: PermissionSetGroupMetadata): readonly string[] {
        return [
            ...group.sets.flatMap((name) => this.find('PermissionSet', { Name: localPart(name) }) ?? []),
            ...group.muting.flatMap((name) => this.find('MutingPermissionSet', { DeveloperName: localPart(name) }) ?? [])
        ];
    }

    /** Writes a permission set and what it grants. */
    private grant(object: string, key: Values, values: Values, { grants }: PermissionSetMetadata): void {
        const id = this.put(object, key, { ...values, ...this.userPermissions(object, key, grants) });
        for (const child of ['ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess']) {
            this.clear(child, 'ParentId', id);
        }
        grants.objects.forEach((bits, name) => {
            this.insert('ObjectPermissions', { ParentId: id, SobjectType: this.objectName(name), ...objectColumns(bits) });
        });
        grants.fields.forEach((bits, path) => {
            this.insert('FieldPermissions', { ParentId: id, ...this.fieldColumns(path, bits) });
        });
        grants.custom.forEach((name) => {
            const permission = this.find('CustomPermission', { DeveloperName: localPart(name) });
            if (permission !== undefined) {
                const type = 'CustomPermission';
                this.insert('SetupEntityAccess', { ParentId: id, SetupEntityId: permission, SetupEntityType: type });
            }
        });
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

    private objectName(name: string): string {
        return this.schema.object(name)?.name ?? name;
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
        this.store.update(this.object(name), id, values);
        return id;
    }

    private insert(name: string, values: Values): string {
        return this.store.insert(this.object(name), values);
    }

    private clear(name: string, field: string, value: string): void {
        const object = this.object(name);
        const lookup = this.schema.field(object, field);
        const rows = lookup ? [...this.store.table(object).withValue(lookup, value)] : [];
        rows.forEach((row) => this.store.erase(object, idOf(row)));
    }
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
