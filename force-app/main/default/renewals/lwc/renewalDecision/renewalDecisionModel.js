/**
 * @typedef {object} Draft what the user typed; it outlives a change of the outcome
 * @property {string} [outcome]
 * @property {string | number} [amount]
 * @property {string} [reason]
 * @property {string} [detail]
 */

/** @typedef {{ status: string, amount: string, reason: string, detail: string }} FieldNames */

/**
 * @param {Draft} draft
 * @param {string} outcome
 * @param {number | undefined} arrDue
 * @returns {Draft} renewed as it was proposes the amount that is due
 */
export function withOutcome(draft, outcome, arrDue) {
    const amount = outcome === 'Renewed' ? (draft.amount ?? arrDue) : draft.amount;
    return { ...draft, outcome, amount };
}

/**
 * What is written. Fields that are not shown for an outcome are left as they are, apart from the amount: nothing is
 * renewed when the customer leaves.
 * @param {Draft} draft
 * @param {FieldNames} names API names
 * @returns {Record<string, unknown>}
 */
export function fieldsOf({ outcome, amount, reason, detail }, names) {
    const isGoingOn = outcome === 'Renewed' || outcome === 'Contracted';
    /** @type {Record<string, unknown>} */
    const fields = { [names.status]: outcome, [names.amount]: isGoingOn ? numberOf(amount) : null };
    if (outcome === 'Contracted' || outcome === 'Churned') {
        fields[names.reason] = reason ?? null;
        fields[names.detail] = detail ?? null;
    }
    return fields;
}

/**
 * @param {string | number | undefined} value
 * @returns {number | null}
 */
function numberOf(value) {
    return value === undefined || value === '' ? null : Number(value);
}
