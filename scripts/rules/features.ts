/** Which feature a file belongs to, and in which order features stand. */

/** A feature may use those before it. */
export const FEATURES: readonly string[] = [
    'core',
    'lifecycle',
    'plans',
    'health',
    'renewals',
    'engagement',
    'insights',
    'setup'
];

export interface Home {
    readonly part: 'main' | 'test';
    /** The folder below `default`, a feature or not. */
    readonly folder: string;
}

/** @param file path in the project */
export function homeOf(file: string): Home | undefined {
    const match = /(?:^|\/)(main|test)\/default\/([^/]+)\//.exec(file);
    return match === null ? undefined : { part: match[1] === 'test' ? 'test' : 'main', folder: match[2] ?? '' };
}
