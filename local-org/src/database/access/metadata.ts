/** What a project says of security: permission sets and the like, sharing defaults, roles, groups and queues. */
import { child, elements, parseXml, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../schema/load.js';
import { qualify } from '../../schema/names.js';
import { GrantSum, type Grants } from './grants.js';
import { readDefaultRecordTypes, readGrants, readGroup } from './permissionXml.js';
import { profileName } from './profiles.js';
import { parties, readSharingRules, ruledObject, type Party, type SharingRule } from './sharing/ruleXml.js';

export interface ProfileMetadata {
    readonly name: string;
    readonly grants: Grants;
    readonly defaultRecordTypes: ReadonlyMap<string, string>;
}

export interface PermissionSetMetadata {
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly grants: Grants;
}

export interface PermissionSetGroupMetadata {
    readonly name: string;
    readonly label: string;
    readonly sets: readonly string[];
    readonly muting: readonly string[];
}

export interface NamedMetadata {
    readonly name: string;
    readonly label: string;
}

export interface RoleMetadata extends NamedMetadata {
    readonly parent: string | undefined;
    /** `Edit`, `Read` or `None` by field of UserRole. */
    readonly access: Readonly<Record<string, string>>;
}

export interface GroupMetadata extends NamedMetadata {
    /** Whether those above its members in the hierarchy have what it has. */
    readonly includesBosses: boolean;
}

export interface QueueMetadata extends NamedMetadata {
    readonly objects: readonly string[];
    /** Groups and roles that are members. */
    readonly members: readonly Party[];
    /** User names of members. */
    readonly users: readonly string[];
}

export interface SecurityMetadata {
    readonly namespace: string | undefined;
    /** By lower-case name. */
    readonly profiles: ReadonlyMap<string, ProfileMetadata>;
    readonly permissionSets: readonly PermissionSetMetadata[];
    readonly mutingSets: readonly PermissionSetMetadata[];
    readonly permissionSetGroups: readonly PermissionSetGroupMetadata[];
    readonly customPermissions: readonly NamedMetadata[];
    /** `sharingModel` of standard objects, by lower-case name. */
    readonly sharingModels: ReadonlyMap<string, string>;
    /** By lower-case object name. */
    readonly sharingRules: ReadonlyMap<string, readonly SharingRule[]>;
    /** Apex sharing reasons by lower-case object name, as values of RowCause: `Has_Review__c`. */
    readonly sharingReasons: ReadonlyMap<string, readonly string[]>;
    readonly roles: readonly RoleMetadata[];
    readonly groups: readonly GroupMetadata[];
    readonly queues: readonly QueueMetadata[];
}

const FILE =
    /(?:^|\/)([^/]+)\.(profile|permissionset|mutingpermissionset|permissionsetgroup|customPermission|object|role|group|queue|sharingRules|sharingReason)(?:-meta\.xml)?$/;

const ROOTS: Readonly<Record<string, string>> = {
    profile: 'Profile',
    permissionset: 'PermissionSet',
    mutingpermissionset: 'MutingPermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    customPermission: 'CustomPermission',
    object: 'CustomObject',
    role: 'Role',
    group: 'Group',
    queue: 'Queue',
    sharingRules: 'SharingRules',
    sharingReason: 'SharingReason'
};

class Collected implements SecurityMetadata {
    readonly profiles = new Map<string, ProfileMetadata>();
    readonly permissionSets: PermissionSetMetadata[] = [];
    readonly mutingSets: PermissionSetMetadata[] = [];
    readonly permissionSetGroups: PermissionSetGroupMetadata[] = [];
    readonly customPermissions: NamedMetadata[] = [];
    readonly sharingModels = new Map<string, string>();
    readonly sharingRules = new Map<string, readonly SharingRule[]>();
    readonly sharingReasons = new Map<string, string[]>();
    readonly roles: RoleMetadata[] = [];
    readonly groups: GroupMetadata[] = [];
    readonly queues: QueueMetadata[] = [];

    constructor(readonly namespace: string | undefined) {}

    /**
     * @param kind the file's suffix
     * @param folder that the file's own folder is in: of parts of objects, the object
     */
    take(kind: string, name: string, xml: XmlElement, folder: string): void {
        const label = text(xml, 'label') ?? text(xml, 'name') ?? text(xml, 'fullName') ?? name;
        switch (kind) {
            case 'profile':
                this.takeProfile(profileName(name), xml);
                return;
            case 'permissionset':
                this.permissionSets.push(this.readSet(name, label, xml));
                return;
            case 'mutingpermissionset':
                this.mutingSets.push(this.readSet(name, label, xml));
                return;
            case 'permissionsetgroup':
                this.permissionSetGroups.push({ name, label, ...readGroup(xml) });
                return;
            case 'customPermission':
                this.customPermissions.push({ name, label });
                return;
            case 'object':
                this.takeSharingModel(name, xml);
                elements(xml, 'sharingReasons').forEach((each) => this.takeReason(name, text(each, 'fullName') ?? ''));
                return;
            case 'role':
                this.roles.push(readRole(name, label, xml));
                return;
            case 'group':
                this.groups.push({ name, label, includesBosses: text(xml, 'doesIncludeBosses') !== 'false' });
                return;
            case 'queue':
                this.queues.push(readQueue(name, label, xml, this.namespace));
                return;
            case 'sharingReason':
                this.takeReason(folder, name);
                return;
            default:
                this.takeRules(name, xml);
        }
    }

    /** A profile may be in several package directories. */
    private takeProfile(name: string, xml: XmlElement): void {
        const known = this.profiles.get(name.toLowerCase());
        const grants = new GrantSum();
        grants.add(readGrants(xml, this.namespace));
        if (known) {
            grants.add(known.grants);
        }
        const defaultRecordTypes = new Map([
            ...(known?.defaultRecordTypes ?? []),
            ...readDefaultRecordTypes(xml, this.namespace)
        ]);
        this.profiles.set(name.toLowerCase(), { name, grants, defaultRecordTypes });
    }

    private readSet(name: string, label: string, xml: XmlElement): PermissionSetMetadata {
        return { name, label, description: text(xml, 'description'), grants: readGrants(xml, this.namespace) };
    }

    private takeSharingModel(name: string, xml: XmlElement): void {
        const model = text(xml, 'sharingModel');
        if (model !== undefined) {
            this.sharingModels.set(qualify(name, this.namespace).toLowerCase(), model);
        }
    }

    private takeReason(object: string, name: string): void {
        const key = qualify(object, this.namespace).toLowerCase();
        const reasons = this.sharingReasons.get(key) ?? [];
        reasons.push(qualify(name.endsWith('__c') ? name : `${name}__c`, this.namespace));
        this.sharingReasons.set(key, reasons);
    }

    /** The rules of an object may be in several package directories. */
    private takeRules(name: string, xml: XmlElement): void {
        const key = ruledObject(name, this.namespace);
        const rules = [...(this.sharingRules.get(key) ?? []), ...readSharingRules(xml, this.namespace)];
        if (rules.length > 0) {
            this.sharingRules.set(key, rules);
        }
    }
}

function readRole(name: string, label: string, xml: XmlElement): RoleMetadata {
    const access: Record<string, string> = {};
    for (const object of ['case', 'contact', 'opportunity']) {
        const level = text(xml, `${object}AccessLevel`);
        if (level !== undefined) {
            access[`${object.charAt(0).toUpperCase()}${object.slice(1)}AccessForAccountOwner`] = level;
        }
    }
    return { name, label, parent: text(xml, 'parentRole'), access };
}

function readQueue(name: string, label: string, xml: XmlElement, namespace: string | undefined): QueueMetadata {
    const objects = elements(xml, 'queueSobject').flatMap((item) => text(item, 'sobjectType') ?? []);
    const members = child(xml, 'queueMembers');
    return {
        name,
        label,
        objects: objects.map((object) => qualify(object, namespace)),
        members: MEMBERS.flatMap(([outer, kind]) =>
            elements(members ?? {}, outer).flatMap((item) =>
                parties(item).map(({ name: who }) => ({ kind, name: who }))
            )
        ),
        users: elements(members ?? {}, 'users').flatMap((item) => texts(item, 'user'))
    };
}

/** Elements of `queueMembers` and what they name ("Queue", Metadata API Developer Guide). */
const MEMBERS = [
    ['publicGroups', 'group'],
    ['roles', 'role'],
    ['roleAndSubordinates', 'roleAndSubordinates'],
    ['roleAndSubordinatesInternal', 'roleAndSubordinatesInternal']
] as const;

/** Reads a project's files; those that are no proper XML are left out. */
export function readSecurity(project: Pick<ProjectFiles, 'files' | 'namespace' | 'read'>): SecurityMetadata {
    const collected = new Collected(project.namespace);
    for (const file of project.files) {
        const [, name = '', kind = ''] = FILE.exec(file) ?? [];
        if (kind !== '') {
            const source = project.read(file);
            // an object's file matters for its sharing alone
            const isNeeded = kind !== 'object' || /<sharing(?:Model|Reasons)>/.test(source);
            const outcome = isNeeded ? parseXml(source, ROOTS[kind] ?? '') : undefined;
            if (outcome && 'root' in outcome) {
                collected.take(kind, name, outcome.root, file.split('/').at(-3) ?? '');
            }
        }
    }
    return collected;
}

/** The security of a project that says nothing of it. */
export function noSecurityMetadata(): SecurityMetadata {
    return new Collected(undefined);
}
