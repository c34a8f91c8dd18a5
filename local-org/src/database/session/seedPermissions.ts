/** Rows for permission sets, profiles, custom permissions, queues and groups of a project (Metadata API Developer Guide). */
import type { ProjectFiles } from '../../schema/load.js';
import { elements, parseXml, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import { qualify } from '../../schema/names.js';
import type { Engine } from '../dml/engine.js';
import { addRow, PROFILES } from './seed.js';

/** Reads the files of one kind. */
function each(project: ProjectFiles, suffix: string, root: string, use: (name: string, xml: XmlElement) => void): void {
    const pattern = new RegExp(`(?:^|/)([^/]+)\\.${suffix}(?:-meta\\.xml)?$`);
    for (const file of project.files) {
        const name = pattern.exec(file)?.[1];
        const outcome = name === undefined ? undefined : parseXml(project.read(file), root);
        if (name !== undefined && outcome && 'root' in outcome) {
            use(decodeURIComponent(name), outcome.root);
        }
    }
}

export function seedPermissions(engine: Engine, project: ProjectFiles): void {
    const namespace = engine.schema.namespace ?? null;
    each(project, 'profile', 'Profile', (name) => {
        if (!PROFILES.some((known) => known === name) && name !== 'Admin' && name !== 'Standard') {
            addRow(engine, 'Profile', { Name: name, UserType: 'Standard' });
        }
    });
    each(project, 'permissionset', 'PermissionSet', (name, xml) => {
        addRow(engine, 'PermissionSet', {
            Name: name,
            Label: text(xml, 'label') ?? name,
            Description: text(xml, 'description') ?? null,
            NamespacePrefix: namespace,
            IsCustom: true,
            IsOwnedByProfile: false,
            Type: 'Regular'
        });
    });
    each(project, 'permissionsetgroup', 'PermissionSetGroup', (name, xml) => {
        addRow(engine, 'PermissionSetGroup', {
            DeveloperName: name,
            MasterLabel: text(xml, 'label') ?? name,
            NamespacePrefix: namespace,
            Status: 'Updated'
        });
    });
    each(project, 'customPermission', 'CustomPermission', (name, xml) => {
        addRow(engine, 'CustomPermission', {
            DeveloperName: name,
            MasterLabel: text(xml, 'label') ?? name,
            NamespacePrefix: namespace
        });
    });
    each(project, 'queue', 'Queue', (name, xml) => {
        addQueue(engine, name, xml);
    });
    each(project, 'group', 'Group', (name, xml) => {
        addRow(engine, 'Group', { DeveloperName: name, Name: text(xml, 'name') ?? name, Type: 'Regular' });
    });
    each(project, 'role', 'Role', (name, xml) => {
        addRow(engine, 'UserRole', { DeveloperName: name, Name: text(xml, 'name') ?? name });
    });
}

function addQueue(engine: Engine, name: string, xml: XmlElement): void {
    const id = addRow(engine, 'Group', { DeveloperName: name, Name: text(xml, 'name') ?? name, Type: 'Queue' });
    for (const item of elements(xml, 'queueSobject')) {
        for (const object of texts(item, 'sobjectType')) {
            addRow(engine, 'QueueSobject', {
                QueueId: id ?? null,
                SobjectType: qualify(object, engine.schema.namespace)
            });
        }
    }
}
