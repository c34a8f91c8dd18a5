import type {
    BlockContext,
    ClassBodyDeclarationContext,
    ConstructorDeclarationContext,
    FieldDeclarationContext,
    FormalParametersContext,
    MethodDeclarationContext,
    PropertyDeclarationContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import type {
    Accessor,
    ConstructorDeclaration,
    FieldDeclaration,
    Located,
    Member,
    MethodDeclaration,
    Modifiers,
    Parameter,
    PropertyDeclaration,
    TypeReference
} from '../ast.js';
import {
    lastToken,
    optional,
    placeOf,
    reportUnexpected,
    unknownSyntax,
    type Conversion,
    type RuleNode,
    type Terminal
} from './conversion.js';
import { convertHeldType } from './declarations.js';
import { convertModifiers } from './modifiers.js';
import { convertName, convertType } from './names.js';
import { convertBlock, convertDeclarators } from './statements.js';

const NONE: readonly Parameter[] = [];

/** A member of a class, or undefined for a stray semicolon, which is reported. */
export function convertMember(conversion: Conversion, context: ClassBodyDeclarationContext): Member | undefined {
    const place = placeOf(context.start);
    const block = optional(context.block());
    if (block !== undefined) {
        const isStatic = optional(context.STATIC()) !== undefined;
        return { kind: 'Initializer', isStatic, body: convertBlock(conversion, block), ...place };
    }
    const member = optional(context.memberDeclaration());
    if (member === undefined) {
        // The platform's words for `};` in a class body.
        conversion.report(place, 'extra-token', "Extra '}', at ';'.");
        return optional(context.SEMI()) === undefined ? unknownSyntax(context) : undefined;
    }
    const modifiers = convertModifiers(conversion, context.modifier_list());
    const constructor = optional(member.constructorDeclaration());
    if (constructor !== undefined) {
        return convertConstructor(conversion, constructor, modifiers, place);
    }
    const field = optional(member.fieldDeclaration());
    if (field !== undefined) {
        return convertField(conversion, field, modifiers, place);
    }
    return (
        convertSharedMember(conversion, member, modifiers, place) ??
        convertHeldType(conversion, member, modifiers, place) ??
        unknownSyntax(member)
    );
}

/** Methods and properties, which classes, triggers and anonymous Apex have alike. */
export function convertSharedMember(
    conversion: Conversion,
    holder: {
        methodDeclaration(): MethodDeclarationContext | null;
        propertyDeclaration(): PropertyDeclarationContext | null;
    },
    modifiers: Modifiers,
    place: Located
): MethodDeclaration | PropertyDeclaration | undefined {
    const method = optional(holder.methodDeclaration());
    if (method !== undefined) {
        return convertMethod(conversion, method, modifiers, place);
    }
    const property = optional(holder.propertyDeclaration());
    return property === undefined ? undefined : convertProperty(conversion, property, modifiers, place);
}

/** The return type, undefined for `void`. */
export function convertReturnType(
    conversion: Conversion,
    context: RuleNode & { typeRef(): TypeRefContext; VOID(): Terminal }
): TypeReference | undefined {
    const type = optional(context.typeRef());
    if (type !== undefined) {
        return convertType(conversion, type);
    }
    return optional(context.VOID()) === undefined ? unknownSyntax(context) : undefined;
}

export function convertParameters(conversion: Conversion, context: FormalParametersContext): readonly Parameter[] {
    const list = optional(context.formalParameterList());
    if (list === undefined) {
        return NONE;
    }
    return list.formalParameter_list().map((parameter) => ({
        modifiers: convertModifiers(conversion, parameter.modifier_list()),
        type: convertType(conversion, parameter.typeRef()),
        name: convertName(conversion, parameter.id()),
        ...placeOf(parameter.start)
    }));
}

function convertField(
    conversion: Conversion,
    context: FieldDeclarationContext,
    modifiers: Modifiers,
    place: Located
): FieldDeclaration {
    return {
        kind: 'Field',
        modifiers,
        type: convertType(conversion, context.typeRef()),
        declarators: convertDeclarators(conversion, context.variableDeclarators()),
        line: place.line,
        column: place.column
    };
}

function convertMethod(
    conversion: Conversion,
    context: MethodDeclarationContext,
    modifiers: Modifiers,
    place: Located
): MethodDeclaration {
    const block = optional(context.block());
    return {
        kind: 'Method',
        modifiers,
        returns: convertReturnType(conversion, context),
        name: convertName(conversion, context.id()),
        parameters: convertParameters(conversion, context.formalParameters()),
        body: block === undefined ? undefined : convertBlock(conversion, block),
        line: place.line,
        column: place.column
    };
}

function convertConstructor(
    conversion: Conversion,
    context: ConstructorDeclarationContext,
    modifiers: Modifiers,
    place: Located
): ConstructorDeclaration {
    const [first, second] = context.qualifiedName().id_list();
    if (first === undefined) {
        return unknownSyntax(context);
    }
    if (second !== undefined) {
        const text = conversion.textBetween(context.start, lastToken(context.qualifiedName()));
        conversion.report(placeOf(context.start), 'invalid-constructor', `Invalid constructor name: ${text}`);
    }
    return {
        kind: 'Constructor',
        modifiers,
        name: convertName(conversion, first),
        parameters: convertParameters(conversion, context.formalParameters()),
        body: convertBlock(conversion, context.block()),
        line: place.line,
        column: place.column
    };
}

function convertProperty(
    conversion: Conversion,
    context: PropertyDeclarationContext,
    modifiers: Modifiers,
    place: Located
): PropertyDeclaration {
    let getter: Accessor | undefined;
    let setter: Accessor | undefined;
    for (const block of context.propertyBlock_list()) {
        const own = convertModifiers(conversion, block.modifier_list());
        const get = optional(block.getter());
        const accessor = get ?? optional(block.setter()) ?? unknownSyntax(block);
        if (get === undefined ? setter !== undefined : getter !== undefined) {
            const word = conversion.text(accessor.start);
            conversion.report(placeOf(accessor.start), 'missing-token', `Missing '}' at '${word}'`);
        }
        const converted = convertAccessor(conversion, accessor, own, placeOf(block.start));
        if (get === undefined) {
            setter = converted;
        } else {
            getter = converted;
        }
    }
    if (getter === undefined && setter === undefined) {
        reportUnexpected(conversion, lastToken(context));
    }
    return {
        kind: 'Property',
        modifiers,
        type: convertType(conversion, context.typeRef()),
        name: convertName(conversion, context.id()),
        getter,
        setter,
        line: place.line,
        column: place.column
    };
}

function convertAccessor(
    conversion: Conversion,
    context: { block(): BlockContext | null },
    modifiers: Modifiers,
    place: Located
): Accessor {
    const block = optional(context.block());
    return {
        modifiers,
        body: block === undefined ? undefined : convertBlock(conversion, block),
        line: place.line,
        column: place.column
    };
}
