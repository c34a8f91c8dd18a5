/** `System.enqueueJob` ("Queueable Apex", Apex Developer Guide). */
import type { Transaction } from '../../language/runtime.js';
import { userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { countService } from '../governor/count.js';
import { addJob, waitingJobs } from './book.js';
import type { QueueableSpec } from './spec.js';
import { implementsInterface } from './support.js';

export interface QueueableOptions {
    readonly delayMinutes: number | null;
    readonly maximumDepth: number | null;
    readonly signature: string | null;
}

export const NO_OPTIONS: QueueableOptions = { delayMinutes: null, maximumDepth: null, signature: null };

/** The queueable that a transaction runs, or whose finalizer it runs. */
export interface RunningQueueable {
    readonly spec: QueueableSpec;
    /** Failures in a row that a job queued by it has before it: those of the job that a finalizer is for. */
    readonly failures: number;
    readonly isFinalizer: boolean;
}

const running = new WeakMap<Transaction, RunningQueueable>();

export function setRunningQueueable(transaction: Transaction, queueable: RunningQueueable): void {
    running.set(transaction, queueable);
}

export function runningQueueable(transaction: Transaction): RunningQueueable | undefined {
    return running.get(transaction);
}

/** "The delay is 0 to 10 minutes". */
const MAX_DELAY = 10;
/** "A Queueable job that failed [...] can be successively re-enqueued five times by a transaction finalizer." */
const MAX_FAILURES = 5;
const MINUTE = 60_000;

/** @returns the job's id */
export function enqueueQueueable(services: Services, job: ApexValue, options: QueueableOptions): string {
    const { machine } = services;
    const { transaction } = machine;
    const made = userClassOf(job);
    if (!made || job === null) {
        throw machine.exception('NullPointerException', 'Argument 1 cannot be null');
    }
    checkOptions(services, options);
    const parent = running.get(transaction);
    countService(transaction, 'QueueableJobs');
    const depth = parent === undefined || parent.isFinalizer ? 1 : parent.spec.depth + 1;
    const maximumDepth = options.maximumDepth ?? parent?.spec.maximumDepth ?? null;
    const isChained = parent !== undefined && !parent.isFinalizer;
    // "You can't chain queueable jobs in an Apex test. Doing so results in an error."
    if (
        (isChained && transaction.isTest && transaction.quiddity === 'QUEUEABLE') ||
        depth > (maximumDepth ?? Infinity)
    ) {
        throw machine.exception('AsyncException', 'Maximum stack depth has been reached.');
    }
    if (parent?.isFinalizer && parent.failures > MAX_FAILURES) {
        throw machine.exception(
            'AsyncException',
            'Maximum number of consecutive re-enqueues by a transaction finalizer has been reached.'
        );
    }
    const delayMinutes = options.delayMinutes ?? null;
    const spec: QueueableSpec = {
        kind: 'queueable',
        dueAt: transaction.now() + (delayMinutes ?? 0) * MINUTE,
        state: freeze(job),
        depth,
        maximumDepth,
        delayMinutes,
        signature: options.signature,
        hasCallouts: implementsInterface(job, 'Database.AllowsCallouts'),
        failures: parent?.isFinalizer ? parent.failures : 0
    };
    return addJob(services, { type: 'Queueable', className: made.info.name, spec });
}

function checkOptions(services: Services, { delayMinutes, maximumDepth, signature }: QueueableOptions): void {
    const { machine } = services;
    if (delayMinutes !== null && (delayMinutes < 0 || delayMinutes > MAX_DELAY)) {
        throw machine.exception('IllegalArgumentException', `The delay must be from 0 to ${MAX_DELAY} minutes`);
    }
    if (maximumDepth !== null && maximumDepth < 1) {
        throw machine.exception('IllegalArgumentException', 'The maximum stack depth must be at least 1');
    }
    const isKnown =
        signature !== null &&
        waitingJobs(services).some(({ spec }) => spec.kind === 'queueable' && spec.signature === signature);
    if (isKnown) {
        throw machine.exception(
            'DuplicateMessageException',
            'Attempt to enqueue job with duplicate queueable signature'
        );
    }
}
