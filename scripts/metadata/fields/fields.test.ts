import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../testProject.js';
import { findingsIn, object, PLAN, planWith, xml } from '../testProject.js';

const LOOKUP = [
    '<type>Lookup</type>',
    '<referenceTo>Account</referenceTo>',
    '<relationshipName>Plans</relationshipName>'
];
const MASTER = [
    '<type>MasterDetail</type>',
    '<referenceTo>Account</referenceTo>',
    '<relationshipName>Details</relationshipName>'
];

function field(objectName: string, name: string, ...lines: readonly string[]): Files {
    const text = xml('CustomField', `<fullName>${name}</fullName>`, '<label>X</label>', ...lines);
    return { [`objects/${objectName}/fields/${name}.field-meta.xml`]: text };
}

function values(...names: readonly string[]): string {
    const each = names.map((name) => `<value><fullName>${name}</fullName><default>true</default></value>`);
    return `<valueSet><valueSetDefinition><sorted>false</sorted>${each.join('')}</valueSetDefinition></valueSet>`;
}

test('Digits: a precision of 18 at most, and a scale within it', () => {
    assert.deepEqual(findingsIn(planWith('<type>Number</type>', '<precision>19</precision>', '<scale>20</scale>')), [
        'field-shape 6:1 <precision> is 1 to 18.',
        'field-shape 7:1 <scale> is 0 to <precision>, which is 19.'
    ]);
    assert.deepEqual(findingsIn(planWith('<type>Number</type>', '<precision>18</precision>', '<scale>18</scale>')), []);
});

test('Text has a length of 255 at most, long text of 256 at least and visible lines', () => {
    assert.deepEqual(findingsIn(planWith('<type>Text</type>', '<length>256</length>')), [
        'field-shape 6:1 <length> of a Text field is 1 to 255.'
    ]);
    assert.deepEqual(findingsIn(planWith('<type>LongTextArea</type>', '<length>255</length>')), [
        'field-shape 2:1 A LongTextArea field needs <visibleLines>.',
        'field-shape 6:1 <length> of a LongTextArea field is 256 to 131072.'
    ]);
});

test('A required lookup has to say what a deletion does', () => {
    assert.deepEqual(findingsIn(planWith(...LOOKUP, '<required>true</required>')), [
        'delete-constraint 2:1 A required lookup cannot be emptied: state <deleteConstraint> Restrict or Cascade.'
    ]);
    const restricted = [...LOOKUP, '<required>true</required>', '<deleteConstraint>Restrict</deleteConstraint>'];
    assert.deepEqual(findingsIn(planWith(...restricted)), []);
});

test('A lookup leads to an object that exists', () => {
    assert.deepEqual(findingsIn(planWith('<type>Lookup</type>', '<referenceTo>Nothing__c</referenceTo>')), [
        'reference 6:1 There is no object Nothing__c.'
    ]);
});

test('A detail is controlled by its parent and has an order', () => {
    assert.deepEqual(findingsIn(planWith(...MASTER)), [
        'field-shape 2:1 A MasterDetail field needs <relationshipOrder>.',
        'sharing-model 2:1 Plan__c has a master, so its <sharingModel> is ControlledByParent.'
    ]);
});

test('An object has two masters at most', () => {
    const masters = [0, 1, 2].map((order) =>
        field('D__c', `M${order}__c`, ...MASTER.slice(0, 2), `<relationshipOrder>${order % 2}</relationshipOrder>`)
    );
    const findings = findingsIn({
        'objects/D__c/D__c.object-meta.xml': object('D', 'ControlledByParent'),
        ...masters[0],
        ...masters[1],
        ...masters[2]
    });

    assert.deepEqual(findings, [
        'master-detail 2:1 An object has 2 masters at most.',
        'master-detail 2:1 Another master has <relationshipOrder> 0 already.'
    ]);
});

test('A relationship name is unique at its parent', () => {
    assert.deepEqual(findingsIn({ ...planWith(...LOOKUP), ...field('Plan__c', 'Y__c', ...LOOKUP) }), [
        'relationship-name 7:1 Plan__c.X__c has this relationship name at Account already.'
    ]);
});

test('A custom metadata type has no currency fields and no lookups', () => {
    const type = {
        'objects/Rule__mdt/Rule__mdt.object-meta.xml': xml(
            'CustomObject',
            '<label>Rule</label>',
            '<pluralLabel>Rules</pluralLabel>'
        )
    };
    const currency = field(
        'Rule__mdt',
        'A__c',
        '<type>Currency</type>',
        '<precision>9</precision>',
        '<scale>2</scale>'
    );
    const findings = findingsIn({ ...type, ...currency, ...field('Rule__mdt', 'B__c', ...LOOKUP) });

    assert.equal(findings.length, 2);
    assert.match(findings[0] ?? '', /^field-type 5:1 A custom metadata type has no Currency fields\./);
    assert.match(findings[1] ?? '', /^field-type 5:1 A custom metadata type has no Lookup fields\./);
});

test('An automatic number needs its format, and a place for the number in it', () => {
    assert.deepEqual(findingsIn(planWith('<type>AutoNumber</type>')), [
        'field-shape 2:1 A AutoNumber field needs <displayFormat>.'
    ]);
    assert.deepEqual(findingsIn(planWith('<type>AutoNumber</type>', '<displayFormat>P-</displayFormat>')), [
        'field-shape 6:1 <displayFormat> needs a place for the number, such as {0000}.'
    ]);
});

