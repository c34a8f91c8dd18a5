/** A project in memory for the tests of checks. */
import { fileURLToPath } from 'node:url';
import type { Project } from '../../local-org/src/project/index.js';
import { checkMetadata } from './check.js';
import { loadTypeTable } from './types/table.js';

/** Paths below `force-app/main/default` and their text. */
export type Files = Readonly<Record<string, string>>;

export function projectOf(files: Files): Project {
    const texts = new Map(Object.entries(files).map(([path, text]) => [`force-app/main/default/${path}`, text]));
    return {
        root: '/project',
        name: 'project',
        namespace: 'perennial',
        apiVersion: 67,
        packageDirectories: ['force-app'],
        files: [...texts.keys()].sort(),
        read: (file) => texts.get(file) ?? ''
    };
}

const table = await loadTypeTable(fileURLToPath(new URL('../..', import.meta.url)));

/** @returns `rule line:column message` of each finding */
export function findingsIn(files: Files): string[] {
    const { findings } = checkMetadata(projectOf(files), table);
    return findings.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`);
}

/** A metadata file with one element a line. */
export function xml(type: string, ...lines: readonly string[]): string {
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    return [head, `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`, ...lines, `</${type}>`, ''].join('\n');
}

/** `Plan__c`: a complete custom object with a text name. */
export const PLAN: Files = {
    'objects/Plan__c/Plan__c.object-meta.xml': object('Plan', 'ReadWrite')
};

/** The file of a custom object. */
export function object(label: string, sharingModel: string): string {
    return xml(
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus>',
        `<label>${label}</label>`,
        '<nameField><label>Name</label><type>Text</type></nameField>',
        `<pluralLabel>${label}s</pluralLabel>`,
        `<sharingModel>${sharingModel}</sharingModel>`
    );
}

/** The files of `Plan__c` with one field, `X__c`. */
export function planWith(...lines: readonly string[]): Files {
    const head = ['<fullName>X__c</fullName>', '<label>X</label>'];
    return { ...PLAN, 'objects/Plan__c/fields/X__c.field-meta.xml': xml('CustomField', ...head, ...lines) };
}
