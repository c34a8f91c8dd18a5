/** Finds what an import of a component means: another file, a module of the platform, a reference to the org. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { appFolder, packageFolder } from './folders.js';
import { baseComponents, moduleFile } from './publicModules.js';

export type Resolved =
    | { readonly kind: 'lwc'; readonly file: string; readonly namespace: string; readonly name: string }
    | { readonly kind: 'plain'; readonly file: string }
    | { readonly kind: 'code'; readonly code: string };

const LWC_PACKAGES: Readonly<Record<string, string>> = {
    lwc: '@lwc/engine-dom',
    '@lwc/engine-dom': '@lwc/engine-dom',
    '@lwc/synthetic-shadow': '@lwc/synthetic-shadow',
    '@lwc/wire-service': '@lwc/wire-service'
};

let baseMap: ReadonlyMap<string, string> | undefined;

/** What the base components publish for themselves: `@salesforce/label/LightningInput.required`, `@salesforce/gate/...`. */
function baseModules(): ReadonlyMap<string, string> {
    if (!baseMap) {
        const folder = baseComponents();
        const { lwc } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
            lwc: { modules: readonly { name?: string; path?: string }[] };
        };
        baseMap = new Map(
            lwc.modules.flatMap(({ name, path }) =>
                name !== undefined && path !== undefined ? [[name, join(folder, path)] as const] : []
            )
        );
    }
    return baseMap;
}

/**
 * Resolves an import of a module of the platform.
 *
 * @param specifier `lwc`, `lightning/card`, `@salesforce/i18n/lang`
 * @returns undefined when there is no such module
 */
export function resolvePlatform(specifier: string): Resolved | undefined {
    const packageName = LWC_PACKAGES[specifier];
    if (packageName !== undefined) {
        return { kind: 'plain', file: join(packageFolder(packageName), 'dist', 'index.js') };
    }
    if (specifier.startsWith('localOrg/')) {
        return { kind: 'plain', file: join(appFolder, 'runtime', `${specifier.slice('localOrg/'.length)}.js`) };
    }
    const fixed = perUser(specifier);
    if (fixed !== undefined) {
        return { kind: 'code', code: fixed };
    }
    const published = baseModules().get(specifier);
    if (published !== undefined) {
        return { kind: 'plain', file: published };
    }
    const [namespace = '', name = '', more] = specifier.split('/');
    const file = more === undefined && name !== '' ? moduleFile(namespace, name) : undefined;
    return file === undefined ? undefined : { kind: 'lwc', file, namespace, name };
}

/** Modules whose value depends on who looks at the page: the page brings them with it. */
function perUser(specifier: string): string | undefined {
    const [scope, kind = '', ...rest] = specifier.split('/');
    if (scope !== '@salesforce') {
        return undefined;
    }
    const name = JSON.stringify(rest.join('/'));
    switch (kind) {
        case 'i18n':
            return /alendar|digits|Numbering/.test(name)
                ? undefined
                : `export default globalThis.localOrgPage.i18n[${name}];`;
        case 'label': {
            const published = baseModules().get(specifier);
            const text = published === undefined ? 'undefined' : defaultOf(readFileSync(published, 'utf8'));
            return `export default globalThis.localOrgPage.baseLabels[${name}] ?? ${text};`;
        }
        case 'apex':
            return rest.length === 0 ? `export { refreshApex, getSObjectValue } from 'localOrg/apex';` : undefined;
        case 'user':
            return rest[0] === 'Id' ? `export default globalThis.localOrgPage.user.id;` : undefined;
        default:
            return undefined;
    }
}

function defaultOf(source: string): string {
    return /export default ([^;]+);/.exec(source)?.[1] ?? 'undefined';
}
