import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, thrown } from '../apex.js';

const PERSON = `public virtual class Person {
    public String name;
    private Integer age;
    public transient String secret = 'hidden';
    public static String shared = 'static';
    public String upper { get { return name == null ? null : name.toUpperCase(); } }
    public Person friend;
    public Person(String name) { this.name = name; }
}`;
const EMPLOYEE = `public class Employee extends Person {
    public String zone;
    public String area;
    public Employee() { super('Ada'); }
}`;
const LOCKED = `@JsonAccess(serializable='never' deserializable='never') public class Locked { public String a; }`;
const CLASSES = { Person: PERSON, Employee: EMPLOYEE };

function json(expression: string, classes: Readonly<Record<string, string>> = {}): string {
    return evaluate(classes, expression)[0] ?? '';
}

test('primitives keep their own forms', () => {
    // Apex Reference Guide, "JSON Class"
    assert.equal(
        json(
            `JSON.serialize(new List<Object>{1, 5L, 1.10, 8.0, true, null, 'a', Date.newInstance(2016, 1, 31),
            Datetime.newInstanceGmt(2016, 1, 1, 2, 3, 4), Time.newInstance(1, 2, 3, 4), Blob.valueOf('hi')})`
        ),
        '[1,5,1.10,8.0,true,null,"a","2016-01-31","2016-01-01T02:03:04.000Z","01:02:03.004Z","aGk="]'
    );
});

test('a Double always has a fraction', () => {
    // glade-sh/glade, TestCB118MathJSONPreservesDoubleIntegralFormatting
    assert.equal(json('JSON.serialize(Math.pow(2, 3))'), '8.0');
});

test('texts are escaped as Jackson does it', () => {
    assert.equal(json(`JSON.serialize('a"b\\\\c\\n\\t/é')`), '"a\\"b\\\\c\\n\\t/é"');
});

test('enum constants are written by name', () => {
    assert.equal(json('JSON.serialize(System.LoggingLevel.WARN)'), '"WARN"');
});

test('a map is written with its last key first', () => {
    // https://salesforce.stackexchange.com/questions/101066, octoberswimmer/aer-dist#211
    assert.equal(json(`JSON.serialize(new Map<String, Object>{'a' => 1, 'b' => 2})`), '{"b":2,"a":1}');
});

test('keys of maps are written as texts', () => {
    assert.equal(json(`JSON.serialize(new Map<Integer, String>{7 => 'x'})`), '{"7":"x"}');
});

test('a field token may be the key of a map', () => {
    // fflib-apex-mocks, whenSObjectWithToStringReturnsExpectedString
    assert.equal(
        json(`JSON.serialize(new Map<Schema.SObjectField, Object>{Account.Name => 'Test'})`),
        '{"Name":"Test"}'
    );
});

test('a set is written as an array', () => {
    assert.equal(json(`JSON.serialize(new Set<Integer>{2, 1})`), '[2,1]');
});

test('fields of an object come by name, last one first, those of its super class before its own', () => {
    // https://salesforce.stackexchange.com/questions/101066
    assert.equal(
        json('JSON.serialize(new Employee())', CLASSES),
        '{"upper":"ADA","name":"Ada","friend":null,"age":null,"zone":null,"area":null}'
    );
});

test('nulls of objects can be left out', () => {
    assert.equal(json('JSON.serialize(new Employee(), true)', CLASSES), '{"upper":"ADA","name":"Ada"}');
});

test('nulls of maps and lists stay when those of objects are left out', () => {
    assert.equal(
        json(`JSON.serialize(new Map<String, Object>{'a' => null, 'b' => new List<Object>{null}}, true)`),
        '{"b":[null],"a":null}'
    );
});

test('a record has its type and address among its fields', () => {
    assert.equal(
        json(`JSON.serialize(new Account(Id = '001000000000001', Name = 'Acme', AnnualRevenue = 12.50))`),
        '{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},' +
            '"Id":"001000000000001AAA","Name":"Acme","AnnualRevenue":12.50}'
    );
});

test('a record without id has no address', () => {
    assert.equal(json(`JSON.serialize(new Account(Name = null))`), '{"attributes":{"type":"Account"},"Name":null}');
});

test('the parent of a record is written within it', () => {
    assert.equal(
        json(`JSON.serialize(new Contact(LastName = 'L', Account = new Account(Name = 'A')))`),
        '{"attributes":{"type":"Contact"},"LastName":"L","Account":{"attributes":{"type":"Account"},"Name":"A"}}'
    );
});

test('pretty JSON is indented as by Jackson', () => {
    assert.equal(
        json(
            `JSON.serializePretty(new Map<String, Object>{'d' => new List<Object>{1, new Map<String, Object>{'x' => 1}},
            'c' => new Map<String, Object>(), 'b' => new List<Object>(), 'a' => 'v'})`
        ),
        '{\n  "a" : "v",\n  "b" : [ ],\n  "c" : { },\n  "d" : [ 1, {\n    "x" : 1\n  } ]\n}'
    );
});

test('exceptions are refused', () => {
    // API version 63 and later: https://docs.gearset.com/en/articles/12781730
    assert.equal(
        thrown(`JSON.serialize(new DmlException('x'));`),
        'System.JSONException: Type unsupported in JSON: System.DmlException'
    );
});

test('platform types without data are refused by name', () => {
    // https://salesforce.stackexchange.com/questions/385673
    assert.equal(
        thrown('JSON.serialize(new Version(1, 0));'),
        'System.JSONException: Apex Type unsupported in JSON: System.Version'
    );
});

test('a field token is refused as a value', () => {
    assert.equal(
        thrown('JSON.serialize(Account.Name);'),
        'System.JSONException: Apex Type unsupported in JSON: Schema.SObjectField'
    );
});

test('an object within itself is refused', () => {
    // "An object that has a reference to itself won't get serialized and causes a JSONException" (JSON Support)
    assert.match(
        thrown(`Person p = new Person('x'); p.friend = p; JSON.serialize(p);`, CLASSES),
        /^System\.JSONException: /
    );
});

test('an object twice in a graph is written twice', () => {
    assert.equal(
        json(`JSON.serialize(new List<Object>(new List<List<Integer>>{LISTS.one, LISTS.one}))`, {
            LISTS: 'public class LISTS { public static List<Integer> one = new List<Integer>{1}; }'
        }),
        '[[1],[1]]'
    );
});

test('a class that is never to be serialised is not', () => {
    // Apex Developer Guide, "JsonAccess Annotation"
    assert.equal(
        thrown('JSON.serialize(new Locked());', { Locked: LOCKED }),
        'System.JSONException: Type cannot be serialized'
    );
});

test('a result of a Database method is written', () => {
    assert.equal(
        json(
            `JSON.serialize(JSON.deserialize('{"id":"001000000000001AAA","success":true,"errors":[]}', Database.SaveResult.class))`
        ),
        '{"success":true,"id":"001000000000001AAA","errors":[]}'
    );
});
