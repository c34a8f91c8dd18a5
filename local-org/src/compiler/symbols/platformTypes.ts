/** The platform's types as symbols, each made from the catalogue when it is first named. */
import type { Catalogue, PlatformType } from '../platform/catalogue.js';
import type { ClassSymbol } from '../symbols.js';
import type { Schema } from '../../schema/model.js';
import { memo } from './lazy.js';
import { makePlatformClass, platformTypeMapper } from './platformClass.js';
import { makeObjectSymbol } from './objectSymbol.js';

export interface PlatformTypes {
    /** @param name within the namespace, in any case: `SaveResult`, `InboundEmail.Header` */
    find(namespace: string, name: string): ClassSymbol | undefined;
    /** @param qualifiedName `List`, `Database.SaveResult`, `Object`; in any case */
    byQualifiedName(qualifiedName: string): ClassSymbol | undefined;
    /** `Object` as a class: it has the methods that every value has. */
    readonly object: ClassSymbol;
    /** Whether the type has no instances, like `Network`: then an object of the same name is meant by a variable's type. */
    isStaticOnly(symbol: ClassSymbol): boolean;
    /** Whether the name, without a namespace, means a type of the platform or an object to whoever has no class of it. */
    isTaken(name: string): boolean;
}

/**
 * @param catalogue where the types come from
 * @param schema the objects that the catalogue's signatures name
 * @returns lookups; the symbols live as long as the result
 */
export function makePlatformTypes(catalogue: Catalogue, schema: Schema): PlatformTypes {
    const object = makeObjectSymbol();
    const definitions = new Map<ClassSymbol, PlatformType>();
    const find = (namespace: string, name: string): ClassSymbol | undefined =>
        byKey(`${namespace}.${name}`.toLowerCase());
    const toType = platformTypeMapper(find, schema);
    const byKey = memo((key: string): ClassSymbol | undefined => {
        const dot = key.indexOf('.');
        const definition = catalogue.type(key.slice(0, dot), key.slice(dot + 1));
        if (definition === undefined) {
            return undefined;
        }
        const symbol = makePlatformClass(definition, { find, toType, typesIn: (of) => catalogue.typesIn(of) });
        definitions.set(symbol, definition);
        return symbol;
    });
    const byQualifiedName = (qualifiedName: string): ClassSymbol | undefined => {
        const dot = qualifiedName.indexOf('.');
        if (dot < 0) {
            return qualifiedName.toLowerCase() === 'object' ? object : find('System', qualifiedName);
        }
        return find(qualifiedName.slice(0, dot), qualifiedName.slice(dot + 1)) ?? find('System', qualifiedName);
    };
    const isStaticOnly = memo((symbol: ClassSymbol): boolean => {
        const definition = definitions.get(symbol);
        return (
            definition?.kind === 'class' &&
            definition.constructors.length === 0 &&
            definition.methods.every((method) => method.isStatic) &&
            definition.fields.every((field) => field.isStatic)
        );
    });
    const isTaken = (name: string): boolean =>
        catalogue.type('System', name) !== undefined ||
        catalogue.type('Schema', name) !== undefined ||
        schema.object(name) !== undefined;
    return { find, byQualifiedName, object, isStaticOnly, isTaken };
}
