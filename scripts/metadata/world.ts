/** What a check may ask about the project: its names, its schema, the Metadata API's types. */
import type { Schema } from '../../local-org/src/schema/model.js';
import { isCustomName, prefixOf } from '../../local-org/src/schema/names.js';
import type { MetadataFile } from './files.js';
import type { Report } from './finding.js';
import type { TypeTable } from './types/table.js';
import type { XmlNode } from './xmlTree.js';

export interface World {
    readonly namespace: string | undefined;
    readonly schema: Schema;
    readonly table: TypeTable;
    readonly files: readonly MetadataFile[];
    /** Files of a metadata type. */
    ofType(type: string): readonly MetadataFile[];
    /** The file of a metadata type with a name in any case, with or without the own namespace; `Object.Name` for parts of objects. */
    find(type: string, name: string): MetadataFile | undefined;
    /** Whether a name belongs to another package, so that nothing can be said about it. */
    isForeign(name: string): boolean;
}

/** The `CustomField` files of an object and other parts are named `Object.Part`. */
const PARTS = new Set([
    'CustomField',
    'RecordType',
    'ListView',
    'CompactLayout',
    'FieldSet',
    'ValidationRule',
    'WebLink'
]);

export function makeWorld(
    files: readonly MetadataFile[],
    schema: Schema,
    table: TypeTable,
    namespace: string | undefined
): World {
    const byType = new Map<string, MetadataFile[]>();
    const byName = new Map<string, MetadataFile>();
    for (const file of files) {
        const list = byType.get(file.type);
        if (list === undefined) {
            byType.set(file.type, [file]);
        } else {
            list.push(file);
        }
        byName.set(keyOf(file.type, nameOf(file), namespace), file);
    }
    return {
        namespace,
        schema,
        table,
        files,
        ofType: (type) => byType.get(type) ?? [],
        find: (type, name) => byName.get(keyOf(type, name, namespace)),
        isForeign: (name) => isForeign(name, namespace)
    };
}

/** `Account.Tier__c` for parts of objects, the file's name for the rest. */
export function nameOf({ type, name, object }: MetadataFile): string {
    return PARTS.has(type) && object !== undefined ? `${object}.${name}` : name;
}

function keyOf(type: string, name: string, namespace: string | undefined): string {
    const prefix = namespace === undefined ? undefined : new RegExp(`(^|[.-])${namespace}__`, 'gi');
    return `${type}:${prefix === undefined ? name : name.replace(prefix, '$1')}`.toLowerCase();
}

function isForeign(name: string, namespace: string | undefined): boolean {
    return name.split(/[.-]/).some((part) => {
        const prefix = isCustomName(part) ? prefixOf(part) : (/^([A-Za-z]\w*?)__\w/.exec(part)?.[1] ?? '');
        return prefix !== '' && prefix.toLowerCase() !== namespace?.toLowerCase();
    });
}

/** Checks one file. */
export type FileCheck = (file: MetadataFile, world: World, report: Report) => void;

/** The text of an element. */
export function valueOf(node: XmlNode): string {
    return node.text.trim();
}
