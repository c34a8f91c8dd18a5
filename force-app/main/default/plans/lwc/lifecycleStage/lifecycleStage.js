import { LightningElement, api } from 'lwc';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { blocks, exitText, facts, isNothingMissing, missing } from './lifecycleStageModel';

/**
 * One stage of a plan: what happens in it, how it ends, what is missing, and its milestones.
 * @fires LifecycleStage#changed when something was saved
 */
export default class LifecycleStage extends LightningElement {
    /** @type {Apex_LifecycleView} */
    @api view = {};

    labels = planLabels;
    isMoving = false;

    /** @type {string | undefined} */
    shownId;

    /**
     * The stage to show.
     * @type {string | undefined}
     */
    @api
    get stageId() {
        return this.shownId;
    }
    set stageId(stageId) {
        if (stageId !== this.shownId) {
            this.isMoving = false;
        }
        this.shownId = stageId;
    }

    /** @returns {Apex_StageView} */
    get stage() {
        return this.view.stages?.find(({ id }) => id === this.shownId) ?? {};
    }

    get milestones() {
        return this.view.milestones ?? [];
    }

    get facts() {
        return facts(this.stage).map((text, index) => ({ key: `${index}`, text }));
    }

    get blocks() {
        return blocks(this.stage);
    }

    /** A stage that was left has no exit any more. */
    get hasExit() {
        return this.stage.status === 'Current' || this.stage.status === 'NotStarted';
    }

    get exitText() {
        return exitText(this.stage.exitView);
    }

    get missing() {
        return missing(this.stage.exitView, this.milestones);
    }

    get hasMissing() {
        return this.missing.length > 0;
    }

    get isNothingMissing() {
        return isNothingMissing(this.stage.exitView ?? {}, this.missing);
    }

    get isRevisited() {
        return this.stage.exitView?.isRevisited === true && this.stage.status === 'Current';
    }

    get problem() {
        return this.stage.exitView?.problem;
    }

    get rows() {
        return this.milestones
            .filter(({ stageId }) => stageId === this.shownId)
            .map((milestone) => ({ id: milestone.id, milestone }));
    }

    get hasRows() {
        return this.rows.length > 0;
    }

    get milestonesLabel() {
        return fill(planLabels.milestonesOf, this.stage.name);
    }

    get canWork() {
        return this.view.canWork === true;
    }

    get canMove() {
        const isElsewhere = this.stage.status !== 'Current';
        return this.view.canMove === true && this.view.plan?.isActive === true && isElsewhere && !this.isMoving;
    }

    get today() {
        return this.view.today;
    }

    handleMove() {
        this.isMoving = true;
    }

    handleMoveCancel() {
        this.isMoving = false;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the button is there again only after rendering
        requestAnimationFrame(() => {
            /** @type {HTMLElement | null} */ (this.template?.querySelector('[data-move]'))?.focus();
        });
    }

    /** @param {CustomEvent<{ message: string }>} event */
    handleChanged(event) {
        event.stopPropagation();
        this.isMoving = false;
        this.dispatchEvent(new CustomEvent('changed', { detail: event.detail }));
    }
}
