/** The value of a field as people read it. */
import { LightningElement, api } from 'lwc';
import { fieldAt } from 'localOrg/records';
import { isPlainClick, navigate, urlOf } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class FieldValue extends LightningElement {
    /** Of the object info. */
    @api info;
    @api record;
    /** Whether the name of the record leads to it. */
    @api isLink = false;

    get field() {
        return fieldAt(this.record, this.info.apiName);
    }

    get value() {
        return this.field?.value;
    }

    get parent() {
        const { relationshipName } = this.info;
        return relationshipName ? this.record.fields[relationshipName] : undefined;
    }

    get target() {
        if (this.isLink && this.info.nameField) {
            return { recordId: this.record.id, objectApiName: this.record.apiName };
        }
        const parent = this.parent?.value;
        return this.info.reference && parent ? { recordId: parent.id, objectApiName: parent.apiName } : undefined;
    }

    get url() {
        return urlOf(this.reference);
    }

    get reference() {
        return { type: 'standard__recordPage', attributes: { ...this.target, actionName: 'view' } };
    }

    get linkText() {
        return this.info.reference ? (this.parent?.displayValue ?? this.value) : this.value;
    }

    get isLinked() {
        return Boolean(this.target);
    }

    get isBoolean() {
        return !this.isLinked && this.info.dataType === 'Boolean';
    }

    get isUrl() {
        return this.info.dataType === 'Url' && Boolean(this.value);
    }

    get isEmail() {
        return this.info.dataType === 'Email' && Boolean(this.value);
    }

    get isPhone() {
        return this.info.dataType === 'Phone' && Boolean(this.value);
    }

    get isHtml() {
        return this.info.htmlFormatted && Boolean(this.value);
    }

    get isPlain() {
        return !this.isLinked && !this.isBoolean && !this.isUrl && !this.isEmail && !this.isPhone && !this.isHtml;
    }

    get booleanText() {
        return text(this.value ? 'yes' : 'no');
    }

    get plainText() {
        const shown = this.field?.displayValue ?? this.value ?? '';
        return this.info.dataType === 'MultiPicklist' ? String(shown).split(';').join('; ') : String(shown);
    }

    handleClick(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            navigate(this.reference);
        }
    }
}
