/** `BatchApexErrorEvent` ("Firing Platform Events from Batch Apex", Platform Events Developer Guide). */
import type { UncaughtError } from '../../language/exceptions.js';
import { RecordValue } from '../../schema/record.js';
import { objectNamed } from '../jobs/rows.js';
import type { Services } from '../services.js';
import { publishNow } from './bus.js';

export interface BatchError {
    readonly jobId: string;
    readonly phase: 'START' | 'EXECUTE' | 'FINISH';
    readonly error: UncaughtError;
    readonly scope: string;
}

/** Characters that `JobScope` holds; longer scopes are cut and say so. */
const MAX_SCOPE = 40_000;

export function publishBatchError(services: Services, { jobId, phase, error, scope }: BatchError): void {
    const event = new RecordValue(objectNamed(services, 'BatchApexErrorEvent'));
    event.values = {
        AsyncApexJobId: jobId,
        ExceptionType: error.type,
        Message: error.message,
        StackTrace: error.stack,
        Phase: phase,
        JobScope: scope.slice(0, MAX_SCOPE),
        DoesExceedJobScopeMaxLength: scope.length > MAX_SCOPE
    };
    publishNow(services, [event]);
}
