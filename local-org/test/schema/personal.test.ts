import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg } from '../access/support.js';

const org = makeOrg({});

const labelsOf = (field: string, ...values: readonly string[]): readonly string[] =>
    org.run(`Map<String, String> labels = new Map<String, String>();
        for (Schema.PicklistEntry e : ${field}.getDescribe().getPicklistValues()) labels.put(e.getValue(), e.getLabel());
        ${values.map((value) => `System.debug(labels.get('${value}'));`).join(' ')}`);

/** "Supported Languages", "Supported Locales", "Supported Time Zones", Salesforce Help. */
describe('describe knows what users may choose', () => {
    test('languages', () => {
        assert.deepEqual(labelsOf('User.LanguageLocaleKey', 'en_US', 'ja', 'pt_BR', 'xx'), [
            'English',
            'Japanese',
            'Portuguese (Brazil)',
            'null'
        ]);
    });

    test('locales', () => {
        assert.deepEqual(labelsOf('User.LocaleSidKey', 'en_US', 'ja_JP', 'iw_IL'), [
            'English (United States)',
            'Japanese (Japan)',
            'Hebrew (Israel)'
        ]);
    });

    test('time zones, with the offset of standard time', () => {
        assert.deepEqual(labelsOf('User.TimeZoneSidKey', 'America/Los_Angeles', 'GMT', 'Australia/Sydney'), [
            '(GMT-08:00) Pacific Standard Time (America/Los_Angeles)',
            '(GMT+00:00) Greenwich Mean Time (GMT)',
            '(GMT+10:00) Australian Eastern Standard Time (Australia/Sydney)'
        ]);
    });

    test('encodings, and the same of the organization', () => {
        assert.deepEqual(labelsOf('User.EmailEncodingKey', 'UTF-8'), ['Unicode (UTF-8)']);
        assert.deepEqual(labelsOf('Organization.DefaultLocaleSidKey', 'de_DE'), ['German (Germany)']);
    });
});

/** "User", Object Reference: restricted picklists. */
test('a user cannot have another one', () => {
    const block = `User u = new User(LastName = 'T', Alias = 't', Email = 't@example.com', Username = 't@personal.example', EmailEncodingKey = 'UTF-8',
        LanguageLocaleKey = 'klingon', LocaleSidKey = 'en_US', TimeZoneSidKey = 'GMT', ProfileId = UserInfo.getProfileId());
        try { insert u; } catch (DmlException e) { System.debug(e.getDmlStatusCode(0) + ' ' + e.getDmlFieldNames(0)); }`;
    assert.deepEqual(org.run(block), ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST (LanguageLocaleKey)']);
});
