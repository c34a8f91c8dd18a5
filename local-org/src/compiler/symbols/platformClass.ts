import type { PlatformField, PlatformType, TypeName } from '../platform/catalogue.js';
import type { ClassSymbol, FieldSymbol, MethodSymbol, ParameterSymbol } from '../symbols.js';
import type { ClassType, Type } from '../types.js';
import { anySObject, classType, errorType, primitive, sobjectType, typeParameter } from '../types.js';
import type { Schema } from '../../schema/model.js';
import { lazy } from './lazy.js';
import { scalarType } from './scalars.js';
import { CONSTRUCTOR, methodKey } from './signatures.js';

type FindPlatformType = (namespace: string, name: string) => ClassSymbol | undefined;

/** Reads a type as the catalogue writes it; `parameters` are the type parameters of the owner. */
export type PlatformTypeMapper = (name: TypeName, parameters: readonly string[]) => Type;

/** What a platform symbol is made with. */
export interface PlatformContext {
    readonly find: FindPlatformType;
    readonly toType: PlatformTypeMapper;
    typesIn(namespace: string): readonly string[];
}

/** Namespaces of which we know that only abstract classes and exceptions may be extended; elsewhere we do not refuse. */
const CLOSED_NAMESPACES = new Set(['system', 'database', 'schema', 'messaging', 'apexpages', 'dom']);

/**
 * @param find finds a platform class
 * @param schema objects; one that it lacks (an edition's or a feature's) is read as `SObject`
 */
export function platformTypeMapper(find: FindPlatformType, schema: Schema): PlatformTypeMapper {
    const map: PlatformTypeMapper = (name, parameters) => {
        if (name.args.length === 0 && parameters.includes(name.name)) {
            return typeParameter(name.name);
        }
        const dot = name.name.indexOf('.');
        const scalar = dot < 0 ? scalarType(name.name.toLowerCase()) : undefined;
        if (scalar) {
            return scalar;
        }
        const symbol = dot < 0 ? find('System', name.name) : find(name.name.slice(0, dot), name.name.slice(dot + 1));
        if (symbol && (dot >= 0 || symbol.typeParameters.length > 0)) {
            return classType(
                symbol,
                name.args.map((argument) => map(argument, parameters))
            );
        }
        const schemaObject = dot < 0 ? schema.object(name.name) : undefined;
        return schemaObject ? sobjectType(schemaObject) : dot < 0 ? anySObject : errorType;
    };
    return map;
}

/** @returns the symbol of a platform type; its members are made when they are first read */
export function makePlatformClass(definition: PlatformType, context: PlatformContext): ClassSymbol {
    const names = definition.typeParameters;
    const toType = (name: TypeName): Type => context.toType(name, names);
    const lastDot = definition.name.lastIndexOf('.');
    const isException = extendsException(definition, context);
    const fields = lazy(() => makeFields(symbol, definition, toType));
    const methods = lazy(() => makeMethods(symbol, definition, toType));
    const constructors = lazy(() => makeConstructors(symbol, definition, toType, context));
    const superType = lazy(() => definition.superType && asClass(toType(definition.superType)));
    const interfaces = lazy(() => definition.interfaces.map(toType).flatMap((type) => asClass(type) ?? []));
    const inner = lazy(() => findInner(definition, context));
    const symbol: ClassSymbol = {
        origin: 'platform',
        classKind: definition.kind,
        name: definition.name.slice(lastDot + 1),
        qualifiedName:
            definition.namespace === 'System' ? definition.name : `${definition.namespace}.${definition.name}`,
        namespace: definition.namespace,
        get outer() {
            return lastDot < 0 ? undefined : context.find(definition.namespace, definition.name.slice(0, lastDot));
        },
        access: 'global',
        isAbstract: definition.isAbstract || isRootException(definition),
        isVirtual: definition.isAbstract || isException || !CLOSED_NAMESPACES.has(definition.namespace.toLowerCase()),
        isTest: false,
        sharing: undefined,
        annotations: [],
        typeParameters: names,
        get superType() {
            return superType();
        },
        get interfaces() {
            return interfaces();
        },
        get fields() {
            return fields();
        },
        get methods() {
            return methods();
        },
        get constructors() {
            return constructors();
        },
        get inner() {
            return inner();
        },
        enumConstants: definition.enumConstants,
        file: undefined,
        at: undefined,
        apiVersion: Number.POSITIVE_INFINITY
    };
    return symbol;
}

function asClass(type: Type): ClassType | undefined {
    return type.kind === 'class' ? type : undefined;
}

function isRootException(definition: PlatformType): boolean {
    return definition.namespace === 'System' && definition.name === 'Exception';
}

