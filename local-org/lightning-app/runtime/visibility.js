/** Visibility rules of components on Lightning pages ("Make Your Lightning Page Components Show Up When You Want Them To"). */
import { fieldAt, loadRecord, onRecordChange } from './records.js';

/**
 * @typedef {{ path: string | null, value: string | null, operator: string, right: string }} Criterion a field of the record, or a value that is known already
 * @typedef {{ logic: string | null, criteria: Criterion[], unsupported: string | null }} Rule
 */

/**
 * Tells whether a component is shown, now and whenever its record changes.
 *
 * @param {Rule | null | undefined} rule
 * @param {string | undefined} recordId
 * @param {(state: { isVisible: boolean, unsupported?: string }) => void} listener
 * @returns {() => void} ends it
 */
export function watchVisibility(rule, recordId, listener) {
    if (!rule) {
        listener({ isVisible: true });
        return () => undefined;
    }
    if (rule.unsupported) {
        listener({ isVisible: false, unsupported: rule.unsupported });
        return () => undefined;
    }
    let isStopped = false;
    const check = async () => {
        const optionalFields = rule.criteria.flatMap(({ path }) => (path ? [`Record.${path}`] : []));
        const record =
            recordId && optionalFields.length > 0
                ? await loadRecord(recordId, { fields: [], optionalFields }, false).catch(() => undefined)
                : undefined;
        if (!isStopped) {
            listener({ isVisible: holds(rule, record) });
        }
    };
    void check();
    const stop = onRecordChange((keys) => void (recordId && keys.has(recordId.slice(0, 15)) && check()));
    return () => {
        isStopped = true;
        stop();
    };
}

/**
 * @param {Rule} rule
 * @param {any} record
 */
function holds({ logic, criteria }, record) {
    const results = criteria.map((each) => meets(each, record));
    return logic ? combined(logic, results) : results.every(Boolean);
}

/**
 * @param {Criterion} criterion
 * @param {any} record
 */
function meets({ path, value, operator, right }, record) {
    const left = path ? fieldAt(record, path)?.value : value;
    switch (operator) {
        case 'EQUAL':
            return plain(left) === right.toLowerCase();
        case 'NE':
            return plain(left) !== right.toLowerCase();
        case 'CONTAINS':
            return plain(left).includes(right.toLowerCase());
        case 'GT':
            return compare(left, right) > 0;
        case 'GE':
            return compare(left, right) >= 0;
        case 'LT':
            return compare(left, right) < 0;
        case 'LE':
            return compare(left, right) <= 0;
        default:
            return false;
    }
}

/** @param {unknown} value */
function plain(value) {
    return String(value ?? '').toLowerCase();
}

/**
 * @param {unknown} left
 * @param {string} right
 * @returns {number} NaN when there is nothing to compare
 */
function compare(left, right) {
    if (left === null || left === undefined) {
        return NaN;
    }
    if (typeof left === 'number') {
        return left - Number(right);
    }
    return String(left) < right ? -1 : String(left) > right ? 1 : 0;
}

/**
 * `1 AND (2 OR NOT 3)`
 *
 * @param {string} logic
 * @param {boolean[]} results
 */
function combined(logic, results) {
    const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
    let at = 0;
    /** @returns {boolean} */
    const factor = () => {
        const token = tokens[at++];
        if (token === 'NOT') {
            return !factor();
        }
        if (token === '(') {
            const inner = alternatives();
            at++;
            return inner;
        }
        return results[Number(token) - 1] ?? false;
    };
    const conjunction = () => {
        let value = factor();
        while (tokens[at] === 'AND') {
            at++;
            value = factor() && value;
        }
        return value;
    };
    const alternatives = () => {
        let value = conjunction();
        while (tokens[at] === 'OR') {
            at++;
            value = conjunction() || value;
        }
        return value;
    };
    return alternatives();
}
