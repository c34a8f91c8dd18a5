import type {
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    Parameter,
    PropertyDeclaration,
    TypeDeclaration,
    TypeReference
} from '../ast.js';
import type { Access, ClassSymbol, FieldSymbol, MethodSymbol, ParameterSymbol, PropertySymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { classType, voidType } from '../types.js';
import { enumMethods } from './enumMethods.js';
import { hasKeyword, isTestMethod, isTestVisible, writtenAccess } from './modifiers.js';
import { inheritedKey } from './overriding.js';
import type { PlatformTypes } from './platformTypes.js';
import { CONSTRUCTOR, methodKey } from './signatures.js';

type Resolve = (reference: TypeReference) => Type;

/** @returns fields, properties and enum constants by lower-case name; of two of a name the first counts */
export function makeUserFields(
    owner: ClassSymbol,
    declaration: TypeDeclaration,
    resolve: Resolve
): ReadonlyMap<string, FieldSymbol> {
    const fields = new Map<string, FieldSymbol>();
    const add = (field: FieldSymbol): void => {
        const key = field.name.toLowerCase();
        if (!fields.has(key)) {
            fields.set(key, field);
        }
    };
    if (declaration.kind === 'Enum') {
        declaration.constants.forEach((constant, ordinal) => {
            add({ ...enumConstantBase, owner, name: constant.text, type: classType(owner), ordinal, at: constant });
        });
    } else if (declaration.kind === 'Class') {
        for (const member of declaration.members) {
            if (member.kind === 'Field') {
                makeFields(owner, member, resolve).forEach(add);
            } else if (member.kind === 'Property') {
                add(makeProperty(owner, member, resolve));
            }
        }
    }
    return fields;
}

const enumConstantBase = {
    isStatic: true,
    isFinal: true,
    isTransient: false,
    access: 'global',
    isTestVisible: false,
    annotations: [],
    property: undefined
} as const;

function makeFields(owner: ClassSymbol, declaration: FieldDeclaration, resolve: Resolve): readonly FieldSymbol[] {
    const { modifiers } = declaration;
    const type = resolve(declaration.type);
    return declaration.declarators.map((declarator) => ({
        owner,
        name: declarator.name.text,
        type,
        isStatic: hasKeyword(modifiers, 'static'),
        isFinal: hasKeyword(modifiers, 'final'),
        isTransient: hasKeyword(modifiers, 'transient'),
        access: writtenAccess(modifiers) ?? 'private',
        isTestVisible: isTestVisible(modifiers),
        annotations: modifiers.annotations,
        property: undefined,
        ordinal: undefined,
        at: declarator.name
    }));
}

function makeProperty(owner: ClassSymbol, declaration: PropertyDeclaration, resolve: Resolve): FieldSymbol {
    const { modifiers } = declaration;
    const access = writtenAccess(modifiers) ?? 'private';
    return {
        owner,
        name: declaration.name.text,
        type: resolve(declaration.type),
        isStatic: hasKeyword(modifiers, 'static'),
        isFinal: hasKeyword(modifiers, 'final'),
        isTransient: hasKeyword(modifiers, 'transient'),
        access,
        isTestVisible: isTestVisible(modifiers),
        annotations: modifiers.annotations,
        property: makeAccessors(declaration, access),
        ordinal: undefined,
        at: declaration.name
    };
}

function makeAccessors(declaration: PropertyDeclaration, access: Access): PropertySymbol {
    const { getter, setter, modifiers } = declaration;
    return {
        hasGetter: getter !== undefined,
        hasSetter: setter !== undefined,
        hasGetterBody: getter?.body !== undefined,
        hasSetterBody: setter?.body !== undefined,
        getterAccess: (getter && writtenAccess(getter.modifiers)) ?? access,
        setterAccess: (setter && writtenAccess(setter.modifiers)) ?? access,
        isVirtual: hasKeyword(modifiers, 'virtual', 'abstract', 'override'),
        isAbstract: hasKeyword(modifiers, 'abstract')
    };
}

/** @returns methods by lower-case name, in source order, two of the same signature included */
export function makeUserMethods(
    owner: ClassSymbol,
    declaration: TypeDeclaration,
    resolve: Resolve,
    platform: PlatformTypes
): ReadonlyMap<string, readonly MethodSymbol[]> {
    if (declaration.kind === 'Enum') {
        return enumMethods(owner, platform);
    }
    const methods = new Map<string, MethodSymbol[]>();
    for (const member of declaration.members) {
        if (member.kind === 'Method') {
            const method = makeMethod(owner, member, resolve, platform);
            const group = methods.get(method.name.toLowerCase());
            if (group) {
                group.push(method);
            } else {
                methods.set(method.name.toLowerCase(), [method]);
            }
        }
    }
    return methods;
}

function makeMethod(
    owner: ClassSymbol,
    declaration: MethodDeclaration,
    resolve: Resolve,
    platform: PlatformTypes
): MethodSymbol {
    const { modifiers } = declaration;
    const isInterface = owner.classKind === 'interface';
    const name = declaration.name.text;
    const parameters = makeParameters(declaration.parameters, resolve);
    const isAbstract = isInterface || hasKeyword(modifiers, 'abstract');
    const method: MethodSymbol = {
        owner,
        name,
        isStatic: hasKeyword(modifiers, 'static'),
        isAbstract,
        isVirtual: isAbstract || hasKeyword(modifiers, 'virtual', 'override'),
        isOverride: hasKeyword(modifiers, 'override'),
        access: isInterface ? interfaceAccess(owner) : (writtenAccess(modifiers) ?? 'private'),
        isTestVisible: isTestVisible(modifiers),
        isTest: isTestMethod(modifiers),
        parameters,
        returns: declaration.returns ? resolve(declaration.returns) : voidType,
        annotations: modifiers.annotations,
        key: methodKey(name, parameters),
        at: declaration.name
    };
    const key = method.isStatic ? undefined : inheritedKey(method, platform.object);
    return key === undefined ? method : { ...method, key };
}

/** The methods of an interface are as visible as the interface itself. */
function interfaceAccess(owner: ClassSymbol): Access {
    return owner.access === 'global' ? 'global' : 'public';
}

/** @returns the declared constructors, in source order */
export function makeUserConstructors(
    owner: ClassSymbol,
    declaration: TypeDeclaration,
    resolve: Resolve
): readonly MethodSymbol[] {
    if (declaration.kind !== 'Class') {
        return [];
    }
    return declaration.members
        .filter((member): member is ConstructorDeclaration => member.kind === 'Constructor')
        .map((member) => makeConstructor(owner, member, resolve));
}

function makeConstructor(owner: ClassSymbol, declaration: ConstructorDeclaration, resolve: Resolve): MethodSymbol {
    const { modifiers } = declaration;
    const parameters = makeParameters(declaration.parameters, resolve);
    return {
        owner,
        name: CONSTRUCTOR,
        isStatic: false,
        isAbstract: false,
        isVirtual: false,
        isOverride: false,
        access: writtenAccess(modifiers) ?? 'private',
        isTestVisible: isTestVisible(modifiers),
        isTest: false,
        parameters,
        returns: classType(owner),
        annotations: modifiers.annotations,
        key: methodKey(CONSTRUCTOR, parameters),
        at: declaration.name
    };
}

function makeParameters(parameters: readonly Parameter[], resolve: Resolve): readonly ParameterSymbol[] {
    return parameters.map((parameter) => ({ name: parameter.name.text, type: resolve(parameter.type) }));
}
