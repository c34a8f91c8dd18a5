import { LightningElement, api } from 'lwc';
import OBJECTIVE from '@salesforce/schema/Objective__c';
import BASELINE_VALUE from '@salesforce/schema/Objective__c.BaselineValue__c';
import CURRENT_VALUE from '@salesforce/schema/Objective__c.CurrentValue__c';
import DUE_ON from '@salesforce/schema/Objective__c.DueOn__c';
import MEASURE_OWNER from '@salesforce/schema/Objective__c.MeasureOwner__c';
import MEASURED_ON from '@salesforce/schema/Objective__c.MeasuredOn__c';
import METRIC from '@salesforce/schema/Objective__c.Metric__c';
import NAME from '@salesforce/schema/Objective__c.Name';
import STATUS from '@salesforce/schema/Objective__c.Status__c';
import SUCCESS_PLAN from '@salesforce/schema/Objective__c.SuccessPlan__c';
import TARGET_VALUE from '@salesforce/schema/Objective__c.TargetValue__c';
import UNIT from '@salesforce/schema/Objective__c.Unit__c';
import VALUE_KIND from '@salesforce/schema/Objective__c.ValueKind__c';
import { updateRecord } from 'lightning/uiRecordApi';
import { fill, sharedLabels } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { objectiveRow } from './planObjectivesModel';

/** @typedef {Event & { currentTarget: HTMLElement }} ElementEvent */

/**
 * The goals of a plan: where each began, where it is and where it shall go.
 * @fires PlanObjectives#saved when an objective was added or changed
 */
export default class PlanObjectives extends LightningElement {
    /** @type {string | undefined} */
    @api planId;

    /** @type {ReadonlyArray<Apex_ObjectiveView>} */
    @api objectives = [];

    /** @type {Apex_SuccessPlanView_Rights | undefined} */
    @api rights;

    /** @type {string | undefined} */
    @api today;

    labels = { ...sharedLabels, ...planLabels };
    object = OBJECTIVE;
    planField = SUCCESS_PLAN;

    fields = [
        { name: NAME.fieldApiName, isRequired: true },
        { name: VALUE_KIND.fieldApiName },
        { name: METRIC.fieldApiName },
        { name: UNIT.fieldApiName },
        { name: BASELINE_VALUE.fieldApiName, isRequired: true },
        { name: TARGET_VALUE.fieldApiName, isRequired: true },
        { name: CURRENT_VALUE.fieldApiName },
        { name: MEASURED_ON.fieldApiName },
        { name: DUE_ON.fieldApiName },
        { name: MEASURE_OWNER.fieldApiName },
        { name: STATUS.fieldApiName, isRequired: true }
    ];

    /** @type {string | undefined} the objective that is edited; "new" for one that is added */
    editedId;

    /** @type {string | undefined} the objective whose value is updated */
    updatedId;

    /** @type {string | undefined} */
    value;

    /** @type {string | undefined} */
    measuredOn;

    /** @type {unknown} */
    error;

    isBusy = false;
    needsFocus = false;

    renderedCallback() {
        if (this.needsFocus) {
            this.needsFocus = false;
            /** @type {HTMLElement | null} */ (this.template?.querySelector('lightning-input'))?.focus();
        }
    }

    get isAdding() {
        return this.editedId === 'new';
    }

    get canAdd() {
        return this.rights?.canCreate === true && !this.isAdding;
    }

    get isEmpty() {
        return this.objectives.length === 0 && !this.isAdding;
    }

    get rows() {
        const canEdit = this.rights?.canEdit === true;
        return this.objectives.map((objective) => ({
            ...objectiveRow(objective),
            canEdit: canEdit && this.editedId !== objective.id,
            canUpdate: canEdit && this.editedId !== objective.id && this.updatedId !== objective.id,
            editName: fill(planLabels.editNamed, objective.name),
            updateName: fill(planLabels.updateValueOf, objective.name),
            isEdited: this.editedId === objective.id,
            isUpdated: this.updatedId === objective.id
        }));
    }

    handleAdd() {
        this.editedId = 'new';
        this.updatedId = undefined;
    }

    /** @param {ElementEvent} event */
    handleEdit(event) {
        this.editedId = event.currentTarget.dataset.id;
        this.updatedId = undefined;
    }

    /** @param {ElementEvent} event */
    handleUpdate(event) {
        this.updatedId = event.currentTarget.dataset.id;
        this.editedId = undefined;
        const current = this.objectives.find(({ id }) => id === this.updatedId)?.currentValue;
        this.value = current === undefined || current === null ? undefined : String(current);
        this.measuredOn = this.today;
        this.error = undefined;
        this.needsFocus = true;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleValue(event) {
        this.value = event.detail.value;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleMeasuredOn(event) {
        this.measuredOn = event.detail.value;
    }

    handleCancel() {
        this.editedId = undefined;
        this.updatedId = undefined;
    }

    handleSaved() {
        this.editedId = undefined;
        this.updatedId = undefined;
        this.dispatchEvent(new CustomEvent('saved'));
    }

    async handleSaveValue() {
        if (!this.areInputsValid()) {
            return;
        }
        this.isBusy = true;
        this.error = undefined;
        const objective = this.objectives.find(({ id }) => id === this.updatedId);
        try {
            const fields = {
                Id: this.updatedId,
                [CURRENT_VALUE.fieldApiName]: Number(this.value),
                [MEASURED_ON.fieldApiName]: this.measuredOn
            };
            // Who saved in between is not overwritten: the platform refuses, and says so.
            await updateRecord({ fields }, { ifUnmodifiedSince: objective?.lastModifiedAt });
            this.handleSaved();
        } catch (error) {
            this.error = error;
        } finally {
            this.isBusy = false;
        }
    }

    areInputsValid() {
        const inputs = /** @type {{ reportValidity: () => boolean }[]} */ (
            /** @type {unknown} */ ([...(this.template?.querySelectorAll('lightning-input') ?? [])])
        );
        return inputs.map((input) => input.reportValidity()).every((isValid) => isValid !== false);
    }
}
