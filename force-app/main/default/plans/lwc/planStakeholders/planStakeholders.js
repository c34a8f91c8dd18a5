import { LightningElement, api } from 'lwc';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import CONTACT from '@salesforce/schema/Stakeholder__c.Contact__c';
import NOTES from '@salesforce/schema/Stakeholder__c.Notes__c';
import ROLE from '@salesforce/schema/Stakeholder__c.Role__c';
import SENTIMENT from '@salesforce/schema/Stakeholder__c.Sentiment__c';
import SUCCESS_PLAN from '@salesforce/schema/Stakeholder__c.SuccessPlan__c';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {Event & { currentTarget: HTMLElement }} ElementEvent */

/** @type {Readonly<Record<string, { iconName: string, modifier: string }>>} */
const SENTIMENTS = Object.freeze({
    Positive: { iconName: 'utility:like', modifier: 'positive' },
    Neutral: { iconName: 'utility:sentiment_neutral', modifier: 'neutral' },
    Negative: { iconName: 'utility:sentiment_negative', modifier: 'negative' }
});
const UNKNOWN = Object.freeze({ iconName: 'utility:question', modifier: 'unknown' });

/**
 * The people of a plan: who decides, who measures, who champions, and how each of them feels.
 * @fires PlanStakeholders#saved when a stakeholder was added or changed
 */
export default class PlanStakeholders extends LightningElement {
    /** @type {string | undefined} */
    @api planId;

    /** @type {ReadonlyArray<Apex_StakeholderView>} */
    @api stakeholders = [];

    /** @type {Apex_SuccessPlanView_Rights | undefined} */
    @api rights;

    labels = planLabels;
    object = STAKEHOLDER;
    planField = SUCCESS_PLAN;

    fields = [
        { name: CONTACT.fieldApiName, isRequired: true },
        { name: ROLE.fieldApiName, isRequired: true },
        { name: SENTIMENT.fieldApiName },
        { name: NOTES.fieldApiName }
    ];

    /** @type {string | undefined} the stakeholder that is edited; "new" for one that is added */
    editedId;

    get isAdding() {
        return this.editedId === 'new';
    }

    get canAdd() {
        return this.rights?.canCreate === true && !this.isAdding;
    }

    get isEmpty() {
        return this.stakeholders.length === 0 && !this.isAdding;
    }

    get rows() {
        return this.stakeholders.map((stakeholder) => {
            const { iconName, modifier } = SENTIMENTS[stakeholder.sentiment ?? ''] ?? UNKNOWN;
            return {
                ...stakeholder,
                name: stakeholder.contactName ?? planLabels.contactGone,
                iconName,
                sentimentClass: `sentiment sentiment_${modifier}`,
                sentimentText: stakeholder.sentimentLabel ?? planLabels.sentimentUnknown,
                canEdit: this.rights?.canEdit === true && this.editedId !== stakeholder.id,
                editName: fill(planLabels.editNamed, stakeholder.contactName ?? stakeholder.roleLabel),
                isEdited: this.editedId === stakeholder.id
            };
        });
    }

    handleAdd() {
        this.editedId = 'new';
    }

    /** @param {ElementEvent} event */
    handleEdit(event) {
        this.editedId = event.currentTarget.dataset.id;
    }

    handleCancel() {
        this.editedId = undefined;
    }

    handleSaved() {
        this.editedId = undefined;
        this.dispatchEvent(new CustomEvent('saved'));
    }
}
