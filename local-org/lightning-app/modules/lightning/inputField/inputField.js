/** `lightning-input-field`: the input of a field within a record edit form. */
import { LightningElement, api } from 'lwc';
import { registerField } from 'localOrg/form';
import { fieldAt } from 'localOrg/records';

export default class InputField extends LightningElement {
    @api fieldName;
    @api required = false;
    @api disabled = false;
    @api readOnly = false;
    @api variant;

    given;
    isGiven = false;
    state;
    error;

    @api
    get value() {
        const { input } = this;
        return input ? input.value : this.isGiven ? this.given : this.recordValue;
    }
    set value(value) {
        this.given = value;
        this.isGiven = true;
        this.input?.setTyped(value);
    }

    connectedCallback() {
        const field = this;
        this.leave = registerField({
            isInput: true,
            get fieldName() {
                return field.fieldName;
            },
            get value() {
                return field.value;
            },
            dispatchEvent: (event) => this.dispatchEvent(event),
            wire: (state) => {
                this.state = state;
            },
            reportValidity: () => this.reportValidity(),
            focus: () => this.input?.focus(),
            showError: (message) => {
                this.error = message;
            }
        });
    }

    disconnectedCallback() {
        this.leave();
    }

    get input() {
        return this.template.querySelector('one-field-input');
    }

    get recordValue() {
        return this.info ? (fieldAt(this.state.record, this.info.apiName)?.value ?? null) : null;
    }

    get info() {
        return this.state?.info;
    }

    get picklist() {
        return this.state.picklist;
    }

    get initial() {
        return this.isGiven ? this.given : this.recordValue;
    }

    get shownName() {
        const { relationshipName } = this.info;
        return this.state.record.fields[relationshipName ?? '']?.displayValue ?? undefined;
    }

    get isRequired() {
        return this.required || this.info.required;
    }

    /** A field that the user may not write is shown and not asked for. */
    get isDisabled() {
        const right = this.state.record.id ? 'updateable' : 'createable';
        return this.disabled || this.readOnly || !this.info[right];
    }

    @api
    reportValidity() {
        return this.input?.reportValidity() ?? true;
    }

    @api
    reset() {
        this.input?.reset();
    }

    @api
    clean() {
        this.error = undefined;
    }

    handleChange(event) {
        event.stopPropagation();
        this.given = event.detail.value;
        this.isGiven = true;
        this.dispatchEvent(new CustomEvent('change', { detail: { value: event.detail.value } }));
    }
}
