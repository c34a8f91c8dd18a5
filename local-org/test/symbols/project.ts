import { strict as assert } from 'node:assert';
import type { TypeDeclaration, TypeReference } from '../../src/compiler/ast.js';
import type { Diagnostic } from '../../src/compiler/diagnostics.js';
import { parseClass } from '../../src/compiler/parse/index.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { checkDeclarations } from '../../src/compiler/symbols/checks/index.js';
import { createReporter } from '../../src/compiler/symbols/reporter.js';
import { buildWorld } from '../../src/compiler/symbols/world.js';
import type { ClassSymbol } from '../../src/compiler/symbols.js';
import type { ClassType, Type } from '../../src/compiler/types.js';
import { classType } from '../../src/compiler/types.js';
import type { Reporter, Scope, World } from '../../src/compiler/world.js';
import type { ObjectKind, ObjectSchema, Schema } from '../../src/schema/model.js';

const catalogue = openCatalogue();

function object(name: string, kind: ObjectKind): ObjectSchema {
    return {
        name,
        label: name,
        pluralLabel: name,
        keyPrefix: undefined,
        kind,
        description: undefined,
        sharingModel: undefined,
        isFeedEnabled: false,
        isHistoryTracked: false,
        hasActivities: false,
        isCustom: kind !== 'standard',
        fields: new Map(),
        parents: new Map(),
        children: new Map(),
        fieldSets: new Map(),
        recordTypes: new Map()
    };
}

const objects = new Map<string, ObjectSchema>(
    [
        object('Account', 'standard'),
        object('Contact', 'standard'),
        object('Location', 'standard'),
        object('Network', 'standard'),
        object('Plan__c', 'custom'),
        object('Signal__e', 'platformEvent'),
        object('Rule__mdt', 'customMetadata')
    ].map((one) => [one.name.toLowerCase(), one])
);

/** A few objects without fields. */
export const schema: Schema = {
    namespace: undefined,
    object: (name) => objects.get(name.toLowerCase()),
    objectNames: () => [...objects.values()].map((one) => one.name),
    label: () => undefined,
    field: () => undefined,
    parent: () => undefined,
    child: () => undefined
};

export interface Project {
    readonly world: World;
    /** Everything found in the declarations, in source order of the files. */
    readonly diagnostics: readonly Diagnostic[];
    /** @param name `Outer` or `Outer.Inner` */
    readonly type: (name: string) => ClassSymbol;
    /** The type as it is named in a class. */
    readonly resolve: (text: string, from: string) => Type;
}

export interface Options {
    readonly namespace?: string;
    readonly apiVersion?: number;
}

/** Declares and checks a project of classes, one source each. */
export function project(sources: readonly string[], options: Options = {}): Project {
    const reporters = new Map<string, Reporter>();
    const reporterFor = (file: string): Reporter => {
        const known = reporters.get(file) ?? createReporter(file);
        reporters.set(file, known);
        return known;
    };
    const units = sources.map((source, at) => {
        const file = `Class${String(at)}.cls`;
        return { file, apiVersion: options.apiVersion ?? 67, unit: parse(file, source) };
    });
    const world = buildWorld({ units, schema, catalogue, namespace: options.namespace, reporterFor });
    units.forEach(({ file }) => checkDeclarations(world, file));
    const type = (name: string): ClassSymbol => {
        const [outer = '', inner] = name.toLowerCase().split('.');
        const top = world.userTypes.get(outer);
        const found = inner === undefined ? top : top?.inner.get(inner);
        assert.ok(found, `no type ${name}`);
        return found;
    };
    return {
        world,
        diagnostics: units.flatMap(({ file }) => reporterFor(file).diagnostics),
        type,
        resolve: (text, from) => world.resolveType(reference(text), scopeOf(type(from)), createReporter('test'))
    };
}

function parse(file: string, source: string): TypeDeclaration {
    const { unit, diagnostics } = parseClass(file, source);
    assert.ok(unit, diagnostics.map((diagnostic) => diagnostic.message).join('; '));
    return unit;
}

/** @returns the reference that a field of this type would have */
export function reference(text: string): TypeReference {
    const declaration = parse('Reference.cls', `public class Reference { ${text} field; }`);
    const [member] = declaration.kind === 'Class' ? declaration.members : [];
    assert.ok(member?.kind === 'Field');
    return member.type;
}

export function scopeOf(owner: ClassSymbol, isTest = owner.isTest): Scope {
    return { owner, file: owner.file ?? '', apiVersion: owner.apiVersion, isTest };
}

export function asClass(type: Type | undefined): ClassType {
    assert.ok(type?.kind === 'class');
    return type;
}

export function typeOf(symbol: ClassSymbol): ClassType {
    return classType(symbol);
}

/** @returns `code: message` of what is found in the declarations of these classes */
export function problems(...sources: readonly string[]): readonly string[] {
    return problemsWith({}, ...sources);
}

export function problemsWith(options: Options, ...sources: readonly string[]): readonly string[] {
    return project(sources, options).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** Checks that exactly one problem is found, and which. */
export function refuses(expected: string, ...sources: readonly string[]): void {
    assert.deepEqual(problems(...sources), [expected]);
}

/** Checks that nothing is found. */
export function accepts(...sources: readonly string[]): void {
    assert.deepEqual(problems(...sources), []);
}
