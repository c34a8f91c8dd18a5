/** A Salesforce DX project on disk: its settings and its source files. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readIgnoreRules } from './ignoreRules.js';
import { ProjectError } from './projectError.js';
import { findProjectRoot, readSettings, reasonOf, SETTINGS_FILE } from './settings.js';
import { listFiles } from './walk.js';

export { ProjectError } from './projectError.js';
export { DEFAULT_API_VERSION } from './settings.js';

export interface Project {
    /** Absolute path. */
    readonly root: string;
    readonly name: string;
    readonly namespace: string | undefined;
    /** `sourceApiVersion`. */
    readonly apiVersion: number;
    /** Relative to root with `/`, none of them within another, in the order of `sfdx-project.json`. */
    readonly packageDirectories: readonly string[];
    /** Every file below the package directories that `.forceignore` lets through, relative to root with `/`, sorted. */
    readonly files: readonly string[];
    /**
     * The text of one of the files, without a byte order mark and with `\n` at the ends of lines.
     *
     * @throws ProjectError if the file cannot be read
     */
    read(file: string): string;
}

/**
 * Opens the project that a folder belongs to.
 *
 * @param directory the folder of a project, or one within it
 * @throws ProjectError if there is no project, or if something in it cannot be read
 */
export function openProject(directory: string): Project {
    const root = findProjectRoot(directory);
    const settings = readSettings(root);
    const packageDirectories = outermost(settings.packageDirectories.map((path) => locate(root, path)));
    return {
        root,
        name: settings.name,
        namespace: settings.namespace,
        apiVersion: settings.apiVersion,
        packageDirectories,
        files: listFiles(root, packageDirectories, readIgnoreRules(root)),
        read: (file) => readText(join(root, file))
    };
}

/** A package directory relative to the project, '' for the project itself. */
function locate(root: string, path: string): string {
    const folder = resolve(root, path);
    const inside = relative(root, folder);
    if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) {
        throw new ProjectError(
            `The package directory ${path} of ${SETTINGS_FILE} is outside of the project.`,
            'Move it into the project, or take it out of packageDirectories.'
        );
    }
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
        throw new ProjectError(
            `The package directory ${path} of ${SETTINGS_FILE} does not exist in ${root}.`,
            'Create it, or take it out of packageDirectories.'
        );
    }
    return inside.split(sep).join('/');
}

/** The folders that are in no other one of the list, each once. */
function outermost(directories: readonly string[]): string[] {
    const contains = (outer: string, inner: string): boolean =>
        outer !== inner && (outer === '' || inner.startsWith(`${outer}/`));
    return [...new Set(directories)].filter((inner) => !directories.some((outer) => contains(outer, inner)));
}

function readText(path: string): string {
    let text: string;
    try {
        text = readFileSync(path, 'utf8');
    } catch (error) {
        throw new ProjectError(
            `${path} cannot be read: ${reasonOf(error)}.`,
            'Check that it is a file that you may read.'
        );
    }
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return text.includes('\r') ? text.slice(start).replace(/\r\n?/g, '\n') : text.slice(start);
}
