import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

// Apex Reference Guide, "Metadata Namespace"; Apex Developer Guide, "Metadata"

const FILES = {
    'objects/Rule__mdt/Rule__mdt.object-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>Rule</label><pluralLabel>Rules</pluralLabel></CustomObject>`,
    'objects/Rule__mdt/fields/Weight__c.field-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Weight__c</fullName><label>Weight</label>
<precision>5</precision><scale>0</scale><type>Number</type></CustomField>`,
    'customMetadata/Rule.First.md-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<label>First</label><values><field>Weight__c</field><value xsi:type="xsd:double">1.0</value></values></CustomMetadata>`,
    'Deploy.cls': `public class Deploy implements Metadata.DeployCallback {
        public static void run(String fullName, String field, Object value) {
            Metadata.CustomMetadata record = new Metadata.CustomMetadata();
            record.fullName = fullName;
            record.label = 'Changed';
            Metadata.CustomMetadataValue v = new Metadata.CustomMetadataValue();
            v.field = field;
            v.value = value;
            record.values.add(v);
            Metadata.DeployContainer container = new Metadata.DeployContainer();
            container.addMetadata(record);
            Id id = Metadata.Operations.enqueueDeployment(container, new Deploy());
        }
        public void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context) {
            System.debug(result.status + ' ' + result.success + ' ' + result.numberComponentErrors + ' ' + (context.getCallbackJobId() != null));
            for (Metadata.DeployMessage m : result.details.componentFailures) { System.debug(m.problem); }
        }
    }`
};

test('a deployment changes and adds records later, then calls back', () => {
    const org = startOrg(FILES);
    org.run(`Deploy.run('Rule__mdt.First', 'Weight__c', 7); Deploy.run('Rule.Second', 'Weight__c', 8);
        System.debug(Rule__mdt.getInstance('First').Weight__c);`);
    assert.deepEqual(org.debugged(), ['1.0']);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['Succeeded true 0 true', 'Succeeded true 0 true']);
    org.run(`for (Rule__mdt r : [SELECT DeveloperName, MasterLabel, Weight__c FROM Rule__mdt ORDER BY DeveloperName]) {
        System.debug(r.DeveloperName + ' ' + r.MasterLabel + ' ' + r.Weight__c);
    }`);
    assert.deepEqual(org.debugged(), ['First Changed 7', 'Second Changed 8']);
});

test('a deployment with a mistake changes nothing and says what is wrong', () => {
    const org = startOrg(FILES);
    org.run(`Deploy.run('Rule.First', 'Nothing__c', 7); Deploy.run('Missing.X', 'Weight__c', 7);`);
    runPending(org.services);
    assert.deepEqual(org.debugged(), [
        'Failed false 1 true',
        "The field 'Nothing__c' of 'Rule__mdt' does not exist",
        'Failed false 1 true',
        "The custom metadata type 'Missing' does not exist"
    ]);
    assert.deepEqual(
        org.rows('Rule__mdt').map(({ MasterLabel }) => MasterLabel),
        ['First']
    );
});

test('records are retrieved by full name', () => {
    const org = startOrg(FILES);
    org.run(`for (Metadata.Metadata m : Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ 'Rule.First', 'Rule.None' })) {
        Metadata.CustomMetadata record = (Metadata.CustomMetadata) m;
        System.debug(record.fullName + ' ' + record.label + ' ' + record.values[0].field + '=' + record.values[0].value);
    }`);
    assert.deepEqual(org.debugged(), ['Rule.First First Weight__c=1.0']);
});

test('a test cannot deploy, but it can make results for its callback', () => {
    // Apex Developer Guide, "Testing Metadata Deployments"
    const org = startOrg({
        ...FILES,
        'DeployTest.cls': `@IsTest private class DeployTest {
            @IsTest static void refuses() {
                try { Deploy.run('Rule.First', 'Weight__c', 7); Assert.fail('no exception'); }
                catch (AsyncException e) { Assert.isTrue(e.getMessage().contains('test')); }
            }
            @IsTest static void handles() {
                Metadata.DeployResult result = new Metadata.DeployResult();
                result.status = Metadata.DeployStatus.Succeeded;
                result.details = new Metadata.DeployDetails();
                new Deploy().handleResult(result, new Context());
            }
            private class Context extends Metadata.DeployCallbackContext {
                public override Id getCallbackJobId() { return '707000000000001AAA'; }
            }
        }`
    });
    assert.deepEqual(org.test('DeployTest'), { refuses: 'passed', handles: 'passed' });
});
