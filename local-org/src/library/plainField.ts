import type { ApexValue } from '../language/values.js';
import type { NativeField } from './registry.js';

/** A field that reads and writes the member of the same name of the value's JavaScript object. */
export function plainField(name: string): NativeField {
    return {
        get: (self: Record<string, ApexValue>) => self[name] ?? null,
        set: (self: Record<string, ApexValue>, value: ApexValue) => {
            self[name] = value;
        }
    };
}

/** Several such fields. */
export function plainFields(...names: readonly string[]): Record<string, NativeField> {
    return Object.fromEntries(names.map((name) => [name, plainField(name)]));
}
