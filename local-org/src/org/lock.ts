/** One process at a time works with an org: a file beside it holds who. */
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

import { isCode } from './recordLog.js';
import { UsageError } from '../cli/usageError.js';

interface Holder {
    readonly pid: number;
    readonly host: string;
}

/** Taking over a lock takes microseconds; a guard older than this was left by a crash. */
const GUARD_MILLISECONDS = 10_000;

/**
 * Takes the lock, also from a process that is no more.
 *
 * @param file of the org
 * @returns gives the lock back
 * @throws UsageError when another process has it
 */
export function lockOrg(file: string): () => void {
    const lock = `${file}.lock`;
    if (!take(lock)) {
        takeOver(lock, file);
    }
    let isHeld = true;
    return () => {
        if (isHeld) {
            isHeld = false;
            rmSync(lock, { force: true });
        }
    };
}

/** Written first and given its name then: nobody ever reads half of a lock. */
function take(lock: string): boolean {
    const draft = `${lock}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    try {
        linkSync(draft, lock);
        return true;
    } catch (error) {
        if (isCode(error, 'EEXIST')) {
            return false;
        }
        throw error;
    } finally {
        rmSync(draft, { force: true });
    }
}

/** Two processes that find the same dead holder must not both take its place: a folder beside admits one of them. */
function takeOver(lock: string, file: string): void {
    const guard = `${lock}.taking`;
    if (!enter(guard)) {
        throw inUse(file, lock, undefined);
    }
    try {
        const holder = read(lock);
        if (holder && isAlive(holder)) {
            throw inUse(file, lock, holder);
        }
        rmSync(lock, { force: true });
        if (!take(lock)) {
            throw inUse(file, lock, read(lock));
        }
    } finally {
        rmdirSync(guard);
    }
}

function enter(guard: string): boolean {
    try {
        mkdirSync(guard);
        return true;
    } catch (error) {
        if (!isCode(error, 'EEXIST')) {
            throw error;
        }
    }
    if (Date.now() - statSync(guard).mtimeMs < GUARD_MILLISECONDS) {
        return false;
    }
    rmdirSync(guard);
    mkdirSync(guard);
    return true;
}

/** undefined: nobody, or something that no lock ever held. */
function read(lock: string): Holder | undefined {
    try {
        const holder = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder> | null;
        return typeof holder?.pid === 'number' ? { pid: holder.pid, host: String(holder.host) } : undefined;
    } catch {
        return undefined;
    }
}

/** Processes of another computer cannot be asked: they count as alive. */
function isAlive({ pid, host }: Holder): boolean {
    if (host !== hostname()) {
        return true;
    }
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return isCode(error, 'EPERM');
    }
}

function inUse(file: string, lock: string, holder: Holder | undefined): UsageError {
    const who = holder ? ` by process ${holder.pid} on ${holder.host}` : '';
    return new UsageError(
        `The org file ${file} is in use${who}.`,
        `Wait for it to end, or give another file with --org. If there is no such process, delete ${lock}.`
    );
}
