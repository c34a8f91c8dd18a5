import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, thrown } from '../apex.js';

test('the generator writes what it is told', () => {
    // Apex Reference Guide, "JSONGenerator Class"
    assert.deepEqual(
        debugged(`
            JSONGenerator g = JSON.createGenerator(false);
            g.writeStartObject();
            g.writeStringField('s', 'x');
            g.writeNumberField('n', 1.50);
            g.writeBooleanField('b', true);
            g.writeNullField('z');
            g.writeDateField('d', Date.newInstance(2020, 1, 2));
            g.writeFieldName('list');
            g.writeStartArray();
            g.writeNumber(1);
            g.writeObject(new Map<String, Object>{'a' => 1});
            g.writeEndArray();
            g.writeEndObject();
            System.debug(g.getAsString());
            System.debug(g.isClosed());`),
        ['{"s":"x","n":1.50,"b":true,"z":null,"d":"2020-01-02","list":[1,{"a":1}]}', 'false']
    );
});

test('a pretty generator indents', () => {
    assert.deepEqual(
        debugged(`
            JSONGenerator g = JSON.createGenerator(true);
            g.writeStartObject();
            g.writeStringField('s', 'x');
            g.writeEndObject();
            System.debug(g.getAsString());`),
        ['{\n  "s" : "x"\n}']
    );
});

test('a field name where a value must stand is refused', () => {
    assert.equal(
        thrown(
            `JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeFieldName('a'); g.writeFieldName('b');`
        ),
        'System.JSONException: Can not write a field name, expecting a value'
    );
});

test('a value where a field name must stand is refused', () => {
    assert.equal(
        thrown(`JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeNumber(1);`),
        'System.JSONException: Can not write number, expecting field name'
    );
});

test('the parser gives tokens with their texts and names', () => {
    // Apex Reference Guide, "JSONParser Class"
    assert.deepEqual(
        debugged(`
            JSONParser p = JSON.createParser('{"a":"x","b":[1,2.5,true,null],"c":{}}');
            List<String> seen = new List<String>();
            while (p.nextToken() != null) { seen.add(p.getCurrentToken() + ':' + p.getText() + ':' + p.getCurrentName()); }
            System.debug(String.join(seen, ' '));
            System.debug(p.getCurrentToken());`),
        [
            'START_OBJECT:{:null FIELD_NAME:a:a VALUE_STRING:x:a FIELD_NAME:b:b START_ARRAY:[:b ' +
                'VALUE_NUMBER_INT:1:null VALUE_NUMBER_FLOAT:2.5:null VALUE_TRUE:true:null VALUE_NULL:null:null ' +
                'END_ARRAY:]:b FIELD_NAME:c:c START_OBJECT:{:c END_OBJECT:}:c END_OBJECT:}:null',
            'null'
        ]
    );
});

test('the parser converts the current value', () => {
    assert.deepEqual(
        debugged(`
            JSONParser p = JSON.createParser('[7, 7.25, true, "2020-01-02", "001000000000001"]');
            p.nextToken();
            p.nextValue(); System.debug(p.getIntegerValue()); System.debug(p.getLongValue());
            p.nextValue(); System.debug(p.getDecimalValue());
            p.nextValue(); System.debug(p.getBooleanValue());
            p.nextValue(); System.debug(p.getDateValue());
            p.nextValue(); System.debug(p.getIdValue());`),
        ['7', '7', '7.25', 'true', '2020-01-02 00:00:00', '001000000000001AAA']
    );
});

test('a part of the text is read as an object', () => {
    // Apex Reference Guide, "JSONParser.readValueAs"
    assert.deepEqual(
        debugged(
            `
            JSONParser p = JSON.createParser('{"list":[{"n":1},{"n":2}],"last":true}');
            Integer sum = 0;
            while (p.nextToken() != null) {
                if (p.getCurrentToken() == JSONToken.START_OBJECT && p.getCurrentName() == null && p.getText() == '{') {
                    p.nextToken(); p.nextToken();
                    while (p.nextToken() == JSONToken.START_OBJECT) { sum += ((Part1) p.readValueAs(Part1.class)).n; }
                }
            }
            System.debug(sum);`,
            { Part1: 'public class Part1 { public Integer n; }' }
        ),
        ['3']
    );
});

test('children are skipped', () => {
    assert.deepEqual(
        debugged(`
            JSONParser p = JSON.createParser('{"a":{"b":[1,{"c":2}]},"d":3}');
            p.nextToken(); p.nextToken(); p.nextToken();
            p.skipChildren();
            System.debug(p.getCurrentToken());
            p.nextToken();
            System.debug(p.getCurrentName());`),
        ['END_OBJECT', 'd']
    );
});

test('a cleared token is remembered', () => {
    assert.deepEqual(
        debugged(`
            JSONParser p = JSON.createParser('[1]');
            p.nextToken();
            p.clearCurrentToken();
            System.debug(p.hasCurrentToken());
            System.debug(p.getLastClearedToken());`),
        ['false', 'START_ARRAY']
    );
});

test('the parser names the place of a fault otherwise than deserialize', () => {
    assert.match(
        thrown(`JSONParser p = JSON.createParser('{x'); p.nextToken(); p.nextToken();`),
        /was expecting double-quote to start field name at input location \[1,3\]$/
    );
});
