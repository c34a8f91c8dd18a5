/** What a project says of security: permission sets and the like, sharing defaults, roles, groups and queues. */
import { elements, parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../schema/load.js';
import { qualify } from '../../schema/names.js';
import { GrantSum, type Grants } from './grants.js';
import { readDefaultRecordTypes, readGrants, readGroup } from './permissionXml.js';
import { profileName } from './profiles.js';

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

export interface QueueMetadata extends NamedMetadata {
    readonly objects: readonly string[];
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
    /** Objects, in lower case, that have sharing rules. */
    readonly ruledObjects: ReadonlySet<string>;
    readonly roles: readonly RoleMetadata[];
    readonly groups: readonly NamedMetadata[];
    readonly queues: readonly QueueMetadata[];
}

const FILE =
    /(?:^|\/)([^/]+)\.(profile|permissionset|mutingpermissionset|permissionsetgroup|customPermission|object|role|group|queue|sharingRules)(?:-meta\.xml)?$/;

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
    sharingRules: 'SharingRules'
};

class Collected implements SecurityMetadata {
    readonly profiles = new Map<string, ProfileMetadata>();
    readonly permissionSets: PermissionSetMetadata[] = [];
    readonly mutingSets: PermissionSetMetadata[] = [];
    readonly permissionSetGroups: PermissionSetGroupMetadata[] = [];
    readonly customPermissions: NamedMetadata[] = [];
    readonly sharingModels = new Map<string, string>();
    readonly ruledObjects = new Set<string>();
    readonly roles: RoleMetadata[] = [];
    readonly groups: NamedMetadata[] = [];
    readonly queues: QueueMetadata[] = [];

    constructor(readonly namespace: string | undefined) {}

    /** @param kind the file's suffix */
    take(kind: string, name: string, xml: XmlElement): void {
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
                return;
            case 'role':
                this.roles.push(readRole(name, label, xml));
                return;
            case 'group':
                this.groups.push({ name, label });
                return;
            case 'queue':
                this.queues.push(readQueue(name, label, xml, this.namespace));
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

    private takeRules(name: string, xml: XmlElement): void {
        const kinds = ['sharingCriteriaRules', 'sharingOwnerRules', 'sharingGuestRules', 'sharingTerritoryRules'];
        if (kinds.some((kind) => elements(xml, kind).length > 0)) {
            this.ruledObjects.add(qualify(name, this.namespace).toLowerCase());
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
    return { name, label, objects: objects.map((object) => qualify(object, namespace)) };
}

/** Reads a project's files; those that are no proper XML are left out. */
export function readSecurity(project: Pick<ProjectFiles, 'files' | 'namespace' | 'read'>): SecurityMetadata {
    const collected = new Collected(project.namespace);
    for (const file of project.files) {
        const [, name = '', kind = ''] = FILE.exec(file) ?? [];
        if (kind !== '') {
            const source = project.read(file);
            // an object's file matters for its sharing model only
            const isNeeded = kind !== 'object' || source.includes('<sharingModel>');
            const outcome = isNeeded ? parseXml(source, ROOTS[kind] ?? '') : undefined;
            if (outcome && 'root' in outcome) {
                collected.take(kind, name, outcome.root);
            }
        }
    }
    return collected;
}

/** The security of a project that says nothing of it. */
export function noSecurityMetadata(): SecurityMetadata {
    return new Collected(undefined);
}
