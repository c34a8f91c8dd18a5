/** The Apex files of a project, with what their meta files say. */
import { posix } from 'node:path';
import type { Project } from '../project/index.js';
import type { Diagnostic } from './diagnostics.js';

export interface ApexSource {
    /** Relative to the project. */
    readonly file: string;
    readonly kind: 'class' | 'trigger';
    /** Name of the file without extension: what the platform knows it by. */
    readonly name: string;
    readonly text: string;
    /** Of the meta file, or of the project where there is none. */
    readonly apiVersion: number;
}

export interface ApexSources {
    /** Sorted by file. */
    readonly sources: readonly ApexSource[];
    /** Missing and unreadable meta files, and names that are used twice. */
    readonly diagnostics: readonly Diagnostic[];
}

const EXTENSION = /\.(cls|trigger)$/;

/**
 * Reads all classes and triggers of a project.
 *
 * @throws ProjectError if a file cannot be read
 */
export function readApexSources(project: Pick<Project, 'files' | 'apiVersion' | 'read'>): ApexSources {
    const diagnostics: Diagnostic[] = [];
    const known = new Set(project.files);
    const names = new Map<string, string>();
    const sources: ApexSource[] = [];
    for (const file of project.files) {
        const extension = EXTENSION.exec(file)?.[1];
        if (extension === undefined) {
            continue;
        }
        const kind = extension === 'cls' ? 'class' : 'trigger';
        const name = posix.basename(file, `.${extension}`);
        const key = `${kind} ${name.toLowerCase()}`;
        const first = names.get(key);
        if (first !== undefined) {
            diagnostics.push(problem(file, 'error', 'duplicate-file', `There is a ${kind} ${name} already: ${first}.`));
            continue;
        }
        names.set(key, file);
        const apiVersion = readApiVersion(project, known, file, diagnostics);
        sources.push({ file, kind, name, text: project.read(file), apiVersion });
    }
    return { sources, diagnostics };
}

function readApiVersion(
    project: Pick<Project, 'apiVersion' | 'read'>,
    known: ReadonlySet<string>,
    file: string,
    diagnostics: Diagnostic[]
): number {
    const meta = `${file}-meta.xml`;
    const taken = `API version ${project.apiVersion}.0 of the project is taken.`;
    if (!known.has(meta)) {
        const message = `${posix.basename(meta)} is missing; ${taken}`;
        diagnostics.push(problem(file, 'warning', 'no-meta-file', message));
        return project.apiVersion;
    }
    const version = /<apiVersion>\s*(\d{1,3})(?:\.0)?\s*<\/apiVersion>/.exec(withoutComments(project.read(meta)))?.[1];
    if (version === undefined) {
        diagnostics.push(problem(meta, 'warning', 'no-api-version', `It names no API version; ${taken}`));
        return project.apiVersion;
    }
    return Number(version);
}

function withoutComments(xml: string): string {
    return xml.replace(/<!--[\s\S]*?-->/g, '');
}

function problem(file: string, severity: Diagnostic['severity'], code: string, message: string): Diagnostic {
    return { file, line: 1, column: 1, severity, code, message };
}
