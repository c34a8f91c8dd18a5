import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, PLAN, planWith, xml } from './testProject.js';

const LABEL = 'labels/CustomLabels.labels-meta.xml';

/** A label without one of its elements, or with another line for it. */
function label(...lines: readonly string[]): string {
    return xml('CustomLabels', '<labels>', ...lines, '</labels>');
}

const COMPLETE = [
    '<fullName>Greeting</fullName>',
    '<language>en_US</language>',
    '<protected>true</protected>',
    '<shortDescription>Greeting</shortDescription>',
    '<value>Hello</value>'
];

test('A complete file has no findings', () => {
    assert.deepEqual(findingsIn({ ...PLAN, [LABEL]: label(...COMPLETE) }), []);
});

test('An unknown element is found where it stands, with the one that was meant', () => {
    assert.deepEqual(findingsIn({ [LABEL]: label(...COMPLETE, '    <valeu>x</valeu>', '<category>a</category>') }), [
        'unknown-element 9:5 <valeu> is no element of CustomLabel.',
        'unknown-element 10:1 <category> is no element of CustomLabel.'
    ]);
    assert.deepEqual(findingsIn({ [LABEL]: label(...COMPLETE, '<values>x</values>') }), [
        'unknown-element 9:1 <values> is no element of CustomLabel. Is it <value>?'
    ]);
});

test('A missing element is found at its parent', () => {
    assert.deepEqual(findingsIn({ [LABEL]: label(...COMPLETE.slice(0, 4)) }), [
        'missing-element 3:1 CustomLabel needs <value>.'
    ]);
});

test('An element that may occur once is found when it occurs again', () => {
    assert.deepEqual(findingsIn({ [LABEL]: label(...COMPLETE, '<value>Hi</value>') }), [
        'repeated-element 9:1 CustomLabel has <value> only once.'
    ]);
});

test('Values of the wrong type are found: enumeration, number, boolean', () => {
    const findings = findingsIn(
        planWith('<type>Datee</type>', '<length>many</length>', '<externalId>yes</externalId>')
    );

    assert.match(findings[0] ?? '', /^wrong-value 5:1 <type> cannot be 'Datee'\. FieldType is one of /);
    assert.match(findings[1] ?? '', /^wrong-value 6:1 <length> is a number, not 'many'\.$/);
    assert.match(findings[2] ?? '', /^wrong-value 7:1 <externalId> is true or false, not 'yes'\.$/);
});

test('A file that is cut off, crossed tags and a bare ampersand are malformed', () => {
    assert.deepEqual(findingsIn({ [LABEL]: '<CustomLabels><labels>' }), ['malformed-xml 1:23 <labels> is not closed.']);
    assert.deepEqual(findingsIn({ [LABEL]: '<CustomLabels>\n  <a></b></CustomLabels>' }), [
        'malformed-xml 2:6 </b> stands where </a> is expected.'
    ]);
    assert.deepEqual(findingsIn({ [LABEL]: '<CustomLabels>a & b</CustomLabels>' }), [
        "malformed-xml 1:17 A '&' is written '&amp;'."
    ]);
});

test('A root element has to fit the suffix of the file', () => {
    assert.deepEqual(findingsIn({ [LABEL]: xml('CustomTab', '<url>https://example.com</url>') }), [
        'root-element 2:1 <CustomTab> does not belong into a .labels-meta.xml file. It holds a <CustomLabels>.'
    ]);
});

test('A file has the name of its fullName', () => {
    const files = planWith('<type>Date</type>');
    const text = files['objects/Plan__c/fields/X__c.field-meta.xml'] ?? '';

    assert.deepEqual(findingsIn({ ...PLAN, 'objects/Plan__c/fields/Y__c.field-meta.xml': text }), [
        'file-name 2:1 The file is named Y__c, but its <fullName> is X__c. Rename one of them.'
    ]);
});

test('A class without a meta file is found', () => {
    assert.deepEqual(findingsIn({ 'classes/Clock.cls': 'public class Clock {}' }), [
        'meta-file 1:1 Clock.cls-meta.xml is missing.'
    ]);
});
