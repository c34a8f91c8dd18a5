import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPending } from '../../src/platform/jobs/background.js';
import { startOrg } from './support.js';

// Apex Developer Guide, "Future Methods"

const LATER = `public class Later {
    @Future public static void add(List<String> names, Integer times) {
        System.debug(names + ' ' + times + ' ' + System.isFuture() + ' ' + Request.getCurrent().getQuiddity());
    }
    @Future public static void again() { add(new List<String>(), 1); }
    @Future public static void callOut() { Later.send(); }
    @Future(callout=true) public static void callOutAllowed() { Later.send(); }
    public static void send() { HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Erp/x'); r.setMethod('GET'); new Http().send(r); }
}`;

test('a call waits for its turn with its arguments as they were', () => {
    const org = startOrg({ 'Later.cls': LATER });
    org.run(
        `List<String> names = new List<String>{ 'a' }; Later.add(names, 2); names.add('b'); System.debug(Limits.getFutureCalls());`
    );
    assert.deepEqual(org.debugged(), ['1']);
    const [job] = org.rows('AsyncApexJob');
    assert.deepEqual([job?.JobType, job?.MethodName], ['Future', 'add']);
    runPending(org.services);
    assert.deepEqual(org.debugged(), ['(a) 2 true FUTURE']);
});

test('a future method does not call another one', () => {
    const org = startOrg({ 'Later.cls': LATER });
    org.run('Later.again();');
    assert.deepEqual(
        runPending(org.services).ran.map(({ error }) => error),
        [
            'System.AsyncException: Future method cannot be called from a future or batch method: Later.add(List<String>, Integer)'
        ]
    );
});

test('callouts need callout=true', () => {
    const org = startOrg({ 'Later.cls': LATER });
    org.run('Later.callOut(); Later.callOutAllowed();');
    const [refused, allowed] = runPending(org.services).ran.map(({ error }) => String(error));
    assert.match(String(refused), /^System\.CalloutException: Callout not allowed from this future method\./);
    // there is no network: outside of tests a callout that is allowed is not supported
    assert.match(String(allowed), /^UNSUPPORTED/);
});

test('fifty calls are the most', () => {
    const org = startOrg({ 'Later.cls': LATER });
    assert.equal(
        org.failure('for (Integer i = 0; i < 51; i++) { Later.add(null, i); }'),
        'System.LimitException: Too many future calls: 51'
    );
});
