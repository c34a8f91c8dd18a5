/** What profiles and permission sets grant, as sets that add up. Names are in lower case. */
import type { ObjectOperation } from '../../schema/access.js';

/** Object permissions as bits ("ObjectPermissions", Object Reference). */
export const OBJECT = {
    read: 1,
    create: 2,
    edit: 4,
    delete: 8,
    viewAll: 16,
    modifyAll: 32,
    viewAllFields: 64
} as const;

/** Field permissions as bits ("FieldPermissions", Object Reference). */
export const FIELD = { read: 1, edit: 2 } as const;

export interface Grants {
    /** {@link OBJECT} bits by object. */
    readonly objects: ReadonlyMap<string, number>;
    /** {@link FIELD} bits by `object.field`. */
    readonly fields: ReadonlyMap<string, number>;
    /** User permissions: `viewalldata`. */
    readonly permissions: ReadonlySet<string>;
    /** Custom permissions, with the namespace prefix when they have one: `ns__name`. */
    readonly custom: ReadonlySet<string>;
    /** Apex classes, without prefix. */
    readonly classes: ReadonlySet<string>;
    readonly applications: ReadonlySet<string>;
    /** {@link TAB} by tab. */
    readonly tabs: ReadonlyMap<string, number>;
    /** Record types as `object.name`. */
    readonly recordTypes: ReadonlySet<string>;
}

/** What of {@link Grants} has no rows. */
export type Visibilities = Pick<Grants, 'applications' | 'tabs' | 'recordTypes'>;

/** Whether a tab can be added, or is shown ("PermissionSetTabSetting", Metadata API Developer Guide); the more counts. */
export const TAB = { available: 1, visible: 2 } as const;

export class GrantSum implements Grants {
    readonly objects = new Map<string, number>();
    readonly fields = new Map<string, number>();
    readonly permissions = new Set<string>();
    readonly custom = new Set<string>();
    readonly classes = new Set<string>();
    readonly applications = new Set<string>();
    readonly tabs = new Map<string, number>();
    readonly recordTypes = new Set<string>();

    /** @param object in any case */
    addObject(object: string, bits: number): void {
        const key = object.toLowerCase();
        this.objects.set(key, (this.objects.get(key) ?? 0) | bits);
    }

    /** @param field `Account.Name`, in any case */
    addField(field: string, bits: number): void {
        const key = field.toLowerCase();
        this.fields.set(key, (this.fields.get(key) ?? 0) | bits);
    }

    add(grants: Grants): void {
        grants.objects.forEach((bits, object) => this.addObject(object, bits));
        grants.fields.forEach((bits, field) => this.addField(field, bits));
        grants.permissions.forEach((name) => this.permissions.add(name));
        grants.custom.forEach((name) => this.custom.add(name));
        grants.classes.forEach((name) => this.classes.add(name));
        this.addVisibilities(grants);
    }

    addTab(tab: string, visibility: number): void {
        const key = tab.toLowerCase();
        this.tabs.set(key, Math.max(this.tabs.get(key) ?? 0, visibility));
    }

    addVisibilities({ applications, tabs, recordTypes }: Visibilities): void {
        applications.forEach((name) => this.applications.add(name));
        tabs.forEach((visibility, tab) => this.addTab(tab, visibility));
        recordTypes.forEach((name) => this.recordTypes.add(name));
    }

    /** Adds the permissions that granted ones need: for what grants, not for what mutes. */
    withImplied(): this {
        this.objects.forEach((bits, key) => this.objects.set(key, impliedBits(bits)));
        this.fields.forEach((bits, key) => this.fields.set(key, bits & FIELD.edit ? bits | FIELD.read : bits));
        return this;
    }

    /** Takes away what a muting permission set mutes ("Permission Set Groups", Salesforce Help). */
    mute(muted: Grants): void {
        subtract(this.objects, muted.objects);
        subtract(this.fields, muted.fields);
        muted.permissions.forEach((name) => this.permissions.delete(name));
        muted.custom.forEach((name) => this.custom.delete(name));
        muted.classes.forEach((name) => this.classes.delete(name));
        muted.applications.forEach((name) => this.applications.delete(name));
        muted.tabs.forEach((_visibility, tab) => this.tabs.delete(tab));
        muted.recordTypes.forEach((name) => this.recordTypes.delete(name));
    }
}

function subtract(from: Map<string, number>, muted: ReadonlyMap<string, number>): void {
    muted.forEach((bits, key) => {
        const left = (from.get(key) ?? 0) & ~bits;
        if (left === 0) {
            from.delete(key);
        } else {
            from.set(key, left);
        }
    });
}

/** What a permission needs comes with it ("Object Permissions", Salesforce Help). */
function impliedBits(bits: number): number {
    let all = bits;
    if (all & OBJECT.modifyAll) {
        all |= OBJECT.viewAll | OBJECT.edit | OBJECT.delete;
    }
    if (all & OBJECT.delete) {
        all |= OBJECT.edit;
    }
    return all === 0 ? 0 : all | OBJECT.read;
}

const BITS: Readonly<Record<ObjectOperation, number>> = {
    read: OBJECT.read,
    create: OBJECT.create,
    update: OBJECT.edit,
    delete: OBJECT.delete,
    undelete: OBJECT.create // "Undelete" needs what creating needs (Object Reference, undelete call)
};

/** The permission that an operation needs. */
export function bitOf(operation: ObjectOperation): number {
    return BITS[operation];
}
