import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOrg } from './support.js';

// Apex Developer Guide, "Platform Cache"; Apex Reference Guide, "Cache Namespace"

test('values outlive the transaction, as copies', () => {
    const org = startOrg({});
    org.run(`List<Integer> l = new List<Integer>{ 1 }; Cache.Org.put('numbers', l); l.add(2);`);
    org.run(`System.debug(Cache.Org.get('numbers')); System.debug(Cache.Org.contains('numbers') + ' ' + Cache.Org.getKeys());
        System.debug(Cache.Org.remove('numbers') + ' ' + Cache.Org.get('numbers') + ' ' + Cache.Org.remove('numbers'));`);
    assert.deepEqual(org.debugged(), ['(1)', 'true {numbers}', 'true null false']);
});

test('partitions are apart from each other, and the session cache from that of the org', () => {
    const org = startOrg({});
    org.run(`Cache.Org.getPartition('local.Health').put('k', 'partition'); Cache.Session.put('k', 'session');
        System.debug(Cache.Org.get('k') + ' ' + Cache.Org.get('local.Health.k') + ' ' + Cache.Session.get('k'));`);
    assert.deepEqual(org.debugged(), ['null partition session']);
});

test('values live as long as they are told to', () => {
    const org = startOrg({});
    org.run(`Cache.Org.put('k', 1, 300); Cache.Org.put('m', 2);`);
    org.clock.moveTo(org.clock.now() + 301_000);
    org.run(`System.debug(Cache.Org.get('k') + ' ' + Cache.Org.get('m'));`);
    assert.deepEqual(org.debugged(), ['null 2']);
});

test('a builder makes what is not there', () => {
    const org = startOrg({
        'Loader.cls': `public class Loader implements Cache.CacheBuilder {
            public Object doLoad(String key) { System.debug('load ' + key); return key.toUpperCase(); }
        }`
    });
    org.run(`System.debug(Cache.Org.get(Loader.class, 'a')); System.debug(Cache.Org.get(Loader.class, 'a'));`);
    assert.deepEqual(org.debugged(), ['load a', 'A', 'A']);
});

test('keys have letters and digits only, values are not null', () => {
    const org = startOrg({});
    assert.match(org.failure(`Cache.Org.put('a-b', 1);`), /^Cache\.InvalidParamException: /);
    assert.match(org.failure(`Cache.Org.put('a', null);`), /^Cache\.InvalidParamException: /);
    assert.match(org.failure(`Cache.Org.put('a', 1, 10);`), /^Cache\.InvalidParamException: /);
});
