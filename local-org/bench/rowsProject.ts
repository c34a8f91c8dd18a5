/** The project that the bench of rows runs, without an org file. */
import { loadProgram, type Program } from '../src/compiler/program.js';
import { createSession } from '../src/database/session/session.js';
import type { Store } from '../src/database/store/store.js';
import { createMachine, type Machine } from '../src/language/machine.js';
import { libraries } from '../src/library/index.js';

const OBJECT = 'force-app/objects/Row__c';

function metadata(root: string, xml: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${xml}</${root}>\n`;
}

function field(name: string, xml: string): Record<string, string> {
    return {
        [`${OBJECT}/fields/${name}.field-meta.xml`]: metadata(
            'CustomField',
            `<fullName>${name}</fullName><label>${name}</label>${xml}`
        )
    };
}

const picklist = Array.from({ length: 20 }, (_, at) => `C${at}`)
    .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
    .join('');

/** Files by path. */
export const ROWS_PROJECT: Readonly<Record<string, string>> = {
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"67.0"}',
    [`${OBJECT}/Row__c.object-meta.xml`]: metadata(
        'CustomObject',
        '<label>Row</label><pluralLabel>Rows</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>' +
            '<sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus>'
    ),
    ...field(
        'Account__c',
        '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Rows</relationshipName>'
    ),
    ...field('Amount__c', '<type>Currency</type><precision>18</precision><scale>2</scale>'),
    ...field('Day__c', '<type>Date</type>'),
    ...field('Key__c', '<type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique>'),
    ...field(
        'Category__c',
        `<type>Picklist</type><valueSet><valueSetDefinition>${picklist}</valueSetDefinition></valueSet>`
    ),
    'force-app/triggers/RowTrigger.trigger': 'trigger RowTrigger on Row__c (before insert, after insert) {\n}\n',
    'force-app/classes/Rows.cls': `public without sharing class Rows {
    public static void insertMany(Integer count) {
        List<Row__c> rows = new List<Row__c>();
        for (Integer i = 0; i < count; i++) {
            rows.add(new Row__c(Name = 'Row ' + i, Category__c = 'C' + Math.mod(i, 20), Amount__c = i));
        }
        insert rows;
    }

    public static void queryEach(List<Id> ids) {
        for (Id rowId : ids) {
            Row__c found = [SELECT Id, Name FROM Row__c WHERE Id = :rowId];
        }
    }

    public static void groupTimes(Integer count) {
        for (Integer i = 0; i < count; i++) {
            List<AggregateResult> groups = [
                SELECT Category__c, COUNT(Id) rows, SUM(Amount__c) total
                FROM Row__c
                GROUP BY Category__c
            ];
        }
    }
}
`
};

export interface RowsProject {
    readonly program: Program;
    readonly machine: Machine;
    readonly store: Store;
}

/** @throws Error when the project does not compile, which would be measured as something else */
export function openRowsProject(folder: string): RowsProject {
    const program = loadProgram({ directory: folder, namespace: undefined, cache: 'none' });
    const [problem] = program.diagnostics.filter(({ severity }) => severity === 'error');
    if (problem) {
        throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
    }
    const session = createSession({ schema: program.schema, project: program.project });
    const machine = createMachine({
        units: program.units,
        schema: program.schema,
        catalogue: program.catalogue,
        namespace: '',
        libraries: [...libraries, ...session.libraries],
        hooks: session.hooks
    });
    session.connect(machine, program.units);
    return { program, machine, store: session.store };
}