test('The values of a picklist are there, unique, with one default', () => {
    assert.deepEqual(findingsIn(planWith('<type>Picklist</type>')), [
        'field-shape 2:1 A Picklist field needs <valueSet>.'
    ]);
    assert.equal(findingsIn(planWith('<type>Picklist</type>', values('A', 'a'))).length, 2);
    assert.deepEqual(findingsIn(planWith('<type>Picklist</type>', values('A'))), []);
    const named = '<valueSet><valueSetName>Tiers</valueSetName></valueSet>';
    assert.ok(
        findingsIn(planWith('<type>Picklist</type>', named)).some((each) => each.includes('no global value set Tiers'))
    );
});

test('Formulas are compiled, with the place of what is wrong', () => {
    const formula = (text: string): string[] => findingsIn(planWith('<type>Date</type>', `<formula>${text}</formula>`));

    assert.deepEqual(formula('TODAY() + 1'), []);
    assert.deepEqual(formula('TODAY() + Missing__c'), [
        'formula 6:20 Field Missing__c does not exist. Check spelling.'
    ]);
    assert.equal(formula('1 + 1').length, 1);
});

test('A validation rule gives a boolean and shows its message at a field that exists', () => {
    const rule = (formula: string, place: string): string[] =>
        findingsIn({
            ...PLAN,
            'objects/Plan__c/validationRules/Named.validationRule-meta.xml': xml(
                'ValidationRule',
                '<active>true</active>',
                `<errorConditionFormula>${formula}</errorConditionFormula>`,
                `<errorDisplayField>${place}</errorDisplayField>`,
                '<errorMessage>No</errorMessage>'
            )
        });

    assert.deepEqual(rule('ISBLANK(Name)', 'Name'), []);
    assert.equal(rule('LEN(Name)', 'Name').length, 1);
    assert.deepEqual(rule('true', 'Gone__c'), ['reference 5:1 Plan__c has no field Gone__c.']);
});

test('Names have 40 characters at most and end with a letter or digit', () => {
    const long = 'A'.repeat(41);
    const findings = findingsIn({ ...PLAN, ...field('Plan__c', `${long}__c`, '<type>Date</type>') });

    assert.deepEqual(findings, [`name 2:1 ${long} has 41 characters. A name has 40 at most.`]);
});

test('A custom object states its label, name field, deployment and sharing', () => {
    const text = xml(
        'CustomObject',
        '<label>Plan</label>',
        '<nameField><label>No</label><type>AutoNumber</type></nameField>'
    );

    assert.deepEqual(findingsIn({ 'objects/Plan__c/Plan__c.object-meta.xml': text }), [
        'object-shape 2:1 Plan__c needs <pluralLabel>.',
        'object-shape 2:1 Plan__c needs <deploymentStatus>.',
        'object-shape 2:1 Plan__c needs <sharingModel>.',
        'object-shape 4:1 An automatic name needs a <displayFormat> such as P-{0000}.'
    ]);
});

test('A roll-up summarizes a field over a master-detail field, unless it counts', () => {
    const summary = (...lines: readonly string[]): string[] =>
        findingsIn({
            ...planWith('<type>Summary</type>', ...lines),
            'objects/Step__c/Step__c.object-meta.xml': object('Step', 'ReadWrite'),
            ...field('Step__c', 'Plan__c', '<type>Lookup</type>', '<referenceTo>Plan__c</referenceTo>')
        });
    const operation = '<summaryOperation>sum</summaryOperation>';

    assert.deepEqual(summary('<summaryForeignKey>Step__c.Plan__c</summaryForeignKey>', operation), [
        'field-shape 2:1 A summary has <summarizedField> unless it counts.',
        'reference 6:1 Step__c.Plan__c is no master-detail field to Plan__c.'
    ]);
});

test('A formula has a type that formulas have, and cannot be required', () => {
    assert.deepEqual(
        findingsIn(planWith('<type>Email</type>', '<formula>"a"</formula>', '<required>true</required>')).slice(0, 2),
        [
            'field-type 5:1 A formula cannot have the type Email.',
            'field-shape 7:1 A formula field cannot have <required>true</required>.'
        ]
    );
});

test('A relationship to a field definition needs the field that says of which object', () => {
    const type = xml('CustomObject', '<label>Rule</label>', '<pluralLabel>Rules</pluralLabel>');
    const findings = findingsIn({
        'objects/Rule__mdt/Rule__mdt.object-meta.xml': type,
        ...field('Rule__mdt', 'F__c', '<type>MetadataRelationship</type>', '<referenceTo>FieldDefinition</referenceTo>')
    });

    assert.deepEqual(findings, [
        'field-shape 2:1 A relationship to FieldDefinition needs <metadataRelationshipControllingField>.'
    ]);
});

test('A geolocation needs its scale and how it is shown', () => {
    const shown = '<displayLocationInDecimal>true</displayLocationInDecimal>';

    assert.deepEqual(findingsIn(planWith('<type>Location</type>', '<scale>5</scale>', shown)), []);
    assert.deepEqual(findingsIn(planWith('<type>Location</type>', shown)), [
        'field-shape 2:1 A Location field needs <scale>.'
    ]);
});
