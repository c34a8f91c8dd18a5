/** Runs a queueable and its finalizer, each in a transaction of its own ("Transaction Finalizers", Apex Developer Guide). */
import { asApexException, type ApexException } from '../../language/exceptions.js';
import type { Transaction } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { FinalizerContextValue, QueueableContextValue } from '../../library/async/contexts.js';
import { currentRequest } from '../../library/system/request.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import { inTransaction } from '../transactions.js';
import { beginJob, endJob, type WaitingJob } from './book.js';
import { setRunningQueueable } from './enqueue.js';
import type { QueueableSpec } from './spec.js';
import { errorText } from './support.js';

interface Attached {
    finalizer: ApexValue;
    readonly requestId: string;
}

const attached = new WeakMap<Transaction, Attached>();

/** `System.attachFinalizer` */
export function attachFinalizer({ machine }: Services, finalizer: ApexValue): void {
    const place = attached.get(machine.transaction);
    if (!place) {
        throw machine.exception('AsyncException', 'A finalizer can only be attached to a running queueable job');
    }
    if (place.finalizer !== null) {
        // "Only one finalizer instance can be attached to any Queueable job"
        throw machine.exception('AsyncException', 'More than one Finalizer cannot be attached to same Async Apex Job');
    }
    place.finalizer = finalizer;
}

/** @returns what the job threw */
export function runQueueable(services: Services, job: WaitingJob, spec: QueueableSpec): unknown {
    const { machine } = services;
    beginJob(services, job.id);
    let place: Attached | undefined;
    const options = {
        quiddity: 'QUEUEABLE',
        userId: job.userId,
        calloutRefusal: spec.hasCallouts
            ? undefined
            : 'Callout not allowed from this queueable job. Its class has to implement Database.AllowsCallouts.'
    };
    const { thrown } = inTransaction(services, options, () => {
        place = { finalizer: null, requestId: currentRequest(machine.transaction).id };
        attached.set(machine.transaction, place);
        setRunningQueueable(machine.transaction, { spec, failures: 0, isFinalizer: false });
        machine.invoke(thaw(machine, spec.state), 'execute(QueueableContext)', new QueueableContextValue(job.id));
    });
    const end = thrown
        ? ({ status: 'Failed', errors: 1, message: errorText(machine, thrown.error) } as const)
        : ({ status: 'Completed' } as const);
    endJob(services, job.id, end);
    commitOutsideTests(services);
    const failed = place ? runFinalizer(services, job, spec, place, thrown?.error) : undefined;
    return thrown ? thrown.error : failed;
}

/** The end of a job is kept whatever its finalizer does. */
function commitOutsideTests({ machine, org }: Services): void {
    if (!machine.transaction.isTest) {
        org.store.commit();
    }
}

function runFinalizer(
    services: Services,
    job: WaitingJob,
    spec: QueueableSpec,
    { finalizer, requestId }: Attached,
    error: unknown
): unknown {
    const { machine } = services;
    if (finalizer === null) {
        return undefined;
    }
    const exception: ApexException | undefined = error === undefined ? undefined : asApexException(error);
    if (error !== undefined && !exception) {
        // what is not supported is no exception that Apex could handle
        return undefined;
    }
    const state = freeze(finalizer);
    const options = { quiddity: 'TRANSACTION_FINALIZER_QUEUEABLE', userId: job.userId };
    return inTransaction(services, options, () => {
        setRunningQueueable(machine.transaction, {
            spec,
            failures: exception ? spec.failures + 1 : 0,
            isFinalizer: true
        });
        const context = new FinalizerContextValue(job.id, requestId, exception ?? null);
        machine.invoke(thaw(machine, state), 'execute(FinalizerContext)', context);
    }).thrown?.error;
}
