import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unsupported } from '../../../src/language/unsupported.js';
import { debugged, evaluate, runApex, thrown } from '../apex.js';

const MOCK = `public class Mock implements HttpCalloutMock {
    public HttpResponse respond(HttpRequest request) {
        HttpResponse response = new HttpResponse();
        response.setStatusCode(201);
        response.setStatus('Created');
        response.setHeader('Content-Type', 'application/json');
        response.setBody(request.getMethod() + ' ' + request.getEndpoint() + ' ' + request.getBody());
        return response;
    }
}`;
const REQUEST = `HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Named/path'); r.setMethod('POST'); r.setBody('{}');`;

test('the mock answers a callout', () => {
    // Apex Developer Guide, "Testing HTTP Callouts by Implementing the HttpCalloutMock Interface"
    assert.deepEqual(
        debugged(
            `Test.setMock(HttpCalloutMock.class, new Mock()); ${REQUEST}
            HttpResponse s = new Http().send(r);
            System.debug(s.getStatusCode() + ' ' + s.getStatus());
            System.debug(s.getBody());
            System.debug(s.getHeader('content-type'));
            System.debug(s.getHeaderKeys());`,
            { Mock: MOCK }
        ),
        ['201 Created', 'POST callout:Named/path {}', 'application/json', '(Content-Type)']
    );
});

test('a callout in a test without mock is refused', () => {
    // https://www.jamessimone.net/blog/joys-of-apex
    assert.equal(
        thrown(`${REQUEST} new Http().send(r);`),
        'System.TypeException: Methods defined as TestMethod do not support Web service callouts'
    );
});

test('a callout outside of tests is not supported, and no Apex can catch it', () => {
    assert.throws(
        () => runApex({}, `${REQUEST} try { new Http().send(r); } catch (Exception e) { }`, { isTest: false }),
        (error: Error) => error.cause instanceof Unsupported
    );
});

test('a request without method is refused', () => {
    assert.match(
        thrown(`HttpRequest r = new HttpRequest(); r.setEndpoint('https://example.com'); new Http().send(r);`),
        /^System\.CalloutException: /
    );
});

test('bodies are bytes', () => {
    assert.deepEqual(
        debugged(`HttpRequest r = new HttpRequest(); r.setBodyAsBlob(Blob.valueOf('é')); System.debug(r.getBody());
            System.debug(r.getBodyAsBlob().size());`),
        ['é', '2']
    );
});

test('the request and response of a REST call are set by the test', () => {
    // Apex Reference Guide, "RestContext Class"
    assert.deepEqual(
        debugged(`
            RestContext.request = new RestRequest();
            RestContext.request.requestURI = '/x/1';
            RestContext.request.requestBody = Blob.valueOf('{}');
            RestContext.request.addParameter('a', 'b');
            RestContext.response = new RestResponse();
            RestContext.response.statusCode = 404;
            System.debug(RestContext.request.requestURI);
            System.debug(RestContext.request.params);
            System.debug(RestContext.response.statusCode);
            System.debug(RestContext.response.headers);`),
        ['/x/1', '{a=b}', '404', '{}']
    );
});

test('a page has an address with parameters', () => {
    // Apex Reference Guide, "PageReference Class"
    assert.deepEqual(
        debugged(`
            PageReference p = new PageReference('/apex/Page?a=1&b=x%20y#top');
            p.getParameters().put('c', 'd&e');
            System.debug(p.getParameters().get('b'));
            System.debug(p.getUrl());
            System.debug(p.getAnchor());`),
        ['x y', '/apex/Page?a=1&b=x+y&c=d%26e#top', 'top']
    );
});

test('pages hold messages', () => {
    assert.deepEqual(
        debugged(`
            System.debug(ApexPages.hasMessages());
            ApexPages.addMessage(new ApexPages.Message(ApexPages.Severity.ERROR, 'bad'));
            System.debug(ApexPages.hasMessages(ApexPages.Severity.ERROR));
            System.debug(ApexPages.getMessages()[0].getSummary());`),
        ['false', 'true', 'bad']
    );
});

test('a cookie keeps what it is made of', () => {
    assert.deepEqual(
        evaluate(
            {},
            `new Cookie('n', 'v', '/p', 60, true).getName()`,
            `new Cookie('n', 'v', '/p', 60, true, 'Lax').getSameSite()`
        ),
        ['n', 'Lax']
    );
});
