/** Small orgs with users of few rights: Apex compiled and run end to end on a database with security. */
import assert from 'node:assert/strict';
import { compileAnonymous, compileProject } from '../../src/compiler/compile.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { createSession, type DatabaseSession } from '../../src/database/session/session.js';
import { createMachine, type Machine } from '../../src/language/machine.js';
import { libraries } from '../../src/library/index.js';
import { connectPlatform, createEventSink } from '../../src/platform/connect.js';
import type { Services } from '../../src/platform/services.js';
import { loadSchema, type ProjectFiles } from '../../src/schema/load.js';

const catalogue = openCatalogue();

export interface Org {
    readonly machine: Machine;
    readonly session: DatabaseSession;
    readonly services: Services;
    /**
     * Runs anonymous Apex in a test transaction whose data is undone.
     *
     * @param then what is done before that
     * @returns the texts of `System.debug`
     */
    run(block: string, then?: () => void): readonly string[];
    /** Calls a static method `run()` of a class, likewise. */
    call(className: string): readonly string[];
}

export interface OrgOptions {
    readonly namespace?: string;
    /** API version by class name; by default that of the project. */
    readonly versions?: Readonly<Record<string, number>>;
}

/** @param files metadata and sources by path: `classes/A.cls`, `objects/Plan__c/Plan__c.object-meta.xml` */
export function makeOrg(files: Readonly<Record<string, string>>, options: OrgOptions = {}): Org {
    const { namespace, versions = {} } = options;
    const all = new Map(Object.entries(files));
    for (const [name, version] of Object.entries(versions)) {
        all.set(`classes/${name}.cls-meta.xml`, `<ApexClass><apiVersion>${version}.0</apiVersion></ApexClass>`);
    }
    const project: ProjectFiles & { readonly apiVersion: number } = {
        root: '/project',
        namespace,
        apiVersion: 66,
        files: [...all.keys()].sort(),
        read: (file) => all.get(file) ?? ''
    };
    const { schema, diagnostics } = loadSchema(project, catalogue);
    const compiled = compileProject(project, schema, catalogue);
    assert.deepEqual(problemsOf([...diagnostics, ...compiled.diagnostics]), []);
    const events = createEventSink();
    const session = createSession({ schema, project, events });
    let output: string[] = [];
    const machine = createMachine({
        units: compiled.units,
        schema,
        catalogue,
        namespace: namespace ?? '',
        libraries: [...libraries, ...session.libraries],
        hooks: session.hooks,
        debug: (_level, text) => output.push(text)
    });
    events.bind(machine);
    session.connect(machine, compiled.units);
    const services = connectPlatform(machine, session.dml);

    function inTransaction(run: () => void): readonly string[] {
        output = [];
        machine.begin({ isTest: true });
        const mark = session.store.mark();
        try {
            run();
        } catch (error) {
            const { type, message, stack } = machine.describe(error);
            throw new Error(`${type}: ${message}\n${stack}`, { cause: error });
        } finally {
            session.store.rollbackTo(mark);
        }
        return output;
    }
    return {
        machine,
        session,
        services,
        run(block, then) {
            const anonymous = compileAnonymous(compiled.world, block);
            assert.deepEqual(problemsOf(anonymous.diagnostics), []);
            const { unit } = anonymous;
            assert.ok(unit);
            return inTransaction(() => {
                machine.run(unit);
                then?.();
            });
        },
        call: (className) =>
            inTransaction(() => {
                machine.invokeStatic(className, 'run()');
            })
    };
}

function problemsOf(
    diagnostics: readonly {
        readonly severity: string;
        readonly file: string;
        readonly line: number;
        readonly message: string;
    }[]
): readonly string[] {
    return diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A class with users of all sorts: `Users.make('Standard User')`. */
export const USERS = `@IsTest public class Users {
    static Integer made = 0;
    public static User make(String profile) { return make(profile, null); }
    public static User make(String profile, Id roleId) {
        made++;
        User u = new User(LastName = 'Test' + made, Alias = 'test' + made, Email = 'test@example.com',
            Username = 'test' + made + '@access.example', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
            LocaleSidKey = 'en_US', TimeZoneSidKey = 'Europe/Paris', UserRoleId = roleId,
            ProfileId = [SELECT Id FROM Profile WHERE Name = :profile].Id);
        // setup objects are written apart from others: "Mixed DML Operations in Test Methods"
        System.runAs(new User(Id = UserInfo.getUserId())) { insert u; }
        return u;
    }
    public static void give(User u, String permissionSet) {
        setup(new PermissionSetAssignment(AssigneeId = u.Id,
            PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = :permissionSet].Id));
    }
    public static void setup(SObject record) {
        System.runAs(new User(Id = UserInfo.getUserId())) { insert record; }
    }
}`;

export interface ObjectXml {
    readonly sharingModel?: string;
    readonly label?: string;
}

export function objectXml({ sharingModel = 'ReadWrite', label = 'Thing' }: ObjectXml = {}): string {
    return `<CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel>
        <nameField><label>Name</label><type>Text</type></nameField>
        <sharingModel>${sharingModel}</sharingModel><deploymentStatus>Deployed</deploymentStatus></CustomObject>`;
}

export function textField(name: string): string {
    return `<CustomField><fullName>${name}</fullName><label>${name}</label><length>80</length><type>Text</type></CustomField>`;
}

/** A permission set's XML; objects by flags (`Read`, `Edit`, ...), fields by `r` or `rw`. */
export function permissionSetXml(
    objects: Readonly<Record<string, readonly string[]>>,
    fields: Readonly<Record<string, 'r' | 'rw'>> = {},
    more = '',
    root = 'PermissionSet'
): string {
    const flags = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
    const objectPart = Object.entries(objects).map(
        ([object, granted]) =>
            `<objectPermissions><object>${object}</object>${flags
                .map((flag) => `<${flag}>${granted.includes(flag)}</${flag}>`)
                .join('')}</objectPermissions>`
    );
    const fieldPart = Object.entries(fields).map(
        ([field, access]) =>
            `<fieldPermissions><field>${field}</field><readable>true</readable><editable>${access === 'rw'}</editable></fieldPermissions>`
    );
    return `<${root}><label>Set</label>${objectPart.join('')}${fieldPart.join('')}${more}</${root}>`;
}
