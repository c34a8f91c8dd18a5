import { strict as assert } from 'node:assert';
import type { TypeDeclaration } from '../../src/compiler/ast.js';
import { bindAnonymous, bindTrigger, bindType } from '../../src/compiler/bind/index.js';
import type {
    BoundAnonymous,
    BoundClass,
    BoundExpression,
    BoundStatement,
    BoundTrigger
} from '../../src/compiler/bound.js';
import { parseAnonymous, parseClass, parseTrigger } from '../../src/compiler/parse/index.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createReporter } from '../../src/compiler/symbols/reporter.js';
import { buildWorld } from '../../src/compiler/symbols/world.js';
import type { Reporter, World } from '../../src/compiler/world.js';
import { loadSchema } from '../../src/schema/load.js';

const catalogue = openCatalogue();

const metadata: Readonly<Record<string, string>> = {
    'objects/Plan__c/Plan__c.object-meta.xml':
        '<CustomObject><label>Plan</label><pluralLabel>Plans</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel></CustomObject>',
    'objects/Plan__c/fields/Account__c.field-meta.xml':
        '<CustomField><fullName>Account__c</fullName><label>Account</label><referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName><type>Lookup</type></CustomField>',
    'objects/Plan__c/fields/Score__c.field-meta.xml':
        '<CustomField><fullName>Score__c</fullName><label>Score</label><precision>18</precision><scale>0</scale><type>Number</type></CustomField>',
    'objects/Plan__c/fields/Due__c.field-meta.xml':
        '<CustomField><fullName>Due__c</fullName><label>Due</label><type>Date</type></CustomField>',
    'objects/Plan__c/fields/Key__c.field-meta.xml':
        '<CustomField><fullName>Key__c</fullName><label>Key</label><externalId>true</externalId><length>40</length><type>Text</type></CustomField>',
    'objects/Limits__c/Limits__c.object-meta.xml':
        '<CustomObject><customSettingsType>Hierarchy</customSettingsType><label>Limits</label></CustomObject>',
    'objects/Rule__mdt/Rule__mdt.object-meta.xml':
        '<CustomObject><label>Rule</label><pluralLabel>Rules</pluralLabel></CustomObject>',
    'labels/CustomLabels.labels-meta.xml':
        '<CustomLabels><labels><fullName>Greeting</fullName><language>en_US</language><protected>true</protected><shortDescription>Greeting</shortDescription><value>Hello</value></labels></CustomLabels>'
};

const { schema, diagnostics: schemaProblems } = loadSchema(
    { root: '', namespace: undefined, files: Object.keys(metadata), read: (file) => metadata[file] ?? '' },
    catalogue
);
assert.deepEqual(schemaProblems, []);

export interface Outcome {
    readonly world: World;
    /** `line:column code`, of all files in order. */
    readonly problems: readonly string[];
    readonly messages: readonly string[];
    readonly classes: readonly BoundClass[];
}

const API_VERSION = 67;

/** Binds classes, one source each. */
export function bindClasses(sources: readonly string[], apiVersion = API_VERSION): Outcome {
    const reporters = sources.map((_, index) => createReporter(`${index}.cls`));
    const units = sources.map((source, index) => ({
        file: `${index}.cls`,
        apiVersion,
        unit: parsed(parseClass(`${index}.cls`, source))
    }));
    const reporterFor = (file: string): Reporter => reporters[Number.parseInt(file, 10)] ?? createReporter(file);
    const world = buildWorld({ units, schema, catalogue, namespace: undefined, reporterFor });
    const classes = units.map(({ unit, file }) => bindOne(world, unit, reporterFor(file), apiVersion));
    return { world, classes, ...outcomeOf(reporters) };
}

function bindOne(world: World, unit: TypeDeclaration, reporter: Reporter, apiVersion: number): BoundClass {
    const symbol = world.userTypes.get(unit.name.text.toLowerCase());
    assert.ok(symbol);
    return bindType(world, unit, symbol, reporter, apiVersion);
}

function parsed<T>(result: { readonly unit: T | undefined; readonly diagnostics: readonly unknown[] }): T {
    assert.deepEqual(result.diagnostics, []);
    assert.ok(result.unit);
    return result.unit;
}

function outcomeOf(reporters: readonly Reporter[]): {
    readonly problems: readonly string[];
    readonly messages: readonly string[];
} {
    const all = reporters.flatMap((reporter) => reporter.diagnostics);
    return {
        problems: all.map((one) => `${one.line}:${one.column} ${one.code}`),
        messages: all.map((one) => one.message)
    };
}

/** A static method around statements, the first of which stands in line 1. */
function inMethod(statements: string): string {
    return `public class Probe { public static void run() { String text; Integer count; Account record; Id key;\n${statements}\n} }`;
}

/** What is wrong with statements of a static method; `text`, `count`, `record` and `key` are variables in it. */
export function problemsOf(statements: string, ...others: readonly string[]): readonly string[] {
    return bindClasses([inMethod(statements), ...others]).problems.map(fromSecondLine);
}

/** The message of the only problem of such statements. */
export function messageOf(statements: string, ...others: readonly string[]): string {
    const { messages } = bindClasses([inMethod(statements), ...others]);
    assert.equal(messages.length, 1, messages.join('\n'));
    return messages[0] ?? '';
}

/** The statements follow a first line that the reader does not see. */
function fromSecondLine(problem: string): string {
    const colon = problem.indexOf(':');
    return `${Number(problem.slice(0, colon)) - 1}${problem.slice(colon)}`;
}

/** What is wrong with a class, as written. */
export function problemsOfClass(...sources: readonly string[]): readonly string[] {
    return bindClasses(sources).problems;
}

/** The bound statements of a static method. */
export function statementsOf(
    statements: string,
    apiVersion = API_VERSION,
    ...others: readonly string[]
): readonly BoundStatement[] {
    const { classes, messages } = bindClasses([inMethod(statements), ...others], apiVersion);
    assert.deepEqual(messages, []);
    const body = classes[0]?.methods[0]?.body;
    assert.ok(body);
    return body.statements.slice(4);
}

/** The bound value that an expression has where it is assigned to a type. */
export function valueOf(type: string, expression: string, ...others: readonly string[]): BoundExpression {
    const [statement] = statementsOf(`${type} probe = ${expression};`, API_VERSION, ...others);
    assert.ok(statement?.kind === 'Local' && statement.value);
    return statement.value;
}

/** Binds a trigger next to no classes. */
export function bindTriggerSource(source: string): {
    readonly trigger: BoundTrigger | undefined;
    readonly problems: readonly string[];
} {
    const reporter = createReporter('t.trigger');
    const world = buildWorld({ units: [], schema, catalogue, namespace: undefined, reporterFor: () => reporter });
    const trigger = bindTrigger(world, parsed(parseTrigger('t.trigger', source)), reporter, API_VERSION);
    return { trigger, problems: outcomeOf([reporter]).problems };
}

/** Binds anonymous Apex next to no classes. */
export function bindAnonymousSource(source: string): {
    readonly block: BoundAnonymous;
    readonly problems: readonly string[];
} {
    const reporter = createReporter('anonymous');
    const world = buildWorld({ units: [], schema, catalogue, namespace: undefined, reporterFor: () => reporter });
    const block = bindAnonymous(world, parsed(parseAnonymous('anonymous', source)), reporter, API_VERSION);
    return { block, problems: outcomeOf([reporter]).problems };
}
