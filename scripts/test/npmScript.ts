import { spawn } from 'node:child_process';
import type { ScriptRun } from './counting.js';

// Some tools take FORCE_COLOR for a wish for colour whatever it says, so it must not be set at all.
const plainEnvironment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
delete plainEnvironment.FORCE_COLOR;

/** Runs an npm script of this repository and keeps what it printed. Never rejects: a script that cannot start has failed. */
export function runNpmScript(script: string): Promise<ScriptRun> {
    return new Promise((resolve) => {
        const chunks: Buffer[] = [];
        const child = spawn('npm', ['run', '--silent', script], {
            env: plainEnvironment,
            stdio: ['ignore', 'pipe', 'pipe'],
            // npm is a batch file on Windows, which only a shell can start.
            shell: process.platform === 'win32'
        });
        const finish = (exitCode: number | null, note = ''): void => {
            resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') + note });
        };
        child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
        child.on('error', (error) => {
            finish(null, `Could not start npm: ${error.message}\n`);
        });
        child.on('close', (exitCode, signal) => {
            finish(exitCode, signal === null ? '' : `Ended by ${signal}.\n`);
        });
    });
}
