/** A small org in memory: metadata, classes and triggers as texts, run by a block of anonymous Apex. */
import assert from 'node:assert/strict';
import { compileAnonymous, compileProject } from '../../src/compiler/compile.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createSession, type DatabaseSession, type SessionOptions } from '../../src/database/session/session.js';
import { createMachine, type Machine, type TransactionOptions } from '../../src/language/machine.js';
import { libraries } from '../../src/library/index.js';
import { loadSchema, type ProjectFiles } from '../../src/schema/load.js';

const catalogue = openCatalogue();

export interface OrgSource {
    readonly classes?: Readonly<Record<string, string>>;
    /** Sources by trigger name. */
    readonly triggers?: Readonly<Record<string, string>>;
    /** Metadata and anything else by path. */
    readonly files?: Readonly<Record<string, string>>;
}

export interface TestOrg {
    readonly machine: Machine;
    readonly session: DatabaseSession;
    /** Runs a block in a transaction of its own; what it wrote stays. @returns the texts of `System.debug` */
    run(block: string, options?: TransactionOptions): readonly string[];
    /** The uncaught exception of a block: type and message. */
    failure(block: string): string;
}

export function makeOrg(source: OrgSource = {}, options: Partial<SessionOptions> = {}): TestOrg {
    const files = new Map<string, string>(Object.entries(source.files ?? {}));
    Object.entries(source.classes ?? {}).forEach(([name, text]) => files.set(`classes/${name}.cls`, text));
    Object.entries(source.triggers ?? {}).forEach(([name, text]) => files.set(`triggers/${name}.trigger`, text));
    const project = {
        root: '/project',
        namespace: undefined,
        files: [...files.keys()].sort(),
        read: (file: string) => files.get(file) ?? ''
    } as ProjectFiles;
    const { schema, diagnostics } = loadSchema(project, catalogue);
    const compiled = compileProject(project, schema, catalogue);
    const problems = [...diagnostics, ...compiled.diagnostics].filter(({ severity }) => severity === 'error');
    assert.deepEqual(
        problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
        []
    );
    const output: string[] = [];
    const session = createSession({ schema, project, ...options });
    const machine = createMachine({
        units: compiled.units,
        schema,
        catalogue,
        namespace: '',
        libraries: [...libraries, ...session.libraries],
        hooks: session.hooks,
        debug: (_level, text) => output.push(text)
    });
    session.connect(machine, compiled.units);
    const run = (block: string, settings: TransactionOptions = {}): readonly string[] => {
        const { unit, diagnostics: faults } = compileAnonymous(compiled.world, block);
        assert.deepEqual(
            faults.map(({ line, message }) => `${line} ${message}`),
            []
        );
        assert.ok(unit);
        output.length = 0;
        machine.begin({ isTest: true, ...settings });
        machine.run(unit);
        return [...output];
    };
    return {
        machine,
        session,
        run,
        failure(block) {
            try {
                run(block);
            } catch (error) {
                const { type, message } = machine.describe(error);
                return `${type}: ${message}`;
            }
            return 'nothing thrown';
        }
    };
}

/** Metadata of a custom object; its fields stand in files of their own. */
export function customObject(label: string, more = ''): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>${label}</label><pluralLabel>${label}s</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField>
    <deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>${more}
</CustomObject>`;
}

export function customField(name: string, type: string, more = ''): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}
</CustomField>`;
}

/** The files of an object by its fields: type and the rest of the XML by field name. */
export function objectFiles(
    object: string,
    fields: Readonly<Record<string, readonly [type: string, more?: string]>>,
    more = ''
): Record<string, string> {
    const files: Record<string, string> = {};
    if (object.includes('__')) {
        files[`objects/${object}/${object}.object-meta.xml`] = customObject(object.replace(/__\w+$/, ''), more);
    }
    for (const [name, [type, rest]] of Object.entries(fields)) {
        files[`objects/${object}/fields/${name}.field-meta.xml`] = customField(name, type, rest);
    }
    return files;
}

export function validationRule(
    object: string,
    name: string,
    formula: string,
    message: string,
    field = ''
): Record<string, string> {
    const shown = field === '' ? '' : `<errorDisplayField>${field}</errorDisplayField>`;
    return {
        [`objects/${object}/validationRules/${name}.validationRule-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<ValidationRule xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName><active>true</active>
    <errorConditionFormula>${formula}</errorConditionFormula>${shown}
    <errorMessage>${message}</errorMessage>
</ValidationRule>`
    };
}
