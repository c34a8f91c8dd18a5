import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getHealth from '@salesforce/apex/AccountHealthController.getHealth';
import recalculate from '@salesforce/apex/AccountHealthController.recalculate';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { labels } from 'c/healthLabels';
import { sharedLabels } from 'c/labels';
import { groupRows, outcomeParts, outcomeText, summaryOf } from './healthSummary';

/** @typedef {import('@salesforce/apex').WireResult<Apex_HealthView | null>} Wired */
/** @typedef {HTMLElement & { showSince(day: string): void, refresh(): Promise<void> }} ChangeSplit */

/** How the customer is doing and why: the answer first, then the detail down to records. */
export default class AccountHealth extends LightningElement {
    /** @type {string | undefined} */
    @api recordId;

    /** @type {number} */
    @api months = 12;

    /** @type {number} */
    @api measureLimit = 5;

    /** @type {boolean} */
    @api hideTrend = false;

    /** @type {boolean} */
    @api hideGroups = false;

    /** @type {boolean} */
    @api hideChanges = false;

    /** @type {boolean} */
    @api hideRating = false;

    labels = labels;
    sharedLabels = sharedLabels;
    isBusy = false;

    /** @type {Wired} */
    wired = {};

    /**
     * What the last recalculation brought.
     * @type {{ text: string, parts: string } | undefined}
     */
    outcome;

    /**
     * What the last recalculation failed with.
     * @type {unknown}
     */
    actionError;

    /** @type {number | undefined} */
    refreshId;

    connectedCallback() {
        this.refreshId = registerRefreshHandler(this, () => this.refresh());
    }

    disconnectedCallback() {
        if (this.refreshId !== undefined) {
            unregisterRefreshHandler(this.refreshId);
        }
    }

    /** @param {Wired} result */
    @wire(getHealth, { accountId: '$recordId', months: '$months' })
    takeHealth(result) {
        this.wired = result;
    }

    get health() {
        return this.wired.data ?? undefined;
    }

    get error() {
        return this.wired.error;
    }

    get state() {
        if (this.error) {
            return 'error';
        }
        if (!this.health) {
            return 'loading';
        }
        return this.health.scoreId ? 'data' : 'empty';
    }

    get isScored() {
        return this.state === 'data';
    }

    get emptyMessage() {
        return this.canRecalculate ? labels.emptyMessage : labels.emptyMessageReader;
    }

    get canRecalculate() {
        return this.health?.canRecalculate === true;
    }

    get canRecalculateHere() {
        return this.isScored && this.canRecalculate;
    }

    get recalculateLabel() {
        return this.isBusy ? labels.recalculating : labels.recalculate;
    }

    get summary() {
        return this.health && summaryOf(this.health);
    }

    get notes() {
        return (this.summary?.notes ?? []).map((text, index) => ({ key: `${index}`, text }));
    }

    get groups() {
        return groupRows(this.health?.groups ?? []);
    }

    get hasMeasures() {
        return (this.health?.measures ?? []).length > 0;
    }

    get hasTrend() {
        return !this.hideTrend;
    }

    get showTrend() {
        return this.hasTrend && (this.health?.history ?? []).length > 0;
    }

    get showGroups() {
        return !this.hideGroups && this.groups.length > 0;
    }

    get showChanges() {
        return !this.hideChanges;
    }

    get showRating() {
        return !this.hideRating;
    }

    async handleRecalculate() {
        this.isBusy = true;
        this.outcome = undefined;
        this.actionError = undefined;
        try {
            const done =
                (await recalculate({ accountId: this.recordId, shownScoreId: this.health?.scoreId ?? null })) ?? {};
            await this.refresh();
            this.outcome = { text: outcomeText(done), parts: outcomeParts(done.change) };
            await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
        } catch (error) {
            this.actionError = error;
        } finally {
            this.isBusy = false;
        }
    }

    /** A rating counts for the score: compute it at once. */
    handleRated() {
        return this.handleRecalculate();
    }

    handleRetry() {
        return this.refresh();
    }

    handleCloseOutcome() {
        this.outcome = undefined;
    }

    /** @param {CustomEvent<{ day: string }>} event */
    handleSince({ detail: { day } }) {
        const split = this.changeSplit();
        split?.showSince(day);
        split?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    }

    async refresh() {
        await refreshApex(this.wired);
        await this.changeSplit()?.refresh();
    }

    changeSplit() {
        return /** @type {ChangeSplit | null | undefined} */ (this.template?.querySelector('c-health-change-split'));
    }
}
