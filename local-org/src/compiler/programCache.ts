/**
 * The whole result of compilation between runs. It names every file that was read for it, with a hash of its text: where all of
 * them are as they were, and no file came or went, nothing is compiled.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { writeCacheFile } from './cacheFile.js';
import type { Diagnostic } from './diagnostics.js';
import type { EmittedUnit } from '../language/unit.js';
import type { ProjectFiles } from '../schema/load.js';

export interface CompiledProgram {
    readonly diagnostics: readonly Diagnostic[];
    readonly units: readonly EmittedUnit[];
}

export interface ProgramCache {
    /** The result for the project as it is now, if it was kept. Units are read when first asked for. */
    get(): CompiledProgram | undefined;
    /**
     * Keeps a result. A cache that cannot be written is no error.
     *
     * @param reads the files that the result depends on
     */
    put(program: CompiledProgram, reads: ReadonlySet<string>): void;
}

/** The first line of the file; the units are the second. */
interface Header {
    readonly format: typeof FORMAT;
    readonly tool: string;
    /** Hash of the list of all files. */
    readonly files: string;
    /** path, hash of the text */
    readonly reads: readonly (readonly [string, string])[];
    readonly diagnostics: readonly Diagnostic[];
    /** CRC-32 of the second line. */
    readonly units: number;
}

const FORMAT = 'local-org program 1';

/** A cache that keeps nothing. */
export const noProgramCache: ProgramCache = { get: () => undefined, put: () => undefined };

/**
 * @param directory need not exist
 * @param tool stands for the program that compiled: results of another one are not used
 */
export function openProgramCache(directory: string, tool: string, project: ProjectFiles): ProgramCache {
    const file = join(directory, project.namespace === undefined ? 'program' : `program-${project.namespace}`);
    return {
        get: () => read(file, tool, project),
        put(program, reads) {
            const units = Buffer.from(JSON.stringify(program.units));
            const header: Header = {
                format: FORMAT,
                tool,
                files: filesHash(project),
                reads: [...reads].map((path) => [path, hash(project.read(path))] as const),
                diagnostics: program.diagnostics,
                units: crc32(units)
            };
            writeCacheFile(file, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), units]));
        }
    };
}

function read(file: string, tool: string, project: ProjectFiles): CompiledProgram | undefined {
    const bytes = readBytes(file);
    const end = bytes?.indexOf('\n') ?? -1;
    if (bytes === undefined || end < 0) {
        return undefined;
    }
    const header = parseHeader(bytes.toString('utf8', 0, end));
    const text = bytes.subarray(end + 1);
    if (header?.units !== crc32(text) || !isCurrent(header, tool, project)) {
        return undefined;
    }
    let units: readonly EmittedUnit[] | undefined;
    return {
        diagnostics: header.diagnostics,
        get units() {
            units ??= JSON.parse(text.toString('utf8')) as readonly EmittedUnit[];
            return units;
        }
    };
}

function readBytes(file: string): Buffer | undefined {
    try {
        return readFileSync(file);
    } catch {
        return undefined;
    }
}

function parseHeader(text: string): Header | undefined {
    try {
        const header = JSON.parse(text) as Partial<Header> | null;
        return header?.format === FORMAT ? (header as Header) : undefined;
    } catch {
        return undefined;
    }
}

function isCurrent(header: Header, tool: string, project: ProjectFiles): boolean {
    return (
        header.tool === tool &&
        header.files === filesHash(project) &&
        header.reads.every(([path, known]) => hash(project.read(path)) === known)
    );
}

function filesHash(project: ProjectFiles): string {
    return hash(project.files.join('\n'));
}

function hash(text: string): string {
    return createHash('sha1').update(text).digest('hex');
}
