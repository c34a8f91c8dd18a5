/** Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startClean } from '../emit/support.js';
import { displayText } from '../../src/language/text.js';
import type { ApexValue } from '../../src/language/values.js';

const machine = startClean({
    'Greeter.cls': `public virtual class Greeter { static Integer made = 0; public String greet(String name, Integer times) { return 'real'; }
        public virtual class Loud extends Greeter { public void shout() { } } public interface Named { Integer size(); } }`,
    'Provider.cls': `public class Provider implements System.StubProvider {
        public Object handleMethodCall(Object stubbed, String method, System.Type returns, List<System.Type> types, List<String> names, List<Object> args) {
            return method + names + args + (returns == null ? 'void' : returns.getName()) + types.size(); } }`,
    'T.cls': `public class T { public static Object call(Object o) { return ((Greeter) o).greet('Ada', 2); }
        public static Boolean isGreeter(Object o) { return o instanceof Greeter; } }`
});

function stub(name: string): ApexValue {
    const type = machine.types.find(name) ?? assert.fail(name);
    const provider = machine.types.find('Provider') ?? assert.fail();
    return machine.stub(type, machine.newInstance(provider));
}

void describe('a stub', () => {
    void it('passes calls to its provider', () => {
        assert.equal(machine.invokeStatic('T', 'call(Object)', stub('Greeter')), 'greet(name, times)(Ada, 2)String2');
    });
    void it('is an instance of the stubbed type', () => {
        assert.equal(machine.invokeStatic('T', 'isGreeter(Object)', stub('Greeter')), true);
    });
    void it('passes calls of inherited methods to its provider', () => {
        assert.equal(
            machine.invokeStatic('T', 'call(Object)', stub('Greeter.Loud')),
            'greet(name, times)(Ada, 2)String2'
        );
    });
    void it('stands for interfaces too', () => {
        assert.equal(machine.invoke(stub('Greeter.Named'), 'size()'), 'size()()Integer0');
    });
    void it('shows a name from which mocking frameworks tell it (public test fflib-apex-mocks, fflib_AnyOrderTest)', () => {
        assert.match(displayText(stub('Greeter')), /^Greeter__sfdc_ApexStub:\[/);
    });
    void it('of a type of the platform is refused', () => {
        assert.throws(() => stub('String'), { apexType: 'TypeException' });
    });
});
