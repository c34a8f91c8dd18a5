import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** @typedef {import('lightning/navigation').PageReference} PageReference */

/**
 * A link to a record, with an address of its own: it can be opened in a new tab.
 */
export default class RecordLink extends NavigationMixin(LightningElement) {
    /** @type {string | undefined} */
    @api label;

    /** @type {string | undefined} */
    givenId;

    /** @type {string | undefined} */
    url;

    /** @type {string | undefined} */
    @api
    get recordId() {
        return this.givenId;
    }
    set recordId(recordId) {
        this.givenId = recordId;
        this.url = undefined;
        if (recordId && this.isConnected) {
            this.readUrl();
        }
    }

    connectedCallback() {
        if (this.givenId && !this.url) {
            this.readUrl();
        }
    }

    /** @returns {PageReference} */
    get page() {
        return { type: 'standard__recordPage', attributes: { recordId: this.givenId, actionName: 'view' } };
    }

    async readUrl() {
        const recordId = this.givenId;
        const url = await this[NavigationMixin.GenerateUrl](this.page);
        if (recordId === this.givenId) {
            this.url = url;
        }
    }

    /** @param {MouseEvent} event */
    handleClick(event) {
        // Whoever asks for a new tab or window gets the browser's own way.
        if (event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        event.preventDefault();
        this[NavigationMixin.Navigate](this.page);
    }
}
