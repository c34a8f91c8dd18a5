/** Turns the errors of regular expressions into the platform's exceptions. */
import type { Runtime } from '../../language/runtime.js';
import type { JavaPattern } from './javaPattern.js';
import { BadReplacement, compilePattern } from './javaPattern.js';
import { MalformedRegex } from './cursor.js';

/**
 * @returns the compiled pattern
 * @throws StringException when it is malformed
 */
export function compiled(runtime: Runtime, source: string): JavaPattern {
    try {
        return compilePattern(source);
    } catch (error) {
        throw error instanceof MalformedRegex
            ? runtime.exception('StringException', `Invalid regex: ${error.message}`)
            : error;
    }
}

/**
 * Runs a replacement.
 *
 * @throws StringException when the replacement text is malformed
 */
export function replacing<T>(runtime: Runtime, replace: () => T): T {
    try {
        return replace();
    } catch (error) {
        throw error instanceof BadReplacement ? runtime.exception('StringException', error.message) : error;
    }
}
