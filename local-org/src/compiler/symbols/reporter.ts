import type { Diagnostic } from '../diagnostics.js';
import type { Reporter } from '../world.js';

/**
 * @param file path that the diagnostics carry
 * @returns a reporter that collects; a diagnostic said twice (same place, same code, same text) is kept once
 */
export function createReporter(file: string): Reporter {
    const diagnostics: Diagnostic[] = [];
    const seen = new Set<string>();
    const add = (severity: Diagnostic['severity']): Reporter['error'] => {
        return (at, code, message) => {
            const key = `${at.line}:${at.column}:${code}:${message}`;
            if (!seen.has(key)) {
                seen.add(key);
                diagnostics.push({ file, line: at.line, column: at.column, severity, code, message });
            }
        };
    };
    return { file, error: add('error'), warning: add('warning'), diagnostics };
}
