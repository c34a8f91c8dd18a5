/** Tasks and events (Object Reference, "Task" and "Event"). */
import { DateValue, DatetimeValue } from '../../../language/dates.js';
import type { DmlRow, Values } from '../rows.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';
import { defaultOf, statusOf } from './statuses.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

function defaultTask(values: Values, { surroundings }: BehaviourContext): void {
    values.Status ??= defaultOf(surroundings.statuses.tasks);
    values.Priority ??= 'Normal';
}

/** Start, end and length follow from each other. */
function deriveEvent({ values }: DmlRow): void {
    const start = values.StartDateTime ?? values.ActivityDateTime ?? null;
    if (!(start instanceof DatetimeValue)) {
        return;
    }
    const { EndDateTime: end, DurationInMinutes: minutes } = values;
    values.StartDateTime = start;
    values.ActivityDateTime = start;
    values.ActivityDate = new DateValue(Math.floor(start.millis / DAY));
    if (typeof minutes === 'number' && !(end instanceof DatetimeValue)) {
        values.EndDateTime = new DatetimeValue(start.millis + minutes * MINUTE);
    } else if (end instanceof DatetimeValue) {
        values.DurationInMinutes = Math.round((end.millis - start.millis) / MINUTE);
    }
}

export const activityBehaviours: Readonly<Record<string, Behaviour>> = {
    Task: {
        derived: ['Status', 'Priority'],
        defaults: defaultTask,
        derive: ({ values }, { surroundings }) => {
            values.IsClosed = statusOf(surroundings.statuses.tasks, values.Status)?.isFinal ?? false;
        }
    },
    Event: { derive: deriveEvent }
};
