import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged, evaluate, thrown } from '../apex.js';

const ORDER = `public class Order1 {
    public enum State { OPEN, CLOSED }
    public class Line { public Integer n = 5; public Decimal price; public Line() { n = 7; } }
    public String name;
    private Integer count;
    public Long total;
    public Double rate;
    public Decimal amount;
    public Boolean isDone;
    public State state;
    public Date day;
    public Datetime at;
    public Time hour;
    public Id anId;
    public Blob body;
    public List<Line> lines;
    public Set<String> tags;
    public Map<String, Decimal> amounts;
    public Map<Id, Account> accounts;
    public Object whatever;
    public String marked { get; set { marked = value + '!'; } }
    public Account record;
    public Integer getCount() { return count; }
}`;
const CLASSES = { Order1: ORDER };

function read(text: string, member: string): string {
    return evaluate(CLASSES, `((Order1) JSON.deserialize('${text}', Order1.class)).${member}`)[0] ?? '';
}

function fault(text: string, type = 'Order1'): string {
    return thrown(`JSON.deserialize('${text}', ${type}.class);`, CLASSES).replace('System.JSONException: ', '');
}

test('fields are found without regard to case', () => {
    assert.equal(read('{"NAME":"Ada"}', 'name'), 'Ada');
});

test('private fields are filled', () => {
    assert.equal(read('{"count":3}', 'getCount()'), '3');
});

test('a property is filled through its setter', () => {
    assert.equal(read('{"marked":"q"}', 'marked'), 'q!');
});

test('neither constructors nor initialisers run', () => {
    // https://salesforce.stackexchange.com/questions/337877
    assert.equal(read('{"lines":[{}]}', 'lines[0].n'), 'null');
});

test('fields that the class lacks are passed over', () => {
    assert.equal(read('{"nope":{"a":[1,{"b":2}]},"name":"x"}', 'name'), 'x');
});

test('the last of two fields of a name counts', () => {
    assert.equal(read('{"name":"a","name":"b"}', 'name'), 'b');
});

test('what stands behind the first value is not read', () => {
    // octoberswimmer/aer-dist#165
    assert.equal(read('{"name":"a"} and more', 'name'), 'a');
});

test('numbers, words and texts convert to the types of fields', () => {
    const text =
        '{"name":12,"total":"9000000000","rate":1,"amount":1.50,"isDone":"TRUE","state":"closed","day":"2020-02-03",' +
        '"at":"2020-02-03T04:05:06.007+0200","hour":"04:05:06.007Z","anId":"001000000000001","body":"aGk="}';
    assert.deepEqual(
        ['name', 'total', 'rate', 'amount', 'isDone', 'state', 'day', 'at', 'hour', 'anId', 'body.toString()'].map(
            (field) => read(text, field)
        ),
        [
            '12',
            '9000000000',
            '1.0',
            '1.50',
            'true',
            'CLOSED',
            '2020-02-03 00:00:00',
            '2020-02-03 02:05:06',
            '04:05:06.007Z',
            '001000000000001AAA',
            'hi'
        ]
    );
});

test('lists, sets and maps take their element types', () => {
    const text =
        '{"lines":[{"n":1},null],"tags":["a","a"],"amounts":{"x":1.50},"accounts":{"001000000000001":{"Name":"A"}}}';
    assert.equal(read(text, 'lines[0].n'), '1');
    assert.equal(read(text, 'tags'), '{a}');
    assert.equal(read(text, 'amounts'), '{x=1.50}');
    assert.equal(read(text, `accounts.get('001000000000001AAA').Name`), 'A');
});

test('a record is filled with parents and children', () => {
    const text =
        '[{"attributes":{"type":"Account"},"Name":"A","CreatedDate":"2020-01-02T03:04:05.000+0000","Contacts":' +
        '{"totalSize":1,"done":true,"records":[{"attributes":{"type":"Contact"},"LastName":"L","Account":{"Name":"P"}}]}}]';
    const list = `((List<Account>) JSON.deserialize('${text}', List<Account>.class))`;
    assert.deepEqual(
        evaluate(
            {},
            `${list}[0].CreatedDate`,
            `${list}[0].Contacts[0].LastName`,
            `${list}[0].Contacts[0].Account.Name`
        ),
        ['2020-01-02 03:04:05', 'L', 'P']
    );
});

test('SObject takes the type that attributes name, wherever they stand', () => {
    // NebulaLogger, LoggerMockDataCreator.setReadOnlyField: a map is written and read back as SObject
    assert.deepEqual(
        evaluate({}, `JSON.deserialize('{"LastName":"L","attributes":{"type":"Contact"}}', SObject.class)`),
        ['Contact:{LastName=L}']
    );
});

test('SObject without attributes is refused', () => {
    assert.equal(
        fault('{"LastName":"L"}', 'SObject'),
        'Nested object for polymorphic foreign key must have an attributes field before any other fields.'
    );
});

test('fields of a record come in the order of a Java HashMap', () => {
    // octoberswimmer/aer-dist#218: Description before LastName; glade-sh/glade, R364-R389
    assert.deepEqual(
        evaluate({}, `JSON.serialize(JSON.deserialize('{"LastName":"L","Description":"d"}', Contact.class))`),
        ['{"attributes":{"type":"Contact"},"Description":"d","LastName":"L"}']
    );
});

