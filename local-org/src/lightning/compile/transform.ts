/** Compiles one file of a Lightning web component, and keeps the result by content. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { transformSync, version } from '@lwc/compiler';

import { writeCacheFile } from '../../compiler/cacheFile.js';

/** The newest API version that this version of LWC knows; newer ones behave as it does. */
const HIGHEST = 66;

export interface ModuleName {
    readonly namespace: string;
    readonly name: string;
}

export interface TransformRequest extends ModuleName {
    /** Absolute path. */
    readonly file: string;
    readonly source: string;
    readonly apiVersion: number;
    readonly isScopedStyle: boolean;
    /** Whether the code is of the project: it may run in Lightning Web Security. */
    readonly isProject: boolean;
}

export interface TransformWarning {
    readonly code: number;
    readonly message: string;
    readonly line: number;
    readonly column: number;
}

export interface Transformed {
    readonly code: string;
    readonly warnings: readonly TransformWarning[];
}

/** An error of the LWC compiler with its place. */
export class LwcError extends Error {
    constructor(
        message: string,
        readonly code: string,
        readonly line: number,
        readonly column: number
    ) {
        super(message);
    }
}

/**
 * @param cache folder in which results are kept; undefined: they are not
 * @throws LwcError
 */
export function transform(request: TransformRequest, cache: string | undefined): Transformed {
    const file = cache === undefined ? undefined : join(cache, 'lwc', `${keyOf(request)}.json`);
    if (file !== undefined && existsSync(file)) {
        return JSON.parse(readFileSync(file, 'utf8')) as Transformed;
    }
    const result = compile(request);
    if (file !== undefined) {
        writeCacheFile(file, JSON.stringify(result));
    }
    return result;
}

function keyOf({ namespace, name, file, source, apiVersion, isScopedStyle, isProject }: TransformRequest): string {
    const base = file.split('/').at(-1) ?? '';
    const parts = [version, namespace, name, base, apiVersion, isScopedStyle, isProject, source];
    return createHash('sha1').update(parts.join('\0')).digest('hex');
}

function compile(request: TransformRequest): Transformed {
    const { file, source, namespace, name, apiVersion, isScopedStyle, isProject } = request;
    try {
        const { code, warnings = [] } = transformSync(source, file, {
            name,
            namespace,
            apiVersion: Math.min(apiVersion, HIGHEST),
            scopedStyles: isScopedStyle,
            enableStaticContentOptimization: true,
            // base components use these (lightning/datatable, lightning/input); a project turns them on in its configuration
            enableDynamicComponents: true,
            enableSyntheticElementInternals: true,
            enableLightningWebSecurityTransforms: isProject
        });
        return { code, warnings: warnings.map((warning) => problemOf(warning)) };
    } catch (error) {
        const { message, code, line, column } = problemOf(error);
        throw new LwcError(message, code === 0 ? '' : `LWC${code}`, line, column);
    }
}

interface CompilerProblem {
    readonly message: string;
    readonly code?: number;
    readonly location?: { readonly line?: number; readonly column?: number };
}

function problemOf(thrown: unknown): TransformWarning {
    const { message, code = 0, location } = thrown as CompilerProblem;
    // the message begins with the code and, for scripts, with the path, and goes on with a frame of the source
    const plain = message.replace(/^.*?LWC\d+: /s, '').split('\n')[0] ?? message;
    return { message: plain, code, line: location?.line ?? 1, column: (location?.column ?? 0) + 1 };
}
