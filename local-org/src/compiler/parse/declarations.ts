import type {
    ClassDeclarationContext,
    EnumDeclarationContext,
    InterfaceDeclarationContext,
    InterfaceMethodDeclarationContext,
    ModifierContext,
    TypeDeclarationContext
} from '@apexdevtools/apex-parser';
import type {
    ClassDeclaration,
    EnumDeclaration,
    InterfaceDeclaration,
    Located,
    MethodDeclaration,
    Modifiers,
    TypeDeclaration
} from '../ast.js';
import { lastToken, optional, placeOf, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertMember, convertParameters, convertReturnType } from './members.js';
import { convertModifiers } from './modifiers.js';
import { convertName, convertType, convertTypes } from './names.js';

/** The three accessors shared by every rule that holds a type declaration. */
interface TypeHolder {
    classDeclaration(): ClassDeclarationContext | null;
    interfaceDeclaration(): InterfaceDeclarationContext | null;
    enumDeclaration(): EnumDeclarationContext | null;
}

export function convertTypeDeclaration(conversion: Conversion, context: TypeDeclarationContext): TypeDeclaration {
    const modifiers = convertModifiers(conversion, context.modifier_list());
    return convertHeldType(conversion, context, modifiers, placeOf(context.start)) ?? unknownSyntax(context);
}

/**
 * The class, interface or enum that a rule holds, or undefined if it holds something else.
 *
 * @param place where the declaration starts, modifiers included
 */
export function convertHeldType(
    conversion: Conversion,
    holder: TypeHolder,
    modifiers: Modifiers,
    place: Located
): TypeDeclaration | undefined {
    const classContext = optional(holder.classDeclaration());
    if (classContext !== undefined) {
        return convertClass(conversion, classContext, modifiers, place);
    }
    const interfaceContext = optional(holder.interfaceDeclaration());
    if (interfaceContext !== undefined) {
        return convertInterface(conversion, interfaceContext, modifiers, place);
    }
    const enumContext = optional(holder.enumDeclaration());
    return enumContext === undefined ? undefined : convertEnum(conversion, enumContext, modifiers, place);
}

function convertClass(
    conversion: Conversion,
    context: ClassDeclarationContext,
    modifiers: Modifiers,
    place: Located
): ClassDeclaration {
    const parent = optional(context.typeRef());
    const body = context.classBody();
    return {
        kind: 'Class',
        modifiers,
        name: convertName(conversion, context.id()),
        extends: parent === undefined ? undefined : convertType(conversion, parent),
        implements: convertTypes(conversion, optional(context.typeList())),
        members: body.classBodyDeclaration_list().flatMap((member) => convertMember(conversion, member) ?? []),
        endLine: lastToken(body).line,
        line: place.line,
        column: place.column
    };
}

function convertInterface(
    conversion: Conversion,
    context: InterfaceDeclarationContext,
    modifiers: Modifiers,
    place: Located
): InterfaceDeclaration {
    const body = context.interfaceBody();
    return {
        kind: 'Interface',
        modifiers,
        name: convertName(conversion, context.id()),
        extends: convertTypes(conversion, optional(context.typeList())),
        members: body.interfaceMethodDeclaration_list().map((method) => convertInterfaceMethod(conversion, method)),
        endLine: lastToken(body).line,
        line: place.line,
        column: place.column
    };
}

function convertInterfaceMethod(conversion: Conversion, context: InterfaceMethodDeclarationContext): MethodDeclaration {
    refuseModifiers(conversion, context.modifier_list());
    return {
        kind: 'Method',
        modifiers: convertModifiers(conversion, context.modifier_list()),
        returns: convertReturnType(conversion, context),
        name: convertName(conversion, context.id()),
        parameters: convertParameters(conversion, context.formalParameters()),
        body: undefined,
        ...placeOf(context.start)
    };
}

/** Methods of interfaces have neither modifiers nor annotations. */
function refuseModifiers(conversion: Conversion, modifiers: readonly ModifierContext[]): void {
    const first: RuleNode | undefined = modifiers[0];
    if (first !== undefined) {
        const message = `Expecting '}' but was: '${conversion.text(first.start)}'`;
        conversion.report(placeOf(first.start), 'expected-token', message);
    }
}

function convertEnum(
    conversion: Conversion,
    context: EnumDeclarationContext,
    modifiers: Modifiers,
    place: Located
): EnumDeclaration {
    const constants = optional(context.enumConstants())?.id_list() ?? [];
    return {
        kind: 'Enum',
        modifiers,
        name: convertName(conversion, context.id()),
        constants: constants.map((id) => convertName(conversion, id)),
        endLine: lastToken(context).line,
        line: place.line,
        column: place.column
    };
}
