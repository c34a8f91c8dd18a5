import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchRest, type RestCall } from '../../src/platform/dispatch/rest.js';
import { startOrg, type SmallOrg } from './support.js';

// Apex Developer Guide, "Exposing Apex Classes as REST Web Services"

const ORDERS = `@RestResource(urlMapping='/orders/*')
global with sharing class Orders {
    global class Line { public String sku; public Decimal price; public Integer quantity; public Date due; }
    @HttpGet global static Map<String, Object> read() {
        RestRequest r = RestContext.request;
        return new Map<String, Object>{ 'uri' => r.requestURI, 'all' => r.params.get('all'), 'from' => r.headers.get('X-From') };
    }
    @HttpPost global static List<Line> create(String customer, List<Line> lines) {
        insert as system new Account(Name = customer);
        for (Line l : lines) { l.price = l.price * l.quantity; }
        return lines;
    }
    @HttpPut global static void replace() {
        RestContext.response.statusCode = 202;
        RestContext.response.addHeader('X-Body', RestContext.request.requestBody.toString());
        RestContext.response.responseBody = Blob.valueOf('done');
    }
    @HttpPatch global static void nothing() {}
    @HttpDelete global static void remove() { insert as system new Account(Name = 'x'); Integer i = 1 / 0; }
}`;

function ask(org: SmallOrg, call: RestCall): readonly [number, string] {
    const { statusCode, body } = dispatchRest(org.services, call);
    return [statusCode, Buffer.from(body).toString()];
}

test('the class is found by its mapping; path, parameters and headers are in RestContext', () => {
    const org = startOrg({ 'Orders.cls': ORDERS });
    const uri = '/services/apexrest/orders/1?all=yes';
    const [status, body] = ask(org, { method: 'get', uri, headers: { 'X-From': 'me' } });
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(body), { uri: '/orders/1', all: 'yes', from: 'me' });
});

test('members of the body are the arguments, of their types', () => {
    const org = startOrg({ 'Orders.cls': ORDERS });
    const body = '{"lines":[{"sku":"a","price":1.50,"quantity":2,"due":"2026-01-02"}],"customer":"Acme"}';
    const [status, answer] = ask(org, { method: 'POST', uri: '/orders/', body });
    assert.equal(status, 200);
    assert.deepEqual(JSON.parse(answer), [{ sku: 'a', quantity: 2, price: 3.0, due: '2026-01-02' }]);
    assert.equal(org.rows('Account').length, 1);
});

test('a method without parameters and value reads the body and writes the response', () => {
    const org = startOrg({ 'Orders.cls': ORDERS });
    const answer = dispatchRest(org.services, { method: 'PUT', uri: '/orders/7', body: 'text' });
    assert.deepEqual(
        [answer.statusCode, answer.headers['X-Body'], Buffer.from(answer.body).toString()],
        [202, 'text', 'done']
    );
    assert.deepEqual(ask(org, { method: 'PATCH', uri: '/orders/7' }), [204, '']);
});

test('errors have the shape of the platform, and undo what the call wrote', () => {
    const org = startOrg({ 'Orders.cls': ORDERS });
    const [status, body] = ask(org, { method: 'DELETE', uri: '/orders/7' });
    const [error] = JSON.parse(body) as { errorCode: string; message: string }[];
    assert.deepEqual([status, error?.errorCode], [500, 'APEX_ERROR']);
    assert.match(
        String(error?.message),
        /^System\.MathException: Divide by 0\n\nClass\.Orders\.remove: line \d+, column 1$/
    );
    assert.equal(org.rows('Account').length, 0);
});

test('unknown paths, methods and members are refused', () => {
    const org = startOrg({ 'Orders.cls': ORDERS.replace('@HttpPatch', '') });
    assert.deepEqual(ask(org, { method: 'GET', uri: '/nothing' }), [
        404,
        '[{"errorCode":"NOT_FOUND","message":"Could not find a match for URL"}]'
    ]);
    assert.equal(ask(org, { method: 'PATCH', uri: '/orders/1' })[0], 405);
    const [status, body] = ask(org, { method: 'POST', uri: '/orders/', body: '{"other":1}' });
    assert.equal(status, 400);
    assert.match(body, /JSON_PARSER_ERROR.*other/);
});

test('an exact mapping goes before a wildcard, a longer one before a shorter one', () => {
    const resource = (name: string, mapping: string): string =>
        `@RestResource(urlMapping='${mapping}') global class ${name} { @HttpGet global static String read() { return '${name}'; } }`;
    const org = startOrg({
        'A.cls': resource('A', '/a/*'),
        'B.cls': resource('B', '/a/b/*'),
        'C.cls': resource('C', '/a/b/c')
    });
    const read = (uri: string): string => ask(org, { method: 'GET', uri })[1];
    assert.deepEqual([read('/a/x'), read('/a/b/x'), read('/a/b/c')], ['"A"', '"B"', '"C"']);
});