function extendsException(definition: PlatformType, context: PlatformContext): boolean {
    return isRootException(definition) || (definition.superType !== undefined && isExceptionName(definition, context));
}

function isExceptionName(definition: PlatformType, context: PlatformContext): boolean {
    const name = definition.superType?.name ?? '';
    const dot = name.indexOf('.');
    const parent = context.find(name.slice(0, dot), name.slice(dot + 1));
    return parent !== undefined && (parent.qualifiedName === 'Exception' || parent.name.endsWith('Exception'));
}

function findInner(definition: PlatformType, context: PlatformContext): ReadonlyMap<string, ClassSymbol> {
    const inner = new Map<string, ClassSymbol>();
    const prefix = `${definition.name}.`;
    for (const name of context.typesIn(definition.namespace)) {
        const symbol = name.startsWith(prefix) ? context.find(definition.namespace, name) : undefined;
        if (symbol) {
            inner.set(symbol.name.toLowerCase(), symbol);
        }
    }
    return inner;
}

function makeFields(
    owner: ClassSymbol,
    definition: PlatformType,
    toType: (name: TypeName) => Type
): ReadonlyMap<string, FieldSymbol> {
    const fields = new Map<string, FieldSymbol>();
    const base = { owner, isTransient: false, access: 'global', isTestVisible: false, annotations: [] } as const;
    for (const field of definition.fields) {
        fields.set(field.name.toLowerCase(), {
            ...base,
            name: field.name,
            type: toType(field.type),
            isStatic: field.isStatic,
            isFinal: false,
            property: platformProperty(field),
            ordinal: undefined,
            at: undefined
        });
    }
    definition.enumConstants.forEach((name, ordinal) => {
        const type = classType(owner);
        const constant = { isStatic: true, isFinal: true, property: undefined, at: undefined } as const;
        fields.set(name.toLowerCase(), { ...base, ...constant, name, type, ordinal });
    });
    return fields;
}

function platformProperty(field: PlatformField): FieldSymbol['property'] {
    return {
        hasGetter: true,
        hasSetter: field.readOnly !== true,
        hasGetterBody: true,
        hasSetterBody: field.readOnly !== true,
        getterAccess: 'global',
        setterAccess: 'global',
        isVirtual: false,
        isAbstract: false
    };
}

const methodBase = {
    isOverride: false,
    access: 'global',
    isTestVisible: false,
    isTest: false,
    annotations: [],
    at: undefined
} as const;

function makeMethods(
    owner: ClassSymbol,
    definition: PlatformType,
    toType: (name: TypeName) => Type
): ReadonlyMap<string, readonly MethodSymbol[]> {
    const methods = new Map<string, MethodSymbol[]>();
    for (const method of definition.methods) {
        const parameters = method.parameters.map(({ name, type }): ParameterSymbol => ({ name, type: toType(type) }));
        const symbol: MethodSymbol = {
            ...methodBase,
            owner,
            name: method.name,
            isStatic: method.isStatic,
            isAbstract: definition.kind === 'interface' || method.isAbstract === true,
            isVirtual: !method.isStatic,
            parameters,
            returns: toType(method.returns),
            key: methodKey(method.name, parameters)
        };
        const group = methods.get(method.name.toLowerCase());
        if (group) {
            group.push(symbol);
        } else {
            methods.set(method.name.toLowerCase(), [symbol]);
        }
    }
    return methods;
}

function makeConstructors(
    owner: ClassSymbol,
    definition: PlatformType,
    toType: (name: TypeName) => Type,
    context: PlatformContext
): readonly MethodSymbol[] {
    const lists = isRootException(definition)
        ? exceptionConstructors(context)
        : definition.constructors.map((one) => one.parameters.map(({ name, type }) => ({ name, type: toType(type) })));
    return lists.map((parameters) => ({
        ...methodBase,
        owner,
        name: CONSTRUCTOR,
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        parameters,
        returns: classType(
            owner,
            definition.typeParameters.map((name) => typeParameter(name))
        ),
        key: methodKey(CONSTRUCTOR, parameters)
    }));
}

/**
 * `Exception` itself cannot be constructed; these are what every class that extends it brings along
 * (Apex Developer Guide, "Create Custom Exceptions", "Throwing an Exception with Additional Information").
 */
function exceptionConstructors(context: PlatformContext): readonly (readonly ParameterSymbol[])[] {
    const exception = context.find('System', 'Exception');
    const message: ParameterSymbol = { name: 'message', type: primitive('String') };
    const cause: ParameterSymbol = { name: 'cause', type: exception ? classType(exception) : errorType };
    return [[], [message], [cause], [message, cause]];
}
