import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { freeze } from './freeze.js';
import { thaw } from './thaw.js';

/** A copy of an object and of all that it refers to, as the platform makes one between two transactions. */
export function copyOf(runtime: Runtime, value: ApexValue): ApexValue {
    return thaw(runtime, freeze(value));
}
