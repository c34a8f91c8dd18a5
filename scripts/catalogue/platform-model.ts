import type {
    PlatformConstructor,
    PlatformField,
    PlatformMethod,
    PlatformParameter,
    PlatformType,
    TypeName
} from '../../local-org/src/compiler/platform/model.js';
import {
    apexMemberName,
    apexTypeName,
    isPlainSystemType,
    isPlatformClass,
    namespaceOf,
    simpleName
} from './apex-names.js';
import type { JavaClass, JavaMember } from './class-file.js';
import type { JavaType } from './signature.js';
import { parseClassSignature, parseFieldSignature, parseMethodSignature } from './signature.js';

const CONSTRUCTOR = '<init>';
const CLASS_INITIALISER = '<clinit>';
const JAVA_OBJECT = 'java/lang/Object';

/** Parameter names that the jars made up: they say nothing. */
const MADE_UP_NAME = /^(param|var|arg)\d+$/;

/**
 * Turns the classes of the standard type jar into platform types, sorted by namespace and name.
 *
 * @param classes classes of the jar; helpers that Apex code cannot name are left out
 */
export function platformTypes(classes: readonly JavaClass[]): PlatformType[] {
    return classes
        .filter((javaClass) => isPlatformClass(javaClass.name) && javaClass.isPublic)
        .map(platformType)
        .sort((left, right) => compareKeys(sortKey(left), sortKey(right)));
}

function sortKey(type: PlatformType): string {
    return `${type.namespace} ${type.name}`.toLowerCase();
}

function compareKeys(left: string, right: string): number {
    return left < right ? -1 : left > right ? 1 : 0;
}

function platformType(javaClass: JavaClass): PlatformType {
    const signature = parseClassSignature(javaClass.signature);
    const base = {
        namespace: namespaceOf(javaClass.name),
        name: simpleName(javaClass.name),
        isAbstract: javaClass.isAbstract,
        typeParameters: signature.typeParameters
    };
    if (javaClass.isEnum) {
        return { ...base, kind: 'enum', ...enumMembers(javaClass) };
    }
    const members = javaClass.methods.filter((method) => method.isPublic && !method.isSynthetic);
    const methods = members.filter((method) => method.name !== CONSTRUCTOR && method.name !== CLASS_INITIALISER);
    const fields = javaClass.fields.filter((field) => field.isPublic && !field.isSynthetic);
    const isCreatable = !javaClass.isInterface && !isPlainValue(javaClass) && !isStaticOnly(fields, methods);
    return {
        ...base,
        kind: javaClass.isInterface ? 'interface' : 'class',
        superType: superType(signature.superClass),
        interfaces: signature.interfaces.map(apexTypeName),
        constructors: isCreatable
            ? members.filter((method) => method.name === CONSTRUCTOR).map(platformConstructor)
            : [],
        methods: methods.map((method) => platformMethod(method, javaClass)),
        fields: fields.map(platformField),
        enumConstants: []
    };
}

/** An enum keeps its constants only: the reader knows the methods that every enum has. */
function enumMembers(
    javaClass: JavaClass
): Omit<PlatformType, 'namespace' | 'name' | 'kind' | 'isAbstract' | 'typeParameters'> {
    const constants = javaClass.fields.filter((field) => field.isEnumConstant);
    return {
        superType: undefined,
        interfaces: [],
        constructors: [],
        methods: [],
        fields: [],
        enumConstants: constants.map((constant) => apexMemberName(constant.name))
    };
}

/** String, Integer, Id, ...: Java gives them a constructor, Apex writes literals. */
function isPlainValue(javaClass: JavaClass): boolean {
    const name = simpleName(javaClass.name);
    return (
        namespaceOf(javaClass.name) === 'System' && isPlainSystemType(name) && !['List', 'Set', 'Map'].includes(name)
    );
}

/** A class with static members alone got its constructor from the Java compiler. */
function isStaticOnly(fields: readonly JavaMember[], methods: readonly JavaMember[]): boolean {
    const members = [...fields, ...methods];
    return members.length > 0 && members.every((member) => member.isStatic);
}

function superType(type: JavaType): TypeName | undefined {
    return type.name === JAVA_OBJECT ? undefined : apexTypeName(type);
}

function platformConstructor(method: JavaMember): PlatformConstructor {
    return { parameters: parameters(method) };
}

function platformMethod(method: JavaMember, owner: JavaClass): PlatformMethod {
    return {
        name: apexMemberName(method.name),
        isStatic: method.isStatic,
        ...(method.isAbstract && !owner.isInterface && { isAbstract: true }),
        parameters: parameters(method),
        returns: apexTypeName(parseMethodSignature(method.signature).returns)
    };
}

function platformField(field: JavaMember): PlatformField {
    return {
        name: apexMemberName(field.name),
        isStatic: field.isStatic,
        type: apexTypeName(parseFieldSignature(field.signature))
    };
}

function parameters(method: JavaMember): PlatformParameter[] {
    return parseMethodSignature(method.signature).parameters.map((type, index) => {
        const name = method.parameterNames[index] ?? '';
        const isNamed = name !== '' && !MADE_UP_NAME.test(name);
        return { name: isNamed ? apexMemberName(name) : `param${index + 1}`, type: apexTypeName(type) };
    });
}
