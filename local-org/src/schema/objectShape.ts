/** Making object schemas from their parts. */
import type {
    ChildRelationship,
    FieldSchema,
    FieldSetSchema,
    ObjectKind,
    ObjectSchema,
    RecordTypeSchema
} from './model.js';

/** What an object consists of. */
export interface ObjectParts {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly keyPrefix: string | undefined;
    readonly kind: ObjectKind;
    readonly fields: readonly FieldSchema[];
    readonly children?: readonly ChildRelationship[];
    readonly fieldSets?: readonly FieldSetSchema[];
    readonly recordTypes?: readonly RecordTypeSchema[];
    readonly description?: string | undefined;
    readonly sharingModel?: string | undefined;
    readonly isPublishedImmediately?: boolean;
    readonly isFeedEnabled?: boolean;
    readonly isHistoryTracked?: boolean;
    readonly hasActivities?: boolean;
}

const STANDARD_KINDS: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
    'standard',
    'share',
    'history',
    'feed',
    'changeEvent'
]);

/** @returns the object; a later field, child or record type of the same name replaces an earlier one. */
export function makeObject(parts: ObjectParts): ObjectSchema {
    return {
        name: parts.name,
        label: parts.label,
        pluralLabel: parts.pluralLabel,
        keyPrefix: parts.keyPrefix,
        kind: parts.kind,
        isCustom: !STANDARD_KINDS.has(parts.kind),
        fields: byName(parts.fields),
        parents: parentsOf(parts.fields),
        children: byName(parts.children ?? []),
        fieldSets: byName(parts.fieldSets ?? []),
        recordTypes: byName(parts.recordTypes ?? []),
        description: parts.description,
        sharingModel: parts.sharingModel,
        isPublishedImmediately: parts.isPublishedImmediately ?? false,
        isFeedEnabled: parts.isFeedEnabled ?? false,
        isHistoryTracked: parts.isHistoryTracked ?? false,
        hasActivities: parts.hasActivities ?? false
    };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
    return new Map(items.map((item) => [item.name.toLowerCase(), item]));
}

function parentsOf(fields: readonly FieldSchema[]): ReadonlyMap<string, FieldSchema> {
    const parents = new Map<string, FieldSchema>();
    for (const field of fields) {
        if (field.relationshipName !== undefined && field.referenceTo.length > 0) {
            parents.set(field.relationshipName.toLowerCase(), field);
        }
    }
    return parents;
}

/** What is known of an object without reading its fields. */
export type ObjectHead = Pick<ObjectSchema, 'name' | 'label' | 'pluralLabel' | 'keyPrefix' | 'kind'>;

/**
 * An object whose fields are made when they are first asked for: there are thousands of standard objects.
 *
 * @param fieldSets known without the fields: code that looks for any field set asks all objects
 */
export function lazyObject(
    head: ObjectHead,
    make: () => ObjectSchema,
    fieldSets: () => readonly FieldSetSchema[]
): ObjectSchema {
    let made: ObjectSchema | undefined;
    let sets: ReadonlyMap<string, FieldSetSchema> | undefined;
    const full = (): ObjectSchema => (made ??= make());
    return {
        ...head,
        isCustom: !STANDARD_KINDS.has(head.kind),
        description: undefined,
        sharingModel: undefined,
        get fields() {
            return full().fields;
        },
        get parents() {
            return full().parents;
        },
        get children() {
            return full().children;
        },
        get fieldSets() {
            return (sets ??= byName(fieldSets()));
        },
        get recordTypes() {
            return full().recordTypes;
        },
        get isFeedEnabled() {
            return full().isFeedEnabled ?? false;
        },
        get isHistoryTracked() {
            return full().isHistoryTracked ?? false;
        },
        get hasActivities() {
            return full().hasActivities ?? false;
        }
    };
}
