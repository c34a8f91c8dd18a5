import { LightningElement, api } from 'lwc';
import { sharedLabels } from 'c/labels';

/** @typedef {import('@salesforce/schema').ObjectId} ObjectId */
/** @typedef {import('@salesforce/schema').FieldId} FieldId */

/** @typedef {{ name: string, isRequired?: boolean }} FormField */

/**
 * A form that adds a record to a plan or edits one. Labels, help, choices and rights come from the object; a save that
 * fails says why in place and keeps what was typed.
 * @fires PlanRecordForm#saved when the record was saved
 * @fires PlanRecordForm#cancel when the user does not want to
 */
export default class PlanRecordForm extends LightningElement {
    /** @type {string | undefined} */
    @api heading;

    /** @type {ObjectId | undefined} */
    @api objectApiName;

    /**
     * The record to edit; nothing to add one.
     * @type {string | undefined}
     */
    @api recordId;

    /** @type {string | undefined} */
    @api planId;

    /** @type {FieldId | undefined} the field that leads to the plan */
    @api planField;

    /** @type {ReadonlyArray<FormField>} */
    @api fields = [];

    labels = sharedLabels;
    isBusy = false;
    isFocused = false;

    get shownFields() {
        return this.fields.map(({ name, isRequired }) => ({ name, isRequired: isRequired === true }));
    }

    handleLoad() {
        if (!this.isFocused) {
            this.isFocused = true;
            /** @type {HTMLElement | null} */ (this.template?.querySelector('lightning-input-field'))?.focus();
        }
    }

    /** @param {CustomEvent<{ fields: Record<string, unknown> }>} event */
    handleSubmit(event) {
        event.preventDefault();
        this.isBusy = true;
        const fields = { ...event.detail.fields };
        if (!this.recordId && this.planField) {
            fields[this.planField.fieldApiName] = this.planId;
        }
        const form = /** @type {{ submit: (fields: Record<string, unknown>) => void } | null} */ (
            /** @type {unknown} */ (this.template?.querySelector('lightning-record-edit-form'))
        );
        form?.submit(fields);
    }

    handleSuccess() {
        this.isBusy = false;
        this.dispatchEvent(new CustomEvent('saved'));
    }

    handleError() {
        this.isBusy = false;
    }

    handleCancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
