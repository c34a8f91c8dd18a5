import { daysBetween, formatDate, formatRelativeDays } from 'c/format';
import { fill } from 'c/labels';
import { labels } from 'c/callLabels';

/**
 * Whether somebody still has to act.
 * @param {Apex_CallToActionBoard_Item} item
 * @returns {boolean}
 */
export function isOpen({ status }) {
    return status === 'Open' || status === 'InProgress';
}

/**
 * What is known about a call to action beside its reason, in one line.
 * @param {Apex_CallToActionBoard_Item} item
 * @param {string | undefined} today
 * @returns {string}
 */
export function metaOf(item, today) {
    return [
        isOpen(item) ? snoozeText(item, today) : fill(labels.closedOn, item.statusText, formatDate(item.closedOn)),
        item.assigneeName && fill(labels.assignee, item.assigneeName),
        item.isAutomatic ? labels.automatic : undefined
    ]
        .filter(Boolean)
        .join(' · ');
}

/**
 * @param {Apex_CallToActionBoard_Item} item
 * @param {string | undefined} today
 * @returns {string | undefined}
 */
function snoozeText({ snoozedUntil }, today) {
    const days = daysBetween(today, snoozedUntil);
    return days !== undefined && days > 0 ? fill(labels.snoozedUntil, formatDate(snoozedUntil)) : undefined;
}

/**
 * @param {Apex_CallToActionBoard_Item} item
 * @param {string | undefined} today
 * @returns {string | undefined} nothing for closed ones and those without a date
 */
export function dueText(item, today) {
    if (!isOpen(item) || !item.dueOn) {
        return undefined;
    }
    const relative = formatRelativeDays(daysBetween(today, item.dueOn));
    return fill(item.isOverdue ? labels.overdue : labels.due, formatDate(item.dueOn), relative);
}

/** @type {Readonly<Record<string, { iconName: string, variant?: string }>>} */
const STEP_ICONS = Object.freeze({
    Done: { iconName: 'utility:success', variant: 'success' },
    Open: { iconName: 'utility:record' },
    Waiting: { iconName: 'utility:clock' }
});

/**
 * @param {Apex_CallToActionBoard_Item} item
 * @param {boolean} mayEdit
 */
export function stepsOf(item, mayEdit) {
    return (item.steps ?? []).map((step) => ({
        ...(STEP_ICONS[step.state ?? ''] ?? STEP_ICONS.Open),
        key: step.key,
        subject: step.subject ?? '',
        instructions: step.instructions,
        taskId: step.taskId,
        stateText: stepText(step, isOpen(item)),
        meta: [step.state === 'Open' && step.dueOn ? fill(labels.stepDue, formatDate(step.dueOn)) : '', step.ownerName]
            .filter(Boolean)
            .join(' · '),
        canComplete: mayEdit && step.state === 'Open' && isOpen(item),
        completeLabel: fill(labels.completeTaskNamed, step.subject),
        rowClass: `step step_${(step.state ?? '').toLowerCase()}`
    }));
}

/**
 * @param {Apex_CallToActionBoard_Step} step
 * @param {boolean} isCallOpen
 * @returns {string}
 */
function stepText({ state, waitsFor }, isCallOpen) {
    if (state === 'Waiting') {
        return isCallOpen ? fill(labels.stepWaiting, (waitsFor ?? []).join(', ')) : labels.stepNotReached;
    }
    return state === 'Done' ? labels.stepDone : labels.stepOpen;
}

/**
 * @param {Apex_CallToActionBoard_Item} item
 * @returns {string | undefined} nothing without tasks
 */
export function stepsHeading({ steps, playbookName }) {
    const all = steps?.length ?? 0;
    const done = (steps ?? []).filter(({ state }) => state === 'Done').length;
    if (all === 0) {
        return undefined;
    }
    return playbookName ? fill(labels.tasksOf, playbookName, done, all) : fill(labels.tasks, done, all);
}
