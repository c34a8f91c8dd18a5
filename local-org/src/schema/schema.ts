/** The schema as others ask it: names in any case, with or without the project's prefix. Objects are made on first use. */
import type { LabelSchema, ObjectSchema, Schema } from './model.js';
import { qualify } from './names.js';
import type { Translations } from './translations.js';

/**
 * @param makers by lower-case canonical name
 * @param names canonical names, in order
 * @param labels the project's labels by lower-case name
 */
export function makeSchema(
    makers: ReadonlyMap<string, () => ObjectSchema>,
    names: readonly string[],
    labels: ReadonlyMap<string, LabelSchema>,
    namespace: string | undefined,
    translations?: Translations
): Schema {
    const made = new Map<string, ObjectSchema>();
    const make = (key: string): ObjectSchema | undefined => {
        const known = made.get(key);
        if (known) {
            return known;
        }
        const object = makers.get(key)?.();
        if (object) {
            made.set(key, object);
        }
        return object;
    };
    const find = <T>(map: ReadonlyMap<string, T>, name: string): T | undefined =>
        map.get(name.toLowerCase()) ?? (namespace ? map.get(qualify(name, namespace).toLowerCase()) : undefined);
    return {
        namespace,
        ...(translations ? { translations } : {}),
        object: (name) =>
            make(name.toLowerCase()) ?? (namespace ? make(qualify(name, namespace).toLowerCase()) : undefined),
        objectNames: () => names,
        label: (prefix, name) => (isOwnPrefix(prefix, namespace) ? labels.get(name.toLowerCase()) : undefined),
        field: (object, name) => find(object.fields, name),
        parent: (object, relationship) => find(object.parents, relationship),
        child: (object, relationship) => find(object.children, relationship)
    };
}

function isOwnPrefix(prefix: string, namespace: string | undefined): boolean {
    const folded = prefix.toLowerCase();
    return folded === '' || folded === 'c' || folded === namespace?.toLowerCase();
}
