import type { Runtime } from '../language/runtime.js';

/**
 * Passes an argument on unless it is null.
 *
 * @param position of the argument, from 1; without it the text is the one of the static conversions
 * @throws NullPointerException
 */
export type Guard = <T>(value: T | null, position?: number) => T;

/** @returns the check of arguments of a library module */
export function argumentGuard(runtime: Runtime): Guard {
    return (value, position) => {
        if (value === null) {
            const text = position === undefined ? 'Argument cannot be null.' : `Argument ${position} cannot be null`;
            throw runtime.exception('NullPointerException', text);
        }
        return value;
    };
}
