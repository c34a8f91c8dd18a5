import { LightningElement, api } from 'lwc';
import CSM_CALL from '@salesforce/schema/Renewal__c.CsmCall__c';
import CSM_FORECAST from '@salesforce/schema/Renewal__c.CsmForecast__c';
import FINAL_CALL from '@salesforce/schema/Renewal__c.FinalCall__c';
import FINAL_FORECAST from '@salesforce/schema/Renewal__c.FinalForecast__c';
import { formatCurrency } from 'c/format';
import { fill, sharedLabels } from 'c/labels';
import { fieldErrors } from 'c/reduceErrors';
import { labels } from 'c/renewalLabels';
import { saveFields } from 'c/renewalSave';

/** Direction of a call, so that it can be told without reading. */
const ICONS = Object.freeze({
    Expand: 'utility:arrowup',
    Renew: 'utility:check',
    Contract: 'utility:arrowdown',
    Churn: 'utility:close'
});

const EDITABLE = Object.freeze({
    csm: { call: CSM_CALL, forecast: CSM_FORECAST, right: 'setCsmCall', title: labels.editCsm },
    last: { call: FINAL_CALL, forecast: FINAL_FORECAST, right: 'setFinalCall', title: labels.editFinal }
});

/**
 * What the package, the customer success manager and whoever decides think of how a renewal will end.
 * @fires RenewalOpinions#saved when a call has been saved
 */
export default class RenewalOpinions extends LightningElement {
    /**
     * The renewal, with computed, csm and last.
     * @type {Record<string, unknown>}
     */
    @api item;

    /** @type {ReadonlyArray<{ value: string, label: string }>} */
    @api choices = [];

    /** @type {{ setCsmCall?: boolean, setFinalCall?: boolean }} */
    @api rights = {};

    /**
     * Reads the renewal again.
     * @type {() => Promise<Record<string, unknown> | undefined>}
     */
    @api reload;

    /** @type {'csm' | 'last' | undefined} */
    editing;
    draft = {};
    shown;
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

    get formTitle() {
        return EDITABLE[this.editing]?.title;
    }

    get callOptions() {
        return this.choices.map(({ value, label }) => ({ value, label }));
    }

    get callField() {
        return EDITABLE[this.editing]?.call.fieldApiName;
    }

    get forecastField() {
        return EDITABLE[this.editing]?.forecast.fieldApiName;
    }

    opinionOf(key, who) {
        const { call, text, forecast, because } = this.item?.[key] ?? {};
        const editable = EDITABLE[key];
        const mayEdit = this.item?.status === 'Open' && this.rights?.[editable?.right] === true && this.editing !== key;
        return {
            key,
            who,
            text: text ?? labels.noCall,
            iconName: ICONS[call],
            forecast: forecast === undefined ? undefined : fill(labels.forecast, formatCurrency(forecast)),
            because,
            editLabel: mayEdit ? editable.title : undefined
        };
    }

    handleEdit(event) {
        this.editing = event.target.name;
        this.shown = this.item;
        const { call, forecast } = this.item[this.editing] ?? {};
        this.draft = { call, forecast };
        this.error = undefined;
    }

    handleCancel() {
        this.editing = undefined;
    }

    handleCall(event) {
        this.draft = { ...this.draft, call: event.detail.value };
    }

    handleForecast(event) {
        const { value } = event.detail;
        this.draft = { ...this.draft, forecast: value === '' ? undefined : Number(value) };
    }

    async handleSave() {
        const key = this.editing;
        this.error = undefined;
        this.isSaving = true;
        try {
            const outcome = await saveFields({
                recordId: this.shown.renewalId,
                fields: { [this.callField]: this.draft.call ?? null, [this.forecastField]: this.draft.forecast ?? null },
                shown: this.shown,
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

    /** Errors of a field stand at the field, all others above the form. */
    showError(error) {
        const byField = fieldErrors(error);
        let shownCount = 0;
        for (const input of this.template.querySelectorAll('[data-field]')) {
            const message = byField[input.dataset.field] ?? '';
            input.setCustomValidity(message);
            input.reportValidity();
            shownCount += message === '' ? 0 : 1;
        }
        this.error = shownCount > 0 && shownCount === Object.keys(byField).length ? undefined : error;
    }
}
