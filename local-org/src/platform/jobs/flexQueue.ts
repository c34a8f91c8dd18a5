/**
 * The flex queue ("FlexQueue Class", Apex Reference Guide; "Holding Batch Jobs in the Apex Flex Queue", Apex Developer Guide): up to
 * five batches wait for their turn or run, others hold in an order that code may change. The queue is the rows of FlexQueueItem.
 */
import { to18 } from '../../schema/ids.js';
import type { Services } from '../services.js';
import { addRow, changeRow, count, removeRow, rowOf, rowsOf, rowsWhere, text, type Values } from './rows.js';

const MOST_ACTIVE = 5;
const MOST_HOLDING = 100;
const ACTIVE = ['Queued', 'Preparing', 'Processing'];
/** Column of a job by which jobs that are due at the same time run in the order in which they were queued. */
const TURN = '#turn';

interface Place {
    /** Of the row of FlexQueueItem. */
    readonly item: string;
    readonly job: string;
}

/** The next place in the order of all jobs; put into the job's row. */
export function nextTurn({ org }: Services): Values {
    return { [TURN]: org.store.counters.next('jobTurn') };
}

export function turnOf(row: Values): number {
    return count(row[TURN]);
}

function queue(services: Services): readonly Place[] {
    return [...rowsOf(services, 'FlexQueueItem')]
        .sort((left, right) => count(left.JobPosition) - count(right.JobPosition))
        .map(({ Id, AsyncApexJobId }) => ({ item: text(Id), job: text(AsyncApexJobId) }));
}

/** Ids of the jobs that hold, the next one first. */
export function heldJobs(services: Services): readonly string[] {
    return queue(services).map(({ job }) => job);
}

/** What a new batch waits as. */
export function statusOfNewBatch(services: Services): 'Queued' | 'Holding' {
    const active = ACTIVE.flatMap((status) => rowsWhere(services, 'AsyncApexJob', 'Status', status)).filter(
        ({ JobType }) => JobType === 'BatchApex'
    );
    return active.length < MOST_ACTIVE ? 'Queued' : 'Holding';
}

/** Puts a job at the end of the queue. @throws AsyncException when it is full */
export function hold(services: Services, job: string): void {
    const { machine } = services;
    const { length } = queue(services);
    if (length >= MOST_HOLDING) {
        // text as in http://salesforcexytools.com/Salesforce/sfdc-apex-flex-queue-limit.html
        throw machine.exception(
            'AsyncException',
            `You've exceeded the limit of ${MOST_HOLDING} jobs in the flex queue for org ${organizationId(services)}. Wait for some of your batch jobs to finish before adding more. To monitor and reorder jobs, use the Apex Flex Queue page in Setup.`
        );
    }
    addRow(services, 'FlexQueueItem', { AsyncApexJobId: job, JobPosition: length + 1, JobType: 'BatchApex' });
}

function organizationId(services: Services): string {
    return text(rowsOf(services, 'Organization')[0]?.Id);
}

/** A batch has ended: it leaves the queue if it is there, and as many go on as there is room for. */
export function leaveFlexQueue(services: Services, job: string): void {
    const held = queue(services);
    const own = held.find((place) => place.job === job);
    if (own) {
        removeRow(services, own.item);
    }
    const rest = held.filter((place) => place !== own);
    while (rest.length > 0 && statusOfNewBatch(services) === 'Queued') {
        const next = rest.shift();
        if (next) {
            removeRow(services, next.item);
            changeRow(services, next.job, { Status: 'Queued', ...nextTurn(services) });
        }
    }
    renumber(services, rest);
}

function renumber(services: Services, places: readonly Place[]): void {
    places.forEach(({ item }, at) => {
        if (rowOf(services, item)?.JobPosition !== at + 1) {
            changeRow(services, item, { JobPosition: at + 1 });
        }
    });
}

/** Where a job is moved to: next to another one, or to an end of the queue. */
export type Target = { readonly before: string } | { readonly after: string } | 'front' | 'end';

/**
 * `FlexQueue.moveBeforeJob` and its kin.
 *
 * @returns whether the order has changed
 * @throws NoSuchElementException "If either job isn't in the queue, it throws an element-not-found exception"
 */
export function moveHeldJob(services: Services, job: string, target: Target): boolean {
    const places = queue(services);
    const moved = placeOf(services, places, job);
    const rest = places.filter((place) => place !== moved);
    const at = positionFor(services, rest, target, places.indexOf(moved));
    const order = [...rest.slice(0, at), moved, ...rest.slice(at)];
    renumber(services, order);
    return order.some((place, index) => place !== places[index]);
}

/** @param own the place that the job has */
function positionFor(services: Services, rest: readonly Place[], target: Target, own: number): number {
    if (target === 'front') {
        return 0;
    }
    if (target === 'end') {
        return rest.length;
    }
    const isBefore = 'before' in target;
    const name = isBefore ? target.before : target.after;
    const at = rest.findIndex(({ job }) => job === to18(name));
    if (at < 0) {
        // next to itself it stays where it is
        return own === placeIndex(services, name) ? own : notHeld(services, name);
    }
    return isBefore ? at : at + 1;
}

function placeIndex(services: Services, job: string): number {
    return heldJobs(services).indexOf(to18(job) ?? '');
}

function placeOf(services: Services, places: readonly Place[], job: string): Place {
    return places.find((place) => place.job === to18(job)) ?? notHeld(services, job);
}

function notHeld({ machine }: Services, job: string): never {
    throw machine.exception('NoSuchElementException', `The flex queue has no job ${job}`);
}
