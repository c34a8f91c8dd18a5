/** `System.pauseJobById` and its kin ("System Class", Apex Reference Guide): scheduled jobs that do not fire until they are resumed. */
import { DatetimeValue } from '../../language/dates.js';
import { to18 } from '../../schema/ids.js';
import { parseCron } from '../cron/expression.js';
import { nextFireTime } from '../cron/next.js';
import type { Services } from '../services.js';
import { changeRow, findRow, millis, rowOf, rowsWhere, text, type Values } from './rows.js';

type Change = 'pause' | 'resume';

/** @throws AsyncException when no such job can be paused or resumed; the platform's words for that are not known */
export function changeJobById(services: Services, id: string, change: Change): void {
    const key = to18(id);
    const trigger = key === undefined ? undefined : rowOf(services, key);
    apply(services, trigger && 'CronExpression' in trigger ? trigger : undefined, id, change);
}

/** @param name of the job, as `System.schedule` has it */
export function changeJobByName(services: Services, name: string, change: Change): void {
    const detail = text(findRow(services, 'CronJobDetail', 'Name', name)?.Id);
    apply(services, rowsWhere(services, 'CronTrigger', 'CronJobDetailId', detail)[0], name, change);
}

function apply(services: Services, trigger: Values | undefined, asked: string, change: Change): void {
    const [from, to] = change === 'pause' ? ['WAITING', 'PAUSED'] : ['PAUSED', 'WAITING'];
    if (trigger?.State !== from) {
        const found = trigger ? `its state is ${text(trigger.State)}` : 'there is no such scheduled job';
        throw services.machine.exception('AsyncException', `The job ${asked} cannot be ${change}d: ${found}.`);
    }
    changeRow(services, text(trigger.Id), { State: to, ...(change === 'resume' ? nextTime(services, trigger) : {}) });
}

/** Times that have passed meanwhile are not made up for. */
function nextTime({ machine }: Services, trigger: Values): Values {
    const now = machine.transaction.now();
    const expression = text(trigger.CronExpression);
    if (expression === '' || (millis(trigger.NextFireTime) ?? Infinity) > now) {
        return {};
    }
    const next = nextFireTime(parseCron(expression), now, text(trigger.TimeZoneSidKey) || 'UTC');
    return next === undefined ? { State: 'DELETED', NextFireTime: null } : { NextFireTime: new DatetimeValue(next) };
}
