/** Files of the site that are the same for everybody: built scripts, the design system, static resources. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

import { appFolder, packageFolder } from '../compile/folders.js';
import type { Components, Site } from './site.js';

const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.gif': 'image/gif',
    '.woff2': 'font/woff2',
    '.json': 'application/json',
    '.txt': 'text/plain; charset=utf-8',
    '.html': 'text/html; charset=utf-8'
};

/** Built files have their content's hash in their path. */
const FOREVER = 'private, max-age=31536000, immutable';
const REVALIDATE = 'private, no-cache';

/** The file that a path means, with how long it may be kept; undefined for others. */
export function assetFile(site: Site, path: string): { readonly file: string; readonly caching: string } | undefined {
    const { hash, folder } = site.platform;
    if (path.startsWith('/lightning/slds/')) {
        const file = within(
            join(packageFolder('@salesforce-ux/design-system'), 'assets'),
            path.slice('/lightning/slds/'.length)
        );
        return file === undefined ? undefined : { file, caching: 'private, max-age=86400' };
    }
    if (path === `/lightning/assets/${hash}/shell.css`) {
        return { file: join(appFolder, 'assets', 'shell.css'), caching: REVALIDATE };
    }
    if (path === '/lightning/assets/favicon.svg') {
        return { file: join(appFolder, 'assets', 'favicon.svg'), caching: REVALIDATE };
    }
    const prefix = `/lightning/assets/${hash}/`;
    const file = path.startsWith(prefix) ? within(folder, path.slice(prefix.length)) : undefined;
    return file === undefined ? undefined : { file, caching: FOREVER };
}

/** A file below a folder; undefined when the path leads out of it. */
function within(folder: string, path: string): string | undefined {
    const file = normalize(join(folder, decodeURIComponent(path)));
    return file.startsWith(folder + sep) ? file : undefined;
}

/** The project's components as a script of the page, or as a text for the sandbox. */
export function projectAsset(
    { script }: Components,
    path: string
): { readonly text: string; readonly type: string } | undefined {
    switch (path) {
        case `/lightning/assets/project-${script.hash}.js`:
            return {
                text: `globalThis.localOrgProject = function (__outside) {${script.code};return __components;};\n`,
                type: TYPES['.js'] ?? ''
            };
        case `/lightning/assets/project-${script.hash}.txt`:
            return { text: script.code, type: TYPES['.txt'] ?? '' };
        default:
            return undefined;
    }
}

/** A static resource of the project that is a single file: `/resource/Logo`. */
export function staticResource(site: Site, path: string): string | undefined {
    const [, name = '', rest = ''] = /^\/resource\/(?:\d+\/)?(?:[^/]+__)?([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
    const { files, root } = site.org.project;
    const found = files.find((file) =>
        rest === ''
            ? new RegExp(`(?:^|/)staticresources/${name}\\.(?!resource)[^/]+$`).test(file)
            : file.endsWith(`/staticresources/${name}/${rest}`)
    );
    return found === undefined ? undefined : join(root, found);
}

export function sendFile(request: IncomingMessage, response: ServerResponse, file: string, caching: string): boolean {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) {
        return false;
    }
    const tag = `"${stats.size.toString(36)}-${stats.mtimeMs.toString(36)}"`;
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', caching);
    response.setHeader('etag', tag);
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304).end();
        return true;
    }
    response.writeHead(200);
    createReadStream(file).pipe(response);
    return true;
}
