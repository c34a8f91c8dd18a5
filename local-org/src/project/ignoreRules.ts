import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { ProjectError } from './projectError.js';
import { reasonOf } from './settings.js';

/** What the Salesforce CLI leaves out of every deploy, whatever the project says. */
const ALWAYS = ['**/*.dup', '**/.*', '**/package2-descriptor.json', '**/package2-manifest.json', '**/node_modules/'];

/** Whether a file or folder stays out: path relative to the project, with `/`, and with one at the end of a folder. */
export type Ignores = (path: string) => boolean;

/**
 * Reads `.forceignore`, whose rules are those of `.gitignore`, if the project has one.
 *
 * @throws ProjectError if it is there and cannot be read
 */
export function readIgnoreRules(root: string): Ignores {
    const rules = ignore
        .default()
        .add(ALWAYS)
        .add(readRules(join(root, '.forceignore')));
    return (path) => rules.ignores(path);
}

function readRules(file: string): string {
    try {
        return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
            return '';
        }
        throw new ProjectError(
            `${file} cannot be read: ${reasonOf(error)}.`,
            'Check that it is a file that you may read.'
        );
    }
}
