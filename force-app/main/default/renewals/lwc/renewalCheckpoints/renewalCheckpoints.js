import { LightningElement, api } from 'lwc';
import RESULT from '@salesforce/schema/RenewalCheckpoint__c.Result__c';
import STATUS from '@salesforce/schema/RenewalCheckpoint__c.Status__c';
import { fill, sharedLabels } from 'c/labels';
import { saveFields } from 'c/recordSave';
import { labels } from 'c/renewalLabels';
import { rowsOf, stateOf } from './renewalCheckpointsModel.js';

/** @typedef {() => Promise<Apex_RenewalOverview_Item | undefined>} Reload */

/**
 * The steps of the conversation about a renewal: done, due, missed or skipped.
 * @fires RenewalCheckpoints#saved when a step has been completed or skipped
 */
export default class RenewalCheckpoints extends LightningElement {
    /** @type {Apex_RenewalOverview_Item} */
    @api item;

    /** @type {boolean} */
    @api mayWork = false;

    /**
     * Reads the renewal again.
     * @type {Reload}
     */
    @api reload;

    /** @type {string | undefined} */
    editedId;
    /** @type {'Done' | 'Skipped'} */
    targetStatus = 'Done';
    result = '';
    /** @type {Apex_RenewalOverview_Checkpoint | undefined} */
    shown;
    /** @type {unknown} */
    error;
    isSaving = false;
    labels = labels;
    sharedLabels = sharedLabels;

    get checkpoints() {
        return this.item?.checkpoints ?? [];
    }

    get rows() {
        return rowsOf(this.checkpoints, this.mayWork, this.editedId);
    }

    get isEmpty() {
        return this.checkpoints.length === 0;
    }

    get heading() {
        const done = this.checkpoints.filter((each) => stateOf(each) === 'done').length;
        return fill(labels.checkpoints, done, this.checkpoints.length);
    }

    get saveLabel() {
        return this.targetStatus === 'Done' ? labels.complete : labels.skip;
    }

    /** @param {Event} event */
    handleComplete(event) {
        this.edit(event, 'Done');
    }

    /** @param {Event} event */
    handleSkip(event) {
        this.edit(event, 'Skipped');
    }

    /**
     * @param {Event} event
     * @param {'Done' | 'Skipped'} status
     */
    edit(event, status) {
        const { name } = /** @type {HTMLButtonElement} */ (event.target);
        this.editedId = name;
        this.targetStatus = status;
        this.shown = this.checkpoints.find(({ recordId }) => recordId === name);
        this.result = this.shown?.result ?? '';
        this.error = undefined;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleResult(event) {
        this.result = event.detail.value;
    }

    handleCancel() {
        this.editedId = undefined;
    }

    async handleSave() {
        const { editedId, shown } = this;
        if (!editedId || !shown) {
            return;
        }
        this.error = undefined;
        this.isSaving = true;
        try {
            const outcome = await saveFields({
                recordId: editedId,
                fields: { [STATUS.fieldApiName]: this.targetStatus, [RESULT.fieldApiName]: this.result || null },
                shown,
                reload: () => this.reloadOne(editedId),
                watched: (checkpoint) => [checkpoint.status, checkpoint.result]
            });
            if (outcome === 'saved') {
                this.editedId = undefined;
                this.dispatchEvent(new CustomEvent('saved'));
            } else {
                this.shown = this.checkpoints.find(({ recordId }) => recordId === editedId);
                this.error = labels.stale;
            }
        } catch (error) {
            this.error = error;
        } finally {
            this.isSaving = false;
        }
    }

    /** @param {string} checkpointId */
    async reloadOne(checkpointId) {
        const item = await this.reload();
        return item?.checkpoints?.find(({ recordId }) => recordId === checkpointId);
    }
}
