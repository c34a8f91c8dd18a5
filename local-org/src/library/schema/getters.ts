import type { NativeField } from '../registry.js';

/**
 * Describe results offer everything twice: `getLabel()` and `Label`, `isCustom()` and `Custom`.
 *
 * @param table functions of the receiver by the method's name
 */
export function getters<T>(table: Readonly<Record<string, (self: T) => unknown>>): {
    readonly methods: Record<string, (self: T) => unknown>;
    readonly fields: Record<string, NativeField>;
} {
    const methods: Record<string, (self: T) => unknown> = {};
    const fields: Record<string, NativeField> = {};
    for (const [name, get] of Object.entries(table)) {
        methods[`${name}()`] = get;
        fields[name.replace(/^(?:get|is)/, '')] = { get };
    }
    return { methods, fields };
}
