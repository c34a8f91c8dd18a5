/** What components see of a project's Apex: `@AuraEnabled` methods, and the classes whose values they get. */
import type { Annotation, Member, Modifiers, TypeDeclaration, TypeReference } from '../../compiler/ast.js';
import { cacheDirectory } from '../../compiler/cacheFile.js';
import { parseSources } from '../../compiler/parseSources.js';
import { readApexSources } from '../../compiler/sources.js';
import { openTreeCache } from '../../compiler/treeCache.js';
import type { Project } from '../../project/index.js';

export interface ApexMethod {
    /** `HealthController.load`, in the project's own case. */
    readonly name: string;
    readonly className: string;
    readonly isCacheable: boolean;
    readonly isContinuation: boolean;
    readonly parameters: readonly { readonly name: string; readonly type: string }[];
    /** `void` for none. */
    readonly returns: string;
    readonly file: string;
}

export interface ApexMember {
    readonly name: string;
    readonly type: string;
}

export interface ApexType {
    /** `Outer.Inner` */
    readonly name: string;
    readonly kind: 'class' | 'enum';
    /** `@AuraEnabled` members of a class. */
    readonly members: readonly ApexMember[];
    readonly parent: string | undefined;
    readonly constants: readonly string[];
}

export interface ApexModel {
    /** By lower-case name: `healthcontroller.load`. */
    readonly methods: ReadonlyMap<string, ApexMethod>;
    /** Classes and enums by lower-case name. */
    readonly types: ReadonlyMap<string, ApexType>;
}

/** Reads all Apex of a project; what does not compile is left out. */
export function readApexModel(project: Project): ApexModel {
    const { sources } = readApexSources(project);
    const trees = openTreeCache(cacheDirectory(project.root));
    const methods = new Map<string, ApexMethod>();
    const types = new Map<string, ApexType>();
    for (const { source, unit } of parseSources(sources, trees)) {
        if (unit && unit.kind !== 'Trigger') {
            addType(unit, '', source.file, methods, types);
        }
    }
    return { methods, types };
}

function addType(
    declaration: TypeDeclaration,
    outer: string,
    file: string,
    methods: Map<string, ApexMethod>,
    types: Map<string, ApexType>
): void {
    const name = `${outer}${declaration.name.text}`;
    if (declaration.kind === 'Enum') {
        const constants = declaration.constants.map(({ text }) => text);
        types.set(name.toLowerCase(), { name, kind: 'enum', members: [], parent: undefined, constants });
    }
    if (declaration.kind !== 'Class') {
        return;
    }
    const members = declaration.members.flatMap((member) => auraMembers(member));
    const parent = declaration.extends && typeText(declaration.extends);
    types.set(name.toLowerCase(), { name, kind: 'class', members, parent, constants: [] });
    for (const member of declaration.members) {
        if (member.kind === 'Class' || member.kind === 'Enum') {
            addType(member, `${name}.`, file, methods, types);
        }
        const method = auraMethod(member, name, file);
        if (method) {
            methods.set(method.name.toLowerCase(), method);
        }
    }
}

function auraMethod(member: Member, className: string, file: string): ApexMethod | undefined {
    if (member.kind !== 'Method' || !isStatic(member.modifiers)) {
        return undefined;
    }
    const annotation = auraEnabled(member.modifiers);
    return (
        annotation && {
            name: `${className}.${member.name.text}`,
            className,
            isCacheable: isSet(annotation, 'cacheable'),
            isContinuation: isSet(annotation, 'continuation'),
            parameters: member.parameters.map(({ name, type }) => ({ name: name.text, type: typeText(type) })),
            returns: member.returns ? typeText(member.returns) : 'void',
            file
        }
    );
}

function auraMembers(member: Member): readonly ApexMember[] {
    if (member.kind === 'Property' && auraEnabled(member.modifiers)) {
        return [{ name: member.name.text, type: typeText(member.type) }];
    }
    if (member.kind === 'Field' && auraEnabled(member.modifiers)) {
        return member.declarators.map(({ name }) => ({ name: name.text, type: typeText(member.type) }));
    }
    return [];
}

function auraEnabled({ annotations }: Modifiers): Annotation | undefined {
    return annotations.find(({ name }) => name.toLowerCase() === 'auraenabled');
}

function isSet({ parameters }: Annotation, name: string): boolean {
    return parameters.some((each) => each.name.toLowerCase() === name && each.value.toLowerCase() === 'true');
}

function isStatic({ keywords }: Modifiers): boolean {
    return keywords.some(({ name }) => name === 'static');
}

/** `Map<String,List<Row>>` */
export function typeText({ segments, arrayDepth }: TypeReference): string {
    const text = segments
        .map(({ name, arguments: parameters }) =>
            parameters.length > 0 ? `${name}<${parameters.map(typeText).join(',')}>` : name
        )
        .join('.');
    return 'List<'.repeat(arrayDepth) + text + '>'.repeat(arrayDepth);
}
