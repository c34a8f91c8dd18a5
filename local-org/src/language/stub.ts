/** Stub objects (Apex Developer Guide, "Build a Mocking Framework with the Stub API"). */
import { ListValue } from './collections.js';
import { nullPointer, platformException } from './exceptions.js';
import type { Runtime } from './runtime.js';
import type { RuntimeType, UserClassInfo, UserMethodInfo } from './runtimeType.js';
import { typeValue } from './typeValue.js';
import { methodOf, UserObject, type UserClass } from './userObject.js';
import type { ApexValue } from './values.js';

const HANDLER = 'handleMethodCall(Object,String,Type,List<Type>,List<String>,List<Object>)';

/** What a stub needs to know about classes. */
export interface StubWorld {
    readonly runtime: Runtime;
    info(name: string): UserClassInfo | undefined;
    use(name: string): UserClass;
}

/** Makes the classes of stubs, one per stubbed type and run. */
export function createStubs(world: StubWorld): (type: RuntimeType, provider: ApexValue) => ApexValue {
    const classes = new Map<RuntimeType, new () => StubObject>();
    return (type, provider) => {
        if (provider === null) {
            throw nullPointer();
        }
        let made = classes.get(type);
        if (!made) {
            made = makeStubClass(world, type);
            classes.set(type, made);
        }
        const stub = new made();
        stub.stubProvider = provider;
        return stub as unknown as ApexValue;
    };
}

interface StubObject {
    stubProvider: ApexValue;
}

function makeStubClass(world: StubWorld, type: RuntimeType): new () => StubObject {
    const info = type.userClass;
    if (!info || info.kind === 'enum') {
        throw platformException('TypeException', `Cannot stub ${type.name}`);
    }
    const base = info.kind === 'interface' ? UserObject : world.use(info.name);
    const made = class extends (base as new () => object) {
        static readonly isUserClass = true;
        static readonly info = info;
        static readonly isStub = true;
        stubProvider: ApexValue = null;
    };
    for (const method of stubbedMethods(world, info)) {
        Object.defineProperty(made.prototype, method.key, { value: stubMethod(world.runtime, method) });
    }
    return made;
}

/** All instance methods that can be called from outside, inherited ones included. */
function stubbedMethods(world: StubWorld, info: UserClassInfo): readonly UserMethodInfo[] {
    const found = new Map<string, UserMethodInfo>();
    const visit = (name: string | undefined): void => {
        const visited = name === undefined ? undefined : world.info(name);
        if (!visited) {
            return;
        }
        for (const method of visited.methods) {
            if (!method.isStatic && method.access !== 'private' && !found.has(method.key)) {
                found.set(method.key, method);
            }
        }
        [visited.superType, ...visited.interfaces].forEach(visit);
    };
    visit(info.name);
    return [...found.values()];
}

function stubMethod(runtime: Runtime, method: UserMethodInfo): (this: StubObject, ...values: ApexValue[]) => ApexValue {
    const token = (name: string): ApexValue => {
        const type = runtime.types.find(name);
        return type ? typeValue(type) : null;
    };
    return function (this: StubObject, ...values: ApexValue[]): ApexValue {
        const handler = methodOf(this.stubProvider as object, HANDLER);
        if (!handler) {
            throw platformException('TypeException', 'The provider does not implement System.StubProvider');
        }
        return handler.call(
            this.stubProvider,
            this,
            method.name,
            method.returns === 'void' ? null : token(method.returns),
            new ListValue(
                method.parameters.map((parameter) => token(parameter.type)),
                'List<Type>'
            ),
            new ListValue(
                method.parameters.map((parameter) => parameter.name),
                'List<String>'
            ),
            new ListValue(values, 'List<Object>')
        );
    };
}
