/** The compiler from end to end: the Apex of a project to diagnostics and JavaScript. */
import type { TriggerDeclaration, TypeDeclaration } from './ast.js';
import { bindAnonymous, bindTrigger, bindType } from './bind/index.js';
import { noCache, type TreeCache } from './treeCache.js';
import type { Diagnostic } from './diagnostics.js';
import { emitAnonymous, emitClass, emitTrigger, type EmittedUnit } from './emit/index.js';
import { parseAnonymous } from './parse/index.js';
import { parseSources } from './parseSources.js';
import type { Catalogue } from './platform/catalogue.js';
import { readApexSources } from './sources.js';
import { checkDeclarations, checkTrigger } from './symbols/checks/index.js';
import { createReporter } from './symbols/reporter.js';
import { buildWorld, type Unit } from './symbols/world.js';
import type { Reporter, World } from './world.js';
import { DEFAULT_API_VERSION } from '../project/index.js';
import type { ProjectFiles } from '../schema/load.js';
import type { Schema } from '../schema/model.js';

export interface Compilation {
    /** By file, then by line. */
    readonly diagnostics: readonly Diagnostic[];
    /** Classes and triggers that could be read; methods with errors in them raise an error when they are called. */
    readonly units: readonly EmittedUnit[];
    /** For what is compiled later against the same project: anonymous blocks. */
    readonly world: World;
}

interface TriggerUnit {
    readonly file: string;
    readonly apiVersion: number;
    readonly unit: TriggerDeclaration;
}

/**
 * Compiles all classes and triggers of a project. One that is broken does not keep the others from being compiled.
 *
 * @param project `apiVersion` is that of sources without a meta file
 * @param cache of syntax trees; the caller saves it
 * @throws ProjectError if a file cannot be read
 */
export function compileProject(
    project: ProjectFiles & { readonly apiVersion?: number },
    schema: Schema,
    catalogue: Catalogue,
    cache: TreeCache = noCache
): Compilation {
    const { sources, diagnostics } = readApexSources({ apiVersion: DEFAULT_API_VERSION, ...project });
    const parsed = parseSources(sources, cache);
    const reporters = new Map(sources.map(({ file }) => [file, createReporter(file)]));
    const reporterFor = (file: string): Reporter => reporters.get(file) ?? createReporter(file);

    const classes: Unit[] = [];
    const triggers: TriggerUnit[] = [];
    for (const { source, unit } of parsed) {
        if (unit?.kind === 'Trigger') {
            triggers.push({ file: source.file, apiVersion: source.apiVersion, unit });
        } else if (unit) {
            classes.push({ file: source.file, apiVersion: source.apiVersion, unit });
        }
    }
    const world = buildWorld({ units: classes, schema, catalogue, namespace: project.namespace, reporterFor });
    const units = [
        ...classes.flatMap((each) => compileClass(world, each, reporterFor(each.file))),
        ...triggers.flatMap((each) => compileTrigger(world, each, reporterFor(each.file)))
    ];
    const found = [...parsed, ...reporters.values()].flatMap((each) => each.diagnostics);
    return { diagnostics: sorted([...diagnostics, ...found]), units, world };
}

/** Compiles anonymous Apex against a compiled project. */
export function compileAnonymous(
    world: World,
    source: string,
    apiVersion: number = DEFAULT_API_VERSION
): { readonly diagnostics: readonly Diagnostic[]; readonly unit: EmittedUnit | undefined } {
    const file = 'anonymous';
    const parsed = parseAnonymous(file, source);
    if (!parsed.unit || parsed.diagnostics.some(({ severity }) => severity === 'error')) {
        return { diagnostics: parsed.diagnostics, unit: undefined };
    }
    const reporter = createReporter(file);
    const bound = bindAnonymous(world, parsed.unit, reporter, apiVersion);
    const hasErrors = reporter.diagnostics.some(({ severity }) => severity === 'error');
    return {
        diagnostics: reporter.diagnostics,
        unit: hasErrors ? undefined : { ...emitAnonymous(bound, file), apiVersion }
    };
}

function compileClass(world: World, { file, apiVersion, unit }: Unit, reporter: Reporter): EmittedUnit[] {
    checkDeclarations(world, file);
    const symbol = symbolOf(world, unit);
    return symbol ? [emitClass(bindType(world, unit, symbol, reporter, apiVersion))] : [];
}

/** Undefined for the second of two classes of a name. */
function symbolOf(world: World, unit: TypeDeclaration): ReturnType<World['userTypes']['get']> {
    const symbol = world.userTypes.get(unit.name.text.toLowerCase());
    return symbol && world.declarationOf(symbol) === unit ? symbol : undefined;
}

function compileTrigger(world: World, { apiVersion, unit }: TriggerUnit, reporter: Reporter): EmittedUnit[] {
    if (!checkTrigger(world.schema, unit, reporter)) {
        return [];
    }
    const bound = bindTrigger(world, unit, reporter, apiVersion);
    return bound ? [emitTrigger(bound)] : [];
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return [...diagnostics].sort((left, right) => order(left.file, right.file) || left.line - right.line);
}

/** By code unit, so that the order is the same in every locale. */
function order(left: string, right: string): number {
    return left < right ? -1 : Number(left > right);
}
