/** Which feature owns a name. */
import { posix } from 'node:path';
import { FEATURES, homeOf } from './features.js';
import type { Sources } from './rule.js';

export interface Owners {
    /** Place of the feature in `FEATURES`; the leftmost where several features define the name, undefined for a name of nobody. */
    featureOf(name: string): number | undefined;
    /** Whether it is the name of a class, a component or the like, not of an object or a field. */
    isNamed(name: string): boolean;
}

/** Metadata whose name other files use as it stands. */
const NAMED: ReadonlySet<string> = new Set([
    'ApexClass',
    'ApexPage',
    'AuraDefinitionBundle',
    'CustomPermission',
    'FlexiPage',
    'LightningComponentBundle'
]);

export function ownersOf({ project, apex, metadata }: Sources): Owners {
    const features = new Map<string, number>();
    const named = new Set<string>();
    const add = (name: string, file: string): void => {
        const feature = FEATURES.indexOf(homeOf(file)?.folder ?? '');
        const known = features.get(name);
        if (feature >= 0 && (known === undefined || feature < known)) {
            features.set(name, feature);
        }
    };
    for (const { name, file } of apex) {
        add(name, file);
        named.add(name);
    }
    for (const { type, name, file } of metadata) {
        if (type === 'CustomObject' || type === 'CustomField') {
            add(name, file);
            add(name.replace(/__c$/, '__r'), file);
        } else if (NAMED.has(type)) {
            add(name, file);
            named.add(name);
        }
    }
    for (const file of project.files.filter((each) => /\/lwc\/[^/]+\/[^/]+\.js$/.test(each))) {
        add(posix.basename(file, '.js'), file);
    }
    return { featureOf: (name) => features.get(name), isNamed: (name) => named.has(name) };
}
