/** Custom settings, custom metadata and the rows of a new org (Apex Reference Guide, "Custom Settings Methods"; Object Reference). */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { makeOrg, objectFiles } from '../dml/org.js';

const files = {
    ...objectFiles(
        'Switch__c',
        {
            On__c: ['Checkbox', '<defaultValue>true</defaultValue>'],
            Size__c: ['Number', '<precision>5</precision><scale>0</scale>']
        },
        '<customSettingsType>Hierarchy</customSettingsType>'
    ),
    ...objectFiles(
        'Code__c',
        { Value__c: ['Text', '<length>10</length>'] },
        '<customSettingsType>List</customSettingsType>'
    ),
    ...objectFiles('Rate__mdt', {
        Value__c: ['Number', '<precision>5</precision><scale>2</scale>'],
        Note__c: ['Text', '<length>10</length>']
    }),
    'customMetadata/Rate.Base.md-meta.xml': `<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="x" xmlns:xsd="y">
        <label>Base rate</label><protected>false</protected>
        <values><field>Value__c</field><value xsi:type="xsd:double">1.25</value></values>
        <values><field>Note__c</field><value xsi:nil="true"/></values></CustomMetadata>`
};
const org = makeOrg({ files });

describe('hierarchy custom settings', () => {
    it('are empty without a record', () => {
        assert.deepEqual(
            org.run("System.debug(Switch__c.getInstance().Id + ' ' + Switch__c.getValues(UserInfo.getUserId()));"),
            ['null null']
        );
    });

    it('have the values of the user over those of the profile over those of the org', () => {
        const output = makeOrg({ files }).run(`
            insert new List<Switch__c>{
                new Switch__c(Size__c = 1),
                new Switch__c(SetupOwnerId = UserInfo.getProfileId(), Size__c = 2, On__c = false),
                new Switch__c(SetupOwnerId = UserInfo.getUserId(), On__c = true) };
            Switch__c mine = Switch__c.getInstance();
            System.debug(mine.Size__c + ' ' + mine.On__c + ' ' + Switch__c.getOrgDefaults().Size__c + ' ' + Switch__c.getInstance(UserInfo.getProfileId()).On__c);`);
        assert.deepEqual(output, ['2 true 1 false']);
    });
});

describe('list custom settings', () => {
    it('are found by name', () => {
        const output = org.run(`
            insert new Code__c(Name = 'a', Value__c = 'x');
            System.debug(Code__c.getValues('A').Value__c + ' ' + Code__c.getInstance('b') + ' ' + Code__c.getAll().keySet());`);
        assert.deepEqual(output, ['x null {a}']);
    });
});

describe('custom metadata', () => {
    it('is there from the source', () => {
        const output = org.run(`
            Rate__mdt r = [SELECT MasterLabel, Value__c, Note__c, QualifiedApiName FROM Rate__mdt];
            System.debug(r.MasterLabel + ' ' + r.Value__c + ' ' + r.Note__c + ' ' + r.QualifiedApiName);
            System.debug(Rate__mdt.getInstance('Base').Value__c + ' ' + Rate__mdt.getAll().size() + ' ' + Limits.getQueries());`);
        assert.deepEqual(output, ['Base rate 1.25 null Base', '1.25 1 0']);
    });

    it('is not written by DML', () => {
        assert.match(
            org.failure("SObject r = new Rate__mdt(DeveloperName = 'x'); insert r;"),
            /^System\.TypeException: DML operation INSERT not allowed on List<Rate__mdt>/
        );
    });
});

describe('a new org', () => {
    it('has its organisation, the running user with a profile, and the standard price book', () => {
        const output = org.run(`
            System.debug([SELECT Id FROM Organization].Id == UserInfo.getOrganizationId());
            System.debug([SELECT Profile.Name FROM User WHERE Id = :UserInfo.getUserId()].Profile.Name);
            System.debug([SELECT IsStandard FROM Pricebook2 WHERE Id = :Test.getStandardPricebookId()].IsStandard);`);
        assert.deepEqual(output, ['true', 'System Administrator', 'true']);
    });

    it('has rows for the code and metadata of the project', () => {
        const output = makeOrg({
            classes: { Foo: 'public class Foo {}' },
            triggers: { Bar: 'trigger Bar on Account (before insert) {}' },
            files: {
                'permissionsets/Staff.permissionset-meta.xml':
                    '<PermissionSet xmlns="x"><label>All staff</label></PermissionSet>',
                'queues/Help.queue-meta.xml':
                    '<Queue xmlns="x"><name>Help desk</name><queueSobject><sobjectType>Case</sobjectType></queueSobject></Queue>',
                'objects/Account/recordTypes/Shop.recordType-meta.xml':
                    '<RecordType xmlns="x"><fullName>Shop</fullName><active>true</active><label>A shop</label></RecordType>'
            }
        }).run(`
            System.debug([SELECT Name FROM ApexClass WHERE Name = 'Foo'].Name + ' ' + [SELECT Name FROM ApexTrigger].Name);
            System.debug([SELECT Label FROM PermissionSet WHERE Name = 'Staff'].Label + ' ' + [SELECT Queue.Name FROM QueueSobject WHERE SobjectType = 'Case'].Queue.Name);
            System.debug([SELECT Name FROM RecordType WHERE DeveloperName = 'Shop'].Name);`);
        assert.deepEqual(output, ['Foo Bar', 'All staff Help desk', 'A shop']);
    });
});

describe('static resources', () => {
    it('are rows with the bytes of their files', () => {
        const root = mkdtempSync(join(tmpdir(), 'resources-'));
        try {
            writeFileSync(join(root, 'Hello.txt'), 'hello');
            const output = makeOrg(
                { files: {} },
                {
                    project: {
                        root,
                        namespace: undefined,
                        files: ['Hello.resource-meta.xml', 'Hello.txt'],
                        read: () => '<StaticResource xmlns="x"><contentType>text/plain</contentType></StaticResource>'
                    }
                }
            ).run(
                "StaticResource r = [SELECT Body, ContentType FROM StaticResource WHERE Name = 'Hello']; System.debug(r.Body.toString() + ' ' + r.ContentType);"
            );
            assert.deepEqual(output, ['hello text/plain']);
        } finally {
            rmSync(root, { recursive: true });
        }
    });
});
