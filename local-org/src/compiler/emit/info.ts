/** The description of a class that stays with it at run time. */
import type { UserClassInfo, UserFieldInfo, UserMethodInfo } from '../../language/runtimeType.js';
import type { Annotation } from '../ast.js';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../symbols.js';
import type { ClassType, Type } from '../types.js';
import { substitute, typeName } from '../types.js';
import { isException } from './calls.js';
import { accessorKey, constructorKey, hasAccessor, slotName } from './names.js';

/** Keys of the constructors that every exception class has (Apex Developer Guide, "Create Custom Exceptions"). */
export const EXCEPTION_CONSTRUCTORS = ['()', '(String)', '(Exception)', '(String,Exception)'];

export function classInfo(symbol: ClassSymbol): UserClassInfo {
    return {
        name: symbol.qualifiedName,
        kind: symbol.classKind,
        isAbstract: symbol.isAbstract,
        isTest: symbol.isTest,
        access: symbol.access,
        superType: symbol.superType && typeName(symbol.superType),
        interfaces: allInterfaces(symbol),
        fields: symbol.classKind === 'enum' ? [] : [...symbol.fields.values()].map(fieldInfo),
        methods: symbol.classKind === 'enum' ? [] : [...symbol.methods.values()].flat().map(methodInfo),
        constructors: constructorKeys(symbol),
        enumConstants: symbol.enumConstants,
        annotations: symbol.annotations.map(annotationText),
        sharing: symbol.sharing,
        apiVersion: symbol.apiVersion,
        file: symbol.file ?? ''
    };
}

function allInterfaces(symbol: ClassSymbol): readonly string[] {
    const names = new Set<string>();
    const visit = (type: Type): void => {
        if (type.kind !== 'class') {
            return;
        }
        if (type.symbol.classKind === 'interface') {
            names.add(typeName(type));
        }
        for (const above of directAncestors(type)) {
            visit(substitute(above, type.symbol.typeParameters, type.arguments));
        }
    };
    [...(symbol.superType ? [symbol.superType] : []), ...symbol.interfaces].forEach(visit);
    return [...names];
}

function directAncestors(type: ClassType): readonly Type[] {
    const { superType, interfaces } = type.symbol;
    return superType ? [superType, ...interfaces] : interfaces;
}

function constructorKeys(symbol: ClassSymbol): readonly string[] {
    if (symbol.classKind !== 'class') {
        return [];
    }
    const explicit = symbol.constructors.map(constructorKey);
    if (isException(symbol)) {
        return [...new Set([...explicit, ...EXCEPTION_CONSTRUCTORS])];
    }
    return explicit.length === 0 ? ['()'] : explicit;
}

function fieldInfo(field: FieldSymbol): UserFieldInfo {
    const { property } = field;
    const info = {
        name: field.name,
        type: typeName(field.type),
        isTransient: field.isTransient,
        isStatic: field.isStatic,
        isProperty: property !== undefined,
        access: field.access
    };
    return {
        ...info,
        slot: slotName(field),
        ...(field.annotations.length === 0 ? {} : { annotations: field.annotations.map(annotationText) }),
        ...(property?.hasGetter && hasAccessor(field, 'get') ? { getter: accessorKey(field, 'get') } : {}),
        ...(property?.hasSetter && hasAccessor(field, 'set') ? { setter: accessorKey(field, 'set') } : {})
    };
}

function methodInfo(method: MethodSymbol): UserMethodInfo {
    const annotations = method.annotations.map(annotationText);
    const isMarked = annotations.some((annotation) => /^istest\b/i.test(annotation));
    return {
        key: method.key,
        name: method.name,
        isStatic: method.isStatic,
        isAbstract: method.isAbstract,
        access: method.access,
        returns: typeName(method.returns),
        parameters: method.parameters.map(({ name, type }) => ({ name, type: typeName(type) })),
        annotations: method.isTest && !isMarked ? [...annotations, 'IsTest'] : annotations,
        line: method.at?.line ?? 0
    };
}

/** `IsTest`, `IsTest(SeeAllData=true)` */
function annotationText(annotation: Annotation): string {
    const parameters = annotation.parameters.map(({ name, value }) => (name === '' ? value : `${name}=${value}`));
    return parameters.length === 0 ? annotation.name : `${annotation.name}(${parameters.join(' ')})`;
}
