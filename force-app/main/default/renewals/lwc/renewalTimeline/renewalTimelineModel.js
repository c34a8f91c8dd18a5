import { NO_VALUE, daysBetween, formatCurrency, formatDate, formatRelativeDays } from 'c/format';
import { fill } from 'c/labels';
import { labels } from 'c/renewalLabels';

/** @typedef {{ key: string, label: string, value: string }} Fact */

/**
 * @param {ReadonlyArray<Apex_RenewalOverview_Item>} items
 * @returns {{ value: string, label: string }[]} for a list to choose from
 */
export function optionsOf(items) {
    return items.map((item) => ({
        value: item.recordId ?? '',
        label: `${item.productName ?? item.name} · ${formatDate(item.endsOn)} · ${item.statusText}`
    }));
}

/**
 * The answer to "when does it renew?" in one line.
 * @param {Apex_RenewalOverview_Item} item
 * @param {string | undefined} today
 * @returns {string}
 */
export function headline(item, today) {
    const days = daysBetween(today, item.endsOn);
    if (!isAwaited(item)) {
        return fill(labels.decided, item.statusText, formatDate(item.closedOn ?? item.endsOn));
    }
    if (days === undefined) {
        return NO_VALUE;
    }
    if (days < 0) {
        return fill(labels.overdue, -days);
    }
    return days === 0 ? labels.renewsToday : fill(labels.renewsIn, formatRelativeDays(days));
}

/**
 * Whether somebody still has to decide, now or later.
 * @param {Apex_RenewalOverview_Item} item
 * @returns {boolean}
 */
export function isAwaited({ status }) {
    return status === 'Open' || status === 'Upcoming';
}

/**
 * Whether a decision can be taken back: it takes effect when the term is over.
 * @param {Apex_RenewalOverview_Item} item
 * @param {string | undefined} today
 * @returns {boolean}
 */
export function isRevocable(item, today) {
    const days = daysBetween(today, item.endsOn);
    return !isAwaited(item) && item.status !== 'Cancelled' && days !== undefined && days >= 0;
}

/**
 * @param {Apex_RenewalOverview_Item} item
 * @param {string | undefined} today
 * @returns {Fact[]} what is known, with a dash for what is not
 */
export function factsOf(item, today) {
    const isPassed = (daysBetween(today, item.noticeOn) ?? 0) < 0 && isAwaited(item);
    const notice = formatDate(item.noticeOn);
    /** @type {[string, string, string][]} */
    const facts = [
        ['endsOn', labels.endsOn, formatDate(item.endsOn)],
        ['arrDue', labels.arrDue, formatCurrency(item.arrDue)]
    ];
    if (isAwaited(item)) {
        facts.push(['notice', labels.notice, isPassed ? fill(labels.noticePassed, notice) : notice]);
    } else {
        facts.push(['arrRenewed', labels.arrRenewed, formatCurrency(item.arrRenewed)]);
    }
    facts.push(['manager', labels.manager, item.managerName ?? NO_VALUE]);
    if (item.reasonText) {
        facts.push(['reason', labels.reason, [item.reasonText, item.reasonDetail].filter(Boolean).join(': ')]);
    }
    return facts.map(([key, label, value]) => ({ key, label, value }));
}
