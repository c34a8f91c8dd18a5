/** The members of a type declaration by kind. */
import type {
    ConstructorDeclaration,
    FieldDeclaration,
    Member,
    MethodDeclaration,
    PropertyDeclaration,
    TypeDeclaration
} from '../../ast.js';
import type { ClassSymbol, MethodSymbol } from '../../symbols.js';

/** @returns all members; enums have none */
export function membersOf(declaration: TypeDeclaration): readonly Member[] {
    return declaration.kind === 'Enum' ? [] : declaration.members;
}

export function methodsOf(declaration: TypeDeclaration): readonly MethodDeclaration[] {
    return membersOf(declaration).filter((member): member is MethodDeclaration => member.kind === 'Method');
}

export function constructorsOf(declaration: TypeDeclaration): readonly ConstructorDeclaration[] {
    return membersOf(declaration).filter((member): member is ConstructorDeclaration => member.kind === 'Constructor');
}

export function fieldsOf(declaration: TypeDeclaration): readonly FieldDeclaration[] {
    return membersOf(declaration).filter((member): member is FieldDeclaration => member.kind === 'Field');
}

export function propertiesOf(declaration: TypeDeclaration): readonly PropertyDeclaration[] {
    return membersOf(declaration).filter((member): member is PropertyDeclaration => member.kind === 'Property');
}

/** @returns the symbol that was made of a method or constructor */
export function symbolOf(
    symbol: ClassSymbol,
    declaration: MethodDeclaration | ConstructorDeclaration
): MethodSymbol | undefined {
    const group =
        declaration.kind === 'Constructor'
            ? symbol.constructors
            : (symbol.methods.get(declaration.name.text.toLowerCase()) ?? []);
    return group.find((method) => method.at === declaration.name);
}
