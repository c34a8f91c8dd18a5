import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/CallToActionController.getBoard';
import getClosed from '@salesforce/apex/CallToActionController.getClosed';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { labels } from 'c/callLabels';
import { fill } from 'c/labels';
import { inOrder } from './callsToActionModel.js';

/** @typedef {import('@salesforce/apex').WireResult<Apex_CallToActionBoard | null>} BoardResult */
/** @typedef {import('@salesforce/apex').WireResult<ReadonlyArray<Apex_CallToActionBoard_Item>>} ClosedResult */
/** @typedef {import('./callsToActionModel.js').View} View */

/**
 * The calls to action of an account: what has to be done now first; snoozed and closed ones on demand.
 */
export default class CallsToAction extends LightningElement {
    /**
     * The account.
     * @type {string | undefined}
     */
    @api recordId;

    /**
     * Leaves out the button for a new one.
     * @type {boolean}
     */
    @api hideNew = false;

    /** @type {unknown} */
    wired;
    /** @type {unknown} */
    wiredClosed;
    /** @type {Apex_CallToActionBoard | undefined} */
    board;
    /** @type {ReadonlyArray<Apex_CallToActionBoard_Item> | undefined} */
    closed;
    /** @type {unknown} */
    error;
    /** @type {unknown} */
    closedError;
    /** @type {View} */
    view = 'open';
    /**
     * Closed ones are read when somebody wants to see them.
     * @type {string | undefined}
     */
    closedOfId;
    isAdding = false;
    labels = labels;

    /** @param {BoardResult} result */
    @wire(getBoard, { accountId: '$recordId' })
    handleBoard(result) {
        this.wired = result;
        if (result.data) {
            this.board = result.data;
            this.error = undefined;
        } else if (result.error) {
            this.error = result.error;
        }
    }

    /** @param {ClosedResult} result */
    @wire(getClosed, { accountId: '$closedOfId' })
    handleClosed(result) {
        this.wiredClosed = result;
        this.closed = result.data ?? this.closed;
        this.closedError = result.error;
    }

    get state() {
        if (this.error) {
            return 'error';
        }
        if (!this.board) {
            return 'loading';
        }
        const isEmpty = this.isOpenView && this.open.length === 0 && !this.isAdding && !this.hasOthers;
        return isEmpty ? 'empty' : 'data';
    }

    /** What is in a slot is rendered whether the slot is shown or not. */
    get isReady() {
        return this.state === 'data';
    }

    get open() {
        return inOrder(this.board?.items ?? [], this.board?.priorities ?? []);
    }

    get snoozed() {
        return this.board?.snoozed ?? [];
    }

    get hasOthers() {
        return this.snoozed.length > 0 || (this.board?.closedCount ?? 0) > 0;
    }

    get isOpenView() {
        return this.view === 'open';
    }

    get items() {
        if (this.isOpenView) {
            return this.open;
        }
        return this.view === 'snoozed' ? [...this.snoozed] : [...(this.closed ?? [])];
    }

    get isClosedLoading() {
        return this.view === 'closed' && !this.closed && !this.closedError;
    }

    get shownClosedError() {
        return this.view === 'closed' ? this.closedError : undefined;
    }

    get emptyText() {
        if (this.items.length > 0 || this.isClosedLoading || this.shownClosedError) {
            return undefined;
        }
        const texts = { open: labels.emptyTitle, snoozed: labels.noneSnoozed, closed: labels.noneClosed };
        return texts[this.view];
    }

    get views() {
        /** @type {[View, string, number][]} */
        const views = [
            ['open', labels.open, this.open.length],
            ['snoozed', labels.snoozed, this.snoozed.length],
            ['closed', labels.closed, this.board?.closedCount ?? 0]
        ];
        return views.map(([name, template, count]) => ({
            name,
            label: fill(template, count),
            variant: name === this.view ? 'brand' : 'neutral',
            isPressed: `${name === this.view}`
        }));
    }

    get mayCreate() {
        return this.board?.mayCreate === true && !this.hideNew;
    }

    get mayEdit() {
        return this.board?.mayEdit === true;
    }

    get isNewShown() {
        return this.mayCreate && !this.isAdding;
    }

    /** @param {Event} event */
    handleView(event) {
        this.view = /** @type {View} */ (/** @type {HTMLButtonElement} */ (event.target).name);
        if (this.view === 'closed') {
            this.closedOfId = this.recordId;
        }
    }

    handleNew() {
        this.isAdding = true;
    }

    handleNewCancel() {
        this.isAdding = false;
    }

    async handleRaised() {
        this.isAdding = false;
        this.view = 'open';
        this.toast(labels.raised);
        await this.refresh();
    }

    /** @param {CustomEvent<{ text: string }>} event */
    async handleSaved(event) {
        this.toast(event.detail.text);
        await this.refresh();
    }

    handleRetry() {
        this.error = undefined;
        this.board = undefined;
        return refreshApex(this.wired);
    }

    handleRetryClosed() {
        this.closedError = undefined;
        return refreshApex(this.wiredClosed);
    }

    async refresh() {
        await this.reload();
        if (this.recordId) {
            await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
        }
    }

    reload = async () => {
        await Promise.all([this.wired, this.closedOfId && this.wiredClosed].filter(Boolean).map(refreshApex));
        return [...(this.board?.items ?? []), ...this.snoozed, ...(this.closed ?? [])];
    };

    /** @param {string} title */
    toast(title) {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
