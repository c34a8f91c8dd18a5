import { LightningElement, api } from 'lwc';
import { sharedLabels } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { timeline } from './planTimelineModel';

/** @typedef {Event & { currentTarget: HTMLElement }} ElementEvent */
/** @typedef {KeyboardEvent & { currentTarget: HTMLElement }} ElementKeyEvent */

/** @type {Readonly<Record<string, number>>} */
const STEPS = Object.freeze({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 });

/**
 * Milestones of a plan over time with what waits for what. The names beside the picture are buttons that carry all of
 * it in words; the arrow keys go from one to the next.
 */
export default class PlanTimeline extends LightningElement {
    /** @type {ReadonlyArray<Apex_MilestoneView>} */
    @api milestones = [];

    /** @type {string | undefined} */
    @api today;

    labels = { ...sharedLabels, ...planLabels };

    /** @type {string | undefined} */
    selectedId;

    get timeline() {
        return timeline(this.milestones, this.today, this.selectedId);
    }

    get chart() {
        const { timeline: chart } = this;
        const focused = chart.rows.find(({ id }) => id === this.selectedId) ?? chart.rows[0];
        return {
            ...chart,
            rows: chart.rows.map((row) => ({
                ...row,
                pressed: String(row.id === this.selectedId),
                tabIndex: row === focused ? '0' : '-1',
                bandClass: row.id === this.selectedId ? 'band band_chosen' : 'band'
            }))
        };
    }

    get hasRows() {
        return this.timeline.rows.length > 0;
    }

    get chosen() {
        return this.timeline.rows.find(({ id }) => id === this.selectedId);
    }

    /** @param {ElementEvent} event */
    handleSelect(event) {
        const { id } = event.currentTarget.dataset;
        this.selectedId = id === this.selectedId ? undefined : id;
    }

    /** @param {ElementKeyEvent} event */
    handleKey(event) {
        const ids = this.timeline.rows.map(({ id }) => id);
        const at = ids.indexOf(event.currentTarget.dataset.id);
        const next = targetOf(event.key, at, ids.length);
        if (next === undefined) {
            return;
        }
        event.preventDefault();
        this.selectedId = ids[next];
        const button = /** @type {HTMLElement | null} */ (this.template?.querySelector(`[data-id="${ids[next]}"]`));
        button?.focus();
    }
}

/**
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @returns {number | undefined} the row that a key leads to
 */
function targetOf(key, at, count) {
    if (key === 'Home') {
        return 0;
    }
    if (key === 'End') {
        return count - 1;
    }
    const step = STEPS[key];
    return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step));
}
