import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOrg } from '../dml/org.js';

const org = makeOrg();

function seenBy(profile: string, name: string): readonly string[] {
    return org.run(`User u = new User(Username = '${name}@perennial.example', LastName = '${name}', Email = '${name}@perennial.example',
        Alias = '${name}', ProfileId = [SELECT Id FROM Profile WHERE Name = '${profile}'].Id, TimeZoneSidKey = 'Europe/Berlin',
        LocaleSidKey = 'de_DE', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'de');
        insert as system u;
        System.runAs(u) { System.debug(Schema.ApexClass.SObjectType.getDescribe().isAccessible()); }`);
}

test('code is not for users who do not see the setup', () => {
    // public test NebulaLogger, LogEntryMetadataViwrCtlr_Tests_Security
    assert.deepEqual(seenBy('Minimum Access - Salesforce', 'min'), ['false']);
    assert.deepEqual(seenBy('Standard User', 'std'), ['true']);
});
