/** `lightning-record-picker` (Component Reference): chooses a record of an object. The name is what is shown and searched. */
import { LightningElement, api } from 'lwc';
import { objectName } from 'localOrg/fields';
import { objectInfo } from 'localOrg/objectInfos';

export default class RecordPicker extends LightningElement {
    @api label;
    @api objectApiName;
    @api placeholder;
    @api required = false;
    @api disabled = false;
    @api variant;
    @api fieldLevelHelp;
    @api filter;
    @api messageWhenValueMissing;
    /** Other fields than the name are neither shown nor searched here. */
    @api displayInfo;
    @api matchingInfo;

    given = null;
    info;

    @api
    get value() {
        return this.given;
    }
    set value(value) {
        this.given = value ?? null;
    }

    async connectedCallback() {
        const apiName = objectName(this.objectApiName);
        try {
            const { nameFields, label } = await objectInfo(apiName);
            this.info = { label: this.label ?? label, referenceToInfos: [{ apiName, nameFields }] };
            this.dispatchEvent(new CustomEvent('ready'));
        } catch (error) {
            this.dispatchEvent(new CustomEvent('error', { detail: { error } }));
        }
    }

    get lookup() {
        return this.template.querySelector('one-lookup');
    }

    @api
    clearSelection() {
        this.given = null;
    }

    @api
    focus() {
        this.lookup?.focus();
    }

    @api
    blur() {
        this.lookup?.blur();
    }

    @api
    checkValidity() {
        return !this.required || this.given !== null;
    }

    @api
    reportValidity() {
        return this.lookup?.reportValidity() ?? this.checkValidity();
    }

    @api
    setCustomValidity(message) {
        this.lookup?.setCustomValidity(message);
    }

    handleChange(event) {
        event.stopPropagation();
        this.given = event.detail.value;
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId: event.detail.value } }));
    }
}
