import { LightningElement, api } from 'lwc';
import ARR_RENEWED from '@salesforce/schema/Renewal__c.ArrRenewed__c';
import REASON from '@salesforce/schema/Renewal__c.Reason__c';
import REASON_DETAIL from '@salesforce/schema/Renewal__c.ReasonDetail__c';
import STATUS from '@salesforce/schema/Renewal__c.Status__c';
import { sharedLabels } from 'c/labels';
import { areValid, clearAtInput, fieldError, saveFields, showAtInputs } from 'c/recordSave';
import { labels } from 'c/renewalLabels';
import { fieldsOf, withOutcome } from './renewalDecisionModel.js';

/** @typedef {() => Promise<Apex_RenewalOverview_Item | undefined>} Reload */
/** @typedef {import('./renewalDecisionModel.js').Draft} Draft */

/**
 * Closes a renewal with outcome and reason. Which of them belong together is said by the validation rules of the
 * renewal, whose texts stand at the fields.
 * @fires RenewalDecision#saved when the renewal has been closed, with the text of its outcome
 * @fires RenewalDecision#cancel when the user gives up
 */
export default class RenewalDecision extends LightningElement {
    /** @type {Apex_RenewalOverview_Item} */
    @api item;

    /** @type {ReadonlyArray<Apex_RenewalOverview_Choice>} */
    @api outcomes = [];

    /** @type {ReadonlyArray<Apex_RenewalOverview_Choice>} */
    @api reasons = [];

    /**
     * Reads the renewal again.
     * @type {Reload}
     */
    @api reload;

    /** @type {Draft} */
    draft = {};
    /** @type {Apex_RenewalOverview_Item | undefined} */
    shown;
    /** @type {unknown} */
    error;
    isSaving = false;
    labels = labels;
    sharedLabels = sharedLabels;
    statusField = STATUS.fieldApiName;
    amountField = ARR_RENEWED.fieldApiName;
    reasonField = REASON.fieldApiName;
    detailField = REASON_DETAIL.fieldApiName;

    connectedCallback() {
        this.shown = this.item;
    }

    get outcomeOptions() {
        return this.outcomes.map(({ value, label }) => ({ value, label }));
    }

    get reasonOptions() {
        return this.reasons.map(({ value, label }) => ({ value, label }));
    }

    get hasAmount() {
        return this.draft.outcome === 'Renewed' || this.draft.outcome === 'Contracted';
    }

    get hasReason() {
        return this.draft.outcome === 'Contracted' || this.draft.outcome === 'Churned';
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleOutcome(event) {
        clearAtInput(event);
        this.draft = withOutcome(this.draft, event.detail.value, this.item.arrDue);
        this.error = undefined;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleAmount(event) {
        clearAtInput(event);
        this.draft = { ...this.draft, amount: event.detail.value };
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleReason(event) {
        clearAtInput(event);
        this.draft = { ...this.draft, reason: event.detail.value };
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleDetail(event) {
        clearAtInput(event);
        this.draft = { ...this.draft, detail: event.detail.value };
    }

    handleCancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSave() {
        const { shown, draft } = this;
        if (!draft.outcome) {
            this.showError(fieldError(this.statusField, labels.outcomeMissing));
            return;
        }
        if (!shown?.renewalId) {
            return;
        }
        this.showError(undefined);
        if (!areValid(this.template?.querySelectorAll('[data-field]') ?? [])) {
            return;
        }
        this.isSaving = true;
        try {
            const result = await saveFields({
                recordId: shown.renewalId,
                fields: fieldsOf(draft, {
                    status: this.statusField,
                    amount: this.amountField,
                    reason: this.reasonField,
                    detail: this.detailField
                }),
                shown,
                reload: this.reload,
                watched: (item) => [item.status, item.arrDue, item.endsOn]
            });
            this.finish(result, draft.outcome);
        } catch (error) {
            this.showError(error);
        } finally {
            this.isSaving = false;
        }
    }

    /**
     * @param {'saved' | 'stale'} result
     * @param {string} outcome
     */
    finish(result, outcome) {
        if (result === 'stale') {
            this.shown = this.item;
            this.error = labels.stale;
            return;
        }
        const outcomeText = this.outcomes.find(({ value }) => value === outcome)?.label ?? outcome;
        this.dispatchEvent(new CustomEvent('saved', { detail: { outcomeText } }));
    }

    /**
     * Errors of a field stand at the field, all others above the form.
     * @param {unknown} error
     */
    showError(error) {
        this.error = showAtInputs(this.template?.querySelectorAll('[data-field]') ?? [], error);
    }
}
