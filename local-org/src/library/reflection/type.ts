/** `Type` (Apex Reference Guide, "Type Class"). */
import { shadowingName } from '../../compiler/shadowing.js';
import { identityHash } from '../../language/equality.js';
import type { Runtime } from '../../language/runtime.js';
import type { RuntimeType } from '../../language/runtimeType.js';
import { typeValue, TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import { objectToken } from '../../schema/tokens.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export const typeLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'Type',
            prototype: TypeValue.prototype,
            statics: {
                'forName(String)': (name: string | null) => token(findOwnFirst(runtime, notNull(name))),
                'forName(String,String)': (namespace: string | null, name: string | null) =>
                    token(findIn(runtime, namespace ?? '', notNull(name)))
            },
            methods: {
                'getName()': (self: TypeValue) => self.toDisplay(),
                'toString()': (self: TypeValue) => self.toDisplay(),
                'equals(Object)': (self: TypeValue, other: ApexValue) => self === other,
                'hashCode()': (self: TypeValue) => identityHash(self.type),
                'isAssignableFrom(Type)': (self: TypeValue, source: TypeValue | null) =>
                    self.type.isAssignableFrom(notNull(source).type),
                'newInstance()': (self: TypeValue) => runtime.newInstance(self.type)
            },
            fields: {
                SObjectType: {
                    get: (self: TypeValue) => {
                        const schema = self.type.kind === 'sobject' ? runtime.schema.object(self.type.name) : undefined;
                        return schema ? objectToken(schema) : null;
                    }
                }
            }
        }
    ];
};

function token(type: RuntimeType | undefined): TypeValue | null {
    return type && type.kind !== 'void' ? typeValue(type) : null;
}

/**
 * An empty or null namespace is the local one, where classes go before what the platform has under the same name; the
 * namespace of the project and those of the platform can be named.
 */
function findIn(runtime: Runtime, namespace: string, name: string): RuntimeType | undefined {
    const isOwn = namespace === '' || namespace.toLowerCase() === runtime.namespace.toLowerCase();
    return isOwn ? findOwnFirst(runtime, name) : runtime.types.find(`${namespace}.${name}`);
}

/**
 * A class that shadows a type of the platform goes before it, but not before an object: public test NebulaLogger,
 * LoggerSObjectMetadata_Tests, where `Type.forName('User')` makes records although there is a class `User`.
 */
function findOwnFirst(runtime: Runtime, name: string): RuntimeType | undefined {
    const platform = runtime.types.find(name);
    return platform?.kind === 'sobject' ? platform : (runtime.types.find(shadowingName(name)) ?? platform);
}
