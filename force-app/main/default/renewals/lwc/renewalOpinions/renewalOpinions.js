import { LightningElement, api } from 'lwc';
import CSM_CALL from '@salesforce/schema/Renewal__c.CsmCall__c';
import CSM_FORECAST from '@salesforce/schema/Renewal__c.CsmForecast__c';
import FINAL_CALL from '@salesforce/schema/Renewal__c.FinalCall__c';
import FINAL_FORECAST from '@salesforce/schema/Renewal__c.FinalForecast__c';
import { formatCurrency } from 'c/format';
import { fill, sharedLabels } from 'c/labels';
import { areValid, clearAtInput, saveFields, showAtInputs } from 'c/recordSave';
import { labels } from 'c/renewalLabels';

/** Direction of a call, so that it can be told without reading. */
const ICONS = Object.freeze({
    Expand: 'utility:arrowup',
    Renew: 'utility:check',
    Contract: 'utility:arrowdown',
    Churn: 'utility:close'
});

const EDITABLE = Object.freeze({
    csm: { call: CSM_CALL, forecast: CSM_FORECAST, right: /** @type {const} */ ('setCsmCall'), title: labels.editCsm },
    last: {
        call: FINAL_CALL,
        forecast: FINAL_FORECAST,
        right: /** @type {const} */ ('setFinalCall'),
        title: labels.editFinal
    }
});

/** @typedef {() => Promise<Apex_RenewalOverview_Item | undefined>} Reload */
/** @typedef {keyof EDITABLE} Editable */
/** @typedef {{ call?: string, forecast?: number }} Draft */

/**
 * What the package, the customer success manager and whoever decides think of how a renewal will end.
 * @fires RenewalOpinions#saved when a call has been saved
 */
export default class RenewalOpinions extends LightningElement {
    /** @type {Apex_RenewalOverview_Item} */
    @api item;

    /** @type {ReadonlyArray<Apex_RenewalOverview_Choice>} */
    @api choices = [];

    /** @type {Apex_RenewalOverview_Rights} */
    @api rights = {};

    /**
     * Reads the renewal again.
     * @type {Reload}
     */
    @api reload;

    /** @type {Editable | undefined} */
    editing;
    /** @type {Draft} */
    draft = {};
    /** @type {Apex_RenewalOverview_Item | undefined} */
    shown;
    /** @type {unknown} */
    error;
    isSaving = false;
    labels = labels;
    sharedLabels = sharedLabels;

    get opinions() {
        return [
            this.opinionOf('computed', labels.computed),
            this.opinionOf('csm', labels.csm),
            this.opinionOf('last', labels.finalCall)
        ];
    }

    get isEditing() {
        return this.editing !== undefined;
    }

    get edited() {
        return this.editing && EDITABLE[this.editing];
    }

    get formTitle() {
        return this.edited?.title;
    }

    get callOptions() {
        return this.choices.map(({ value, label }) => ({ value, label }));
    }

    get callField() {
        return this.edited?.call.fieldApiName;
    }

    get forecastField() {
        return this.edited?.forecast.fieldApiName;
    }

    /**
     * @param {'computed' | 'csm' | 'last'} key
     * @param {string} who
     */
    opinionOf(key, who) {
        const { call, text, forecast, because } = this.item?.[key] ?? {};
        const editable = key === 'computed' ? undefined : EDITABLE[key];
        const isAllowed = editable !== undefined && this.rights?.[editable.right] === true;
        const mayEdit = isAllowed && this.item?.status === 'Open' && this.editing !== key;
        return {
            key,
            who,
            text: text ?? labels.noCall,
            iconName: ICONS[/** @type {keyof ICONS} */ (call)],
            forecast: forecast === undefined ? undefined : fill(labels.forecast, formatCurrency(forecast)),
            because,
            editLabel: mayEdit ? editable?.title : undefined
        };
    }

    /** @param {Event} event */
    handleEdit(event) {
        const key = /** @type {keyof EDITABLE} */ (/** @type {HTMLButtonElement} */ (event.target).name);
        this.editing = key;
        this.shown = this.item;
        const { call, forecast } = this.item[key] ?? {};
        this.draft = { call, forecast };
        this.error = undefined;
    }

    handleCancel() {
        this.editing = undefined;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleCall(event) {
        clearAtInput(event);
        this.draft = { ...this.draft, call: event.detail.value };
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleForecast(event) {
        clearAtInput(event);
        const { value } = event.detail;
        this.draft = { ...this.draft, forecast: value === '' ? undefined : Number(value) };
    }

    async handleSave() {
        const { editing: key, edited, shown, draft } = this;
        if (!key || !edited || !shown?.renewalId) {
            return;
        }
        this.showError(undefined);
        if (!areValid(this.template?.querySelectorAll('[data-field]') ?? [])) {
            return;
        }
        this.isSaving = true;
        try {
            const outcome = await saveFields({
                recordId: shown.renewalId,
                fields: {
                    [edited.call.fieldApiName]: draft.call ?? null,
                    [edited.forecast.fieldApiName]: draft.forecast ?? null
                },
                shown,
                reload: this.reload,
                watched: (item) => [item.status, item[key]?.call, item[key]?.forecast]
            });
            if (outcome === 'saved') {
                this.editing = undefined;
                this.dispatchEvent(new CustomEvent('saved'));
            } else {
                this.shown = this.item;
                this.error = labels.stale;
            }
        } catch (error) {
            this.showError(error);
        } finally {
            this.isSaving = false;
        }
    }

    /**
     * Errors of a field stand at the field, all others above the form.
     * @param {unknown} error
     */
    showError(error) {
        this.error = showAtInputs(this.template?.querySelectorAll('[data-field]') ?? [], error);
    }
}
