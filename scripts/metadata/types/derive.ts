/** Derives the table of metadata types from the declarations of `@salesforce/types`, which come from the platform's WSDL. */
import ts from 'typescript';
import type { ElementType, TypeTable } from './table.js';

/** An element's type as declared, before its base is known. */
interface Declared {
    readonly bases: readonly string[];
    readonly elements: Record<string, ElementType>;
}

/** Other names of text, and types of which the declarations say nothing. */
const ANYTHING = new Set([ts.SyntaxKind.StringKeyword, ts.SyntaxKind.UnknownKeyword, ts.SyntaxKind.AnyKeyword]);

/**
 * @param source text of `metadata.d.ts`: type aliases of object types, of intersections with a base, and of literals
 * @throws Error for a declaration of another shape, since it would be left unchecked
 */
export function deriveTable(source: string): TypeTable {
    const file = ts.createSourceFile('metadata.d.ts', source, ts.ScriptTarget.Latest);
    const declared = new Map<string, Declared>();
    const enums: Record<string, readonly string[]> = {};
    for (const statement of file.statements) {
        if (!ts.isTypeAliasDeclaration(statement) || ANYTHING.has(statement.type.kind)) {
            continue;
        }
        const name = statement.name.text;
        const values = literalsOf(statement.type);
        if (values === undefined) {
            declared.set(name, declaredIn(statement.type, file));
        } else {
            enums[name] = values;
        }
    }
    const types: Record<string, Readonly<Record<string, ElementType>>> = {};
    for (const name of declared.keys()) {
        types[name] = withBases(declared, name);
    }
    return { types, enums };
}

function literalsOf(type: ts.TypeNode): readonly string[] | undefined {
    const members = ts.isUnionTypeNode(type) ? type.types : [type];
    const literals = members.map((member) =>
        ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? member.literal.text : undefined
    );
    return literals.every((literal) => literal !== undefined) ? literals : undefined;
}

function declaredIn(type: ts.TypeNode, file: ts.SourceFile): Declared {
    const bases: string[] = [];
    const elements: Record<string, ElementType> = {};
    for (const part of ts.isIntersectionTypeNode(type) ? type.types : [type]) {
        if (ts.isTypeReferenceNode(part)) {
            bases.push(part.typeName.getText(file));
        } else if (ts.isTypeLiteralNode(part)) {
            part.members.filter(ts.isPropertySignature).forEach((member) => {
                elements[member.name.getText(file).replace(/^['"]|['"]$/g, '')] = elementType(member, file);
            });
        } else {
            throw new Error(`@salesforce/types declares a type in a way that is not known: ${part.getText(file)}`);
        }
    }
    return { bases, elements };
}

function elementType(member: ts.PropertySignature, file: ts.SourceFile): ElementType {
    const type = member.type;
    const isMany = type !== undefined && ts.isArrayTypeNode(type);
    const single = isMany ? type.elementType : type;
    return {
        type: single?.getText(file) ?? 'any',
        isMany,
        isOptional: isMany || member.questionToken !== undefined
    };
}

function withBases(declared: ReadonlyMap<string, Declared>, name: string): Readonly<Record<string, ElementType>> {
    const own = declared.get(name);
    return Object.assign({}, ...(own?.bases.map((base) => withBases(declared, base)) ?? []), own?.elements) as Record<
        string,
        ElementType
    >;
}
