import { LightningElement, api } from 'lwc';
import { byCost, chips, costText, freshnessText, targetText, valueText } from 'c/healthMeasures';
import { labels } from 'c/healthLabels';
import { sharedLabels } from 'c/labels';

/** @typedef {Event & { currentTarget: HTMLElement }} ButtonEvent */

/** The measures of a score, by what they cost. A measure opens to its records. */
export default class HealthMeasureList extends LightningElement {
    /** @type {ReadonlyArray<Apex_HealthMeasureView>} */
    @api measures = [];

    /**
     * The score that the measures belong to.
     * @type {string | undefined}
     */
    @api scoreId;

    /**
     * The day of the organization.
     * @type {string | undefined}
     */
    @api today;

    /**
     * How many are shown at first.
     * @type {number}
     */
    @api limit = 5;

    labels = labels;
    isComplete = false;

    /** @type {string | undefined} */
    openName;

    get rows() {
        const sorted = byCost(this.measures);
        const highest = Math.max(1, ...sorted.map(({ lostPoints }) => lostPoints ?? 0));
        const shown = this.isComplete ? sorted : sorted.slice(0, this.limit);
        return shown.map((measure, index) => this.rowOf(measure, index, highest));
    }

    get hasMore() {
        return this.measures.length > this.limit;
    }

    get moreLabel() {
        return this.isComplete ? sharedLabels.showLess : `${sharedLabels.showMore} (${this.measures.length})`;
    }

    /**
     * @param {Apex_HealthMeasureView} measure
     * @param {number} index
     * @param {number} highest lost points of all
     */
    rowOf(measure, index, highest) {
        const isOpen = measure.name === this.openName;
        return {
            key: measure.name,
            name: measure.name,
            measure,
            group: measure.groupName,
            value: valueText(measure),
            valueClass: measure.status === 'SCORED' ? 'value' : 'value value_missing',
            target: targetText(measure),
            freshness: freshnessText(measure, this.today),
            chips: chips(measure),
            cost: costText(measure),
            costStyle: `width:${Math.round((100 * (measure.lostPoints ?? 0)) / highest)}%`,
            isOpen,
            expanded: `${isOpen}`,
            icon: isOpen ? 'M2 4l4 4 4-4' : 'M4 2l4 4-4 4',
            detailId: `detail-${index}`
        };
    }

    /** @param {ButtonEvent} event */
    handleToggle({ currentTarget }) {
        const { name } = currentTarget.dataset;
        this.openName = this.openName === name ? undefined : name;
    }

    handleMore() {
        this.isComplete = !this.isComplete;
    }
}
