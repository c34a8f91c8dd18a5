/** `Type` as a value: one per run-time type, so that identity is equality. */
import { writtenName } from '../compiler/shadowing.js';
import { PlatformObject } from './platformObject.js';
import type { RuntimeType } from './runtimeType.js';

export class TypeValue extends PlatformObject {
    readonly apexType = 'Type';

    constructor(readonly type: RuntimeType) {
        super();
    }

    /** `Foo`, `List<String>`, `ns.Foo` for types of a project with a namespace, `System.Http` for the platform's. */
    override toDisplay(): string {
        const { name, namespace } = this.type;
        if (isOfSystem(this.type)) {
            return `System.${name}`;
        }
        return namespace === '' ? writtenName(name) : `${namespace}.${writtenName(name)}`;
    }
}

/** Public test NebulaLogger, CallableLogger_Tests: an exception's type has the name that the exception says it has. */
function isOfSystem({ name, kind, userClass }: RuntimeType): boolean {
    const isPlatform = userClass === undefined && (kind === 'platform' || kind === 'interface' || kind === 'enum');
    return isPlatform && !name.replace(/<.*$/, '').includes('.');
}

const values = new WeakMap<RuntimeType, TypeValue>();

/** @returns the one `Type` of a run-time type: the value of `Foo.class` */
export function typeValue(type: RuntimeType): TypeValue {
    let value = values.get(type);
    if (!value) {
        value = new TypeValue(type);
        values.set(type, value);
    }
    return value;
}
