import { LightningElement, api } from 'lwc';
import complete from '@salesforce/apex/AccountLifecycleController.completeMilestone';
import previewShift from '@salesforce/apex/AccountLifecycleController.previewShift';
import reopen from '@salesforce/apex/AccountLifecycleController.reopenMilestone';
import shift from '@salesforce/apex/AccountLifecycleController.shiftMilestone';
import { formatDate } from 'c/format';
import { fill, sharedLabels } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { dueText, milestoneState, ownerText, predecessorNames, slipText } from 'c/planText';

/** @typedef {() => Promise<void>} Write */

/**
 * A milestone: who does it by when, and completing, reopening or shifting it. What the user typed stays when a save
 * fails.
 * @fires LifecycleMilestone#changed when something was saved
 */
export default class LifecycleMilestone extends LightningElement {
    /** @type {Apex_MilestoneView} */
    @api milestone = {};

    /**
     * All milestones of the plan, for the names of those that this one waits for.
     * @type {ReadonlyArray<Apex_MilestoneView>}
     */
    @api milestones = [];

    /** @type {string | undefined} */
    @api today;

    /** @type {boolean} */
    @api canWork = false;

    labels = { ...sharedLabels, ...planLabels };

    /** @type {'complete' | 'shift' | undefined} */
    mode;

    /** @type {string | undefined} */
    day;

    /** @type {Apex_ShiftPreview | undefined} */
    preview;

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

    get state() {
        return milestoneState(this.milestone, this.today);
    }

    get stateClass() {
        return `state state_${this.state.modifier}`;
    }

    get details() {
        const { milestone } = this;
        const waits = predecessorNames(milestone, this.milestones);
        return [
            milestone.isOpen && dueText(milestone),
            milestone.actingPartyLabel,
            ownerText(milestone),
            milestone.isRequired ? planLabels.required : planLabels.optional,
            milestone.marksFirstValue && planLabels.firstValue,
            milestone.marksOnboardingComplete && planLabels.onboardingEnd,
            slipText(milestone),
            waits.length > 0 && fill(planLabels.waitsFor, waits.join(', '))
        ]
            .flatMap((text) => text || [])
            .map((text, index) => ({ key: `${index}`, text }));
    }

    get canComplete() {
        return this.canWork && this.milestone.isOpen && !this.mode;
    }

    get canReopen() {
        return this.canWork && !this.milestone.isOpen && !this.mode;
    }

    get isCompleting() {
        return this.mode === 'complete';
    }

    get isShifting() {
        return this.mode === 'shift';
    }

    get moves() {
        return (this.preview?.moves ?? []).map((move) => ({
            id: move.milestoneId,
            name: move.name,
            from: formatDate(move.oldDueOn),
            to: formatDate(move.newDueOn)
        }));
    }

    get hasMoves() {
        return this.moves.length > 0;
    }

    get isNothingMoved() {
        return this.preview !== undefined && !this.hasMoves;
    }

    get cannotShift() {
        return this.isBusy || !this.hasMoves;
    }

    handleComplete() {
        this.open('complete', this.today);
    }

    handleShift() {
        this.open('shift', this.milestone.dueOn);
    }

    handleCancel() {
        const opener = this.mode;
        this.close();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the button is there again only after rendering
        requestAnimationFrame(() => {
            /** @type {HTMLElement | null} */ (this.template?.querySelector(`[data-open="${opener}"]`))?.focus();
        });
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleDay(event) {
        this.day = event.detail.value;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    async handleNewDue(event) {
        this.day = event.detail.value;
        await this.readPreview();
    }

    async readPreview() {
        const { day } = this;
        this.preview = undefined;
        this.error = undefined;
        if (!day) {
            return;
        }
        try {
            const preview = await previewShift({ milestoneId: this.milestone.id, newDueOn: day });
            if (day === this.day) {
                this.preview = preview ?? undefined;
            }
        } catch (error) {
            this.error = error;
        }
    }

    async handleSaveCompletion() {
        if (this.isDayValid()) {
            await this.save(
                () => complete({ milestoneId: this.milestone.id, completedOn: this.day }),
                fill(planLabels.completedToast, this.milestone.name)
            );
        }
    }

    async handleReopen() {
        await this.save(
            () => reopen({ milestoneId: this.milestone.id }),
            fill(planLabels.reopenedToast, this.milestone.name)
        );
    }

    async handleSaveShift() {
        if (!this.isDayValid() || !this.preview) {
            return;
        }
        const { fingerprint } = this.preview;
        const isSaved = await this.save(
            () => shift({ milestoneId: this.milestone.id, newDueOn: this.day, fingerprint }),
            planLabels.shiftedToast
        );
        if (!isSaved) {
            // Somebody may have changed the plan: what is shown is what would happen now.
            const { error } = this;
            await this.readPreview();
            this.error = error;
        }
    }

    /**
     * @param {Write} write
     * @param {string} message shown when it was saved
     * @returns {Promise<boolean>} whether it was
     */
    async save(write, message) {
        this.isBusy = true;
        this.error = undefined;
        try {
            await write();
            this.close();
            this.dispatchEvent(new CustomEvent('changed', { detail: { message } }));
            return true;
        } catch (error) {
            this.error = error;
            return false;
        } finally {
            this.isBusy = false;
        }
    }

    /**
     * @param {'complete' | 'shift'} mode
     * @param {string | undefined} day
     */
    open(mode, day) {
        this.mode = mode;
        this.day = day;
        this.preview = undefined;
        this.error = undefined;
        this.needsFocus = true;
    }

    close() {
        this.mode = undefined;
        this.preview = undefined;
        this.error = undefined;
    }

    isDayValid() {
        const input = /** @type {{ reportValidity: () => boolean } | null} */ (
            /** @type {unknown} */ (this.template?.querySelector('lightning-input'))
        );
        return input?.reportValidity() !== false;
    }
}
