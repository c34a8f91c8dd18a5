import { formatDate } from 'c/format';
import { fill } from 'c/labels';
import { labels } from 'c/renewalLabels';

/** @typedef {'done' | 'due' | 'missed' | 'skipped'} State */

/**
 * Where a checkpoint stands: one that is open after its day was missed.
 * @param {Apex_RenewalOverview_Checkpoint} checkpoint
 * @returns {State}
 */
export function stateOf({ status, isOverdue }) {
    if (status === 'Done') {
        return 'done';
    }
    if (status === 'Skipped') {
        return 'skipped';
    }
    return isOverdue ? 'missed' : 'due';
}

/** @type {Readonly<Record<State, { text: string, iconName: string, variant?: string }>>} */
export const STATES = Object.freeze({
    done: { text: labels.done, iconName: 'utility:success', variant: 'success' },
    due: { text: labels.due, iconName: 'utility:clock' },
    missed: { text: labels.missed, iconName: 'utility:warning', variant: 'error' },
    skipped: { text: labels.skipped, iconName: 'utility:dash' }
});

/**
 * @param {ReadonlyArray<Apex_RenewalOverview_Checkpoint>} checkpoints
 * @param {boolean} mayWork
 * @param {string | undefined} editedId the one whose form is open
 */
export function rowsOf(checkpoints, mayWork, editedId) {
    return checkpoints.map((checkpoint) => {
        const state = stateOf(checkpoint);
        const isOpen = state === 'due' || state === 'missed';
        const isDone = state === 'done';
        const when = isDone
            ? fill(labels.checkpointDone, formatDate(checkpoint.doneOn))
            : fill(labels.checkpointDue, formatDate(checkpoint.dueOn));
        return {
            ...STATES[state],
            recordId: checkpoint.recordId ?? '',
            name: checkpoint.name,
            asks: checkpoint.asks,
            result: checkpoint.result,
            meta: [when, checkpoint.assigneeName, checkpoint.startedLate ? labels.startedLate : undefined]
                .filter(Boolean)
                .join(' · '),
            rowClass: `row row_${state}`,
            isEdited: checkpoint.recordId === editedId,
            hasButtons: isOpen && mayWork && checkpoint.recordId !== editedId,
            completeLabel: fill(labels.completeNamed, checkpoint.name),
            skipLabel: fill(labels.skipNamed, checkpoint.name)
        };
    });
}
