import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../testProject.js';
import { findingsIn, object, PLAN, planWith, xml } from '../testProject.js';

const DATE = '<type>Date</type>';

test('A compact layout has ten fields at most, each once, all of them there', () => {
    const compact = (...fields: readonly string[]): string[] =>
        findingsIn({
            ...planWith(DATE),
            'objects/Plan__c/compactLayouts/Short.compactLayout-meta.xml': xml(
                'CompactLayout',
                ...fields.map((field) => `<fields>${field}</fields>`),
                '<label>Short</label>'
            )
        });

    assert.deepEqual(compact('Name', 'X__c'), []);
    assert.deepEqual(compact('Name', 'Name', 'Gone__c'), [
        'twice 4:1 Name is in the list already.',
        'reference 5:1 Plan__c has no field Gone__c.'
    ]);
    const eleven = ['Name', 'X__c', 'OwnerId', 'CreatedById', 'CreatedDate', 'A', 'B', 'C', 'D', 'E', 'F'];
    assert.deepEqual(compact(...eleven), ['compact-layout 13:1 A compact layout has ten fields at most.']);
});

test('A quick action names an object, a component and fields that exist', () => {
    const action = xml(
        'QuickAction',
        '<label>Log</label>',
        '<lightningWebComponent>gone</lightningWebComponent>',
        '<optionsCreateFeedItem>false</optionsCreateFeedItem>',
        '<quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns>',
        '<quickActionLayoutItems><field>Gone__c</field></quickActionLayoutItems>',
        '</quickActionLayoutColumns></quickActionLayout>',
        '<targetObject>Plan__c</targetObject>',
        '<type>Create</type>'
    );

    assert.deepEqual(findingsIn({ ...PLAN, 'quickActions/Account.Log.quickAction-meta.xml': action }), [
        'reference 4:1 There is no LightningComponentBundle gone.',
        'reference 7:25 Plan__c has no field Gone__c.'
    ]);
});

test('A field set and a report type name fields that exist', () => {
    const flags = '<isFieldManaged>false</isFieldManaged><isRequired>false</isRequired>';
    const fieldSet = xml(
        'FieldSet',
        '<fullName>Some</fullName>',
        '<description>Some</description>',
        `<displayedFields><field>X__c</field>${flags}</displayedFields>`,
        `<displayedFields><field>Y__c</field>${flags}</displayedFields>`,
        '<label>Some</label>'
    );
    const column = (field: string): string =>
        `<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>Plan__c</table></columns>`;
    const reportType = xml(
        'ReportType',
        '<baseObject>Plan__c</baseObject>',
        '<deployed>true</deployed>',
        '<label>Plans</label>',
        `<sections>${column('X__c')}`,
        `${column('Y__c')}<masterLabel>Plans</masterLabel></sections>`
    );

    assert.deepEqual(
        findingsIn({
            ...planWith(DATE),
            'objects/Plan__c/fieldSets/Some.fieldSet-meta.xml': fieldSet,
            'reportTypes/Plans.reportType-meta.xml': reportType
        }),
        ['reference 6:18 Plan__c has no field Y__c.', 'reference 7:51 Plan__c has no field Y__c.']
    );
});

test('A record type offers values that its picklists have', () => {
    const value = (name: string): string => `<values><fullName>${name}</fullName><default>false</default></values>`;
    const recordType = xml(
        'RecordType',
        '<fullName>Long</fullName>',
        '<active>true</active>',
        '<label>Long</label>',
        `<picklistValues><picklist>X__c</picklist>${value('A%2FB')}`,
        `${value('C')}</picklistValues>`
    );
    const picklist = planWith(
        '<type>Picklist</type>',
        '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>A/B</fullName><default>false</default></value></valueSetDefinition></valueSet>'
    );

    assert.deepEqual(findingsIn({ ...picklist, 'objects/Plan__c/recordTypes/Long.recordType-meta.xml': recordType }), [
        'reference 7:9 X__c has no value C.'
    ]);
});

