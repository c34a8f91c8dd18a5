/** The input of a field of any type, by its object info. */
import { LightningElement, api } from 'lwc';
import { text } from 'localOrg/texts';

const INPUT_TYPES = {
    Boolean: 'checkbox',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Email: 'email',
    Phone: 'tel',
    Url: 'url',
    Int: 'number',
    Long: 'number',
    Double: 'number',
    Currency: 'number',
    Percent: 'number',
    EncryptedString: 'password'
};

export default class FieldInput extends LightningElement {
    @api info;
    @api picklist;
    /** The value that the form began with. */
    @api initial;
    /** What a lookup shows for it. */
    @api shownName;
    @api isRequired = false;
    @api variant;
    @api isDisabled = false;

    typed;
    isTyped = false;

    @api
    get error() {
        return this.message;
    }
    set error(value) {
        this.message = value;
        this.showMessage();
    }

    @api
    get name() {
        return this.info.apiName;
    }

    @api
    get label() {
        return this.info.label;
    }

    @api
    get value() {
        return this.isTyped ? this.typed : (this.initial ?? null);
    }

    @api
    get isDirty() {
        return this.isTyped && (this.typed ?? null) !== (this.initial ?? null);
    }

    @api
    setTyped(value) {
        this.typed = value;
        this.isTyped = true;
    }

    @api
    focus() {
        this.input?.focus();
    }

    @api
    reportValidity() {
        this.message = undefined;
        this.input?.setCustomValidity?.('');
        return this.input?.reportValidity?.() ?? true;
    }

    @api
    reset() {
        this.isTyped = false;
        this.message = undefined;
        this.input?.setCustomValidity?.('');
    }

    get input() {
        return this.template.querySelector('[data-input]');
    }

    renderedCallback() {
        this.showMessage();
    }

    showMessage() {
        const { input } = this;
        if (input && this.shownMessage !== this.message) {
            this.shownMessage = this.message;
            input.setCustomValidity?.(this.message ?? '');
            input.reportValidity?.();
        }
    }

    get isPicklist() {
        return this.info.dataType === 'Picklist';
    }

    get isMulti() {
        return this.info.dataType === 'MultiPicklist';
    }

    get isTextArea() {
        return this.info.dataType === 'TextArea';
    }

    get isLookup() {
        return this.info.reference;
    }

    get isPlain() {
        return !this.isPicklist && !this.isMulti && !this.isTextArea && !this.isLookup;
    }

    get type() {
        return INPUT_TYPES[this.info.dataType] ?? 'text';
    }

    get isCheckbox() {
        return this.type === 'checkbox';
    }

    /** Checkboxes always have a value. */
    get mustHave() {
        return this.isRequired && !this.isCheckbox;
    }

    get step() {
        return this.type === 'number' ? String(10 ** -this.info.scale) : undefined;
    }

    get maxLength() {
        return this.type === 'text' && this.info.length > 0 ? this.info.length : undefined;
    }

    get areaLength() {
        return this.info.length > 0 ? this.info.length : undefined;
    }

    get options() {
        const values = (this.picklist?.values ?? []).map(({ label, value }) => ({ label, value }));
        return this.isRequired ? values : [{ label: text('none'), value: '' }, ...values];
    }

    get multiOptions() {
        return this.picklist?.values ?? [];
    }

    get selected() {
        return this.value ? String(this.value).split(';') : [];
    }

    get plainValue() {
        return this.value ?? '';
    }

    get help() {
        return this.info.inlineHelpText;
    }

    handleChange(event) {
        const { checked, value } = event.target;
        this.take(this.isCheckbox ? checked : value === '' ? null : value);
    }

    handleDetail(event) {
        const { value } = event.detail;
        this.take(Array.isArray(value) ? value.join(';') || null : value === '' ? null : value);
    }

    take(value) {
        this.typed = this.type === 'number' && value !== null ? Number(value) : value;
        this.isTyped = true;
        if (this.message) {
            this.message = undefined;
            this.showMessage();
        }
        this.dispatchEvent(new CustomEvent('change', { detail: { value: this.typed } }));
    }
}
