import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { openProject } from '../../src/project/index.js';
import { loadSchema } from '../../src/schema/load.js';

/** The package itself, which speaks Japanese too. */
const { schema } = loadSchema(openProject(fileURLToPath(new URL('../../..', import.meta.url))), openCatalogue());

function japanese(objectName: string, fieldName: string): ReturnType<NonNullable<typeof schema.translations>['field']> {
    const object = schema.object(objectName) ?? assert.fail(objectName);
    const field = schema.field(object, fieldName) ?? assert.fail(fieldName);
    return schema.translations?.field(object, field, 'ja');
}

test('objects, fields and values of the package have Japanese labels', () => {
    const object = schema.object('Milestone__c') ?? assert.fail();
    assert.equal(schema.translations?.object(object, 'ja')?.label, 'マイルストーン');
    assert.equal(japanese('Milestone__c', 'Status__c')?.label, '状況');
    assert.equal(japanese('Milestone__c', 'Status__c')?.values.get('Completed'), '完了');
});

test('values of a global value set have the labels of the set', () => {
    const values = japanese('Milestone__c', 'OwnerRole__c')?.values;
    const object = schema.object('Milestone__c') ?? assert.fail();
    const field = schema.field(object, 'OwnerRole__c') ?? assert.fail();
    assert.ok(field.picklistValues.length > 1);
    assert.deepEqual(
        field.picklistValues.map(({ label }) => label).filter((label) => !values?.has(label)),
        []
    );
});
