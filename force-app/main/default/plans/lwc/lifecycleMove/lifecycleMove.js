import { LightningElement, api } from 'lwc';
import move from '@salesforce/apex/AccountLifecycleController.moveToStage';
import previewMove from '@salesforce/apex/AccountLifecycleController.previewMove';
import { fill, sharedLabels } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {HTMLElement & { reportValidity: () => boolean }} Input */

/**
 * Moves a customer to a stage by hand: what changes, why, and then the move.
 * @fires LifecycleMove#changed when the customer was moved
 * @fires LifecycleMove#cancel when the user does not want to
 */
export default class LifecycleMove extends LightningElement {
    /** @type {string | undefined} */
    @api stageId;

    /** @type {string | undefined} */
    @api stageName;

    labels = { ...sharedLabels, ...planLabels };

    /** @type {Apex_MovePreview | undefined} */
    preview;

    /** @type {unknown} */
    error;

    reason = '';
    isBusy = false;
    isFocused = false;

    connectedCallback() {
        this.readPreview();
    }

    renderedCallback() {
        if (!this.isFocused) {
            this.isFocused = true;
            this.input?.focus();
        }
    }

    get title() {
        return fill(planLabels.moveTitle, this.stageName);
    }

    get errorTitle() {
        return this.preview ? sharedLabels.notSaved : undefined;
    }

    get changes() {
        return (this.preview?.changes ?? []).map((change) => ({ ...change, key: change.stageId }));
    }

    get hasChanges() {
        return this.changes.length > 0;
    }

    get isImpossible() {
        return this.preview !== undefined && !this.hasChanges;
    }

    get isLoading() {
        return !this.preview && !this.error;
    }

    get cannotMove() {
        return this.isBusy || !this.hasChanges;
    }

    /** @returns {Input | null} */
    get input() {
        return /** @type {Input | null} */ (this.template?.querySelector('lightning-textarea'));
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleReason(event) {
        this.reason = event.detail.value;
    }

    handleCancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleMove() {
        if (this.input?.reportValidity() === false) {
            this.input.focus();
            return;
        }
        this.isBusy = true;
        this.error = undefined;
        try {
            await move({ stageId: this.stageId, reason: this.reason, fingerprint: this.preview?.fingerprint });
            const message = fill(planLabels.movedToast, this.stageName);
            this.dispatchEvent(new CustomEvent('changed', { detail: { message } }));
        } catch (error) {
            // What is shown is what would happen now.
            await this.readPreview();
            this.error = error;
        } finally {
            this.isBusy = false;
        }
    }

    async readPreview() {
        this.error = undefined;
        try {
            this.preview = (await previewMove({ stageId: this.stageId })) ?? undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
