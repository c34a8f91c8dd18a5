/** The Lightning web component bundles of a project ("Component Folder", Lightning Web Components Developer Guide). */
import type { ProjectFiles } from '../../schema/load.js';
import { parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';

export interface Bundle {
    readonly name: string;
    /** Relative to the project, with `/`. */
    readonly folder: string;
    /** Relative to the folder; tests and the configuration file are not among them. */
    readonly files: readonly string[];
    /** The configuration file, relative to the project. */
    readonly metaFile: string | undefined;
}

const IN_BUNDLE = /^(.*\/)?lwc\/([^/]+)\/(.+)$/;

/** By name. */
export function findBundles(project: Pick<ProjectFiles, 'files'>): ReadonlyMap<string, Bundle> {
    const bundles = new Map<string, Bundle & { files: string[]; metaFile: string | undefined }>();
    for (const file of project.files) {
        const [, before = '', name = '', rest = ''] = IN_BUNDLE.exec(file) ?? [];
        if (name === '' || /(^|\/)__/.test(rest)) {
            continue;
        }
        const folder = `${before}lwc/${name}`;
        const bundle = bundles.get(name) ?? { name, folder, files: [], metaFile: undefined };
        bundles.set(name, bundle);
        if (rest === `${name}.js-meta.xml`) {
            bundle.metaFile = file;
        } else if (/\.(js|html|css)$/.test(rest)) {
            bundle.files.push(rest);
        }
    }
    return bundles;
}

/** The configuration of a bundle; undefined without one, or when it cannot be read. */
export function bundleMeta(project: Pick<ProjectFiles, 'read'>, bundle: Bundle): XmlElement | undefined {
    if (bundle.metaFile === undefined) {
        return undefined;
    }
    const outcome = parseXml(project.read(bundle.metaFile), 'LightningComponentBundle');
    return 'root' in outcome ? outcome.root : undefined;
}

export function bundleApiVersion(project: Pick<ProjectFiles, 'read'>, bundle: Bundle): number | undefined {
    const meta = bundleMeta(project, bundle);
    const version = meta && text(meta, 'apiVersion');
    return version === undefined ? undefined : Number.parseInt(version, 10);
}
