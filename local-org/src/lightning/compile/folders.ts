/** Where the browser side of the local org and the packages that it is built from lie. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The folder `local-org`: of this file in source, or of the bundled program. */
function home(): string {
    const own = fileURLToPath(import.meta.url);
    return own.endsWith('.ts') ? join(dirname(own), '..', '..', '..') : join(dirname(own), '..');
}

/** Modules of the browser side that are ours: the shell, the stand-ins for what lightning-base-components lacks. */
export const appFolder = join(home(), 'lightning-app');

/** A folder from which packages can be resolved. */
export const packageHome = home();

/** The folder of an installed package. @throws when it is not installed */
export function packageFolder(name: string): string {
    return dirname(require.resolve(`${name}/package.json`));
}

/** The cache of what is the same for all projects, beside the packages that it is made from. */
export function platformCache(): string {
    return join(dirname(packageFolder('lightning-base-components')), '.cache', 'local-org', 'lightning');
}
