import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ProjectError } from './projectError.js';

export const SETTINGS_FILE = 'sfdx-project.json';

/** API version of a project that names none: the newest that the local org knows. */
export const DEFAULT_API_VERSION = 67;

/** What the local org needs of `sfdx-project.json` (Salesforce DX Developer Guide, "Salesforce DX Project Configuration"). */
export interface ProjectSettings {
    readonly name: string;
    readonly namespace: string | undefined;
    readonly apiVersion: number;
    /** As written, relative to the project. */
    readonly packageDirectories: readonly string[];
}

/**
 * The folder of the project that a folder belongs to: itself or the nearest one above with an `sfdx-project.json`.
 *
 * @throws ProjectError if there is none
 */
export function findProjectRoot(directory: string): string {
    const start = resolve(directory);
    if (!existsSync(start)) {
        throw new ProjectError(`The folder ${start} does not exist.`, 'Give the folder of a Salesforce DX project.');
    }
    for (let folder = start; ; folder = dirname(folder)) {
        if (existsSync(join(folder, SETTINGS_FILE))) {
            return folder;
        }
        if (folder === dirname(folder)) {
            throw new ProjectError(
                `There is no ${SETTINGS_FILE} in ${start} or in a folder above it.`,
                'Give the folder of a Salesforce DX project.'
            );
        }
    }
}

/**
 * Reads the settings of the project in a folder.
 *
 * @throws ProjectError if the file cannot be read or does not say what it has to say
 */
export function readSettings(root: string): ProjectSettings {
    const settings = readJson(root);
    const name = settings.name;
    const namespace = settings.namespace;
    if (namespace !== undefined && typeof namespace !== 'string') {
        throw wrong('namespace is no text', 'Write the namespace in quotes, or leave it out.');
    }
    return {
        name: typeof name === 'string' && name !== '' ? name : basename(root),
        namespace: namespace === '' ? undefined : namespace,
        apiVersion: readApiVersion(settings.sourceApiVersion),
        packageDirectories: readDirectories(settings.packageDirectories)
    };
}

function readJson(root: string): Readonly<Record<string, unknown>> {
    const file = join(root, SETTINGS_FILE);
    let text: string;
    try {
        text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
        throw new ProjectError(
            `${file} cannot be read: ${reasonOf(error)}.`,
            'Check that it is a file that you may read.'
        );
    }
    let settings: unknown;
    try {
        settings = JSON.parse(text);
    } catch (error) {
        throw wrong(`it is no JSON: ${reasonOf(error)}`, 'Correct the file.');
    }
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
        throw wrong('it holds no JSON object', 'Correct the file.');
    }
    return settings as Readonly<Record<string, unknown>>;
}

function readApiVersion(version: unknown): number {
    if (version === undefined) {
        return DEFAULT_API_VERSION;
    }
    const isWritten = typeof version === 'string' && /^\d{2,3}(\.0)?$/.test(version);
    if (!isWritten) {
        const example = `"${DEFAULT_API_VERSION}.0"`;
        throw wrong(`sourceApiVersion is ${JSON.stringify(version)}`, `Write a version such as ${example}.`);
    }
    return Number(version);
}

function readDirectories(directories: unknown): string[] {
    const action = 'List the folders of your source, as { "path": "force-app", "default": true }.';
    if (!Array.isArray(directories) || directories.length === 0) {
        throw wrong('packageDirectories lists no folder', action);
    }
    return directories.map((entry: unknown) => {
        const path = typeof entry === 'object' && entry !== null && 'path' in entry ? entry.path : undefined;
        if (typeof path !== 'string' || path === '') {
            throw wrong('an entry of packageDirectories has no path', action);
        }
        return path;
    });
}

function wrong(what: string, action: string): ProjectError {
    return new ProjectError(`${SETTINGS_FILE} cannot be used: ${what}.`, action);
}

/** The first line of what went wrong, without a full stop. */
export function reasonOf(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}
