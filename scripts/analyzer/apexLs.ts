/**
 * Checks the Apex of a project with apex-ls, the open-source type checker that travels inside the PMD engine of Salesforce
 * Code Analyzer. It is a second opinion beside the local org's own compiler, and needs Java.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One problem that apex-ls reports. Lines and columns count from 1. */
export interface ApexLsIssue {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly category: string;
    readonly message: string;
}

/** The result of a check: what it found, and the wall time of the Java process in milliseconds. */
export interface ApexLsResult {
    readonly issues: readonly ApexLsIssue[];
    readonly milliseconds: number;
}

/** Says why a check could not run, in one line that tells what to do. */
export class ApexLsUnavailable extends Error {
    override readonly name = 'ApexLsUnavailable';
}

/** Where apex-ls and the platform's types lie once the analyser is installed. */
export const jars = fileURLToPath(
    new URL('node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib', import.meta.url)
);

// Exit codes of CheckForIssues: 0 is clean, 4 means that issues were found.
const expectedExitCodes = [0, 4];

/**
 * Runs apex-ls over a project.
 *
 * @param project the folder that holds `sfdx-project.json`
 * @returns the errors found; warnings are left out
 * @throws ApexLsUnavailable when the jars, Java or the project are missing, or apex-ls itself fails
 */
export async function checkWithApexLs(project: string): Promise<ApexLsResult> {
    if (!existsSync(jars)) {
        throw new ApexLsUnavailable('The analyser is not installed. Run `npm run analyze:install`.');
    }
    if (!existsSync(join(project, 'sfdx-project.json'))) {
        throw new ApexLsUnavailable(`${project} holds no sfdx-project.json. Name the root folder of an SFDX project.`);
    }
    const started = performance.now();
    const output = await runJava(checkerArguments(project));
    return { issues: parseApexLsOutput(output), milliseconds: performance.now() - started };
}

/** Reads the JSON that apex-ls prints. Its columns count from 0, and are given from 1 here, as editors show them. */
export function parseApexLsOutput(json: string): readonly ApexLsIssue[] {
    const { files } = JSON.parse(json) as ApexLsOutput;
    return files.flatMap(({ path, messages }) =>
        messages.map(({ start, category, message }) => ({
            path,
            line: start.line,
            column: start.offset + 1,
            category,
            message
        }))
    );
}

interface ApexLsOutput {
    readonly files: readonly {
        readonly path: string;
        readonly messages: readonly {
            readonly start: { readonly line: number; readonly offset: number };
            readonly category: string;
            readonly message: string;
        }[];
    }[];
}

function checkerArguments(project: string): string[] {
    const program = ['-cp', join(jars, '*'), 'io.github.apexdevtools.apexls.CheckForIssues'];
    // -n: no cache between runs, so that the time measured is that of a whole check.
    return [...program, '-w', project, '-d', 'errors', '-f', 'json', '-n'];
}

function javaCommand(): string {
    const home = process.env.JAVA_HOME;
    return home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
}

function runJava(commandLine: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
        const child = spawn(javaCommand(), commandLine, { stdio: ['ignore', 'pipe', 'pipe'] });
        const output: Buffer[] = [];
        const errors: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
        child.on('error', () => {
            reject(
                new ApexLsUnavailable('No Java found. Install Java 11 or later, or set JAVA_HOME, and run it again.')
            );
        });
        child.on('close', (exitCode) => {
            if (exitCode !== null && expectedExitCodes.includes(exitCode)) {
                resolve(Buffer.concat(output).toString('utf8'));
            } else {
                const reason = Buffer.concat(errors).toString('utf8').trim().split('\n').at(0) ?? '';
                reject(new ApexLsUnavailable(`apex-ls ended with exit code ${exitCode ?? 'none'}. ${reason}`));
            }
        });
    });
}
