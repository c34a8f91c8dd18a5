import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import read from '@salesforce/apex/AccountLifecycleController.read';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { planLabels } from 'c/planLabels';
import { planOptions } from 'c/planText';
import { headline, progressText, stageToShow, steps } from './accountLifecycleModel';

/** @typedef {import('@salesforce/apex').WireResult<Apex_LifecycleView | null>} ViewResult */
/** @typedef {Event & { currentTarget: HTMLElement }} ElementEvent */

/**
 * Where a customer stands in its journey: the stages of a success plan with time in each, what belongs to a stage, and
 * what is missing to leave it.
 */
export default class AccountLifecycle extends LightningElement {
    /**
     * The account.
     * @type {string | undefined}
     */
    @api recordId;

    /**
     * Title instead of the standard one.
     * @type {string | undefined}
     */
    @api cardTitle;

    labels = planLabels;

    /** @type {string | null} the plan that the user chose; null is what the account shows */
    planId = null;

    /** @type {string | undefined} */
    chosenStageId;

    isStarting = false;
    isRefreshing = false;

    /** @type {Apex_LifecycleView | undefined} */
    view;

    /** @type {unknown} */
    error;

    /** @type {unknown} what refreshApex needs */
    wired;

    /** @type {number | undefined} */
    refreshId;

    /** @param {ViewResult} result */
    @wire(read, { accountId: '$recordId', planId: '$planId' })
    wiredView(result) {
        this.wired = result;
        if (result.data) {
            this.view = result.data;
            this.error = undefined;
        } else if (result.error) {
            this.error = result.error;
        }
    }

    connectedCallback() {
        this.refreshId = registerRefreshHandler(this, this.handleRefresh);
    }

    disconnectedCallback() {
        if (this.refreshId !== undefined) {
            unregisterRefreshHandler(this.refreshId);
        }
    }

    get title() {
        return this.cardTitle || planLabels.lifecycleTitle;
    }

    get state() {
        if (this.error) {
            return 'error';
        }
        if (!this.view) {
            return 'loading';
        }
        return this.view.plan || this.isStarting ? 'data' : 'empty';
    }

    get emptyMessage() {
        return this.canStart ? planLabels.noPlanMessage : `${planLabels.noPlanMessage} ${planLabels.noPlanReadOnly}`;
    }

    get canStart() {
        return this.view?.canStart === true;
    }

    get canStartFromHeader() {
        return this.canStart && this.state === 'data' && !this.isStarting;
    }

    get plan() {
        return this.view?.plan;
    }

    get planOptions() {
        return planOptions(this.view?.plans);
    }

    get hasSeveralPlans() {
        return this.planOptions.length > 1;
    }

    get headline() {
        return headline(this.shownView);
    }

    get headlineClass() {
        return this.headline.isOverdue ? 'headline headline_overdue' : 'headline';
    }

    get progress() {
        return progressText(this.plan);
    }

    get shownView() {
        return this.view ?? {};
    }

    get stageId() {
        return stageToShow(this.shownView, this.chosenStageId);
    }

    get steps() {
        return steps(this.shownView, this.stageId);
    }

    get hasSteps() {
        return this.steps.length > 0;
    }

    get loose() {
        const milestones = this.view?.milestones ?? [];
        return milestones.filter(({ stageId }) => !stageId).map((milestone) => ({ id: milestone.id, milestone }));
    }

    get hasLoose() {
        return this.loose.length > 0;
    }

    get milestones() {
        return this.view?.milestones ?? [];
    }

    get today() {
        return this.view?.today;
    }

    get canWork() {
        return this.view?.canWork === true;
    }

    get managerText() {
        return this.plan?.managerName ? `${planLabels.manager}: ${this.plan.managerName}` : '';
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handlePlan(event) {
        this.planId = event.detail.value;
        this.chosenStageId = undefined;
    }

    /** @param {ElementEvent} event */
    handleStage(event) {
        this.chosenStageId = event.currentTarget.dataset.id;
    }

    handleStart() {
        this.isStarting = true;
    }

    handleStartCancel() {
        this.isStarting = false;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the button is there again only after rendering
        requestAnimationFrame(() => {
            /** @type {HTMLElement | null} */ (this.template?.querySelector('[data-start]'))?.focus();
        });
    }

    /** @param {CustomEvent<{ planId: string }>} event */
    async handleStarted(event) {
        this.isStarting = false;
        this.planId = event.detail.planId;
        this.chosenStageId = undefined;
        this.tell(planLabels.started);
        await this.announce();
    }

    /** @param {CustomEvent<{ message: string }>} event */
    async handleChanged(event) {
        event.stopPropagation();
        this.tell(event.detail.message);
        await this.announce();
    }

    async handleRetry() {
        this.error = undefined;
        await this.reload();
    }

    /** Somebody else on the page has changed something. */
    async handleRefresh() {
        if (!this.isRefreshing) {
            await this.reload();
        }
    }

    /** Shows what was saved, here and in the other components of the page. */
    async announce() {
        await this.reload();
        this.isRefreshing = true;
        const changed = [this.recordId, this.plan?.id].flatMap((recordId) => (recordId ? [{ recordId }] : []));
        await notifyRecordUpdateAvailable(changed);
        this.dispatchEvent(new RefreshEvent());
        await Promise.resolve();
        this.isRefreshing = false;
    }

    async reload() {
        try {
            await refreshApex(this.wired);
        } catch (error) {
            this.error = error;
        }
    }

    /** @param {string} title */
    tell(title) {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
