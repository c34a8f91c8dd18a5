import { labels } from 'c/callLabels';
import { addDays } from 'c/format';
import { fill } from 'c/labels';

/**
 * @typedef {object} Draft what the user typed
 * @property {string} playbook
 * @property {string} kind
 * @property {string} reason
 * @property {string} priority
 * @property {string} dueOn
 * @property {string} details
 */

/** @returns {Draft} */
export function emptyDraft() {
    return { playbook: '', kind: 'Risk', reason: '', priority: 'Medium', dueOn: '', details: '' };
}

/**
 * A playbook proposes kind, reason, priority and due date; a reason that the user typed stays.
 * @param {Draft} draft
 * @param {Apex_CallToActionBoard_PlaybookChoice | undefined} playbook
 * @param {string | undefined} today
 * @returns {Draft}
 */
export function withPlaybook(draft, playbook, today) {
    if (!playbook) {
        return { ...draft, playbook: '' };
    }
    return {
        ...draft,
        playbook: playbook.value ?? '',
        kind: playbook.kind ?? draft.kind,
        reason: draft.reason || (playbook.reason ?? ''),
        priority: playbook.priority ?? draft.priority,
        dueOn: draft.dueOn || (today ? addDays(today, playbook.dueDays ?? 0) : '')
    };
}

/**
 * @param {ReadonlyArray<Apex_CallToActionBoard_PlaybookChoice>} playbooks
 * @returns {{ value: string, label: string }[]} none comes first
 */
export function playbookOptions(playbooks) {
    return [
        { value: '', label: labels.noPlaybook },
        ...playbooks.map(({ value, label, stepCount }) => ({
            value: value ?? '',
            label: fill(labels.playbookOption, label, stepCount ?? 0)
        }))
    ];
}
