/** Compares library tables with the catalogue of the platform. */
import type { Catalogue, PlatformType, TypeName } from '../compiler/platform/catalogue.js';
import type { LibraryType } from './registry.js';

/** What a type has in the catalogue and in the library, as `static name(types)`, `name(types)`, `(types)`, `field`. */
export interface Coverage {
    /** In the library only: a misspelt key. */
    readonly unknown: readonly string[];
    /** In the catalogue only. */
    readonly missing: readonly string[];
}

/**
 * @param tables all library tables of one type
 * @throws Error when the catalogue has no such type
 */
export function coverageOf(catalogue: Catalogue, name: string, tables: readonly LibraryType[]): Coverage {
    const type = find(catalogue, name);
    if (!type) {
        throw new Error(`The catalogue has no type ${name}`);
    }
    const own = catalogueMembers(type);
    const inherited = new Set([...own, ...parents(catalogue, type).flatMap(catalogueMembers)]);
    const present = new Set(tables.flatMap(libraryMembers));
    return {
        unknown: [...present].filter((member) => !inherited.has(member)),
        missing: own.filter((member) => !present.has(member))
    };
}

function find(catalogue: Catalogue, name: string): PlatformType | undefined {
    const dot = name.indexOf('.');
    return dot < 0 ? catalogue.type('System', name) : catalogue.type(name.slice(0, dot), name.slice(dot + 1));
}

function parents(catalogue: Catalogue, type: PlatformType): PlatformType[] {
    const names = [...(type.superType ? [type.superType] : []), ...type.interfaces];
    return names.flatMap(({ name }) => {
        const parent = find(catalogue, name);
        return parent ? [parent, ...parents(catalogue, parent)] : [];
    });
}

function catalogueMembers(type: PlatformType): string[] {
    return [
        ...type.constructors.map(({ parameters }) => signature(parameters)),
        ...type.methods.map((method) => marked(method.isStatic, method.name + signature(method.parameters))),
        ...type.fields.map((field) => marked(field.isStatic, field.name))
    ];
}

function libraryMembers(type: LibraryType): string[] {
    return [
        ...Object.keys(type.constructors ?? {}),
        ...Object.keys(type.methods ?? {}),
        ...Object.keys(type.fields ?? {}),
        ...[...Object.keys(type.statics ?? {}), ...Object.keys(type.staticFields ?? {})].map((key) => marked(true, key))
    ];
}

function marked(isStatic: boolean, member: string): string {
    return isStatic ? `static ${member}` : member;
}

function signature(parameters: readonly { readonly type: TypeName }[]): string {
    return `(${parameters.map(({ type }) => written(type)).join(',')})`;
}

/** Types of namespace System are written without it, as keys of the library have them. */
function written({ name, args }: TypeName): string {
    const short = name.replace(/^System\./, '');
    return args.length === 0 ? short : `${short}<${args.map(written).join(',')}>`;
}
