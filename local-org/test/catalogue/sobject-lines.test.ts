import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StandardField } from '../../src/compiler/platform/catalogue.js';
import { parseObject, parseSet } from '../../src/compiler/platform/sobject-lines.js';

const NO_SETS = new Map<string, readonly string[]>();

describe('an object line', () => {
    it('gives text fields by default and other types by letter', () => {
        const object = parseObject('Thing\tName Amount:n Start:d Place:a', NO_SETS);
        assert.equal(object.name, 'Thing');
        assert.deepEqual(
            object.fields.map((field) => [field.name, field.type]),
            [
                ['Name', 'String'],
                ['Amount', 'Decimal'],
                ['Start', 'Date'],
                ['Place', 'System.Address']
            ]
        );
    });

    it('names the relationship of a lookup after its field', () => {
        assert.deepEqual(onlyField('Thing\tParentId>Account'), {
            name: 'ParentId',
            type: 'Id',
            referenceTo: ['Account'],
            relationshipName: 'Parent'
        });
    });

    it('takes a relationship name of its own, several targets and another type', () => {
        assert.deepEqual(onlyField('Thing\tKey:s>Owner=Group|User'), {
            name: 'Key',
            type: 'String',
            referenceTo: ['Group', 'User'],
            relationshipName: 'Owner'
        });
    });

    it('gives child relationships', () => {
        assert.deepEqual(
            parseObject('Thing\tName\tContact.AccountId Kids=Thing.ParentId Note', NO_SETS).childRelationships,
            [
                { name: 'Contacts', childObject: 'Contact', childField: 'AccountId' },
                { name: 'Kids', childObject: 'Thing', childField: 'ParentId' },
                { name: 'Notes', childObject: 'Note', childField: undefined }
            ]
        );
    });

    it('may have neither fields nor child relationships', () => {
        const object = parseObject('Thing', NO_SETS);
        assert.deepEqual(object, { name: 'Thing', fields: [], childRelationships: [] });
    });

    it('unfolds sets', () => {
        const sets = new Map([parseSet('@system\tId:I IsDeleted:b'), parseSet('@notes\tNote.ParentId')]);
        const object = parseObject('Thing\t@system Name\t@notes', sets);
        assert.deepEqual(
            object.fields.map((field) => field.name),
            ['Id', 'IsDeleted', 'Name']
        );
        assert.equal(object.childRelationships[0]?.childField, 'ParentId');
    });

    it('is refused when it names an unknown set or field type', () => {
        assert.throws(() => parseObject('Thing\t@nothing', NO_SETS), /unknown set '@nothing'/);
        assert.throws(() => parseObject('Thing\tName:?', NO_SETS), /unknown field type '\?'/);
    });
});

function onlyField(line: string): StandardField | undefined {
    const { fields } = parseObject(line, NO_SETS);
    assert.equal(fields.length, 1);
    return fields[0];
}
