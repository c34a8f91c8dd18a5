import {
    NO_VALUE,
    formatChange,
    formatCurrency,
    formatDate,
    formatMonth,
    formatNumber,
    formatRelativeDays
} from 'c/format';
import { fill } from 'c/labels';
import { recordUrl } from 'c/recordLinks';
import { NONE, OVERDUE, choicesOf, daysSince } from 'c/bookModel';
import { labels } from './labels';

/** @typedef {import('c/bookModel').Row} Row */
/** @typedef {import('c/bookModel').Sort} Sort */
/** @typedef {{ value: string, label: string }} Option */
/** @typedef {Record<'stage' | 'renewal' | 'direction' | 'contact' | 'manager', Option[]>} Options */

/** Marks beside the number, so that direction shows without reading. */
/** @type {Readonly<Record<string, string>>} */
const MARKS = Object.freeze({ Falling: '▼', Rising: '▲', Steady: '■' });

const COLUMNS = Object.freeze([
    { field: 'name', label: labels.customer, isNumber: false },
    { field: 'score', label: labels.health, isNumber: false },
    { field: 'trend', label: labels.trend, isNumber: true },
    { field: 'arr', label: labels.arr, isNumber: true },
    { field: 'renewalOn', label: labels.renewal, isNumber: false },
    { field: 'stage', label: labels.stage, isNumber: false },
    { field: 'contactOn', label: labels.contact, isNumber: false },
    { field: 'managerName', label: labels.manager, isNumber: false }
]);

/** Columns that begin with the largest: what a manager looks for. */
export const LARGEST_FIRST = Object.freeze(['arr']);

/**
 * Headers of the table.
 * @param {Sort} sort
 * @param {boolean} hasManager whether customers of several people are shown
 */
export function columnsOf(sort, hasManager) {
    return COLUMNS.filter(({ field }) => hasManager || field !== 'managerName').map(({ field, label, isNumber }) => {
        const isSorted = field === sort.field;
        return {
            field,
            label,
            ariaSort: isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none',
            mark: isSorted ? (sort.isDescending ? '↓' : '↑') : '',
            className: `head cell_${field} ${isNumber ? 'number' : ''}`,
            isSorted
        };
    });
}

/**
 * A row as the table shows it.
 * @param {Row} row
 * @param {string} today
 * @param {string | undefined} currencyCode
 */
export function rowView(row, today, currencyCode) {
    const { renewalOn, contactOn } = row;
    const direction = row.direction ?? '';
    const isOverdue = Boolean(renewalOn) && String(renewalOn) < today;
    const since = daysSince(contactOn, today);
    return {
        id: row.id,
        name: row.name,
        url: recordUrl(row.id),
        band: row.band,
        score: typeof row.score === 'number' ? formatNumber(row.score, 0) : '',
        trend: formatChange(row.trend),
        trendMark: MARKS[direction] ?? '',
        trendClass: `mark mark_${direction.toLowerCase()}`,
        arr: formatCurrency(row.arr, currencyCode),
        renewal: renewalOn ? formatMonth(renewalOn) : NO_VALUE,
        renewalTitle: renewalOn ? formatDate(renewalOn) : '',
        isOverdue,
        stage: row.stage ?? NO_VALUE,
        contact: since === undefined ? NO_VALUE : formatRelativeDays(-since),
        contactTitle: contactOn ? formatDate(contactOn) : '',
        manager: row.managerName ?? NO_VALUE
    };
}

/**
 * What can be chosen in the filters.
 * @param {ReadonlyArray<Row>} rows
 * @param {string} today
 * @returns {Options}
 */
export function filterOptions(rows, today) {
    const { stages, months, managers } = choicesOf(rows, today);
    const any = { value: '', label: labels.any };
    return {
        stage: [any, ...stages.map((value) => ({ value, label: value })), { value: NONE, label: labels.noStage }],
        renewal: [
            any,
            { value: OVERDUE, label: labels.renewalOverdue },
            ...months.map((value) => ({ value, label: formatMonth(`${value}-01`) })),
            { value: NONE, label: labels.noRenewal }
        ],
        direction: [
            any,
            { value: 'Falling', label: labels.falling },
            { value: 'Steady', label: labels.steady },
            { value: 'Rising', label: labels.rising },
            { value: NONE, label: labels.noTrend }
        ],
        contact: [
            any,
            ...['30', '60', '90'].map((value) => ({ value, label: fill(labels.contactBefore, value) })),
            { value: NONE, label: labels.contactNever }
        ],
        manager: [any, ...managers, { value: NONE, label: labels.noManager }]
    };
}

/**
 * A filter that was kept from another day may name what no longer occurs: it stays a choice, so that it can be seen.
 * @param {ReadonlyArray<{ value: string, label: string }>} options
 * @param {string} value
 */
export function withValue(options, value) {
    return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}
