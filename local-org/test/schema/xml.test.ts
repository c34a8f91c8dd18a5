import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../../src/schema/metadata/xmlReader.js';

describe('XML', () => {
    it('is read into elements, lists of them and texts', () => {
        assert.deepEqual(readXml('<a x="1">\n<b>1</b><b> 2 </b><c><d/></c></a>'), {
            name: 'a',
            root: { b: ['1', '2'], c: { d: '' } }
        });
    });

    it('may hold entities, CDATA, comments and a declaration', () => {
        assert.deepEqual(readXml('<?xml version="1.0"?><!-- <x> --><a>&lt;&#65;&#x42;&amp;amp;<![CDATA[<&>]]></a>'), {
            name: 'a',
            root: '<AB&amp;<&>'
        });
    });

    const faults: readonly (readonly [string, string])[] = [
        ['<a>\n  <b></c></a>', '2:6 The XML cannot be read: </c> where </b> is expected'],
        ['<a>\n<b>', '2:1 The XML cannot be read: <b> is not closed'],
        ['</a>', '1:1 The XML cannot be read: </a> without its start'],
        ['<a>x & y</a>', "1:6 The XML cannot be read: a '&' that should be '&amp;'"],
        ['<a>1 < 2</a>', '1:6 The XML cannot be read: a tag that is not complete'],
        ['<a/><b/>', '1:1 The XML cannot be read: one root element is expected'],
        ['', '1:1 The XML cannot be read: one root element is expected']
    ];
    for (const [source, expected] of faults) {
        it(`is refused: ${JSON.stringify(source)}`, () => {
            const { problem } = readXml(source);
            assert.ok(problem);
            assert.equal(`${problem.line}:${problem.column} ${problem.message}`, expected);
        });
    }
});
