import { LightningElement, api } from 'lwc';
import completeTask from '@salesforce/apex/CallToActionController.completeTask';
import CALL_TO_ACTION from '@salesforce/schema/CallToAction__c';
import ASSIGNED_TO from '@salesforce/schema/CallToAction__c.AssignedTo__c';
import RESULT from '@salesforce/schema/CallToAction__c.Result__c';
import SNOOZED_UNTIL from '@salesforce/schema/CallToAction__c.SnoozedUntil__c';
import STATUS from '@salesforce/schema/CallToAction__c.Status__c';
import { addDays } from 'c/format';
import { fill, sharedLabels } from 'c/labels';
import { clearAtInput, fieldError, saveFields, showAtInputs } from 'c/recordSave';
import { labels } from 'c/callLabels';
import { dueText, isOpen, metaOf, stepsHeading, stepsOf } from './callToActionCardModel.js';

/** @typedef {() => Promise<ReadonlyArray<Apex_CallToActionBoard_Item>>} Reload */
/** @typedef {() => Promise<void>} Action */
/** @typedef {'snooze' | 'done' | 'dismiss' | 'reassign'} Form */

/** A week is what most people snooze for. */
const SNOOZE_DAYS = 7;

/**
 * One call to action with its playbook tasks: complete them, snooze, close, dismiss, give it to somebody else.
 * @fires CallToActionCard#saved when something has been saved, with a text that says so
 */
export default class CallToActionCard extends LightningElement {
    /** @type {Apex_CallToActionBoard_Item} */
    @api item;

    /** @type {string | undefined} */
    @api today;

    /** @type {boolean} */
    @api mayEdit = false;

    /**
     * Reads all calls to action again.
     * @type {Reload}
     */
    @api reload;

    /** @type {Form | undefined} */
    form;
    snoozeUntil = '';
    result = '';
    /** @type {Apex_CallToActionBoard_Item | undefined} */
    shown;
    /** @type {unknown} */
    error;
    isSaving = false;
    labels = labels;
    sharedLabels = sharedLabels;
    callObject = CALL_TO_ACTION;
    assigneeField = ASSIGNED_TO;
    snoozeField = SNOOZED_UNTIL.fieldApiName;
    resultField = RESULT.fieldApiName;

    get meta() {
        return metaOf(this.item, this.today);
    }

    get due() {
        return dueText(this.item, this.today);
    }

    get dueClass() {
        return this.item.isOverdue ? 'due due_over' : 'due';
    }

    get dueIcon() {
        return this.item.isOverdue ? 'utility:warning' : 'utility:event';
    }

    get priorityClass() {
        return `priority priority_${(this.item.priority ?? '').toLowerCase()}`;
    }

    get steps() {
        return stepsOf(this.item, this.mayEdit && !this.isSaving);
    }

    get stepsHeading() {
        return stepsHeading(this.item);
    }

    get isOpen() {
        return isOpen(this.item);
    }

    get isSnoozed() {
        return this.isOpen && this.item.snoozedUntil !== undefined && this.item.snoozedUntil > (this.today ?? '');
    }

    get hasActions() {
        return this.mayEdit && this.isOpen && this.form === undefined;
    }

    get canReopen() {
        return this.mayEdit && !this.isOpen;
    }

    get actionsLabel() {
        return fill(labels.actions, this.item.reason);
    }

    get tomorrow() {
        return this.today && addDays(this.today, 1);
    }

    get isSnoozing() {
        return this.form === 'snooze';
    }

    get isClosing() {
        return this.form === 'done' || this.form === 'dismiss';
    }

    get isReassigning() {
        return this.form === 'reassign';
    }

    get closeLabel() {
        return this.form === 'dismiss' ? labels.dismiss : labels.done;
    }

    /** @param {Event} event */
    handleForm(event) {
        this.form = /** @type {Form} */ (/** @type {HTMLButtonElement} */ (event.target).name);
        this.shown = this.item;
        this.snoozeUntil = this.item.snoozedUntil ?? (this.today ? addDays(this.today, SNOOZE_DAYS) : '');
        this.result = this.item.result ?? '';
        this.error = undefined;
    }

    handleCancel() {
        this.form = undefined;
        this.error = undefined;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleSnoozeUntil(event) {
        clearAtInput(event);
        this.snoozeUntil = event.detail.value;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleResult(event) {
        clearAtInput(event);
        this.result = event.detail.value;
    }

    handleSnooze() {
        if (!this.snoozeUntil || this.snoozeUntil <= (this.today ?? '')) {
            this.showError(fieldError(this.snoozeField, labels.snoozePast));
            return Promise.resolve();
        }
        return this.save({ [this.snoozeField]: this.snoozeUntil });
    }

    handleWake() {
        this.shown = this.item;
        return this.save({ [this.snoozeField]: null });
    }

    handleClose() {
        const status = this.form === 'dismiss' ? 'Dismissed' : 'Done';
        return this.save({ [STATUS.fieldApiName]: status, [this.resultField]: this.result || null });
    }

    handleReopen() {
        this.shown = this.item;
        return this.save({ [STATUS.fieldApiName]: 'Open' });
    }

    handleReassigned() {
        this.form = undefined;
        this.finish(labels.saved);
    }

    /** @param {Event} event */
    async handleCompleteTask(event) {
        const taskId = /** @type {HTMLButtonElement} */ (event.target).name;
        await this.attempt(async () => {
            await completeTask({ taskId });
            this.finish(labels.taskCompleted);
        });
    }

    /** @param {Record<string, unknown>} fields */
    async save(fields) {
        const { shown } = this;
        const recordId = shown?.recordId;
        if (!shown || !recordId) {
            return;
        }
        await this.attempt(async () => {
            const outcome = await saveFields({
                recordId,
                fields,
                shown,
                reload: async () => (await this.reload()).find((each) => each.recordId === recordId),
                watched: ({ status, snoozedUntil, result }) => [status, snoozedUntil, result]
            });
            if (outcome === 'saved') {
                this.form = undefined;
                this.finish(labels.saved);
            } else {
                this.shown = this.item;
                this.error = labels.stale;
            }
        });
    }

    /** @param {Action} action */
    async attempt(action) {
        this.showError(undefined);
        this.isSaving = true;
        try {
            await action();
        } catch (error) {
            this.showError(error);
        } finally {
            this.isSaving = false;
        }
    }

    /** @param {string} text */
    finish(text) {
        this.dispatchEvent(new CustomEvent('saved', { detail: { text } }));
    }

    /**
     * Errors of a field stand at the field, all others above the form.
     * @param {unknown} error
     */
    showError(error) {
        this.error = showAtInputs(this.template?.querySelectorAll('[data-field]') ?? [], error);
    }
}
