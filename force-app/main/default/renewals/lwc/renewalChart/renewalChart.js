import { LightningElement, api } from 'lwc';
import { fill } from 'c/labels';
import { labels } from 'c/renewalLabels';
import { GUIDES, HEALTH_BOX, LEGEND, chartOf } from './renewalChartModel.js';

/** Steps of the keys that move from point to point; Home and End go to the ends. */
const STEPS = Object.freeze({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });

/** @typedef {import('./renewalChartModel.js').Mark} Mark */

/**
 * One line of time of a renewal: its term, notice and checkpoints, the marks of others, health over it, and today.
 */
export default class RenewalChart extends LightningElement {
    /** @type {Apex_RenewalOverview_Item} */
    @api item = {};

    /** @type {string | undefined} */
    @api today;

    /** @type {ReadonlyArray<Apex_RenewalOverview_HealthPoint>} */
    @api health = [];

    /** @type {ReadonlyArray<Mark>} */
    @api marks = [];

    /** @type {string | undefined} */
    chosenKey;
    isListShown = false;
    labels = labels;
    legend = LEGEND;
    healthViewBox = `0 0 ${HEALTH_BOX.width} ${HEALTH_BOX.height}`;

    get guides() {
        return (this.health ?? []).length > 0 ? GUIDES : [];
    }

    get chart() {
        return chartOf({
            item: this.item ?? {},
            today: this.today,
            health: this.health ?? [],
            marks: this.marks ?? []
        });
    }

    get points() {
        const { points } = this.chart;
        const tabbed = points.some(({ key }) => key === this.chosenKey) ? this.chosenKey : points[0]?.key;
        return points.map((point) => ({
            ...point,
            isChosen: `${point.key === this.chosenKey}`,
            tabIndex: point.key === tabbed ? '0' : '-1'
        }));
    }

    get chartLabel() {
        return fill(labels.chart, this.item?.productName ?? this.item?.name ?? '');
    }

    get chosen() {
        return this.chart.points.find(({ key }) => key === this.chosenKey);
    }

    get chosenId() {
        return this.chosen?.recordId;
    }

    get detail() {
        return this.chosen?.label ?? labels.chartHint;
    }

    get listLabel() {
        return this.isListShown ? labels.hideList : labels.showList;
    }

    get listExpanded() {
        return `${this.isListShown}`;
    }

    /** @param {Event} event */
    handlePoint(event) {
        this.chosenKey = /** @type {SVGElement} */ (event.currentTarget).dataset.key;
    }

    /** @param {KeyboardEvent} event */
    handleKey(event) {
        const keys = this.points.map(({ key }) => key);
        const index = keys.indexOf(/** @type {SVGElement} */ (event.currentTarget).dataset.key ?? '');
        const step = STEPS[/** @type {keyof STEPS} */ (event.key)];
        const target = event.key === 'Home' ? 0 : event.key === 'End' ? keys.length - 1 : index + (step ?? 0);
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.handlePoint(event);
        } else if (target !== index && keys[target] !== undefined) {
            event.preventDefault();
            this.focusOn(keys[target]);
        }
    }

    /** @param {string} key */
    focusOn(key) {
        this.chosenKey = key;
        const points = /** @type {NodeListOf<SVGElement>} */ (this.template?.querySelectorAll('.point') ?? []);
        [...points].find(({ dataset }) => dataset.key === key)?.focus();
    }

    handleList() {
        this.isListShown = !this.isListShown;
    }
}
