/** A project compiled: what every command starts from. */
import { compileProject } from './compile.js';
import type { Diagnostic } from './diagnostics.js';
import { openCatalogue, type Catalogue } from './platform/catalogue.js';
import type { EmittedUnit } from '../language/unit.js';
import { openProject, type Project } from '../project/index.js';
import { loadSchema } from '../schema/load.js';
import type { Schema } from '../schema/model.js';

export interface ProgramOptions {
    /** The project's folder or one within it. */
    readonly directory: string;
    /** Overrides the project's own. */
    readonly namespace: string | undefined;
    /** Where results of compilation are kept; directory undefined: the default place. */
    readonly cache: 'none' | { readonly directory: string | undefined };
}

export interface Program {
    readonly project: Project;
    readonly namespace: string | undefined;
    readonly catalogue: Catalogue;
    readonly schema: Schema;
    /** Of metadata first, then of classes and triggers by file. */
    readonly diagnostics: readonly Diagnostic[];
    readonly units: readonly EmittedUnit[];
    /** Number of classes and triggers. */
    readonly sourceCount: number;
}

/**
 * Opens and compiles a project.
 *
 * @throws ProjectError when there is no project to be read
 */
export async function loadProgram(options: ProgramOptions): Promise<Program> {
    const opened = openProject(options.directory);
    const project = { ...opened, namespace: options.namespace ?? opened.namespace };
    const catalogue = openCatalogue();
    const { schema, diagnostics } = loadSchema(project, catalogue);
    const compiled = compileProject(project, schema, catalogue);
    return Promise.resolve({
        project,
        namespace: project.namespace,
        catalogue,
        schema,
        diagnostics: [...diagnostics, ...compiled.diagnostics],
        units: compiled.units,
        sourceCount: project.files.filter((file) => /\.(cls|trigger)$/.test(file)).length
    });
}
