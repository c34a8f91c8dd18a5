/** @typedef {'open' | 'snoozed' | 'closed'} View */

/**
 * What has to be done first comes first: by priority, then by due date; without a date last.
 * @param {ReadonlyArray<Apex_CallToActionBoard_Item>} items
 * @param {ReadonlyArray<Apex_CallToActionBoard_Choice>} priorities the most pressing one first
 * @returns {Apex_CallToActionBoard_Item[]}
 */
export function inOrder(items, priorities) {
    const ranks = new Map(priorities.map(({ value }, index) => [value, index]));
    /** @param {Apex_CallToActionBoard_Item} item */
    const rank = ({ priority }) => ranks.get(priority) ?? ranks.size;
    /** @param {Apex_CallToActionBoard_Item} item */
    const due = ({ dueOn }) => dueOn ?? '9999';
    return [...items].sort((left, right) => rank(left) - rank(right) || due(left).localeCompare(due(right)));
}
