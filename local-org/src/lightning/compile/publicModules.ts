/** The modules of the platform that components may import: the public base components, and those of ours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { appFolder, packageFolder } from './folders.js';

/** Broken in the published base components: they import modules that are not published. */
const BROKEN = new Set(['barcodeScanner', 'primitiveFigure']);

/** Modules of other names that components may import. */
const OTHERS = ['lwc', '@lwc/synthetic-shadow', '@salesforce/apex'];

export const baseComponents = (): string => packageFolder('lightning-base-components');

/** Entry file of a module folder; undefined when there is none. */
export function entryOf(folder: string, name: string): string | undefined {
    return ['js', 'ts', 'html', 'css'].map((type) => join(folder, `${name}.${type}`)).find((file) => existsSync(file));
}

/** File of `lightning/button`, `force/navigation`, `one/app`; ours come first. */
export function moduleFile(namespace: string, name: string): string | undefined {
    return (
        entryOf(join(appFolder, 'modules', namespace, name), name) ??
        entryOf(join(baseComponents(), 'src', namespace, name), name)
    );
}

let names: readonly string[] | undefined;

/** Specifiers of all public modules: `lwc`, `lightning/card`. */
export function publicModules(): readonly string[] {
    names ??= ['lwc', ...lightningNames().map((name) => `lightning/${name}`)];
    return names;
}

export function isPublicModule(specifier: string): boolean {
    return OTHERS.includes(specifier) || publicModules().includes(specifier);
}

function lightningNames(): readonly string[] {
    const base = join(baseComponents(), 'src', 'lightning');
    // templates of icons are megabytes, which the icon component loads by category when it needs them
    const exposed = readdirSync(base).filter(
        (name) =>
            !BROKEN.has(name) &&
            !name.startsWith('iconSvgTemplates') &&
            isExposed(join(base, name, `${name}.js-meta.xml`))
    );
    const own = readdirSync(join(appFolder, 'modules', 'lightning'));
    return [...new Set([...exposed, ...own, 'navigation'])].sort();
}

function isExposed(file: string): boolean {
    return existsSync(file) && readFileSync(file, 'utf8').includes('<isExposed>true');
}
