/** Classes of components by their specifier, with what they inherit. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Bundle } from '../compile/bundles.js';
import { moduleFile } from '../compile/publicModules.js';
import type { Project } from '../../project/index.js';
import { readClass, type ClassModel, type MemberPlace } from './classModel.js';

export interface Offer {
    readonly api: ReadonlyMap<string, MemberPlace>;
    readonly members: ReadonlySet<string>;
    /** Whether something that is inherited could not be read: then more may be there. */
    readonly isOpen: boolean;
}

export interface Modules {
    /** @param specifier `c/healthCard`, `lightning/button`; undefined when it has no class */
    offer(specifier: string): Offer | undefined;
}

/** Mixins of the platform that add nothing that a template may name. */
const PLAIN_MIXINS = new Set(['lightning/navigation', 'force/navigation', 'lightning/shadowBaseClassPrivate']);

export function createModules(project: Project, bundles: ReadonlyMap<string, Bundle>): Modules {
    const kept = new Map<string, Offer | undefined>();
    const fileOf = (specifier: string): string | undefined => {
        const [namespace = '', name = ''] = specifier.split('/');
        if (namespace === 'c' || namespace === project.namespace) {
            const bundle = bundles.get(name);
            return bundle && join(project.root, bundle.folder, `${name}.js`);
        }
        return moduleFile(namespace, name);
    };
    const read = (file: string | undefined, seen: ReadonlySet<string>): Offer | undefined => {
        if (file === undefined || !file.endsWith('.js') || !existsSync(file) || seen.has(file)) {
            return undefined;
        }
        const model = readClass(readFileSync(file, 'utf8'));
        return model && inherit(model, file, new Set([...seen, file]));
    };
    function inherit(model: ClassModel, file: string, seen: ReadonlySet<string>): Offer {
        const api = new Map<string, MemberPlace>();
        const members = new Set(model.members);
        let isOpen = false;
        for (const { specifier } of model.bases) {
            if (specifier !== undefined && PLAIN_MIXINS.has(specifier)) {
                continue;
            }
            const base = specifier === undefined ? undefined : read(baseFile(specifier, file, fileOf), seen);
            base?.api.forEach((place, name) => api.set(name, place));
            base?.members.forEach((name) => members.add(name));
            isOpen ||= base === undefined || base.isOpen;
        }
        model.api.forEach((place, name) => api.set(name, place));
        return { api, members, isOpen };
    }
    return {
        offer(specifier) {
            if (!kept.has(specifier)) {
                kept.set(specifier, read(fileOf(specifier), new Set()));
            }
            return kept.get(specifier);
        }
    };
}

function baseFile(
    specifier: string,
    from: string,
    fileOf: (specifier: string) => string | undefined
): string | undefined {
    if (!specifier.startsWith('.')) {
        return fileOf(specifier);
    }
    const file = resolve(dirname(from), specifier);
    return file.endsWith('.js') ? file : `${file}.js`;
}
