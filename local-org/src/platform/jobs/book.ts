/**
 * The list of jobs: rows of AsyncApexJob, with what is to be run in a column that no query sees. Since it is part of the org's
 * data, a transaction that is rolled back has queued nothing ("If an Apex transaction rolls back, any queueable jobs queued
 * for execution by the transaction aren't processed", Apex Developer Guide), and jobs outlive the process.
 */
import type { Services } from '../services.js';
import { hold, leaveFlexQueue, nextTurn, turnOf } from './flexQueue.js';
import { addRow, changeRow, classId, rowOf, rowsWhere, storedTime, text, type Values } from './rows.js';
import type { JobSpec } from './spec.js';
import { noteTestJob } from './testJobs.js';

const SPEC = '#job';

export type JobType = 'Future' | 'Queueable' | 'BatchApex' | 'ScheduledApex' | 'BatchApexWorker' | 'ApexToken';

export interface NewJob {
    readonly type: JobType;
    /** `Outer.Inner`; undefined for jobs of the platform's own. */
    readonly className: string | undefined;
    readonly methodName?: string;
    readonly spec?: JobSpec;
    readonly status?: string;
    readonly more?: Values;
}

/** @returns the job's id */
export function addJob(services: Services, job: NewJob): string {
    const id = addRow(services, 'AsyncApexJob', {
        JobType: job.type,
        Status: job.status ?? 'Queued',
        JobItemsProcessed: 0,
        TotalJobItems: 0,
        NumberOfErrors: 0,
        ...(job.className === undefined ? {} : { ApexClassId: classId(services, job.className) }),
        ...(job.methodName === undefined ? {} : { MethodName: job.methodName }),
        ...(job.spec ? { [SPEC]: JSON.stringify(job.spec) } : {}),
        ...nextTurn(services),
        ...job.more
    });
    if (job.status === 'Holding') {
        hold(services, id);
    }
    noteTestJob(services.machine, id);
    return id;
}

/** A job that waits for its turn. */
export interface WaitingJob {
    readonly id: string;
    readonly spec: JobSpec;
    readonly userId: string;
}

/** A job that waits, in the flex queue too. @returns undefined when it is not there, was aborted or has begun */
export function waitingJob(services: Services, id: string): WaitingJob | undefined {
    const row = rowOf(services, id);
    return row && asWaiting(row);
}

function asWaiting(row: Values): WaitingJob | undefined {
    const spec = row[SPEC];
    if (typeof spec !== 'string' || (row.Status !== 'Queued' && row.Status !== 'Holding')) {
        return undefined;
    }
    return { id: text(row.Id), spec: JSON.parse(spec) as JobSpec, userId: text(row.CreatedById) };
}

/** All jobs that wait for nothing but their time, those due first before others, in the order in which they were queued. */
export function waitingJobs(services: Services): readonly WaitingJob[] {
    return [...rowsWhere(services, 'AsyncApexJob', 'Status', 'Queued')]
        .sort((left, right) => turnOf(left) - turnOf(right))
        .flatMap((row) => asWaiting(row) ?? [])
        .sort((left, right) => left.spec.dueAt - right.spec.dueAt);
}

export function beginJob(services: Services, id: string): void {
    const wasHeld = rowOf(services, id)?.Status === 'Holding';
    changeRow(services, id, { Status: 'Processing' });
    if (wasHeld) {
        leaveFlexQueue(services, id);
    }
}

export interface JobEnd {
    readonly status: 'Completed' | 'Failed' | 'Aborted';
    readonly errors?: number;
    /** Message of the first error. */
    readonly message?: string | undefined;
}

/** Limit of `ExtendedStatus`. */
const MAX_STATUS = 255;

export function endJob(services: Services, id: string, end: JobEnd): void {
    changeRow(services, id, {
        Status: end.status,
        CompletedDate: storedTime(services.machine.transaction.now()),
        NumberOfErrors: end.errors ?? 0,
        ExtendedStatus: end.message === undefined ? null : extendedStatus(end.message),
        [SPEC]: null
    });
    if (rowOf(services, id)?.JobType === 'BatchApex') {
        leaveFlexQueue(services, id);
    }
}

/** `First error: ...` as the platform's list of jobs shows it. */
export function extendedStatus(message: string): string {
    return `First error: ${message}`.slice(0, MAX_STATUS);
}
