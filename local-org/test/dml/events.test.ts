/** Inserting platform events ("Publish Event Messages Using Apex", Platform Events Developer Guide). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { RecordValue } from '../../src/schema/record.js';
import { makeOrg, objectFiles } from './org.js';

describe('platform events', () => {
    it('are checked and handed on, and leave no rows', () => {
        const published: RecordValue[] = [];
        const org = makeOrg(
            { files: objectFiles('News__e', { Text__c: ['Text', '<length>5</length><required>true</required>'] }) },
            { events: { publish: (events) => published.push(...events) } }
        );
        org.run("insert new News__e(Text__c = 'a');");
        assert.deepEqual(
            published.map(({ values }) => values.Text__c),
            ['a']
        );
        assert.match(
            org.failure('insert new News__e();'),
            /REQUIRED_FIELD_MISSING, Required fields are missing: \[Text__c\]/
        );
        assert.match(
            org.failure("News__e e = new News__e(Text__c = 'a'); update e;"),
            /DML operation UPDATE not allowed/
        );
        assert.equal(published.length, 1);
    });
});
