/** Static resources of a project as rows (metadata type StaticResource); read when they are first asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobValue } from '../../language/blob.js';
import type { ProjectFiles } from '../../schema/load.js';
import { parseXml, text } from '../../schema/metadata/xml.js';
import type { Engine } from '../dml/engine.js';
import { firstWith } from '../dml/values.js';
import { addRow } from './seed.js';

const METADATA = /^(.*\/)?([^/]+)\.resource-meta\.xml$/;

/** Adds the resources that are not there yet. */
export function addStaticResources(engine: Engine, project: ProjectFiles): void {
    const object = engine.schema.object('StaticResource');
    const key = object?.fields.get('name');
    if (!object || !key) {
        return;
    }
    for (const file of project.files) {
        const [, folder = '', name = ''] = METADATA.exec(file) ?? [];
        if (name === '' || firstWith(engine.store.table(object), key, name)) {
            continue;
        }
        const outcome = parseXml(project.read(file), 'StaticResource');
        const xml = 'root' in outcome ? outcome.root : {};
        const body = bodyOf(project, folder, name);
        addRow(engine, 'StaticResource', {
            Name: name,
            Body: body ?? null,
            BodyLength: body?.bytes.length ?? 0,
            ContentType: text(xml, 'contentType') ?? null,
            CacheControl: text(xml, 'cacheControl') ?? 'Private',
            Description: text(xml, 'description') ?? null,
            NamespacePrefix: engine.schema.namespace ?? null
        });
    }
}

/** The file beside the metadata; undefined for an archive that is kept as a folder. */
function bodyOf(project: ProjectFiles, folder: string, name: string): BlobValue | undefined {
    const start = `${folder}${name}.`;
    const file = project.files.find((each) => each.startsWith(start) && !each.endsWith('.resource-meta.xml'));
    return file === undefined ? undefined : new BlobValue(readFileSync(join(project.root, file)));
}
