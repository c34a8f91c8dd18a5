import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startClean } from './support.js';

// Apex Developer Guide, "Name Shadowing" and "Type Resolution and System Namespace for Types"
const sources = {
    'LoggingLevel.cls': `public class LoggingLevel {
        public static String mine() { return 'own'; }
        public class InnerException extends Exception {}
    }`,
    'Account.cls': `public class Account {
        public String owner = 'Ada';
    }`,
    'Use.cls': `public class Use {
        public static String own() { return LoggingLevel.mine(); }
        public static String ofSystem() { return System.LoggingLevel.ERROR.name(); }
        public static String ownObject() { return new Account().owner; }
        public static String record() { return new Schema.Account(Name = 'Acme').Name; }
        public static Boolean apart() { Object o = new Account(); return !(o instanceof Schema.Account); }
        public static String typeName() { return LoggingLevel.class.getName(); }
        public static String byName() { return Type.forName('LoggingLevel').getName(); }
        public static String exceptionName() { return new LoggingLevel.InnerException('x').getTypeName(); }
        public static Integer overload(System.LoggingLevel level) { return 1; }
        public static Integer overload(LoggingLevel level) { return 2; }
        public static Integer chosen() { return overload(new LoggingLevel()) * 10 + overload(System.LoggingLevel.DEBUG); }
    }`
};

const machine = startClean(sources);

const expected: Readonly<Record<string, unknown>> = {
    own: 'own',
    ofSystem: 'ERROR',
    ownObject: 'Ada',
    record: 'Acme',
    apart: true,
    typeName: 'LoggingLevel',
    byName: 'LoggingLevel',
    exceptionName: 'LoggingLevel.InnerException',
    chosen: 21
};

for (const [method, value] of Object.entries(expected)) {
    test(`a class that shadows a platform type or an object: ${method}`, () => {
        assert.equal(machine.invokeStatic('Use', `${method}()`), value);
    });
}
