/** `System.schedule` and `System.scheduleBatch` ("Apex Scheduler", Apex Developer Guide): rows of CronTrigger and CronJobDetail. */
import { userClassOf } from '../../language/userObject.js';
import { DatetimeValue } from '../../language/dates.js';
import { toLocal } from '../../language/timeZones.js';
import type { ApexValue } from '../../language/values.js';
import { SchedulableContextValue } from '../../library/async/contexts.js';
import { parseCron, type CronExpression } from '../cron/expression.js';
import { CronFault } from '../cron/fields.js';
import { nextFireTime } from '../cron/next.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import { inTransaction } from '../transactions.js';
import { addJob, endJob } from './book.js';
import {
    addRow,
    changeRow,
    count,
    findRow,
    millis,
    removeRow,
    rowOf,
    rowsOf,
    storedTime,
    text,
    type Values
} from './rows.js';
import type { ScheduleSpec } from './spec.js';
import { noteTestJob } from './testJobs.js';
import { errorText } from './support.js';
import { enqueueBatch } from './batch.js';

const SPEC = '#job';
/** "You can only have 100 scheduled Apex jobs at one time." */
const MAX_JOBS = 100;
/** `JobType` of CronJobDetail (Object Reference): 7 is scheduled Apex, 9 a batch job. */
const SCHEDULED_APEX = '7';
const BATCH_JOB = '9';
const MINUTE = 60_000;

interface NewSchedule {
    readonly name: string;
    readonly job: ApexValue;
    readonly expression: string;
    readonly nextFireTime: number;
    readonly jobType: string;
    readonly spec: ScheduleSpec;
}

/** @returns the id of the CronTrigger */
export function schedule(services: Services, name: string, expression: string, job: ApexValue): string {
    const { machine } = services;
    const { transaction } = machine;
    const next = nextFireTime(parsed(services, expression), transaction.now(), transaction.timeZone);
    if (next === undefined) {
        throw machine.exception(
            'AsyncException',
            `Based on configured schedule, the given trigger '${expression}' will never fire.`
        );
    }
    const spec: ScheduleSpec = { kind: 'schedulable', state: freeze(job) };
    return addSchedule(services, { name, job, expression, nextFireTime: next, jobType: SCHEDULED_APEX, spec });
}

function parsed({ machine }: Services, expression: string): CronExpression {
    try {
        return parseCron(expression);
    } catch (error) {
        throw error instanceof CronFault ? machine.exception('StringException', error.message) : error;
    }
}

/** Starts a batch once, in so many minutes. @returns the id of the CronTrigger */
export function scheduleBatch(
    services: Services,
    batch: ApexValue,
    name: string,
    minutes: number,
    scope: number | null
): string {
    const { transaction } = services.machine;
    const at = storedTime(transaction.now() + minutes * MINUTE).millis;
    const local = new Date(toLocal(transaction.timeZone, at));
    // the platform makes up an expression for the one time
    const expression =
        `${local.getUTCSeconds()} ${local.getUTCMinutes()} ${local.getUTCHours()} ` +
        `${local.getUTCDate()} ${local.getUTCMonth() + 1} ? ${local.getUTCFullYear()}`;
    const spec: ScheduleSpec = { kind: 'scheduledBatch', state: freeze(batch), scope: scope ?? 200 };
    return addSchedule(services, { name, job: batch, expression, nextFireTime: at, jobType: BATCH_JOB, spec });
}

