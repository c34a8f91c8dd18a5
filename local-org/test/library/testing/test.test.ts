import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onStopTest } from '../../../src/library/testing/testState.js';
import { debugged, runApex, thrown } from '../apex.js';

const PROVIDER = `public class Provider implements System.StubProvider {
    public Object handleMethodCall(Object stubbed, String name, Type returns, List<Type> types, List<String> names, List<Object> values) {
        return name + returns + types + names + values;
    }
}`;
const GREETER = `public virtual class Greeter { public virtual String greet(String who, Integer times) { return 'real'; } }`;

// Apex Reference Guide, "Test Class"

test('a test knows that it runs', () => {
    assert.deepEqual(debugged('System.debug(Test.isRunningTest());'), ['true']);
    assert.deepEqual(runApex({}, 'System.debug(Test.isRunningTest());', { isTest: false }).output, ['false']);
});

test('a stub asks its provider', () => {
    // Apex Developer Guide, "Build a Mocking Framework with the Stub API"
    assert.deepEqual(
        debugged(
            `Greeter g = (Greeter) Test.createStub(Greeter.class, new Provider()); System.debug(g.greet('Ada', 2));`,
            { Provider: PROVIDER, Greeter: GREETER }
        ),
        ['greetString(String, Integer)(who, times)(Ada, 2)']
    );
});

test('counters begin anew between startTest and stopTest', () => {
    // Apex Developer Guide, "Using Limits, startTest, and stopTest"
    assert.deepEqual(
        debugged(
            `
            Test.setMock(HttpCalloutMock.class, new Mock());
            HttpRequest r = new HttpRequest();
            r.setEndpoint('https://example.com');
            r.setMethod('GET');
            new Http().send(r);
            Test.startTest();
            System.debug(Limits.getCallouts());
            new Http().send(r);
            new Http().send(r);
            System.debug(Limits.getCallouts());
            Test.stopTest();
            System.debug(Limits.getCallouts());`,
            {
                Mock: 'public class Mock implements HttpCalloutMock { public HttpResponse respond(HttpRequest r) { return new HttpResponse(); } }'
            }
        ),
        ['0', '2', '1']
    );
});

test('a test starts only once', () => {
    assert.match(thrown('Test.startTest(); Test.startTest();'), /^System\.FinalException: /);
});

test('jobs that wait are told of stopTest', () => {
    const { machine } = runApex({}, 'Test.startTest();');
    let calls = 0;
    onStopTest(machine, () => {
        calls++;
    });
    machine.natives.staticMethod('Test', 'stopTest()')();
    assert.equal(calls, 1);
});

test('an install script is run as a first installation or as an upgrade', () => {
    // Apex Developer Guide, "Running Apex on Package Install/Upgrade"
    const script = `public class Script implements InstallHandler {
        public void onInstall(InstallContext context) {
            System.debug(context.isUpgrade() + ' ' + context.isPush() + ' ' + context.previousVersion()?.major());
        }
    }`;
    assert.deepEqual(
        debugged('Test.testInstall(new Script(), null); Test.testInstall(new Script(), new Version(2, 1), true);', {
            Script: script
        }),
        ['false false null', 'true true 2']
    );
});
