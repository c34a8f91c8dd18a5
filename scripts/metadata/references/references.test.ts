import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../testProject.js';
import { findingsIn, PLAN, planWith, xml } from '../testProject.js';

const PERMISSIONS = 'permissionsets/Viewer.permissionset-meta.xml';
const DATE = '<type>Date</type>';

function permissions(files: Files, ...lines: readonly string[]): string[] {
    return findingsIn({ ...files, [PERMISSIONS]: xml('PermissionSet', '<label>Viewer</label>', ...lines) });
}

function grant(field: string, editable: boolean): string {
    const parts = [`<editable>${editable}</editable>`, `<field>${field}</field>`, '<readable>true</readable>'];
    return `<fieldPermissions>${parts.join('')}</fieldPermissions>`;
}

test('A permission set grants fields that exist, each once', () => {
    assert.deepEqual(permissions(planWith(DATE), grant('Plan__c.X__c', true)), []);
    assert.deepEqual(permissions(planWith(DATE), grant('Plan__c.Y__c', true)), [
        'reference 4:44 There is no field Plan__c.Y__c.'
    ]);
    assert.deepEqual(permissions(planWith(DATE), grant('Plan__c.X__c', true), grant('Plan__c.X__c', true)), [
        'twice 5:1 Plan__c.X__c has an entry already.'
    ]);
});

test('A permission set grants no required field and no editing of a formula', () => {
    assert.match(
        permissions(planWith(DATE, '<required>true</required>'), grant('Plan__c.X__c', true))[0] ?? '',
        /^field-permission .* Plan__c\.X__c is required/
    );
    const formula = planWith(DATE, '<formula>TODAY()</formula>');
    assert.match(
        permissions(formula, grant('Plan__c.X__c', true))[0] ?? '',
        /^field-permission .* nobody can edit it\.$/
    );
    assert.deepEqual(permissions(formula, grant('Plan__c.X__c', false)), []);
});

test('An object permission comes with those that it needs', () => {
    const flags = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
    const entry = (granted: readonly string[]): string =>
        `<objectPermissions>${flags.map((each) => `<${each}>${granted.includes(each)}</${each}>`).join('')}<object>Plan__c</object></objectPermissions>`;

    assert.deepEqual(permissions(PLAN, entry(['allowRead', 'allowEdit'])), []);
    assert.match(permissions(PLAN, entry(['allowEdit']))[0] ?? '', /allowEdit of Plan__c needs allowRead\.$/);
});

test('Classes, tabs and apps that a permission set names exist', () => {
    const access = '<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>';
    const tab = '<tabSettings><tab>Plan__c</tab><visibility>Visible</visibility></tabSettings>';

    assert.deepEqual(permissions(PLAN, access, tab), [
        'reference 4:16 There is no ApexClass Gone.',
        'reference 5:14 There is no CustomTab Plan__c.'
    ]);
});

test('A layout has the required fields, none twice, and only fields that exist', () => {
    const layout = (...fields: readonly string[]): string[] => {
        const items = fields.map((field) => `<layoutItems><field>${field}</field></layoutItems>`).join('\n');
        const section = `<layoutSections><layoutColumns>\n${items}\n</layoutColumns><style>OneColumn</style></layoutSections>`;
        return findingsIn({ ...planWith(DATE), 'layouts/Plan__c-Plan Layout.layout-meta.xml': xml('Layout', section) });
    };

    assert.deepEqual(layout('Name', 'X__c'), []);
    assert.deepEqual(layout('X__c', 'X__c', 'Y__c'), [
        'layout-field 2:1 The layout lacks the required field Name.',
        'twice 5:14 X__c is in the layout already.',
        'reference 6:14 Plan__c has no field Y__c.'
    ]);
});

test('A Lightning page names components that exist and are exposed to it, with properties that they have', () => {
    const page = (target: string, property: string): string[] => {
        const given = `<componentInstanceProperties><name>${property}</name><value>1</value></componentInstanceProperties>`;
        const item = `<itemInstances><componentInstance>${given}<componentName>planList</componentName></componentInstance></itemInstances>`;
        return findingsIn({
            'lwc/planList/planList.js-meta.xml': xml(
                'LightningComponentBundle',
                '<isExposed>true</isExposed>',
                `<targets><target>${target}</target></targets>`,
                `<targetConfigs><targetConfig targets="${target}"><property name="size" type="Integer" /></targetConfig></targetConfigs>`
            ),
            'flexipages/Home.flexipage-meta.xml': xml(
                'FlexiPage',
                `<flexiPageRegions>${item}<name>main</name><type>Region</type></flexiPageRegions>`,
                '<masterLabel>Home</masterLabel>',
                '<template><name>home:desktopTemplate</name></template>',
                '<type>HomePage</type>'
            )
        });
    };

    assert.deepEqual(page('lightning__HomePage', 'size'), []);
    assert.match(page('lightning__HomePage', 'width')[0] ?? '', /^component-property .* no property width/);
    assert.match(
        page('lightning__RecordPage', 'size').join('\n'),
        /component-target .* not exposed to lightning__HomePage/
    );
});

