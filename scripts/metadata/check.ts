/** All checks of metadata over a project. */
import { openCatalogue } from '../../local-org/src/compiler/platform/catalogue.js';
import type { Project } from '../../local-org/src/project/index.js';
import { loadSchema } from '../../local-org/src/schema/load.js';
import { checksByType } from './checks.js';
import { readMetadataFiles, reportMissingMetaFiles } from './files.js';
import type { Finding } from './finding.js';
import { reportInto, sorted } from './finding.js';
import { checkRelationships } from './fields/relationships.js';
import { checkStructure } from './structure.js';
import type { TypeTable } from './types/table.js';
import { makeWorld } from './world.js';

export interface CheckedMetadata {
    /** Number of metadata files. */
    readonly files: number;
    /** Sorted by file and place. */
    readonly findings: readonly Finding[];
}

/** Checks every metadata file of a project's package directories. */
export function checkMetadata(project: Project, table: TypeTable): CheckedMetadata {
    const findings: Finding[] = [];
    const files = readMetadataFiles(project, findings);
    reportMissingMetaFiles(project, findings);
    const { schema, diagnostics } = loadSchema(project, openCatalogue());
    const world = makeWorld(files, schema, table, project.namespace);
    for (const file of files) {
        const report = reportInto(findings, file.file);
        checkStructure(file.root, file.type, table, report);
        checksByType[file.type]?.forEach((check) => check(file, world, report));
    }
    checkRelationships(world, findings);
    // What the schema could not take in, unless a check has said so at the same place already.
    const told = new Set(findings.map(({ file }) => file));
    for (const { file, line, column, message } of diagnostics) {
        const object = /\/objects\/([^/]+)\//.exec(file)?.[1] ?? '';
        if (!told.has(file) && !world.isForeign(object)) {
            findings.push({ file, line, column, rule: 'schema', message });
        }
    }
    return { files: files.length, findings: sorted(findings) };
}
