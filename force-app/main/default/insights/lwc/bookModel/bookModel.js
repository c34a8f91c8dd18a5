import { addDays, daysBetween } from 'c/format';

/** @typedef {Apex_PortfolioRow} Row one customer */

/** @typedef {{ search: string, band: string, stage: string, renewal: string, direction: string, contact: string, manager: string }} Filters */
/** @typedef {'name' | 'score' | 'trend' | 'arr' | 'renewalOn' | 'stage' | 'contactOn' | 'managerName'} SortField */
/** @typedef {{ field: SortField, isDescending: boolean }} Sort */
/** @typedef {{ band: string, count: number, arr: number }} BandTotal */

export const BANDS = Object.freeze(['AtRisk', 'Watch', 'Healthy', 'Unknown']);

/** Stands for customers that have no value; a blank filter lets all pass. */
export const NONE = 'none';
export const OVERDUE = 'overdue';

/** @type {Readonly<Filters>} */
export const NO_FILTERS = Object.freeze({
    search: '',
    band: '',
    stage: '',
    renewal: '',
    direction: '',
    contact: '',
    manager: ''
});

/** Days within which a renewal counts as coming up. */
const DUE_DAYS = 90;

/**
 * Customers that pass all filters.
 * @param {ReadonlyArray<Row>} rows
 * @param {Filters} filters
 * @param {string} today
 * @returns {ReadonlyArray<Row>} in their order
 */
export function filterRows(rows, filters, today) {
    const tests = testsOf(filters, today);
    return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/**
 * @param {Filters} filters
 * @param {string} today
 * @returns {((row: Row) => boolean)[]}
 */
function testsOf({ search, band, stage, renewal, direction, contact, manager }, today) {
    const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const tests = words.map((word) => (/** @type {Row} */ row) => (row.name ?? '').toLocaleLowerCase().includes(word));
    /** @type {[string, (row: Row) => boolean][]} */
    const choices = [
        [band, (row) => row.band === band],
        [stage, (row) => (row.stage ?? NONE) === stage],
        [renewal, (row) => renewalKey(row, today) === renewal],
        [direction, (row) => (row.direction ?? NONE) === direction],
        [contact, (row) => isContactBefore(row, contact, today)],
        [manager, (row) => (row.managerId ?? NONE) === manager]
    ];
    return [...tests, ...choices.filter(([value]) => value !== '').map(([, test]) => test)];
}

/**
 * The month in which a renewal lies.
 * @param {Row} row
 * @param {string} today
 * @returns {string} "2026-03"; overdue; none
 */
function renewalKey({ renewalOn }, today) {
    if (!renewalOn) {
        return NONE;
    }
    return renewalOn < today ? OVERDUE : renewalOn.slice(0, 7);
}

/**
 * @param {Row} row
 * @param {string} contact days, or none
 * @param {string} today
 */
function isContactBefore({ contactOn }, contact, today) {
    if (contact === NONE || !contactOn) {
        return contact === NONE && !contactOn;
    }
    return contactOn < addDays(today, -Number(contact));
}

/**
 * @param {ReadonlyArray<Row>} rows
 * @param {Sort} sort
 * @returns {ReadonlyArray<Row>} a new list; rows without a value come last, whichever way it is sorted
 */
export function sortRows(rows, { field, isDescending }) {
    const collator = new Intl.Collator();
    const sign = isDescending ? -1 : 1;
    return [...rows].sort((first, second) => {
        const [a, b] = [first[field] ?? null, second[field] ?? null];
        if (a === null || b === null) {
            return Number(a === null) - Number(b === null);
        }
        return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    });
}

/**
 * @param {ReadonlyArray<Row>} rows
 * @param {string} today
 */
export function totalsOf(rows, today) {
    const last = addDays(today, DUE_DAYS);
    /** @type {Map<string, BandTotal>} */
    const bands = new Map(BANDS.map((band) => [band, { band, count: 0, arr: 0 }]));
    const totals = { count: rows.length, arr: 0, dueCount: 0, dueArr: 0, overdueCount: 0, overdueArr: 0 };
    for (const { band = 'Unknown', arr: amount, renewalOn } of rows) {
        const arr = amount ?? 0;
        const total = bands.get(band) ?? { band, count: 0, arr: 0 };
        bands.set(band, { band, count: total.count + 1, arr: total.arr + arr });
        totals.arr += arr;
        if (renewalOn && renewalOn < today) {
            totals.overdueCount += 1;
            totals.overdueArr += arr;
        } else if (renewalOn && renewalOn <= last) {
            totals.dueCount += 1;
            totals.dueArr += arr;
        }
    }
    return { ...totals, bands: [...bands.values()] };
}

/**
 * What can be chosen in filters: what occurs.
 * @param {ReadonlyArray<Row>} rows
 * @param {string} today
 */
export function choicesOf(rows, today) {
    const stages = new Set();
    const months = new Set();
    /** @type {Map<string, string>} */
    const managers = new Map();
    for (const row of rows) {
        if (row.stage) {
            stages.add(row.stage);
        }
        if (row.managerId) {
            managers.set(row.managerId, row.managerName ?? '');
        }
        months.add(renewalKey(row, today));
    }
    const byName = new Intl.Collator().compare;
    return {
        stages: /** @type {string[]} */ ([...stages].sort(byName)),
        months: /** @type {string[]} */ ([...months].filter((key) => key !== OVERDUE && key !== NONE).sort()),
        managers: [...managers].map(([value, label]) => ({ value, label })).sort((a, b) => byName(a.label, b.label))
    };
}

/**
 * One page of rows.
 * @param {ReadonlyArray<Row>} rows
 * @param {number} page from 0; one beyond the last is the last
 * @param {number} size
 */
export function pageOf(rows, page, size) {
    const last = Math.max(0, Math.ceil(rows.length / size) - 1);
    const current = Math.min(Math.max(0, page), last);
    const from = current * size;
    const shown = rows.slice(from, from + size);
    return { rows: shown, page: current, from: shown.length === 0 ? 0 : from + 1, to: from + shown.length, last };
}

/**
 * The customers to look at first.
 * @param {ReadonlyArray<Row>} rows
 * @param {number} count
 * @returns {ReadonlyArray<Row>} those at risk with most ARR
 */
export function topRisks(rows, count) {
    const risks = rows.filter(({ band }) => band === 'AtRisk');
    return sortRows(risks, { field: 'arr', isDescending: true }).slice(0, count);
}

/**
 * @param {string | null | undefined} day
 * @param {string} today
 * @returns {number | undefined} days since; undefined without a day
 */
export function daysSince(day, today) {
    return daysBetween(day, today);
}