function addSchedule(services: Services, given: NewSchedule): string {
    const { machine } = services;
    const className = userClassOf(given.job)?.info.name;
    if (className === undefined) {
        throw machine.exception('NullPointerException', 'Argument cannot be null');
    }
    const { name } = given;
    if (findRow(services, 'CronJobDetail', 'Name', name)) {
        throw machine.exception('AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    }
    if (rowsOf(services, 'CronTrigger').filter(({ State }) => State === 'WAITING').length >= MAX_JOBS) {
        throw machine.exception(
            'AsyncException',
            `You have exceeded the maximum number (${MAX_JOBS}) of Apex scheduled jobs.`
        );
    }
    const now = storedTime(machine.transaction.now());
    const detail = addRow(services, 'CronJobDetail', { Name: name, JobType: given.jobType });
    const id = addRow(services, 'CronTrigger', {
        CronJobDetailId: detail,
        CronExpression: given.expression,
        NextFireTime: new DatetimeValue(given.nextFireTime),
        PreviousFireTime: null,
        StartTime: now,
        State: 'WAITING',
        TimesTriggered: 0,
        TimeZoneSidKey: machine.transaction.timeZone,
        [SPEC]: JSON.stringify(given.spec)
    });
    noteTestJob(machine, id);
    addScheduledJob(services, id, className);
    return id;
}

/** The row of AsyncApexJob that stands for a scheduled class; it waits together with its trigger. */
function addScheduledJob(services: Services, triggerId: string, className: string): void {
    addJob(services, { type: 'ScheduledApex', className, more: { CronTriggerId: triggerId } });
}

/** When a trigger fires; undefined when it does no more. */
export function fireTime(trigger: Values): number | undefined {
    return trigger.State === 'WAITING' ? millis(trigger.NextFireTime) : undefined;
}

/**
 * Fires a trigger. In tests the job runs once and the trigger stays as it is: public test of apex-recipes,
 * ScheduledApexRecipes_Tests (`TimesTriggered` is 0 and `NextFireTime` unchanged after `stopTest`).
 *
 * @returns what the job threw
 */
export function runScheduled(services: Services, triggerId: string): unknown {
    const { machine } = services;
    const trigger = rowOf(services, triggerId);
    const specText = trigger?.[SPEC];
    if (!trigger || typeof specText !== 'string') {
        return undefined;
    }
    const { isTest } = machine.transaction;
    if (!isTest) {
        moveOn(services, triggerId, trigger);
    }
    const spec = JSON.parse(specText) as ScheduleSpec;
    const options = {
        quiddity: 'SCHEDULED',
        userId: text(trigger.OwnerId) || text(trigger.CreatedById),
        calloutRefusal: 'Callout from scheduled Apex not supported.'
    };
    const { thrown } = inTransaction(services, options, () => {
        const job = thaw(machine, spec.state);
        if (spec.kind === 'scheduledBatch') {
            enqueueBatch(services, job, spec.scope);
        } else {
            machine.invoke(job, 'execute(SchedulableContext)', new SchedulableContextValue(triggerId));
        }
    });
    if (!isTest) {
        endScheduledJob(services, triggerId, thrown?.error);
    }
    return thrown?.error;
}

/** Works out the next time; a trigger without one is done. */
function moveOn(services: Services, triggerId: string, trigger: Values): void {
    const fired = millis(trigger.NextFireTime) ?? services.machine.transaction.now();
    const next =
        text(trigger.CronExpression) === ''
            ? undefined
            : nextFireTime(parseCron(text(trigger.CronExpression)), fired, text(trigger.TimeZoneSidKey) || 'UTC');
    changeRow(services, triggerId, {
        PreviousFireTime: new DatetimeValue(fired),
        NextFireTime: next === undefined ? null : new DatetimeValue(next),
        TimesTriggered: count(trigger.TimesTriggered) + 1,
        State: next === undefined ? 'DELETED' : 'WAITING'
    });
}

function endScheduledJob(services: Services, triggerId: string, error: unknown): void {
    const { machine } = services;
    const job = scheduledJob(services, triggerId);
    const trigger = rowOf(services, triggerId);
    if (!job || !trigger) {
        return;
    }
    if (trigger.State === 'DELETED') {
        endJob(services, job, {
            status: error === undefined ? 'Completed' : 'Failed',
            errors: error === undefined ? 0 : 1,
            message: error === undefined ? undefined : errorText(machine, error)
        });
        removeRow(services, text(trigger.CronJobDetailId));
    }
}

function scheduledJob(services: Services, triggerId: string): string | undefined {
    const row = rowsOf(services, 'AsyncApexJob').find(({ CronTriggerId }) => CronTriggerId === triggerId);
    return row && text(row.Id);
}

/** Takes a scheduled job off the list. @returns whether there was one with that id */
export function unschedule(services: Services, triggerId: string): boolean {
    const trigger = rowOf(services, triggerId);
    if (!trigger || !('CronExpression' in trigger)) {
        return false;
    }
    const job = scheduledJob(services, triggerId);
    if (job !== undefined) {
        endJob(services, job, { status: 'Aborted' });
    }
    removeRow(services, text(trigger.CronJobDetailId));
    removeRow(services, triggerId);
    return true;
}
