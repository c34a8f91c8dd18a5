import { LightningElement, api } from 'lwc';
import COMMITMENT from '@salesforce/schema/Commitment__c';
import AGREED_BY from '@salesforce/schema/Commitment__c.AgreedBy__c';
import AGREED_ON from '@salesforce/schema/Commitment__c.AgreedOn__c';
import CUSTOMER_ANSWER from '@salesforce/schema/Commitment__c.CustomerAnswer__c';
import OUR_ANSWER from '@salesforce/schema/Commitment__c.OurAnswer__c';
import QUESTION from '@salesforce/schema/Commitment__c.Question__c';
import SUCCESS_PLAN from '@salesforce/schema/Commitment__c.SuccessPlan__c';
import TOPIC from '@salesforce/schema/Commitment__c.Topic__c';
import { formatDate } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {Event & { currentTarget: HTMLElement }} ElementEvent */

/**
 * The mutual agreement of a plan: each question with the answers of both sides, and who agreed when.
 * @fires PlanCommitments#saved when a commitment was added or changed
 */
export default class PlanCommitments extends LightningElement {
    /** @type {string | undefined} */
    @api planId;

    /** @type {ReadonlyArray<Apex_CommitmentView>} */
    @api commitments = [];

    /** @type {Apex_SuccessPlanView_Rights | undefined} */
    @api rights;

    labels = planLabels;
    object = COMMITMENT;
    planField = SUCCESS_PLAN;

    fields = [
        { name: TOPIC.fieldApiName },
        { name: QUESTION.fieldApiName, isRequired: true },
        { name: CUSTOMER_ANSWER.fieldApiName },
        { name: OUR_ANSWER.fieldApiName },
        { name: AGREED_BY.fieldApiName },
        { name: AGREED_ON.fieldApiName }
    ];

    /** @type {string | undefined} the commitment that is edited; "new" for one that is added */
    editedId;

    get isAdding() {
        return this.editedId === 'new';
    }

    get canAdd() {
        return this.rights?.canCreate === true && !this.isAdding;
    }

    get isEmpty() {
        return this.commitments.length === 0 && !this.isAdding;
    }

    get rows() {
        return this.commitments.map((commitment) => ({
            ...commitment,
            customerAnswer: commitment.customerAnswer ?? planLabels.noAnswer,
            ourAnswer: commitment.ourAnswer ?? planLabels.noAnswer,
            isAgreed: Boolean(commitment.agreedOn),
            agreement: agreementOf(commitment),
            iconName: commitment.agreedOn ? 'utility:success' : 'utility:clock',
            canEdit: this.rights?.canEdit === true && this.editedId !== commitment.id,
            editName: fill(planLabels.editNamed, commitment.question),
            isEdited: this.editedId === commitment.id
        }));
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

/**
 * @param {Apex_CommitmentView} commitment
 * @returns {string}
 */
function agreementOf({ agreedOn, agreedByName }) {
    if (!agreedOn) {
        return planLabels.notAgreed;
    }
    return agreedByName
        ? fill(planLabels.agreedBy, agreedByName, formatDate(agreedOn))
        : fill(planLabels.agreedOn, formatDate(agreedOn));
}