test('A page names its facets, and every item has its own identifier', () => {
    const component = (value: string): string =>
        `<itemInstances><componentInstance><componentInstanceProperties><name>body</name><value>${value}</value></componentInstanceProperties><componentName>flexipage:tab</componentName><identifier>tab</identifier></componentInstance></itemInstances>`;
    const page = xml(
        'FlexiPage',
        `<flexiPageRegions>${component('Facet-one')}`,
        `${component('Facet-two')}<name>main</name><type>Region</type></flexiPageRegions>`,
        '<flexiPageRegions><name>Facet-one</name><type>Facet</type></flexiPageRegions>',
        '<masterLabel>Plan</masterLabel>',
        '<sobjectType>Plan__c</sobjectType>',
        '<template><name>flexipage:recordHomeTemplateDesktop</name></template>',
        '<type>RecordPage</type>'
    );
    const findings = findingsIn({ ...PLAN, 'flexipages/Plan.flexipage-meta.xml': page });

    assert.equal(findings.length, 2);
    assert.match(findings[0] ?? '', /^reference 4:\d+ The page has no region Facet-two\.$/);
    assert.match(findings[1] ?? '', /^twice 4:\d+ Another item of the page has the identifier tab\.$/);
});

test('A related list of a layout follows a lookup that leads to the object', () => {
    const layout = (related: string): string[] => {
        const item = '<layoutItems><field>Name</field></layoutItems>';
        const section = `<layoutSections><layoutColumns>${item}</layoutColumns><style>OneColumn</style></layoutSections>`;
        const list = `<relatedLists><relatedList>${related}</relatedList></relatedLists>`;
        const lookup: Files = {
            'objects/Step__c/Step__c.object-meta.xml': object('Step', 'ReadWrite'),
            'objects/Step__c/fields/Plan__c.field-meta.xml': xml(
                'CustomField',
                '<fullName>Plan__c</fullName>',
                '<label>Plan</label>',
                '<referenceTo>Plan__c</referenceTo>',
                '<relationshipName>Steps</relationshipName>',
                '<type>Lookup</type>'
            ),
            'objects/Step__c/fields/Account__c.field-meta.xml': xml(
                'CustomField',
                '<fullName>Account__c</fullName>',
                '<label>Account</label>',
                '<referenceTo>Account</referenceTo>',
                '<relationshipName>Steps</relationshipName>',
                '<type>Lookup</type>'
            )
        };
        return findingsIn({
            ...PLAN,
            ...lookup,
            'layouts/Plan__c-Plan.layout-meta.xml': xml('Layout', section, list)
        });
    };

    assert.deepEqual(layout('Step__c.Plan__c'), []);
    assert.deepEqual(layout('RelatedNoteList'), []);
    assert.deepEqual(layout('Step__c.Account__c'), ['reference 4:15 Step__c.Account__c does not lead to Plan__c.']);
    assert.deepEqual(layout('Step__c.Gone__c'), ['reference 4:15 There is no field Step__c.Gone__c.']);
});

test('A report names fields that exist', () => {
    const report = xml(
        'Report',
        '<columns><field>Plan__c$X__c</field></columns>',
        '<columns><field>Plan__c$Gone__c</field></columns>',
        '<format>Tabular</format>',
        '<name>Plans</name>',
        '<reportType>CustomEntity$Plan__c</reportType>',
        '<showDetails>true</showDetails>'
    );
    const findings = findingsIn({ ...planWith(DATE), 'reports/Plans/All.report-meta.xml': report });

    assert.deepEqual(findings, ['reference 4:10 There is no field Plan__c.Gone__c.']);
});

test('A dashboard names reports that exist', () => {
    const dashboard = xml(
        'Dashboard',
        '<leftSection><components><report>Plans/All</report></components>',
        '<components><report>Plans/Gone</report></components></leftSection>'
    );
    const report = xml('Report', '<format>Tabular</format>', '<name>All</name>');
    const findings = findingsIn({
        'dashboards/Plans/Overview.dashboard-meta.xml': dashboard,
        'reports/Plans/All.report-meta.xml': report
    });

    assert.deepEqual(
        findings.filter((each) => each.startsWith('reference')),
        ['reference 4:13 There is no report Gone.']
    );
});
