/** A project compiled: what every command starts from. */
import { cacheDirectory, toolFingerprint } from './cacheFile.js';
import { compileProject } from './compile.js';
import type { Diagnostic } from './diagnostics.js';
import { openCatalogue, type Catalogue } from './platform/catalogue.js';
import { noProgramCache, openProgramCache, type CompiledProgram, type ProgramCache } from './programCache.js';
import { noCache, openTreeCache, type TreeCache } from './treeCache.js';
import type { EmittedUnit } from '../language/unit.js';
import { openProject, type Project } from '../project/index.js';
import { loadSchema, type LoadedSchema } from '../schema/load.js';
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
    /** Loaded when first asked for: `deploy` of an unchanged project does not need it. */
    readonly schema: Schema;
    /** Of metadata first, then of classes and triggers by file. */
    readonly diagnostics: readonly Diagnostic[];
    readonly units: readonly EmittedUnit[];
    /** Number of classes and triggers. */
    readonly sourceCount: number;
}

/**
 * Opens and compiles a project, or takes what was compiled before where nothing has changed.
 *
 * @throws ProjectError when there is no project to be read
 */
export function loadProgram(options: ProgramOptions): Program {
    const opened = openProject(options.directory);
    const project: Project = { ...opened, namespace: options.namespace ?? opened.namespace };
    const catalogue = openCatalogue();
    let loaded: LoadedSchema | undefined;
    const schemaOf = (files: Project): LoadedSchema => (loaded ??= loadSchema(files, catalogue));
    const { programs, trees } = openCaches(project, options.cache);
    const compiled = programs.get() ?? compile();
    return {
        project,
        namespace: project.namespace,
        catalogue,
        get schema() {
            return schemaOf(project).schema;
        },
        diagnostics: compiled.diagnostics,
        get units() {
            return compiled.units;
        },
        sourceCount: project.files.filter((file) => /\.(cls|trigger)$/.test(file)).length
    };

    function compile(): CompiledProgram {
        const reads = new Set<string>();
        const recorded = recording(project, reads);
        const { schema, diagnostics } = schemaOf(recorded);
        const { diagnostics: found, units } = compileProject(recorded, schema, catalogue, trees);
        const program = { diagnostics: [...diagnostics, ...found], units };
        trees.save();
        programs.put(program, reads);
        return program;
    }
}

function openCaches(
    project: Project,
    cache: ProgramOptions['cache']
): { readonly programs: ProgramCache; readonly trees: TreeCache } {
    if (cache === 'none') {
        return { programs: noProgramCache, trees: noCache };
    }
    const directory = cache.directory ?? cacheDirectory(project.root);
    const tool = toolFingerprint();
    return { programs: openProgramCache(directory, tool, project), trees: lazyTreeCache(directory, tool) };
}

/** Opened when first asked: a project that did not change needs no trees. */
function lazyTreeCache(directory: string, tool: string): TreeCache {
    let cache: TreeCache | undefined;
    const opened = (): TreeCache => (cache ??= openTreeCache(directory, tool));
    return {
        get: (source) => opened().get(source),
        put: (source, tree) => opened().put(source, tree),
        save: () => cache?.save()
    };
}

/** Notes which files are read. */
function recording(project: Project, reads: Set<string>): Project {
    return {
        ...project,
        read(file) {
            reads.add(file);
            return project.read(file);
        }
    };
}