test('Tabs, apps and list views name what exists', () => {
    const tab = xml('CustomTab', '<customObject>true</customObject>', '<motif>Custom1: Heart</motif>');
    const app = xml('CustomApplication', '<label>App</label>', '<tabs>standard-Account</tabs>', '<tabs>Gone__c</tabs>');
    const view = xml(
        'ListView',
        '<fullName>All</fullName>',
        '<columns>NAME</columns>',
        '<columns>Gone__c</columns>',
        '<filterScope>Everything</filterScope>',
        '<label>All</label>'
    );

    assert.deepEqual(
        findingsIn({
            ...PLAN,
            'applications/App.app-meta.xml': app,
            'objects/Plan__c/listViews/All.listView-meta.xml': view,
            'tabs/Plan__c.tab-meta.xml': tab,
            'tabs/Other__c.tab-meta.xml': tab
        }),
        [
            'reference 5:1 There is no CustomTab Gone__c.',
            'reference 5:1 Plan__c has no field Gone__c.',
            'reference 2:1 There is no object Other__c. The tab of an object has its name.'
        ]
    );
});

test('A custom metadata record has fields of its type, with their types, and those that are required', () => {
    const type: Files = {
        'objects/Rule__mdt/Rule__mdt.object-meta.xml': xml(
            'CustomObject',
            '<label>Rule</label>',
            '<pluralLabel>Rules</pluralLabel>'
        ),
        'objects/Rule__mdt/fields/Days__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Days__c</fullName>',
            '<label>Days</label>',
            '<precision>3</precision>',
            '<required>true</required>',
            '<scale>0</scale>',
            '<type>Number</type>'
        ),
        'objects/Rule__mdt/fields/Next__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Next__c</fullName>',
            '<label>Next</label>',
            '<referenceTo>Rule__mdt</referenceTo>',
            '<relationshipName>Nexts</relationshipName>',
            '<type>MetadataRelationship</type>'
        )
    };
    const record = (...values: readonly string[]): string[] =>
        findingsIn({
            ...type,
            'customMetadata/Rule.First.md-meta.xml': xml('CustomMetadata', '<label>First</label>', ...values)
        });
    const value = (field: string, kind: string, text: string): string =>
        `<values><field>${field}</field><value xsi:type="xsd:${kind}">${text}</value></values>`;

    assert.deepEqual(record(value('Days__c', 'double', '3.0'), value('Next__c', 'string', 'First')), []);
    assert.deepEqual(record(), ['record-value 2:1 The record needs a value for perennial__Days__c.']);
    assert.deepEqual(
        record(value('Days__c', 'string', 'x'), value('Next__c', 'string', 'Gone'), value('Gone__c', 'string', '')),
        [
            'record-value 4:31 The value of Days__c has xsi:type="xsd:string" and needs xsd:double.',
            'record-value 4:31 x is no value for perennial__Days__c.',
            'record-value 5:31 There is no record Gone of perennial__Rule__mdt.',
            'reference 6:1 perennial__Rule__mdt has no field Gone__c.'
        ]
    );
});

test('Translations name labels, fields and values that exist', () => {
    const translations = xml('Translations', '<customLabels><label>x</label><name>Gone</name></customLabels>');
    const field = xml('CustomFieldTranslation', '<label>x</label>', '<name>Gone__c</name>');
    const translated = xml('CustomObjectTranslation', '<nameFieldLabel>x</nameFieldLabel>');

    assert.deepEqual(
        findingsIn({
            ...PLAN,
            'objectTranslations/Plan__c-ja/Gone__c.fieldTranslation-meta.xml': field,
            'objectTranslations/Plan__c-ja/Plan__c-ja.objectTranslation-meta.xml': translated,
            'translations/ja.translation-meta.xml': translations
        }),
        ['reference 2:1 Plan__c has no field Gone__c.', 'reference 3:1 There is no label Gone.']
    );
});
