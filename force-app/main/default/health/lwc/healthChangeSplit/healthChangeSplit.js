import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getChange from '@salesforce/apex/AccountHealthController.getChange';
import { labels } from 'c/healthLabels';
import { headline, partsOf, rowsOf } from './changeModel';

/** @typedef {import('@salesforce/apex').WireResult<Apex_HealthChangeView | null>} Wired */

/** What changed since a day, divided into behavior, configuration and missing data. */
export default class HealthChangeSplit extends LightningElement {
    /** @type {string | undefined} */
    @api accountId;

    /**
     * The change that is shown until the user chooses a day.
     * @type {Apex_HealthChangeView | undefined}
     */
    @api change;

    /**
     * The day of the organization.
     * @type {string}
     */
    @api today = '';

    labels = labels;

    /** @type {Wired} */
    wired = {};

    /**
     * The day that the user chose.
     * @type {string | undefined}
     */
    asked;

    /** @type {string | undefined} */
    dayProblem;

    /**
     * Shows what changed since a day.
     * @param {string} day
     */
    @api
    showSince(day) {
        this.dayProblem = undefined;
        this.wired = {};
        this.asked = day;
    }

    /** Reads again what is shown, after a new score. */
    @api
    async refresh() {
        if (this.asked) {
            await refreshApex(this.wired);
        }
    }

    /** @param {Wired} result */
    @wire(getChange, { accountId: '$accountId', since: '$asked' })
    takeChange(result) {
        this.wired = result;
    }

    get shown() {
        return (this.asked ? this.wired.data : this.change) ?? undefined;
    }

    get since() {
        return this.asked ?? this.change?.since;
    }

    get error() {
        return this.asked ? this.wired.error : undefined;
    }

    get isLoading() {
        return !this.shown && !this.error;
    }

    get headline() {
        return this.shown ? headline(this.shown, this.since ?? '') : '';
    }

    get problem() {
        return this.shown?.problem;
    }

    get parts() {
        return this.shown ? partsOf(this.shown) : [];
    }

    get hasParts() {
        return this.parts.length > 0;
    }

    get rows() {
        return this.shown ? rowsOf(this.shown) : [];
    }

    get hasRows() {
        return this.rows.length > 0;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleDay({ detail: { value } }) {
        const isFuture = value >= this.today;
        this.dayProblem = isFuture ? labels.changesFuture : undefined;
        if (value && !isFuture) {
            this.showSince(value);
        }
    }

    handleRetry() {
        return refreshApex(this.wired);
    }
}
