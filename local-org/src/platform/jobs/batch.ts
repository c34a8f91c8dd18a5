/** Runs batches ("Using Batch Apex", Apex Developer Guide): start, each chunk and finish in transactions of their own. */
import { asApexException } from '../../language/exceptions.js';
import type { ListValue } from '../../language/collections.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { userClassOf } from '../../language/userObject.js';
import { BatchableContextValue } from '../../library/async/contexts.js';
import { RecordValue } from '../../schema/record.js';
import { publishBatchError } from '../events/batchError.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import type { FrozenGraph } from '../state/frozen.js';
import { inTransaction } from '../transactions.js';
import { batchItems, batchMethods, type BatchItems } from './batchScope.js';
import { addJob, beginJob, endJob, extendedStatus, type WaitingJob } from './book.js';
import { statusOfNewBatch } from './flexQueue.js';
import { changeRow, objectNamed } from './rows.js';
import type { BatchSpec } from './spec.js';
import { errorText, implementsInterface } from './support.js';

const DEFAULT_SCOPE = 200;
/** Of query locators; a larger scope is cut to this. */
const MAX_SCOPE = 2000;

/** Where a batch may not be started: "Database.executeBatch" within these. */
const REFUSED = /^(?:BATCH_CHUNK|FUTURE$)/;

/** @returns the job's id */
export function enqueueBatch(services: Services, batch: ApexValue, scope: number | null): string {
    const { machine } = services;
    const { transaction } = machine;
    const made = userClassOf(batch);
    const methods = batchMethods(machine, batch);
    if (!made || !methods) {
        throw machine.exception('NullPointerException', 'Argument 1 cannot be null');
    }
    if (REFUSED.test(transaction.quiddity ?? '')) {
        throw machine.exception(
            'AsyncException',
            'Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
        );
    }
    if (scope !== null && scope < 1) {
        throw machine.exception('IllegalArgumentException', 'The scope of a batch must be at least 1');
    }
    const spec: BatchSpec = {
        kind: 'batch',
        dueAt: transaction.now(),
        state: freeze(batch),
        scope: Math.min(scope ?? DEFAULT_SCOPE, MAX_SCOPE),
        methods,
        isStateful: implementsInterface(batch, 'Database.Stateful'),
        raisesEvents: implementsInterface(batch, 'Database.RaisesPlatformEvents'),
        hasCallouts: implementsInterface(batch, 'Database.AllowsCallouts')
    };
    const status = statusOfNewBatch(services);
    return addJob(services, { type: 'BatchApex', className: made.info.name, spec, status });
}

type Phase = 'START' | 'EXECUTE' | 'FINISH';

/** @returns the first thing that was thrown */
export function runBatch(services: Services, job: WaitingJob, spec: BatchSpec): unknown {
    beginJob(services, job.id);
    return new BatchRun(services, job, spec).run();
}

/** One run of a batch, with what carries over from one transaction to the next. */
class BatchRun {
    /** Of a stateful batch, as the last transaction left it; else as it was queued. */
    private state: FrozenGraph;
    private errors = 0;
    private first: { readonly error: unknown; readonly message: string } | undefined;

    constructor(
        private readonly services: Services,
        private readonly job: WaitingJob,
        private readonly spec: BatchSpec
    ) {
        this.state = spec.state;
    }

    run(): unknown {
        const items = this.start();
        if (items) {
            this.chunks(items);
            this.phase('FINISH', undefined, (batch) => {
                this.call(batch, this.spec.methods.finish, null);
            });
        }
        const { errors, first } = this;
        endJob(this.services, this.job.id, {
            // failed chunks are counted; what fails as a whole are start and finish
            status: items ? 'Completed' : 'Failed',
            errors,
            message: first?.message
        });
        return first?.error;
    }

    private start(): BatchItems | undefined {
        return this.phase('START', undefined, (batch) => {
            const started = this.call(batch, this.spec.methods.start, null);
            return batchItems(this.services.machine, started, batch);
        });
    }

    private chunks(items: BatchItems): void {
        const { machine } = this.services;
        const { scope } = this.spec;
        const total = Math.ceil(items.size / scope);
        changeRow(this.services, this.job.id, { TotalJobItems: total });
        if (machine.transaction.isTest && total > 1) {
            // "you can test only one execution of the execute method"
            this.fail(
                machine.exception(
                    'UnexpectedException',
                    'No more than one executeBatch can be called from within a test method.  Please make sure the ' +
                        'iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
                )
            );
            return;
        }
        for (let at = 0; at < total; at++) {
            const from = at * scope;
            this.chunk(items, from, Math.min(from + scope, items.size));
            changeRow(this.services, this.job.id, { JobItemsProcessed: at + 1, NumberOfErrors: this.errors });
        }
    }

    private chunk(items: BatchItems, from: number, to: number): void {
        let scope: ListValue | undefined;
        // chunks have ids but, up to 10,000 of them, no rows
        const worker = this.services.org.store.ids.next(objectNamed(this.services, 'AsyncApexJob'));
        this.phase(
            'EXECUTE',
            () => scope,
            (batch) => {
                scope = items.chunk(from, to);
                this.call(batch, this.spec.methods.execute, worker, scope);
            }
        );
    }

    /** Runs a part in its own transaction; what it throws is noted. */
    private phase<T>(
        phase: Phase,
        scope: (() => ListValue | undefined) | undefined,
        work: (batch: ApexValue) => T
    ): T | undefined {
        const { machine } = this.services;
        const options = {
            quiddity: phase === 'EXECUTE' ? 'BATCH_CHUNK_SERIAL' : 'BATCH_APEX',
            userId: this.job.userId,
            calloutRefusal: this.spec.hasCallouts
                ? undefined
                : 'Callout not allowed from this batch job. Its class has to implement Database.AllowsCallouts.'
        };
        const outcome = inTransaction(this.services, options, () => {
            const batch = thaw(machine, this.state);
            const result = work(batch);
            if (this.spec.isStateful) {
                this.state = freeze(batch);
            }
            return result;
        });
        if (outcome.thrown) {
            this.fail(outcome.thrown.error);
            if (this.spec.raisesEvents && asApexException(outcome.thrown.error)) {
                publishBatchError(this.services, {
                    jobId: this.job.id,
                    phase,
                    error: machine.describe(outcome.thrown.error),
                    scope: scopeText(scope?.())
                });
            }
            return undefined;
        }
        return outcome.value;
    }

    private call(batch: ApexValue, key: string, childJobId: string | null, ...more: readonly ApexValue[]): ApexValue {
        const context = new BatchableContextValue(this.job.id, childJobId);
        return this.services.machine.invoke(batch, key, context, ...more);
    }

    private fail(error: unknown): void {
        this.errors++;
        const message = errorText(this.services.machine, error);
        this.first ??= { error, message };
        changeRow(this.services, this.job.id, {
            NumberOfErrors: this.errors,
            ExtendedStatus: extendedStatus(this.first.message)
        });
    }
}

/** Ids of the records, or the values as text (`JobScope` in "BatchApexErrorEvent", Platform Events Developer Guide). */
function scopeText(scope: ListValue | undefined): string {
    const items = scope?.items ?? [];
    return items.map((item) => (item instanceof RecordValue ? (item.id ?? '') : displayText(item))).join(',');
}
