/** The compiler from end to end: the Apex of a project to diagnostics and JavaScript. */
import type { TriggerDeclaration, TypeDeclaration } from './ast.js';
import { bindAnonymous, bindTrigger, bindType } from './bind/index.js';
import type { Diagnostic } from './diagnostics.js';
import { emitAnonymous, emitClass, emitTrigger, type EmittedUnit } from './emit/index.js';
import { parseAnonymous, parseClass, parseTrigger } from './parse/index.js';
import type { Catalogue } from './platform/catalogue.js';
import { checkDeclarations, checkTrigger } from './symbols/checks/index.js';
import { createReporter } from './symbols/reporter.js';
import { buildWorld, type Unit } from './symbols/world.js';
import type { Reporter, World } from './world.js';
import type { Schema } from '../schema/model.js';
import type { ProjectFiles } from '../schema/load.js';

export interface Compilation {
    /** By file, then in the order in which they were found. */
    readonly diagnostics: readonly Diagnostic[];
    /** Classes and triggers that could be read; methods with errors in them raise an error when they are called. */
    readonly units: readonly EmittedUnit[];
    /** For what is compiled later against the same project: anonymous blocks. */
    readonly world: World;
}

/** API version of sources without a meta file. */
const DEFAULT_API_VERSION = 67;

interface TriggerUnit {
    readonly file: string;
    readonly apiVersion: number;
    readonly unit: TriggerDeclaration;
}

/** Compiles all classes and triggers of a project. One that is broken does not keep the others from being compiled. */
export function compileProject(project: ProjectFiles, schema: Schema, catalogue: Catalogue): Compilation {
    const reporters = new Map<string, Reporter>();
    const reporterFor = (file: string): Reporter => {
        let reporter = reporters.get(file);
        if (!reporter) {
            reporter = createReporter(file);
            reporters.set(file, reporter);
        }
        return reporter;
    };
    const syntaxErrors: Diagnostic[] = [];
    const parse = <T>(file: string, parser: typeof parseClass | typeof parseTrigger): T[] => {
        const result = parser(file, project.read(file));
        syntaxErrors.push(...result.diagnostics);
        return result.unit ? [{ file, apiVersion: apiVersionOf(project, file), unit: result.unit } as T] : [];
    };
    const classes = project.files
        .filter((file) => file.endsWith('.cls'))
        .flatMap((file) => parse<Unit>(file, parseClass));
    const triggers = project.files
        .filter((file) => file.endsWith('.trigger'))
        .flatMap((file) => parse<TriggerUnit>(file, parseTrigger));
    const world = buildWorld({ units: classes, schema, catalogue, namespace: project.namespace, reporterFor });
    const units = [
        ...classes.flatMap((each) => compileClass(world, each, reporterFor(each.file))),
        ...triggers.flatMap((each) => compileTrigger(world, each, reporterFor(each.file)))
    ];
    const found = [...reporters.values()].flatMap((reporter) => reporter.diagnostics);
    return { diagnostics: sorted([...syntaxErrors, ...found]), units, world };
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
    return { diagnostics: reporter.diagnostics, unit: hasErrors ? undefined : emitAnonymous(bound, file) };
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

function apiVersionOf(project: ProjectFiles, file: string): number {
    const meta = `${file}-meta.xml`;
    const found = project.files.includes(meta) ? /<apiVersion>\s*([\d.]+)/.exec(project.read(meta)) : null;
    return found ? Number(found[1]) : DEFAULT_API_VERSION;
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return [...diagnostics].sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}
