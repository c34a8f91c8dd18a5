import { openCatalogue, type Catalogue, type PlatformType, type TypeName } from '../../compiler/platform/catalogue.js';

let opened: Catalogue | undefined;

/**
 * A type of the platform's catalogue; the catalogue is opened when the first is asked for.
 *
 * @param name as the library names types: `HttpRequest`, `Database.SaveResult`, `Metadata.Layout`
 */
export function catalogued(name: string): PlatformType | undefined {
    opened ??= openCatalogue();
    const system = opened.type('System', name);
    const dot = name.indexOf('.');
    return system ?? (dot < 0 ? undefined : opened.type(name.slice(0, dot), name.slice(dot + 1)));
}

/** A type as keys of the library write it: `Database.Error`, `List<Id>`; types of System have no prefix. */
export function writtenType(type: TypeName): string {
    const name = type.name.replace(/^System\./, '');
    return type.args.length === 0 ? name : `${name}<${type.args.map(writtenType).join(',')}>`;
}

/** The parameters of a method or constructor as in its key: `(String,List<Id>)`. */
export function writtenParameters(parameters: readonly { readonly type: TypeName }[]): string {
    return `(${parameters.map(({ type }) => writtenType(type)).join(',')})`;
}
