/** `FlexQueue` and what `Test` has for it, pausing of scheduled jobs (Apex Reference Guide, "FlexQueue Class", "Test Class", "System Class"). */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import { addJob } from '../../platform/jobs/book.js';
import { heldJobs, moveHeldJob, statusOfNewBatch, type Target } from '../../platform/jobs/flexQueue.js';
import { changeJobById, changeJobByName } from '../../platform/jobs/pause.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export const flexQueueLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const services = () => servicesOf(runtime);
    const move = (job: string | null, target: Target): boolean => moveHeldJob(services(), notNull(job, 1), target);
    return [
        {
            name: 'FlexQueue',
            statics: {
                'moveAfterJob(Id,Id)': (job: string | null, other: string | null) =>
                    move(job, { after: notNull(other, 2) }),
                'moveBeforeJob(Id,Id)': (job: string | null, other: string | null) =>
                    move(job, { before: notNull(other, 2) }),
                'moveJobToEnd(Id)': (job: string | null) => move(job, 'end'),
                'moveJobToFront(Id)': (job: string | null) => move(job, 'front')
            }
        },
        {
            name: 'Test',
            statics: {
                'enqueueBatchJobs(Integer)': (count: number | null) => enqueueNothing(runtime, notNull(count, 1)),
                'getFlexQueueOrder()': () => new ListValue([...heldJobs(services())], 'List<Id>')
            }
        },
        {
            name: 'System',
            statics: {
                'pauseJobById(String)': (id: string | null) => {
                    changeJobById(services(), notNull(id, 1), 'pause');
                },
                'pauseJobByName(String)': (name: string | null) => {
                    changeJobByName(services(), notNull(name, 1), 'pause');
                },
                'resumeJobById(String)': (id: string | null) => {
                    changeJobById(services(), notNull(id, 1), 'resume');
                },
                'resumeJobByName(String)': (name: string | null) => {
                    changeJobByName(services(), notNull(name, 1), 'resume');
                }
            }
        }
    ];
};

/**
 * "Adds the specified number of jobs with no-operation contents to the test-context queue. It first fills the test batch queue,
 * up to the maximum 5 jobs, and then places jobs in the test flex queue."
 */
function enqueueNothing(runtime: Runtime, count: number): ListValue {
    const services = servicesOf(runtime);
    const ids = Array.from({ length: Math.max(count, 0) }, () =>
        addJob(services, { type: 'BatchApex', className: undefined, status: statusOfNewBatch(services) })
    );
    return new ListValue(ids, 'List<Id>');
}