test('formula and read-only fields can be set', () => {
    // fflib-apex-mocks, fflib_ApexMocksUtils.setReadOnlyFields
    assert.deepEqual(
        evaluate(
            {},
            `((Account) JSON.deserialize('{"LastModifiedDate":"2020-01-07T23:30:00.000Z"}', Account.class)).LastModifiedDate`
        ),
        ['2020-01-07 23:30:00']
    );
});

test('results of Database methods are made for mocks', () => {
    // NebulaLogger, LoggerMockDataCreator.createDatabaseSaveResult
    const text =
        '{"success":false,"errors":[{"message":"bad","statusCode":"REQUIRED_FIELD_MISSING","fields":["Name"]}]}';
    const result = `((Database.SaveResult) JSON.deserialize('${text}', Database.SaveResult.class))`;
    assert.deepEqual(
        evaluate(
            {},
            `${result}.isSuccess()`,
            `${result}.getId()`,
            `${result}.getErrors()[0].getMessage()`,
            `${result}.getErrors()[0].getStatusCode()`,
            `${result}.getErrors()[0].getFields()`
        ),
        ['false', 'null', 'bad', 'REQUIRED_FIELD_MISSING', '(Name)']
    );
});

test('an aggregate result takes whatever fields it is given', () => {
    assert.deepEqual(
        evaluate(
            {},
            `((AggregateResult) JSON.deserialize('{"attributes":{"type":"AggregateResult"},"total":3}', AggregateResult.class)).get('total')`
        ),
        ['3']
    );
});

test('untyped numbers are Integer, Long or Decimal', () => {
    // Apex Reference Guide, "deserializeUntyped"
    assert.deepEqual(
        debugged(`
            List<Object> all = (List<Object>) JSON.deserializeUntyped('[1, 3000000000, 1.50]');
            System.debug(all[0] instanceof Integer);
            System.debug(!(all[1] instanceof Integer) && all[1] instanceof Long);
            System.debug(all[2] instanceof Decimal);
            System.debug(all);`),
        ['true', 'true', 'true', '(1, 3000000000, 1.50)']
    );
});

test('an untyped object keeps the order of the text', () => {
    assert.deepEqual(evaluate({}, `JSON.deserializeUntyped('{"b":1,"a":{"c":null}}')`), ['{b=1, a={c=null}}']);
});

test('a text is not taken for an object', () => {
    // https://salesforce.stackexchange.com/questions/178810
    assert.equal(fault('[1]'), "Malformed JSON: Expected '{' at the beginning of object");
});

test('an object is not taken for a list', () => {
    assert.equal(fault('{"lines":{}}'), "Malformed JSON: Expected '[' at the beginning of List/Set");
});

test('a string that is no list is refused before it is read to its end', () => {
    // apex-recipes, CustomRestEndpointRecipes_Tests.httpPutUpsertContactRecordsNegativeJSONException
    assert.equal(
        thrown(`JSON.deserialize('"}]', List<Contact>.class);`),
        "System.JSONException: Malformed JSON: Expected '[' at the beginning of List/Set"
    );
});

test('an object is not taken for a primitive', () => {
    // https://salesforce.stackexchange.com/questions/389795
    assert.match(fault('{"name":{}}'), /^Illegal value for primitive/);
});

test('Object is no type to read', () => {
    // https://salesforce.stackexchange.com/questions/363786
    assert.equal(fault('{"whatever":1}'), 'Apex Type unsupported in JSON: Object');
    assert.equal(fault('{"a":1}', 'Map<String, Object>'), 'Apex Type unsupported in JSON: Object');
});

test('null is no trouble for a field of type Object', () => {
    assert.equal(read('{"whatever":null}', 'whatever'), 'null');
});

test('a text that is no number is refused as Java words it', () => {
    // glade-sh/glade, R042-R046; the place is that of the comma before the field
    assert.equal(fault('{"name":"a","count":"x"}'), 'For input string: "x" at [line:1, column:12]');
    assert.equal(fault('{"amount":""}'), 'N/A at [line:1, column:2]');
});

test('a date that does not exist is refused', () => {
    // octoberswimmer/aer-dist#454: a JSONException; wording of Joda-Time
    assert.equal(
        fault('{"day":"2017-14-31"}'),
        'Cannot parse "2017-14-31": Value 14 for monthOfYear must be in the range [1,12] at [line:1, column:2]'
    );
});

test('an unknown enum constant is refused', () => {
    assert.equal(
        fault('{"state":"LOST"}'),
        'The type Order1.State does not have an enum value LOST at [line:1, column:2]'
    );
});

test('strict reading refuses fields that a class lacks', () => {
    assert.equal(
        thrown(`JSON.deserializeStrict('{"nope":1}', Order1.class);`, CLASSES),
        'System.JSONException: Unknown field: Order1.nope'
    );
});

test('strict reading refuses fields that an object lacks', () => {
    // glade-sh/glade, TestCB118JSONStrictUnknownSObjectFieldUsesPlatformMessage
    assert.equal(
        thrown(`JSON.deserializeStrict('{"Name":"Acme","NoSuchField__c":"x"}', Account.class);`),
        "System.JSONException: No such column 'NoSuchField__c' on sobject of type Account"
    );
});

test('null as text is refused', () => {
    assert.equal(
        thrown('JSON.deserialize(null, Account.class);'),
        'System.NullPointerException: Argument cannot be null.'
    );
});

test('a class that is never to be deserialised is not', () => {
    assert.equal(
        thrown(`JSON.deserialize('{}', Locked.class);`, {
            Locked: `@JsonAccess(serializable='always' deserializable='never') public class Locked { public String a; }`
        }),
        'System.JSONException: Type cannot be deserialized'
    );
});
