/** What a component's class offers: public properties and methods, members that its template may use. Read from its source. */
import { parse } from '@babel/parser';
import type { ClassBody, Decorator, Expression, File, Node } from '@babel/types';

export interface ClassModel {
    /** Names with `@api`. */
    readonly api: ReadonlyMap<string, MemberPlace>;
    /** All members of instances, public ones too. */
    readonly members: ReadonlySet<string>;
    /** What the class extends: each a specifier or a name of the module; empty for LightningElement alone. */
    readonly bases: readonly ClassBase[];
}

export interface ClassBase {
    /** The imported module; undefined for a class of the same file. */
    readonly specifier: string | undefined;
    readonly name: string;
}

export interface MemberPlace {
    readonly line: number;
    readonly column: number;
    readonly isMethod: boolean;
}

/**
 * Reads the exported class of a module.
 *
 * @returns undefined when the module exports no class as its default, or does not parse
 */
export function readClass(source: string): ClassModel | undefined {
    const file = tryParse(source);
    const exported = file && defaultClass(file);
    return file && exported && modelOf(file, exported);
}

interface ExportedClass {
    readonly body: ClassBody;
    readonly superClass?: Expression | null | undefined;
}

function tryParse(source: string): File | undefined {
    try {
        return parse(source, {
            sourceType: 'module',
            plugins: ['decorators', 'classProperties'],
            errorRecovery: false
        });
    } catch {
        return undefined;
    }
}

function defaultClass({ program }: File): ExportedClass | undefined {
    for (const statement of program.body) {
        if (statement.type === 'ExportDefaultDeclaration') {
            const { declaration } = statement;
            if (declaration.type === 'ClassDeclaration' || declaration.type === 'ClassExpression') {
                return declaration;
            }
            return declaration.type === 'Identifier' ? namedClass(program.body, declaration.name) : undefined;
        }
    }
    return undefined;
}

function namedClass(body: readonly Node[], name: string): ExportedClass | undefined {
    return body.find((node) => node.type === 'ClassDeclaration' && node.id?.name === name) as ExportedClass | undefined;
}

function modelOf(file: File, { body, superClass }: ExportedClass): ClassModel {
    const api = new Map<string, MemberPlace>();
    const members = new Set<string>();
    for (const member of body.body) {
        const isProperty = member.type === 'ClassProperty';
        if (!isProperty && member.type !== 'ClassMethod') {
            continue;
        }
        const { key } = member;
        const name =
            key.type === 'Identifier' && !member.computed ? key.name : key.type === 'StringLiteral' ? key.value : '';
        if (name === '' || member.static) {
            continue;
        }
        members.add(name);
        if (isApi(member.decorators)) {
            const { line = 1, column = 0 } = member.loc?.start ?? {};
            const isMethod = member.type === 'ClassMethod' && member.kind === 'method';
            api.set(name, { line, column: column + 1, isMethod });
        }
    }
    assignedMembers(body, members);
    return { api, members, bases: basesOf(file, superClass) };
}

function isApi(decorators: readonly Decorator[] | null | undefined): boolean {
    return (decorators ?? []).some(({ expression }) => expression.type === 'Identifier' && expression.name === 'api');
}

/** `this.stop = ...` within methods makes a member as well, which templates may read. */
function assignedMembers(body: ClassBody, members: Set<string>): void {
    visit(body, (node) => {
        if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
            const { object, property, computed } = node.left;
            if (object.type === 'ThisExpression' && property.type === 'Identifier' && !computed) {
                members.add(property.name);
            }
        }
    });
}

export function visit(node: Node, see: (node: Node) => void): void {
    see(node);
    for (const value of Object.values(node) as unknown[]) {
        for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
            if (typeof item === 'object' && item !== null && 'type' in item && typeof item.type === 'string') {
                visit(item as Node, see);
            }
        }
    }
}

/** `NavigationMixin(LightningElement)`: the mixin and what it is applied to. */
function basesOf(file: File, superClass: Expression | null | undefined): readonly ClassBase[] {
    if (!superClass) {
        return [];
    }
    if (superClass.type === 'CallExpression') {
        const mixin = superClass.callee.type === 'Identifier' ? baseNamed(file, superClass.callee.name) : [];
        const applied = superClass.arguments.flatMap((argument) =>
            argument.type === 'SpreadElement' || argument.type === 'ArgumentPlaceholder' ? [] : basesOf(file, argument)
        );
        return [...mixin, ...applied];
    }
    return superClass.type === 'Identifier' ? baseNamed(file, superClass.name) : [{ specifier: undefined, name: '?' }];
}

function baseNamed({ program }: File, local: string): readonly ClassBase[] {
    for (const statement of program.body) {
        if (statement.type === 'ImportDeclaration') {
            const found = statement.specifiers.find((each) => each.local.name === local);
            if (found) {
                const { value } = statement.source;
                return value === 'lwc'
                    ? []
                    : [{ specifier: value, name: found.type === 'ImportDefaultSpecifier' ? 'default' : local }];
            }
        }
    }
    return [{ specifier: undefined, name: local }];
}
