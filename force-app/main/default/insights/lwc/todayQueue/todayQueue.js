import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import SNOOZED_UNTIL from '@salesforce/schema/CallToAction__c.SnoozedUntil__c';
import STATUS from '@salesforce/schema/CallToAction__c.Status__c';
import getQueue from '@salesforce/apex/TodayQueueController.getQueue';
import { formatDate, formatNumber } from 'c/format';
import { fill } from 'c/labels';
import { isPlainClick, recordPage } from 'c/recordLinks';
import { loadState, saveState } from 'c/viewState';
import { groupsOf, snoozeUntil } from './todayModel';
import { labels } from './labels';

const PAGE = 'todayQueue';

/** @typedef {import('@salesforce/apex').WireResult<Apex_TodayQueue | null>} Wired */
/** @typedef {import('./todayModel').Item} Item */

/**
 * The work queue: what to do first, and why. Calls to action can be closed and snoozed here; everything else is opened.
 */
export default class TodayQueue extends NavigationMixin(LightningElement) {
    /**
     * Items of a kind that are shown before the user asks for all.
     * @type {number}
     */
    @api itemsPerGroup = 8;

    labels = labels;
    scope = loadState(PAGE, { scope: 'mine' }).scope;
    isLoading = true;
    isExplained = false;
    /** @type {Apex_TodayQueue | undefined} */
    queue;
    /** @type {unknown} */
    errors;
    /** @type {unknown} */
    saveErrors;
    /** @type {Wired} */
    wired = {};
    /** @type {ReadonlyArray<string>} ids of calls to action that are gone from the list before the server says so */
    gone = [];
    /** @type {ReadonlyArray<string>} */
    opened = [];
    /** @type {{ text: string, id: string, subject: string, fields: Record<string, string | null> } | undefined} */
    last;

    snoozeChoices = Object.freeze([
        { value: 'tomorrow', label: labels.snoozeTomorrow },
        { value: 'week', label: labels.snoozeWeek },
        { value: 'month', label: labels.snoozeMonth }
    ]);

    /** @param {Wired} result */
    @wire(getQueue, { scope: '$scope' })
    receive(result) {
        this.wired = result;
        const { data, error } = result;
        if (data) {
            this.queue = data;
            this.errors = undefined;
        } else if (error) {
            this.errors = error;
        }
        this.isLoading = !data && !error;
    }

    get panelState() {
        if (this.isLoading) {
            return 'loading';
        }
        if (this.errors) {
            return 'error';
        }
        return this.groups.length === 0 && !this.last && !this.saveErrors ? 'empty' : 'data';
    }

    get groups() {
        const { items = [], currencyCode, canWork = false } = this.queue ?? {};
        const most = Math.max(1, Number(this.itemsPerGroup) || 8);
        const context = { currencyCode, canWork, hasPeople: this.scope !== 'mine' };
        return groupsOf(items, context, { hidden: this.gone, opened: this.opened, most });
    }

    get hasTeam() {
        return Boolean(this.queue?.hasTeam);
    }

    get countText() {
        const count = this.groups.reduce((sum, group) => sum + group.count, 0);
        return fill(labels.count, formatNumber(count, 0));
    }

    get snoozedText() {
        const count = this.queue?.snoozed ?? 0;
        return count > 0 ? fill(labels.snoozed, formatNumber(count, 0)) : '';
    }

    get isCut() {
        return Boolean(this.queue?.isCut);
    }

    get isExplainedText() {
        return String(this.isExplained);
    }

    /** @param {CustomEvent<string>} event */
    handleScope(event) {
        this.scope = event.detail;
        this.isLoading = true;
        this.last = undefined;
        this.opened = [];
        saveState(PAGE, { scope: event.detail });
    }

    handleExplain() {
        this.isExplained = !this.isExplained;
    }

    /** @param {Event} event */
    handleMore(event) {
        const { kind = '' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        this.opened = [...this.opened, kind];
    }

    /** @param {MouseEvent} event */
    handleOpen(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            const { id = '' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
            this[NavigationMixin.Navigate](recordPage(id));
        }
    }

    /** @param {Event} event */
    async handleDone(event) {
        const { id = '', subject = '', status = 'Open' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        const undo = { [STATUS.fieldApiName]: status };
        await this.act(id, subject, { [STATUS.fieldApiName]: 'Done' }, fill(labels.wasDone, subject), undo);
    }

    /** @param {CustomEvent<{ value: string }>} event */
    async handleSnooze(event) {
        const { id = '', subject = '' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        const day = snoozeUntil(this.queue?.today ?? '', event.detail.value);
        const text = fill(labels.wasSnoozed, subject, formatDate(day));
        await this.act(id, subject, { [SNOOZED_UNTIL.fieldApiName]: day }, text, {
            [SNOOZED_UNTIL.fieldApiName]: null
        });
    }

    async handleUndo() {
        const { last } = this;
        if (!last) {
            return;
        }
        this.last = undefined;
        if (await this.save(last.id, last.fields)) {
            this.gone = this.gone.filter((id) => id !== last.id);
            this.dispatchEvent(new ShowToastEvent({ title: fill(labels.wasUndone, last.subject), variant: 'success' }));
        } else {
            this.last = last;
        }
    }

    async handleRetry() {
        this.isLoading = true;
        try {
            await refreshApex(this.wired);
        } finally {
            this.isLoading = false;
        }
    }

    /**
     * Takes a call to action from the list at once, and puts it back when it cannot be saved.
     * @param {string} id
     * @param {string} subject
     * @param {Record<string, string | null>} fields
     * @param {string} text what was done
     * @param {Record<string, string | null>} undo
     */
    async act(id, subject, fields, text, undo) {
        this.gone = [...this.gone, id];
        if (await this.save(id, fields)) {
            this.last = { text, id, subject, fields: undo };
        } else {
            this.gone = this.gone.filter((each) => each !== id);
        }
    }

    /**
     * @param {string} id
     * @param {Record<string, string | null>} fields
     * @returns {Promise<boolean>} whether it was saved
     */
    async save(id, fields) {
        this.saveErrors = undefined;
        try {
            await updateRecord({ fields: { Id: id, ...fields } });
        } catch (error) {
            this.saveErrors = error;
            return false;
        }
        await Promise.all([refreshApex(this.wired), notifyRecordUpdateAvailable([{ recordId: id }])]);
        return true;
    }
}
