/** `lightning-output-field`: label and value of a field within a record form. */
import { LightningElement, api } from 'lwc';
import { registerField } from 'localOrg/form';

export default class OutputField extends LightningElement {
    @api fieldName;
    @api variant;
    @api fieldClass;

    state;

    connectedCallback() {
        const field = this;
        this.leave = registerField({
            get fieldName() {
                return field.fieldName;
            },
            dispatchEvent: (event) => this.dispatchEvent(event),
            wire: (state) => {
                this.state = state;
            }
        });
    }

    disconnectedCallback() {
        this.leave();
    }

    get info() {
        return this.state?.info;
    }

    get record() {
        return this.state.record;
    }

    get label() {
        return this.info.label;
    }

    get labelClass() {
        return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
    }
}
