import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlatformType, StandardObject } from './model.js';
import type { TokenSets } from './sobject-lines.js';
import { parseObject, parseSet } from './sobject-lines.js';
import { entryKind, parseType } from './type-lines.js';

export type {
    PlatformConstructor,
    PlatformField,
    PlatformMethod,
    PlatformParameter,
    PlatformType,
    StandardChildRelationship,
    StandardField,
    StandardObject,
    TypeName
} from './model.js';

/** The platform's own types and standard objects. Names are looked up without regard to case. */
export interface Catalogue {
    /**
     * @param namespace such as `Database`
     * @param name such as `SaveResult`, or `DMLOptions.EmailHeader` for an inner type
     */
    type(namespace: string, name: string): PlatformType | undefined;
    /** The namespaces that hold types, in their canonical case. */
    namespaces(): readonly string[];
    isNamespace(name: string): boolean;
    /** Names of the types of a namespace, inner types included; empty when there is no such namespace. */
    typesIn(namespace: string): readonly string[];
    sobject(name: string): StandardObject | undefined;
    /** Names of the standard objects. */
    sobjects(): readonly string[];
}

const TYPES = 'types.txt';
const SUPPLEMENT = 'supplement.txt';
const SOBJECTS = 'sobjects.txt';

/**
 * Opens the catalogue. The files are read on first use, an entry is parsed when it is asked for, once.
 *
 * @param dir folder with `types.txt`, `supplement.txt` and `sobjects.txt`; by default the `catalogue` folder of this package
 * @throws Error when the folder cannot be found; later, when a file in it is missing or malformed
 */
export function openCatalogue(dir: string = findCatalogue()): Catalogue {
    const types = lazy(() => openTypes(dir));
    const objects = lazy(() => openObjects(join(dir, SOBJECTS)));
    return {
        type: (namespace, name) => types().type(`${namespace}.${name}`.toLowerCase()),
        namespaces: () => types().namespaces,
        isNamespace: (name) => types().typesIn.has(name.toLowerCase()),
        typesIn: (namespace) => types().typesIn.get(namespace.toLowerCase()) ?? [],
        sobject: (name) => objects().object(name.toLowerCase()),
        sobjects: () => objects().names
    };
}

interface TypeIndex {
    type(key: string): PlatformType | undefined;
    readonly namespaces: readonly string[];
    /** By lower-case namespace. */
    readonly typesIn: ReadonlyMap<string, readonly string[]>;
}

function openTypes(dir: string): TypeIndex {
    const entries = new Map<string, string>();
    const amendments = new Map<string, string[]>();
    const names = new Map<string, string>();
    const define = (name: string, entry: string): void => {
        entries.set(name.toLowerCase(), entry);
        names.set(name.toLowerCase(), name);
    };
    eachEntry(readText(join(dir, TYPES)), define);
    eachEntry(readText(join(dir, SUPPLEMENT)), (name, entry) => {
        const key = name.toLowerCase();
        const kind = entryKind(entry);
        if ((kind === 'more' || kind === 'remove') && !entries.has(key)) {
            throw new Error(`Platform catalogue: the supplement speaks of the unknown type ${name}`);
        }
        if (kind === 'more') {
            amendments.set(key, [...(amendments.get(key) ?? []), entry]);
        } else if (kind === 'remove') {
            entries.delete(key);
            names.delete(key);
        } else {
            define(name, entry);
        }
    });
    return {
        type: memo((key) => {
            const entry = entries.get(key);
            return entry === undefined ? undefined : parseType(entry, amendments.get(key));
        }),
        ...groupByNamespace([...names.values()])
    };
}

function groupByNamespace(fullNames: readonly string[]): Pick<TypeIndex, 'namespaces' | 'typesIn'> {
    const namespaces = new Map<string, string>();
    const typesIn = new Map<string, string[]>();
    for (const fullName of fullNames) {
        const dot = fullName.indexOf('.');
        const namespace = fullName.slice(0, dot);
        const key = namespace.toLowerCase();
        const types = typesIn.get(key);
        if (types === undefined) {
            namespaces.set(key, namespace);
            typesIn.set(key, [fullName.slice(dot + 1)]);
        } else {
            types.push(fullName.slice(dot + 1));
        }
    }
    return { namespaces: [...namespaces.values()], typesIn };
}

interface ObjectIndex {
    object(key: string): StandardObject | undefined;
    readonly names: readonly string[];
}

function openObjects(file: string): ObjectIndex {
    const lines = new Map<string, string>();
    const names: string[] = [];
    const sets = new Map<string, readonly string[]>();
    eachEntry(readText(file), (name, line) => {
        if (name.startsWith('@')) {
            sets.set(...parseSet(line));
        } else {
            lines.set(name.toLowerCase(), line);
            names.push(name);
        }
    });
    return { object: memo((key) => parseLine(lines.get(key), sets)), names };
}

function parseLine(line: string | undefined, sets: TokenSets): StandardObject | undefined {
    return line === undefined ? undefined : parseObject(line, sets);
}

/** Calls back with the name and the text of every entry; an entry goes on over lines that start with a tab. */
function eachEntry(text: string, visit: (name: string, entry: string) => void): void {
    let start = 0;
    while (start < text.length) {
        let end = text.indexOf('\n', start);
        while (end >= 0 && text[end + 1] === '\t') {
            end = text.indexOf('\n', end + 1);
        }
        const next = end < 0 ? text.length : end;
        if (next > start && text[start] !== '#') {
            visit(nameAt(text, start), text.slice(start, next));
        }
        start = next + 1;
    }
}

function nameAt(text: string, start: number): string {
    let end = start;
    while (end < text.length && !' <\t\n'.includes(text.charAt(end))) {
        end++;
    }
    return text.slice(start, end);
}

function readText(file: string): string {
    return readFileSync(file, 'latin1'); // the files are plain ASCII, and this is the fastest way to read them
}

function lazy<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: make() }).value;
}

function memo<T>(make: (key: string) => T): (key: string) => T {
    const made = new Map<string, { readonly value: T }>();
    return (key) => {
        const known = made.get(key);
        if (known !== undefined) {
            return known.value;
        }
        const value = make(key);
        made.set(key, { value });
        return value;
    };
}

/** Walks up from this module, which lives in `src` or bundled in `dist`, to the folder that holds the catalogue. */
function findCatalogue(): string {
    let dir = dirname(fileURLToPath(import.meta.url));
    for (;;) {
        const candidate = join(dir, 'catalogue');
        if (existsSync(join(candidate, TYPES))) {
            return candidate;
        }
        const parent = dirname(dir);
        if (parent === dir) {
            throw new Error('The platform catalogue (catalogue/types.txt) is missing: reinstall the package.');
        }
        dir = parent;
    }
}
