/** A public suite: where it is, what it holds, and which tests are known to fail here and why. */
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../local-org/conformance/suites/', import.meta.url);

export interface Suite {
    readonly repository: string;
    /** The commit that the figures are true for. */
    readonly commit: string;
    /** Number of test methods at that commit. */
    readonly tests: number;
    /** `Class.method` to the reason why it cannot pass here. */
    readonly expectedFailures: Readonly<Record<string, string>>;
}

/** @returns the names of the suites on record. */
export function suiteNames(): readonly string[] {
    return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length));
}

/**
 * Reads one suite's record.
 * @throws Error naming the known suites when there is none of this name.
 */
export function readSuite(name: string): Suite {
    if (!suiteNames().includes(name)) {
        throw new Error(`There is no suite '${name}'. Suites: ${suiteNames().join(', ')}.`);
    }
    return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Suite;
}
