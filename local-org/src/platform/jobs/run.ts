/** Runs one job that waits. */
import type { Services } from '../services.js';
import { runDeployment } from '../metadata/deployment.js';
import { runBatch } from './batch.js';
import { endJob, waitingJob, type WaitingJob } from './book.js';
import { runFuture } from './future.js';
import { runQueueable } from './queueable.js';
import { runScheduled } from './schedule.js';
import { errorText } from './support.js';

/**
 * @param id of an AsyncApexJob or a CronTrigger
 * @returns what the job threw; undefined also when it waits no longer
 */
export function runJob(services: Services, id: string): unknown {
    const job = waitingJob(services, id);
    if (!job) {
        return runScheduled(services, id);
    }
    try {
        return runWaiting(services, job);
    } catch (error) {
        // its state could not be read: the class is gone, say
        endJob(services, id, { status: 'Failed', errors: 1, message: errorText(services.machine, error) });
        return error;
    }
}

function runWaiting(services: Services, job: WaitingJob): unknown {
    const { spec } = job;
    switch (spec.kind) {
        case 'future':
            return runFuture(services, job, spec);
        case 'queueable':
            return runQueueable(services, job, spec);
        case 'batch':
            return runBatch(services, job, spec);
        case 'deployment':
            return runDeployment(services, job, spec);
    }
}
