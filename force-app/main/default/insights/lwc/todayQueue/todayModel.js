import { addDays, formatCurrency, formatNumber } from 'c/format';
import { formatDays } from 'c/dayCount';
import { fill } from 'c/labels';
import { recordUrl } from 'c/recordLinks';
import { labels } from './labels';

/** @typedef {Apex_TodayItem} Item one thing to do */

const GROUPS = Object.freeze([
    { kind: 'OverdueRenewal', label: labels.renewals, icon: 'utility:warning' },
    { kind: 'CallToAction', label: labels.calls, icon: 'utility:priority' },
    { kind: 'Milestone', label: labels.milestones, icon: 'utility:clock' },
    { kind: 'Checkpoint', label: labels.checkpoints, icon: 'utility:task' },
    { kind: 'Touchpoint', label: labels.touchpoints, icon: 'utility:call' },
    { kind: 'HealthDrop', label: labels.drops, icon: 'utility:trending' }
]);

/** @type {Readonly<Record<string, number>>} */
export const SNOOZE_DAYS = Object.freeze({ tomorrow: 1, week: 7, month: 30 });

/**
 * Why an item is in the queue.
 * @param {Item} item
 * @param {string | undefined} currencyCode
 * @returns {string}
 */
export function whyOf({ kind, daysOverdue, arr, score, scoreBefore }, currencyCode) {
    if (kind === 'HealthDrop') {
        const [before, now] = [scoreBefore ?? 0, score ?? 0];
        return fill(labels.whyDrop, formatNumber(before - now, 0), formatNumber(before, 0), formatNumber(now, 0));
    }
    if (typeof daysOverdue !== 'number') {
        return labels.whyUndated;
    }
    if (kind === 'OverdueRenewal') {
        return fill(labels.whyRenewal, formatDays(daysOverdue), formatCurrency(arr, currencyCode));
    }
    if (daysOverdue === 0) {
        return labels.whyToday;
    }
    return daysOverdue > 0
        ? fill(labels.whyOverdue, formatDays(daysOverdue))
        : fill(labels.whyLater, formatDays(-daysOverdue));
}

/**
 * An item as the list shows it.
 * @param {Item} item
 * @param {{ currencyCode?: string, canWork: boolean, hasPeople: boolean }} context
 */
export function itemView(item, { currencyCode, canWork, hasPeople }) {
    const subject = item.subject ?? '';
    const isLate = (item.daysOverdue ?? 0) > 0 || item.kind === 'HealthDrop';
    return {
        key: `${item.kind}${item.recordId}`,
        id: item.recordId,
        url: recordUrl(item.recordId),
        subject,
        details: item.details ?? '',
        // A drop is about the account itself.
        title: item.kind === 'HealthDrop' ? item.accountName : subject,
        accountId: item.accountId,
        accountName: item.kind === 'HealthDrop' ? '' : item.accountName,
        accountUrl: recordUrl(item.accountId),
        band: item.band,
        why: whyOf(item, currencyCode),
        whyClass: isLate ? 'why why_late' : 'why',
        priority: item.priorityText ? fill(labels.priority, item.priorityText) : '',
        assignedTo: hasPeople && item.assignedTo ? fill(labels.assignedTo, item.assignedTo) : '',
        canWork: canWork && item.kind === 'CallToAction',
        status: item.status ?? 'Open',
        doneLabel: fill(labels.doneFor, subject, item.accountName),
        snoozeLabel: fill(labels.snoozeFor, subject, item.accountName)
    };
}

/** @typedef {ReturnType<typeof itemView>} ItemView */

/**
 * Items under the headings of their kinds. What comes first in the list comes first here: the order is made in Apex.
 * @param {ReadonlyArray<Item>} items
 * @param {{ currencyCode?: string, canWork: boolean, hasPeople: boolean }} context
 * @param {{ hidden: ReadonlyArray<string>, opened: ReadonlyArray<string>, most: number }} shown
 *     ids that are gone already, kinds that are shown in full, and how many of the others
 */
export function groupsOf(items, context, { hidden, opened, most }) {
    const left = items.filter(({ recordId = '', kind }) => kind !== 'CallToAction' || !hidden.includes(recordId));
    const kinds = [...new Set(left.map(({ kind }) => kind))];
    return kinds.flatMap((name) => {
        const group = GROUPS.find(({ kind }) => kind === name);
        if (!group) {
            return [];
        }
        const own = left.filter(({ kind }) => kind === group.kind);
        const shown = opened.includes(group.kind) ? own : own.slice(0, most);
        return [
            {
                ...group,
                heading: `${group.label} (${formatNumber(own.length, 0)})`,
                items: shown.map((item) => itemView(item, context)),
                count: own.length,
                moreLabel: shown.length < own.length ? fill(labels.more, formatNumber(own.length, 0)) : ''
            }
        ];
    });
}

/**
 * The day on which a snoozed call to action comes back.
 * @param {string} today
 * @param {string} choice a key of SNOOZE_DAYS
 */
export function snoozeUntil(today, choice) {
    return addDays(today, SNOOZE_DAYS[choice] ?? 1);
}
