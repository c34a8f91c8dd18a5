import { daysBetween, formatCurrency, formatDate, formatMonth, formatNumber, formatShortDate } from 'c/format';
import { formatDays } from 'c/dayCount';
import { fill } from 'c/labels';
import { recordUrl } from 'c/recordLinks';
import { labels } from './labels';

/** @typedef {Apex_RenewalsBoardRow} Row one open renewal */

export const EVERYBODY = '';
export const NOBODY = 'nobody';
export const OVERDUE = 'overdue';

/**
 * @param {ReadonlyArray<Row>} rows
 * @param {string} manager id, NOBODY or EVERYBODY
 * @returns {ReadonlyArray<Row>}
 */
export function ofManager(rows, manager) {
    return manager === EVERYBODY ? rows : rows.filter(({ managerId }) => (managerId ?? NOBODY) === manager);
}

/**
 * Who can be chosen: those who have a renewal.
 * @param {ReadonlyArray<Row>} rows
 * @param {string} chosen stays a choice even when nothing of it is left
 */
export function managerOptions(rows, chosen) {
    /** @type {Map<string, string>} */
    const names = new Map(
        rows.map(({ managerId, managerName }) => [managerId ?? NOBODY, managerName ?? labels.nobody])
    );
    if (chosen !== EVERYBODY && !names.has(chosen)) {
        names.set(chosen, chosen === NOBODY ? labels.nobody : chosen);
    }
    const options = [...names].map(([value, label]) => ({ value, label }));
    options.sort((a, b) => Number(a.value === NOBODY) - Number(b.value === NOBODY) || a.label.localeCompare(b.label));
    return [{ value: EVERYBODY, label: labels.everybody }, ...options];
}

/**
 * What is due and what to expect of it. Renewals without an opinion are counted apart: they are no 0.
 * @param {ReadonlyArray<Row>} rows
 */
export function totalsOf(rows) {
    const known = rows.filter(({ outlook }) => typeof outlook === 'number');
    return {
        count: rows.length,
        due: rows.reduce((sum, { arrDue }) => sum + (arrDue ?? 0), 0),
        forecast: known.length === 0 ? undefined : known.reduce((sum, { outlook }) => sum + (outlook ?? 0), 0),
        unknown: rows.length - known.length
    };
}

/**
 * @param {Row} row
 * @param {string} today
 * @param {string | undefined} currencyCode
 */
export function cardView(row, today, currencyCode) {
    const late = row.isOverdue ? (daysBetween(row.renewalOn, today) ?? 0) : 0;
    return {
        id: row.id,
        url: recordUrl(row.id),
        name: row.name,
        accountName: row.accountName,
        band: row.band,
        day: row.isOverdue ? formatDate(row.renewalOn) : formatShortDate(row.renewalOn),
        late: row.isOverdue ? fill(labels.daysOver, formatDays(late)) : '',
        due: formatCurrency(row.arrDue, currencyCode),
        forecast: formatCurrency(row.outlook, currencyCode),
        manager: row.managerName ?? labels.nobody,
        disagrees: row.disagrees,
        reason: row.computedReason ?? '',
        calls: [
            { key: 'computed', label: labels.computed, text: row.computedCall ?? labels.noCall },
            { key: 'csm', label: labels.csm, text: row.csmCall ?? labels.noCall },
            { key: 'final', label: labels.finalCall, text: row.finalCall ?? labels.noCall }
        ],
        className: row.isOverdue ? 'card card_overdue' : 'card'
    };
}

/**
 * The columns: overdue ones on top, then a column for each month.
 * @param {{ rows: ReadonlyArray<Row>, months: ReadonlyArray<string>, today: string, currencyCode?: string }} board
 * @param {ReadonlyArray<string>} opened keys of columns that are shown in full
 * @param {number} most cards of the others
 */
export function columnsOf({ rows, months, today, currencyCode }, opened, most) {
    const overdue = rows.filter(({ isOverdue }) => isOverdue);
    const columns = [
        ...(overdue.length > 0 ? [{ key: OVERDUE, title: labels.overdue, own: overdue }] : []),
        ...months.map((month) => ({
            key: month.slice(0, 7),
            title: formatMonth(month),
            own: rows.filter((row) => !row.isOverdue && row.renewalOn?.slice(0, 7) === month.slice(0, 7))
        }))
    ];
    return columns.map(({ key, title, own }) => {
        const totals = totalsOf(own);
        const shown = opened.includes(key) ? own : own.slice(0, most);
        return {
            key,
            title,
            isEmpty: own.length === 0,
            count: fill(labels.count, formatNumber(totals.count, 0)),
            due: formatCurrency(totals.due, currencyCode),
            forecast: formatCurrency(totals.forecast, currencyCode),
            unknown: totals.unknown > 0 ? fill(labels.noForecast, formatNumber(totals.unknown, 0)) : '',
            className: key === OVERDUE ? 'column column_overdue' : 'column',
            cards: shown.map((row) => cardView(row, today, currencyCode)),
            moreLabel: shown.length < own.length ? fill(labels.more, formatNumber(own.length, 0)) : ''
        };
    });
}
