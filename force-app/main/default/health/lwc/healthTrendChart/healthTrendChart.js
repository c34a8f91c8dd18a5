import { LightningElement, api } from 'lwc';
import { dayOf } from 'c/format';
import { labels } from 'c/healthLabels';
import { indexAfter, nearest, summaryOf, toChart } from './trendModel';

/** @typedef {PointerEvent & { currentTarget: HTMLElement }} PlotEvent */

/**
 * The stored scores of an account over time. One stop of the tab key; arrow keys go from score to score.
 * @fires HealthTrendChart#since with the day from which the user wants to know what changed
 */
export default class HealthTrendChart extends LightningElement {
    /**
     * In the order of time.
     * @type {ReadonlyArray<Apex_HealthView_Point>}
     */
    @api points = [];

    /**
     * The best one first.
     * @type {ReadonlyArray<Apex_HealthView_BandLimit>}
     */
    @api bands = [];

    /**
     * The day of the organization.
     * @type {string}
     */
    @api today = '';

    /** @type {number} */
    @api months = 12;

    /**
     * Leaves out the button that asks what changed since the chosen score.
     * @type {boolean}
     */
    @api hideSince = false;

    labels = labels;
    isTable = false;

    /**
     * The chosen score; the latest one until the user chooses.
     * @type {number | undefined}
     */
    chosen;

    get chart() {
        return toChart(this.points, this.bands, this.today, Number(this.months));
    }

    get index() {
        const last = this.points.length - 1;
        return Math.min(this.chosen ?? last, last);
    }

    get lastIndex() {
        return Math.max(0, this.points.length - 1);
    }

    get entry() {
        return this.chart.entries[this.index];
    }

    get entryText() {
        return this.entry?.text;
    }

    /** The chosen score as a dot of its own. */
    get cursorDot() {
        const entry = this.entry;
        return entry?.y === undefined ? '' : `M${entry.x} ${entry.y}h.001`;
    }

    get cursorLine() {
        return `M${this.entry?.x} 0V100`;
    }

    get summary() {
        const { entries } = this.chart;
        return summaryOf(entries, this.points);
    }

    get tableRows() {
        return [...this.chart.entries].reverse();
    }

    get toggleLabel() {
        return this.isTable ? labels.trendChart : labels.trendTable;
    }

    get hasMarks() {
        return this.chart.marks.length > 0;
    }

    get canAskSince() {
        return !this.hideSince && this.index < this.lastIndex;
    }

    /** @param {KeyboardEvent} event */
    handleKey(event) {
        const target = indexAfter(event.key, this.index, this.points.length);
        if (target !== undefined) {
            event.preventDefault();
            this.chosen = target;
        }
    }

    /** @param {PlotEvent} event */
    handlePoint({ currentTarget, clientX }) {
        const { left, width } = currentTarget.getBoundingClientRect();
        if (width > 0) {
            this.chosen = nearest(this.chart.entries, (100 * (clientX - left)) / width);
        }
    }

    handleToggle() {
        this.isTable = !this.isTable;
    }

    handleSince() {
        this.dispatchEvent(new CustomEvent('since', { detail: { day: dayOf(this.entry?.at) } }));
    }
}
