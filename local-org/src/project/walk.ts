import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Ignores } from './ignoreRules.js';
import { ProjectError } from './projectError.js';
import { reasonOf } from './settings.js';

/**
 * All files below some folders of a project that its rules let through.
 *
 * @param root absolute path of the project
 * @param directories relative to it, with `/`, none of them within another; '' is the project itself
 * @returns relative paths with `/`, sorted by code unit
 * @throws ProjectError if a folder cannot be read
 */
export function listFiles(root: string, directories: readonly string[], ignores: Ignores): string[] {
    const files: string[] = [];
    const visited = new Set<string>();
    const walk = (directory: string): void => {
        for (const entry of entriesOf(join(root, directory))) {
            const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
            const kind = kindOf(root, path, entry, visited);
            if (kind === 'directory' && !ignores(`${path}/`)) {
                walk(path);
            } else if (kind === 'file' && !ignores(path)) {
                files.push(path);
            }
        }
    };
    for (const directory of directories) {
        if (directory === '' || !ignores(`${directory}/`)) {
            walk(directory);
        }
    }
    return files.sort();
}

function entriesOf(folder: string): Dirent[] {
    try {
        return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
        throw new ProjectError(
            `The folder ${folder} cannot be read: ${reasonOf(error)}.`,
            'Check that you may read it.'
        );
    }
}

/** Links count as what they lead to; a folder that was reached by a link before is not entered again. */
function kindOf(root: string, path: string, entry: Dirent, visited: Set<string>): 'file' | 'directory' | 'other' {
    if (entry.isFile()) {
        return 'file';
    }
    if (entry.isDirectory()) {
        return 'directory';
    }
    const target = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : undefined;
    if (target?.isFile() === true) {
        return 'file';
    }
    if (target?.isDirectory() !== true) {
        return 'other';
    }
    const real = realpathSync(join(root, path));
    const isInside = `${join(root, path)}/`.startsWith(`${real}/`);
    if (isInside || visited.has(real)) {
        return 'other';
    }
    visited.add(real);
    return 'directory';
}
