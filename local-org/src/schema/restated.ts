import type { FieldSchema } from './model.js';

/**
 * The fields of an object: the platform's and the project's. The project may state the platform's anew, for their values or
 * help texts; what they are stays the platform's.
 */
export function mergeFields(standard: readonly FieldSchema[], own: readonly FieldSchema[]): readonly FieldSchema[] {
    const restated = new Map(own.map((field) => [field.name.toLowerCase(), field]));
    const merged = standard.map((field) => {
        const stated = restated.get(field.name.toLowerCase());
        restated.delete(field.name.toLowerCase());
        return stated ? restate(field, stated) : field;
    });
    return [...merged, ...[...restated.values()].filter((field) => field.isCustom)];
}

function restate(field: FieldSchema, stated: FieldSchema): FieldSchema {
    return {
        ...field,
        isRequired: field.isRequired || stated.isRequired,
        isTracked: stated.isTracked,
        inlineHelpText: stated.inlineHelpText ?? field.inlineHelpText,
        description: stated.description ?? field.description,
        ...(stated.picklistValues.length > 0 && { kind: stated.kind, picklistValues: stated.picklistValues }),
        ...(stated.valueSet !== undefined && { valueSet: stated.valueSet })
    };
}
