/** Jobs outside of tests: they run in the order in which they come due, as far as the clock has come. */
import { Unsupported } from '../../language/unsupported.js';
import type { Services } from '../services.js';
import { endJob, waitingJobs } from './book.js';
import { count, millis, rowOf, rowsOf, text, type Values } from './rows.js';
import { runJob } from './run.js';
import { fireTime } from './schedule.js';

/** A job or a trigger of the scheduler, as a list shows it. */
export interface JobEntry {
    /** Of the AsyncApexJob; of the CronTrigger for scheduled jobs. */
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly status: string;
    /** Milliseconds since 1970; undefined when it waits no longer. */
    readonly dueAt: number | undefined;
    readonly createdAt: number | undefined;
    readonly completedAt: number | undefined;
    readonly items: { readonly total: number; readonly processed: number; readonly errors: number };
    /** Message of the first error. */
    readonly message: string | undefined;
}

export interface BackgroundRun {
    /** Jobs that ran, in order; `error` as the platform would show it. */
    readonly ran: readonly { readonly id: string; readonly error: string | undefined }[];
    /** Whether jobs are left that are due: the run ended at its limit. */
    readonly isCut: boolean;
}

/** Jobs that one run may take: jobs may queue each other without end. */
const MAX_JOBS = 10_000;

/** All jobs, oldest first; scheduled ones stand once, as their trigger. */
export function listJobs(services: Services): readonly JobEntry[] {
    const due = new Map(waitingJobs(services).map(({ id, spec }) => [id, spec.dueAt]));
    const jobs = rowsOf(services, 'AsyncApexJob')
        .filter(({ JobType }) => JobType !== 'ScheduledApex')
        .map((row) => jobEntry(services, row, due.get(text(row.Id))));
    return [...jobs, ...rowsOf(services, 'CronTrigger').map((row) => triggerEntry(services, row))];
}

function jobEntry(services: Services, row: Values, dueAt: number | undefined): JobEntry {
    const name = rowOf(services, text(row.ApexClassId))?.Name;
    const method = text(row.MethodName);
    return {
        id: text(row.Id),
        type: text(row.JobType),
        name: [text(name), row.JobType === 'Future' ? method : ''].filter((part) => part !== '').join('.'),
        status: text(row.Status),
        dueAt,
        createdAt: millis(row.CreatedDate),
        completedAt: millis(row.CompletedDate),
        items: {
            total: count(row.TotalJobItems),
            processed: count(row.JobItemsProcessed),
            errors: count(row.NumberOfErrors)
        },
        message: text(row.ExtendedStatus) || undefined
    };
}

function triggerEntry(services: Services, row: Values): JobEntry {
    return {
        id: text(row.Id),
        type: 'Scheduled',
        name: text(rowOf(services, text(row.CronJobDetailId))?.Name),
        status: text(row.State),
        dueAt: fireTime(row),
        createdAt: millis(row.CreatedDate),
        completedAt: undefined,
        items: { total: 0, processed: count(row.TimesTriggered), errors: 0 },
        message: undefined
    };
}

interface Due {
    readonly id: string;
    readonly at: number;
}

/** The job that is due first; of several the one that was queued first. */
function nextDue(services: Services): Due | undefined {
    const jobs = waitingJobs(services).map(({ id, spec }): Due => ({ id, at: spec.dueAt }));
    const triggers = rowsOf(services, 'CronTrigger').flatMap((row): Due[] => {
        const at = fireTime(row);
        return at === undefined ? [] : [{ id: text(row.Id), at }];
    });
    return [...jobs, ...triggers].reduce<Due | undefined>(
        (first, each) => (first === undefined || each.at < first.at ? each : first),
        undefined
    );
}

/** Runs all jobs that are due, and those that they queue. One that fails is recorded and stops no other. */
export function runPending(services: Services): BackgroundRun {
    // Time passes meanwhile: what a job queues is due when the job has ended.
    return runUntil(services, () => services.machine.transaction.now());
}

/**
 * Moves the clock to a time, stopping on the way at each job that comes due.
 *
 * @param time milliseconds since 1970
 */
export function advanceTo(services: Services, time: number): BackgroundRun {
    const { clock } = services.org;
    if (!clock) {
        throw new Unsupported('a clock that can be moved: this org has none');
    }
    const run = runUntil(
        services,
        () => time,
        (at) => {
            if (at > clock.now()) {
                clock.moveTo(at);
            }
        }
    );
    if (!run.isCut && time > clock.now()) {
        clock.moveTo(time);
    }
    return run;
}

function runUntil(
    services: Services,
    time: () => number,
    reach: (at: number) => void = () => undefined
): BackgroundRun {
    const ran: { id: string; error: string | undefined }[] = [];
    for (let due = nextDue(services); due !== undefined && due.at <= time(); due = nextDue(services)) {
        if (ran.length >= MAX_JOBS) {
            return { ran, isCut: true };
        }
        reach(due.at);
        ran.push({ id: due.id, error: runNow(services, due.id) });
    }
    return { ran, isCut: false };
}

/** Runs a job whether it is due or not. @returns the error that it ended with */
export function runNow(services: Services, id: string): string | undefined {
    const { machine, org } = services;
    const error = runJob(services, id);
    org.store.commit();
    if (error === undefined) {
        return undefined;
    }
    const { type, message } = machine.describe(error);
    return `${type}: ${message}`;
}

/** Jobs that ran when the process was ended: they are failed, since nobody knows how far they came. For an org that is opened. */
export function failInterrupted(services: Services): void {
    for (const row of rowsOf(services, 'AsyncApexJob')) {
        if (row.Status === 'Processing' || row.Status === 'Preparing') {
            const message = 'The process was ended while the job ran';
            endJob(services, text(row.Id), { status: 'Failed', errors: count(row.NumberOfErrors) + 1, message });
        }
    }
    services.org.store.commit();
}
