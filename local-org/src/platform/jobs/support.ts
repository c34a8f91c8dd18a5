import type { Machine } from '../../language/machine.js';
import { userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';

/** Whether an object's class implements a platform interface, itself or above. @param name as the catalogue has it */
export function implementsInterface(value: ApexValue, name: string): boolean {
    const interfaces = userClassOf(value)?.info.interfaces ?? [];
    const key = name.toLowerCase();
    return interfaces.some((each) => each.replace(/<.*$/, '').toLowerCase() === key);
}

/** The message of an uncaught error. */
export function errorText(machine: Machine, error: unknown): string {
    const { type, message } = machine.describe(error);
    return type.startsWith('System.') || type.includes('.') ? message : `${type}: ${message}`;
}
