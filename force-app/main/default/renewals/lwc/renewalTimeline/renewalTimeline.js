import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/RenewalController.getOverview';
import STATUS from '@salesforce/schema/Renewal__c.Status__c';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { fill, sharedLabels } from 'c/labels';
import { saveFields } from 'c/recordSave';
import { labels } from 'c/renewalLabels';
import { factsOf, headline, isAwaited, isRevocable, optionsOf } from './renewalTimelineModel.js';

/** @typedef {import('@salesforce/apex').WireResult<Apex_RenewalOverview | null>} Result */
/** @typedef {{ key: string, day: string, state: string, text: string, recordId?: string }} Mark */

/**
 * When an account renews, what people think of it, and the way there.
 */
export default class RenewalTimeline extends LightningElement {
    /**
     * The account.
     * @type {string | undefined}
     */
    @api recordId;

    /**
     * Leaves out the line of health.
     * @type {boolean}
     */
    @api hideHealth = false;

    /**
     * What others want to see on the line of time, such as contacts with the customer.
     * @type {ReadonlyArray<Mark>}
     */
    @api marks = [];

    /**
     * Says that the marks could not be read.
     * @type {boolean}
     */
    @api marksFailed = false;

    /** @type {unknown} */
    wired;
    /** @type {Apex_RenewalOverview | undefined} */
    overview;
    /** @type {unknown} */
    error;
    /** @type {string | undefined} */
    chosenId;
    isDeciding = false;
    /** @type {unknown} */
    reopenError;
    labels = labels;
    sharedLabels = sharedLabels;

    /** @param {Result} result */
    @wire(getOverview, { accountId: '$recordId' })
    handleOverview(result) {
        this.wired = result;
        if (result.data) {
            this.overview = result.data;
            this.error = undefined;
        } else if (result.error) {
            this.error = result.error;
        }
    }

    get state() {
        if (this.error) {
            return 'error';
        }
        if (!this.overview) {
            return 'loading';
        }
        return this.items.length > 0 ? 'data' : 'empty';
    }

    /** What is in a slot is rendered whether the slot is shown or not. */
    get isReady() {
        return this.state === 'data';
    }

    get items() {
        return this.overview?.items ?? [];
    }

    /** @returns {Apex_RenewalOverview_Item} */
    get item() {
        return this.items.find(({ recordId }) => recordId === this.chosenId) ?? this.items[0] ?? {};
    }

    get options() {
        return optionsOf(this.items);
    }

    get hasChoice() {
        return this.items.length > 1;
    }

    get pickedId() {
        return this.item.recordId;
    }

    get headline() {
        return headline(this.item, this.overview?.today);
    }

    get facts() {
        return factsOf(this.item, this.overview?.today);
    }

    get isOverdue() {
        return this.item.isOverdue === true;
    }

    get isRenewal() {
        return this.item.renewalId !== undefined;
    }

    get isOpen() {
        return this.isRenewal && isAwaited(this.item);
    }

    /** @returns {Apex_RenewalOverview_Rights} */
    get rights() {
        return this.overview?.rights ?? {};
    }

    get health() {
        return this.hideHealth ? [] : (this.overview?.health ?? []);
    }

    get canDecide() {
        return this.isOpen && this.rights.decide === true && !this.isDeciding;
    }

    get isDecisionShown() {
        return this.isOpen && this.isDeciding;
    }

    get canReopen() {
        return this.rights.decide === true && isRevocable(this.item, this.overview?.today);
    }

    get effectText() {
        return fill(labels.effect, this.facts[0].value);
    }

    get mayWork() {
        return this.rights.workCheckpoints === true && this.isOpen;
    }

    /** Reads everything again and gives what is shown now: children save on top of it. */
    reloadItem = async () => {
        const { recordId } = this.item;
        await refreshApex(this.wired);
        return this.items.find((each) => each.recordId === recordId);
    };

    /** @param {CustomEvent<{ value: string }>} event */
    handlePick(event) {
        this.chosenId = event.detail.value;
        this.isDeciding = false;
        this.reopenError = undefined;
    }

    handleDecide() {
        this.isDeciding = true;
    }

    handleDecisionCancel() {
        this.isDeciding = false;
    }

    /** @param {CustomEvent<{ outcomeText: string }>} event */
    async handleDecided(event) {
        this.isDeciding = false;
        // What was decided stays in sight, though it is no longer the next one.
        this.chosenId = this.item.recordId;
        this.toast(fill(labels.closed, event.detail.outcomeText));
        await this.refresh();
    }

    async handleSaved() {
        this.toast(labels.saved);
        await this.refresh();
    }

    async handleReopen() {
        const shown = this.item;
        if (!shown.renewalId) {
            return;
        }
        this.reopenError = undefined;
        this.chosenId = shown.recordId;
        try {
            const outcome = await saveFields({
                recordId: shown.renewalId,
                fields: { [STATUS.fieldApiName]: 'Open' },
                shown,
                reload: this.reloadItem,
                watched: ({ status }) => [status]
            });
            this.toast(outcome === 'saved' ? labels.reopened : labels.stale);
            await this.refresh();
        } catch (error) {
            this.reopenError = error;
        }
    }

    handleRetry() {
        this.error = undefined;
        this.overview = undefined;
        return refreshApex(this.wired);
    }

    async refresh() {
        await refreshApex(this.wired);
        const ids = [this.recordId, this.item.renewalId].flatMap((recordId) => (recordId ? [{ recordId }] : []));
        await notifyRecordUpdateAvailable(ids);
    }

    /** @param {string} title */
    toast(title) {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
