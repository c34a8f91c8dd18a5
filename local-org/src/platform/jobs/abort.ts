/** `System.abortJob` (Apex Reference Guide, "System Class"). */
import { conversions } from '../../language/conversions.js';
import type { Services } from '../services.js';
import { endJob, waitingJob } from './book.js';
import { rowOf } from './rows.js';
import { unschedule } from './schedule.js';

/** @throws ApexException StringException when there is no such job */
export function abortJob(services: Services, id: string): void {
    const { machine } = services;
    const key = conversions.StringToId(id);
    if (key !== null && unschedule(services, key)) {
        return;
    }
    const row = key === null ? undefined : rowOf(services, key);
    if (key === null || !row || !('JobType' in row)) {
        throw machine.exception('StringException', `Invalid id: ${id}`);
    }
    // jobs that have run already stay as they are
    if (waitingJob(services, key)) {
        endJob(services, key, { status: 'Aborted' });
    }
}
