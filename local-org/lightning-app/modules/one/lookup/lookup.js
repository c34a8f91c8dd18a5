/** Chooses a record by its name: a combobox as the ARIA Authoring Practices describe it. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { text } from 'localOrg/texts';

const DELAY = 200;

export default class Lookup extends LightningElement {
    @api info;
    @api isRequired = false;
    @api isDisabled = false;
    @api variant;
    /** Of a record picker. */
    @api filter;
    /** Said instead of that of lookups. */
    @api hint;
    @api messageWhenValueMissing;

    term = '';
    chosenId;
    chosenName;
    options = [];
    isOpen = false;
    active = -1;
    message;
    texts = { clear: text('clear'), empty: text('lookupEmpty'), required: text('required') };

    @api
    get value() {
        return this.chosenId ?? null;
    }
    set value(id) {
        this.chosenId = id ?? undefined;
        this.term = id ? (this.chosenName ?? '') : '';
        this.name(id);
    }

    @api
    get shownName() {
        return this.chosenName;
    }
    set shownName(name) {
        this.chosenName = name ?? this.chosenName;
        this.term = this.chosenId ? (this.chosenName ?? '') : this.term;
    }

    @api
    focus() {
        this.template.querySelector('input').focus();
    }

    @api
    setCustomValidity(message) {
        this.custom = message;
    }

    @api
    reportValidity() {
        this.message =
            this.custom ||
            (this.isRequired && !this.chosenId ? (this.messageWhenValueMissing ?? text('required')) : undefined);
        return !this.message;
    }

    /** A given id may come without a name. */
    async name(id) {
        if (id && !this.chosenName) {
            const found = await invoke('record', { recordId: id, fields: [], optionalFields: ['Record.Name'] }).catch(
                () => undefined
            );
            if (found && this.chosenId === id) {
                this.chosenName = found.fields.Name?.value ?? id;
                this.term = this.chosenName;
            }
        }
    }

    get targets() {
        return this.info.referenceToInfos.map(({ apiName }) => apiName);
    }

    get formClass() {
        return `slds-form-element${this.message ? ' slds-has-error' : ''}`;
    }

    get expanded() {
        return this.isOpen ? 'true' : 'false';
    }

    get comboClass() {
        return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? ' slds-is-open' : ''}`;
    }

    get invalid() {
        return this.message ? 'true' : 'false';
    }

    get labelClass() {
        return `slds-form-element__label${this.variant === 'label-hidden' ? ' slds-assistive-text' : ''}`;
    }

    get placeholder() {
        return this.hint ?? text('lookupPlaceholder', this.info.label);
    }

    get shown() {
        return this.options.map((option, at) => ({
            ...option,
            key: option.id,
            at: String(at),
            selected: at === this.active ? 'true' : 'false',
            className: `slds-media slds-listbox__option slds-listbox__option_plain${at === this.active ? ' slds-has-focus' : ''}`
        }));
    }

    get isEmpty() {
        return this.isOpen && this.options.length === 0;
    }

    get canClear() {
        return Boolean(this.chosenId) && !this.isDisabled;
    }

    handleInput(event) {
        this.term = event.target.value;
        if (this.chosenId) {
            this.choose(undefined);
        }
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the next key may come soon
        this.timer = setTimeout(() => void this.search(), DELAY);
    }

    handleFocus() {
        if (!this.chosenId) {
            void this.search();
        }
    }

    async search() {
        const { term } = this;
        const options = await invoke('lookup', { objectApiNames: this.targets, term, filter: this.filter }).catch(
            () => []
        );
        if (term === this.term) {
            this.options = options;
            this.active = -1;
            this.isOpen = true;
        }
    }

    handleKey(event) {
        const { key } = event;
        if (key === 'ArrowDown' || key === 'ArrowUp') {
            event.preventDefault();
            if (!this.isOpen) {
                void this.search();
                return;
            }
            const count = this.options.length;
            this.active = count === 0 ? -1 : (this.active + (key === 'ArrowDown' ? 1 : -1) + count) % count;
        } else if (key === 'Enter' && this.isOpen && this.active >= 0) {
            event.preventDefault();
            this.choose(this.options[this.active]);
        } else if (key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
        }
    }

    handleBlur() {
        this.isOpen = false;
        if (!this.chosenId) {
            this.reportValidity();
        }
    }

    /** The input keeps the focus. */
    handleDown(event) {
        event.preventDefault();
        const option = event.target.closest('[data-at]');
        if (option) {
            this.choose(this.options[Number(option.dataset.at)]);
        }
    }

    handleClear() {
        this.term = '';
        this.choose(undefined);
        this.focus();
    }

    choose(option) {
        this.chosenId = option?.id;
        this.chosenName = option?.name;
        this.term = option ? option.name : this.term;
        this.isOpen = false;
        this.message = undefined;
        this.dispatchEvent(new CustomEvent('change', { detail: { value: option?.id ?? null } }));
    }
}
