/** What starts and ends jobs: `System`, `Database.executeBatch`, `AsyncInfo` (Apex Reference Guide). */
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { abortJob } from '../../platform/jobs/abort.js';
import { enqueueBatch } from '../../platform/jobs/batch.js';
import { enqueueQueueable, NO_OPTIONS, runningQueueable, type RunningQueueable } from '../../platform/jobs/enqueue.js';
import { divertFutureMethods } from '../../platform/jobs/future.js';
import { runJobsOfStopTest } from '../../platform/jobs/inTests.js';
import { attachFinalizer } from '../../platform/jobs/queueable.js';
import { schedule, scheduleBatch } from '../../platform/jobs/schedule.js';
import { servicesOf } from '../../platform/services.js';
import { beginWork } from '../../platform/transactions.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { onStartTest, onStopTest } from '../testing/testState.js';
import type { AsyncOptionsValue } from './contexts.js';

export const jobLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const services = () => servicesOf(runtime);
    runtime.onClass?.((made) => {
        divertFutureMethods(runtime, made);
    });
    onStartTest(runtime, () => {
        beginWork(services());
    });
    onStopTest(runtime, () => {
        runJobsOfStopTest(services());
    });
    return [
        {
            name: 'System',
            statics: {
                'enqueueJob(Object)': (job: ApexValue) => enqueueQueueable(services(), notNull(job, 1), NO_OPTIONS),
                'enqueueJob(Object,Integer)': (job: ApexValue, delay: number | null) =>
                    enqueueQueueable(services(), notNull(job, 1), { ...NO_OPTIONS, delayMinutes: notNull(delay, 2) }),
                'enqueueJob(Object,AsyncOptions)': (job: ApexValue, options: AsyncOptionsValue | null) =>
                    enqueueQueueable(services(), notNull(job, 1), {
                        delayMinutes: notNull(options, 2).MinimumQueueableDelayInMinutes,
                        maximumDepth: notNull(options, 2).MaximumQueueableStackDepth,
                        signature: notNull(options, 2).DuplicateSignature?.text ?? null
                    }),
                'attachFinalizer(Finalizer)': (finalizer: ApexValue) => {
                    attachFinalizer(services(), notNull(finalizer, 1));
                },
                'schedule(String,String,Object)': (name: string | null, expression: string | null, job: ApexValue) =>
                    schedule(services(), notNull(name, 1), notNull(expression, 2), notNull(job, 3)),
                'scheduleBatch(Object,String,Integer)': (
                    batch: ApexValue,
                    name: string | null,
                    minutes: number | null
                ) => scheduleBatch(services(), notNull(batch, 1), notNull(name, 2), notNull(minutes, 3), null),
                'scheduleBatch(Object,String,Integer,Integer)': (
                    batch: ApexValue,
                    name: string | null,
                    minutes: number | null,
                    scope: number | null
                ) => scheduleBatch(services(), notNull(batch, 1), notNull(name, 2), notNull(minutes, 3), scope),
                'abortJob(String)': (id: string | null) => {
                    abortJob(services(), notNull(id, 1));
                }
            }
        },
        {
            name: 'Database',
            statics: {
                'executeBatch(Object)': (batch: ApexValue) => enqueueBatch(services(), notNull(batch, 1), null),
                'executeBatch(Object,Integer)': (batch: ApexValue, scope: number | null) =>
                    enqueueBatch(services(), notNull(batch, 1), notNull(scope, 2))
            }
        },
        asyncInfo(runtime)
    ];
};

function asyncInfo(runtime: Runtime): LibraryType {
    const running = (): RunningQueueable | undefined => runningQueueable(runtime.transaction);
    return {
        name: 'AsyncInfo',
        statics: {
            'getCurrentQueueableStackDepth()': () => running()?.spec.depth ?? 0,
            'getMaximumQueueableStackDepth()': () => running()?.spec.maximumDepth ?? null,
            'getMinimumQueueableDelayInMinutes()': () => running()?.spec.delayMinutes ?? null,
            'hasMaxStackDepth()': () => (running()?.spec.maximumDepth ?? null) !== null
        }
    };
}
