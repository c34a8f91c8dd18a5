/** Rows for apps and Platform Cache partitions of a project (Metadata API Developer Guide). */
import type { ProjectFiles } from '../../schema/load.js';
import { elements, flag, integer, parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { Engine } from '../dml/engine.js';
import { addRow, fixedId } from './seed.js';

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

/** Prefix of apps, which are no rows of an object that code can query. */
const APP = '02u';

/** The app menu ("AppMenuItem", Object Reference): the apps of the project. Those of a new org, Sales and the like, are left out. */
export function seedApps(engine: Engine, project: ProjectFiles): void {
    let order = 0;
    each(project, 'app', 'CustomApplication', (name, xml) => {
        order++;
        addRow(engine, 'AppMenuItem', {
            Name: name,
            Label: text(xml, 'label') ?? name,
            Description: text(xml, 'description') ?? null,
            ApplicationId: fixedId(APP, order),
            Type: 'TabSet',
            SortOrder: order,
            IsVisible: true,
            IsAccessible: true,
            CanvasEnabled: false,
            IsRegisteredDeviceOnly: false,
            IsUsingAdminAuthorization: false,
            NamespacePrefix: engine.schema.namespace ?? null
        });
    });
}

/** Partitions and what they have of the org's and of the session's cache, in megabytes (metadata type PlatformCachePartition). */
export function seedCachePartitions(engine: Engine, project: ProjectFiles): void {
    each(project, 'cachePartition', 'PlatformCachePartition', (name, xml) => {
        const id = addRow(engine, 'PlatformCachePartition', {
            DeveloperName: name,
            MasterLabel: text(xml, 'masterLabel') ?? name,
            Description: text(xml, 'description') ?? null,
            Language: 'en_US',
            IsDefaultPartition: flag(xml, 'isDefaultPartition'),
            NamespacePrefix: engine.schema.namespace ?? null
        });
        for (const type of elements(xml, 'platformCachePartitionTypes')) {
            addRow(engine, 'PlatformCachePartitionType', {
                PlatformCachePartitionId: id ?? null,
                CacheType: text(type, 'cacheType') ?? null,
                AllocatedCapacity: integer(type, 'allocatedCapacity') ?? 0,
                AllocatedPartnerCapacity: integer(type, 'allocatedPartnerCapacity') ?? 0,
                AllocatedPurchasedCapacity: integer(type, 'allocatedPurchasedCapacity') ?? 0,
                AllocatedTrialCapacity: integer(type, 'allocatedTrialCapacity') ?? 0
            });
        }
    });
}
