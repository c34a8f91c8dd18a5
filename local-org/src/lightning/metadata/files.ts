/** Metadata files of a project by type and name, read when first asked for. */
import type { ProjectFiles } from '../../schema/load.js';
import { parseXml, type XmlElement } from '../../schema/metadata/xml.js';

export interface MetadataFile {
    readonly file: string;
    readonly name: string;
    /** The object's folder of decomposed parts: `objects/Account/listViews/All`. */
    readonly object: string | undefined;
}

export interface MetadataFiles {
    /** @param type extension: `layout`, `listView` */
    all(type: string): readonly MetadataFile[];
    /** @returns undefined for a file that cannot be read as what it says it is */
    read(file: MetadataFile, root: string): XmlElement | undefined;
}

const NAMED = /(?:^|\/)(?:objects\/([^/]+)\/[^/]+\/)?([^/]+)\.(\w+)-meta\.xml$/;

export function metadataFiles(project: Pick<ProjectFiles, 'files' | 'read'>): MetadataFiles {
    const byType = new Map<string, MetadataFile[]>();
    for (const file of project.files) {
        const [, object, name = '', type = ''] = NAMED.exec(file) ?? [];
        if (type !== '') {
            const all = byType.get(type) ?? [];
            byType.set(type, all);
            // names of layouts and the like are written with %20 where a file name would not have the character
            all.push({ file, name: decodeURIComponent(name), object });
        }
    }
    const kept = new Map<string, XmlElement | undefined>();
    return {
        all: (type) => byType.get(type) ?? [],
        read({ file }, root) {
            if (!kept.has(file)) {
                const outcome = parseXml(project.read(file), root);
                kept.set(file, 'root' in outcome ? outcome.root : undefined);
            }
            return kept.get(file);
        }
    };
}
