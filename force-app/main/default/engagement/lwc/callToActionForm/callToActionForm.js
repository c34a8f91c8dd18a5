import { LightningElement, api } from 'lwc';
import CALL_TO_ACTION from '@salesforce/schema/CallToAction__c';
import ACCOUNT from '@salesforce/schema/CallToAction__c.Account__c';
import DETAILS from '@salesforce/schema/CallToAction__c.Details__c';
import DUE_ON from '@salesforce/schema/CallToAction__c.DueOn__c';
import KIND from '@salesforce/schema/CallToAction__c.Kind__c';
import PLAYBOOK from '@salesforce/schema/CallToAction__c.PlaybookApiName__c';
import PRIORITY from '@salesforce/schema/CallToAction__c.Priority__c';
import REASON from '@salesforce/schema/CallToAction__c.Reason__c';
import { createRecord } from 'lightning/uiRecordApi';
import { sharedLabels } from 'c/labels';
import { areValid, clearAtInput, showAtInputs } from 'c/recordSave';
import { labels } from 'c/callLabels';
import { emptyDraft, playbookOptions, withPlaybook } from './callToActionFormModel.js';

/** @typedef {import('./callToActionFormModel.js').Draft} Draft */

/**
 * Raises a call to action by hand, with the tasks of a playbook or without.
 * @fires CallToActionForm#saved when it has been raised
 * @fires CallToActionForm#cancel when the user gives up
 */
export default class CallToActionForm extends LightningElement {
    /** @type {string | undefined} */
    @api accountId;

    /**
     * What a call to action may be.
     * @type {Apex_CallToActionBoard}
     */
    @api board;

    /** @type {Draft} */
    draft = emptyDraft();
    /** @type {unknown} */
    error;
    isSaving = false;
    labels = labels;
    sharedLabels = sharedLabels;
    fields = Object.freeze({
        playbook: PLAYBOOK.fieldApiName,
        kind: KIND.fieldApiName,
        reason: REASON.fieldApiName,
        priority: PRIORITY.fieldApiName,
        dueOn: DUE_ON.fieldApiName,
        details: DETAILS.fieldApiName
    });

    get playbookOptions() {
        return playbookOptions(this.board?.playbooks ?? []);
    }

    get kindOptions() {
        return (this.board?.kinds ?? []).map(({ value, label }) => ({ value, label }));
    }

    get priorityOptions() {
        return (this.board?.priorities ?? []).map(({ value, label }) => ({ value, label }));
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handlePlaybook(event) {
        clearAtInput(event);
        const playbook = this.board?.playbooks?.find(({ value }) => value === event.detail.value);
        this.draft = withPlaybook(this.draft, playbook, this.board?.today);
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleChange(event) {
        clearAtInput(event);
        const { name } = /** @type {HTMLInputElement} */ (event.target);
        this.draft = { ...this.draft, [name]: event.detail.value };
    }

    handleCancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSave() {
        const { draft, fields } = this;
        const inputs = [...(this.template?.querySelectorAll('[data-field]') ?? [])];
        this.error = showAtInputs(inputs, undefined);
        if (!areValid(inputs)) {
            return;
        }
        this.isSaving = true;
        try {
            await createRecord({
                apiName: CALL_TO_ACTION.objectApiName,
                fields: {
                    [ACCOUNT.fieldApiName]: this.accountId,
                    [fields.playbook]: draft.playbook || null,
                    [fields.kind]: draft.kind,
                    [fields.reason]: draft.reason.trim(),
                    [fields.priority]: draft.priority,
                    [fields.dueOn]: draft.dueOn || null,
                    [fields.details]: draft.details || null
                }
            });
            this.dispatchEvent(new CustomEvent('saved'));
        } catch (error) {
            this.error = showAtInputs(inputs, error);
        } finally {
            this.isSaving = false;
        }
    }
}
