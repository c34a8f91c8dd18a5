/** `local-org job`: the jobs of an org: lists them, runs one, lets time pass. */
import type { Command, OptionValues } from './command.js';
import { parseDuration, parseInstant } from './instant.js';
import { runLines } from './jobRun.js';
import { orgOptions, withWorkspace } from './orgOptions.js';
import { UsageError } from './usageError.js';
import type { Workspace } from '../org/workspace.js';
import {
    advanceTo,
    listJobs,
    runNow,
    runPending,
    type BackgroundRun,
    type JobEntry
} from '../platform/jobs/background.js';

export const job: Command = {
    name: 'job',
    summary: "lists an org's jobs, runs them, moves its clock",
    options: {
        ...orgOptions,
        run: { type: 'string', value: '<id or class>', help: 'run a job that waits, whether it is due or not' },
        due: { type: 'boolean', help: 'run all jobs that are due' },
        to: {
            type: 'string',
            value: '<datetime>',
            help: "move the org's clock to a time, running jobs as they come due"
        },
        by: { type: 'string', value: '<duration>', help: "move the org's clock on: 90s, 15m, 2h, 1d, 1w" }
    },
    run(values) {
        const work = workOption(values);
        return withWorkspace(values, (workspace) => {
            const run = work(workspace);
            const lines = run ? runLines(workspace, run) : listLines(workspace);
            process.stdout.write(`${lines.join('\n')}\n`);
            return run?.ran.some(({ error }) => error !== undefined) ? 1 : 0;
        });
    }
};

/** What to do; its result is undefined where jobs are only to be listed. */
type Work = (workspace: Workspace) => BackgroundRun | undefined;

const EXCLUSIVE = ['run', 'due', 'to', 'by'];

function workOption(values: OptionValues): Work {
    const given = EXCLUSIVE.filter((name) => values.text(name) !== undefined || values.flag(name));
    if (given.length > 1) {
        throw new UsageError(`--${given.join(' and --')} are two things.`, 'Give one of them.');
    }
    const [run, to, by] = [values.text('run'), values.text('to'), values.text('by')];
    if (run !== undefined) {
        return (workspace) => runOne(workspace, run);
    }
    if (to !== undefined) {
        const time = parseInstant(to) ?? refuse(`'${to}' is no date or time.`, 'Give --to as 2026-01-31T09:00:00Z.');
        return (workspace) => moveClock(workspace, time);
    }
    if (by !== undefined) {
        const length =
            parseDuration(by) ?? refuse(`'${by}' is no length of time.`, 'Give --by as 90s, 15m, 2h, 1d or 1w.');
        return (workspace) => moveClock(workspace, workspace.clock.now() + length);
    }
    return values.flag('due') ? ({ services }) => runPending(services) : () => undefined;
}

function refuse(message: string, action: string): never {
    throw new UsageError(message, action);
}

function moveClock(workspace: Workspace, time: number): BackgroundRun {
    const now = workspace.clock.now();
    if (time < now) {
        throw new UsageError(`It is ${iso(now)} in this org already.`, 'A clock goes forward only.');
    }
    const run = advanceTo(workspace.services, time);
    workspace.keepClock();
    return run;
}

function runOne({ services }: Workspace, name: string): BackgroundRun {
    const waiting = listJobs(services).filter(({ dueAt }) => dueAt !== undefined);
    const found = waiting.filter((entry) => entry.id.startsWith(name) || isNamed(entry, name));
    const [first] = found;
    if (!first) {
        throw new UsageError(`No job '${name}' waits.`, 'See `local-org job` for those that do.');
    }
    return { ran: [{ id: first.id, error: runNow(services, first.id) }], isCut: false };
}

function isNamed({ name }: JobEntry, wanted: string): boolean {
    return name.toLowerCase() === wanted.toLowerCase() || name.toLowerCase().startsWith(`${wanted.toLowerCase()}.`);
}

function listLines({ clock, services }: Workspace): readonly string[] {
    const jobs = listJobs(services);
    const rows = jobs.map(({ id, type, name, status, dueAt, items, message }) => [
        id,
        type,
        name,
        status,
        dueAt === undefined ? '' : iso(dueAt),
        `${items.processed}/${items.total}${items.errors > 0 ? `, ${items.errors} failed` : ''}`,
        message ?? ''
    ]);
    const titles = ['Id', 'Type', 'Name', 'Status', 'Due', 'Items', 'Message'];
    const widths = titles.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
    const table = [titles, ...rows].map((row) =>
        row
            .map((text, at) => text.padEnd(widths[at] ?? 0))
            .join('  ')
            .trimEnd()
    );
    const closing = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}. It is ${iso(clock.now())} in this org.`;
    return jobs.length === 0 ? [closing] : [...table, '', closing];
}

function iso(millis: number): string {
    return new Date(millis).toISOString();
}
