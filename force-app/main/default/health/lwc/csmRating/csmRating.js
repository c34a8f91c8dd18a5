import { LightningElement, api } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import ACCOUNT_ID from '@salesforce/schema/Account.Id';
import RATING from '@salesforce/schema/Account.CsmRating__c';
import REASON from '@salesforce/schema/Account.CsmRatingReason__c';
import { daysBetween, formatRelativeDays } from 'c/format';
import { labels } from 'c/healthLabels';
import { fill, sharedLabels } from 'c/labels';

/** @typedef {HTMLElement & { reportValidity(): boolean }} Field */

/**
 * What the customer success manager thinks of an account, and why.
 * @fires CsmRating#rated when a rating was saved
 */
export default class CsmRating extends LightningElement {
    /** @type {string | undefined} */
    @api accountId;

    /** @type {Apex_HealthView_Rating | undefined} */
    @api rating;

    /**
     * The day of the organization.
     * @type {string | undefined}
     */
    @api today;

    labels = labels;
    sharedLabels = sharedLabels;
    isEditing = false;
    isSaving = false;
    chosen = '';
    reason = '';

    /**
     * What saving failed with.
     * @type {unknown}
     */
    error;

    get hasRating() {
        return Boolean(this.rating?.value);
    }

    get canEdit() {
        return this.rating?.canEdit === true && !this.isEditing;
    }

    get ratedText() {
        const days = daysBetween(this.today, this.rating?.ratedOn);
        return days === undefined ? '' : fill(labels.ratingOn, formatRelativeDays(days));
    }

    get noneText() {
        return this.rating?.canEdit ? labels.ratingNone : labels.ratingNoneReader;
    }

    get choices() {
        return (this.rating?.choices ?? []).map(({ value, label }) => ({ value, label }));
    }

    get maxReason() {
        return this.rating?.maxReason;
    }

    handleEdit() {
        this.chosen = this.rating?.value ?? '';
        this.reason = this.rating?.reason ?? '';
        this.error = undefined;
        this.isEditing = true;
    }

    handleCancel() {
        this.isEditing = false;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleValue({ detail: { value } }) {
        this.chosen = value;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleReason({ detail: { value } }) {
        this.reason = value;
    }

    async handleSave() {
        if (!this.isComplete()) {
            return;
        }
        this.isSaving = true;
        this.error = undefined;
        try {
            const fields = {
                [ACCOUNT_ID.fieldApiName]: this.accountId,
                [RATING.fieldApiName]: this.chosen,
                [REASON.fieldApiName]: this.reason.trim()
            };
            await updateRecord({ fields });
            this.isEditing = false;
            this.dispatchEvent(new CustomEvent('rated'));
        } catch (error) {
            this.error = error;
        } finally {
            this.isSaving = false;
        }
    }

    /** Shows at each field what it lacks. */
    isComplete() {
        const inputs = /** @type {Field[]} */ ([...(this.template?.querySelectorAll('.field') ?? [])]);
        return inputs.map((input) => input.reportValidity()).every(Boolean);
    }
}
