import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import read from '@salesforce/apex/SuccessPlanController.read';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { planOptions } from 'c/planText';
import { figures } from './accountSuccessPlanModel';

/** @typedef {import('@salesforce/apex').WireResult<Apex_SuccessPlanView | null>} ViewResult */

/**
 * What a customer and we have agreed on, and what came of it: objectives, commitments, stakeholders and milestones of
 * one success plan.
 */
export default class AccountSuccessPlan extends LightningElement {
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

    isRefreshing = false;

    /** @type {Apex_SuccessPlanView | undefined} */
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
        return this.cardTitle || planLabels.planTitle;
    }

    get state() {
        if (this.error) {
            return 'error';
        }
        if (!this.view) {
            return 'loading';
        }
        return this.view.plan ? 'data' : 'empty';
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

    get figures() {
        return figures(this.view ?? {});
    }

    get objectivesLabel() {
        return fill(planLabels.tabObjectives, this.view?.objectives?.length ?? 0);
    }

    get commitmentsLabel() {
        return fill(planLabels.tabCommitments, this.view?.commitments?.length ?? 0);
    }

    get stakeholdersLabel() {
        return fill(planLabels.tabStakeholders, this.view?.stakeholders?.length ?? 0);
    }

    get milestonesLabel() {
        return fill(planLabels.tabMilestones, this.view?.milestones?.length ?? 0);
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handlePlan(event) {
        this.planId = event.detail.value;
    }

    async handleSaved() {
        this.dispatchEvent(new ShowToastEvent({ title: planLabels.saved, variant: 'success' }));
        await this.reload();
        this.isRefreshing = true;
        const changed = [this.recordId, this.plan?.id].flatMap((recordId) => (recordId ? [{ recordId }] : []));
        await notifyRecordUpdateAvailable(changed);
        this.dispatchEvent(new RefreshEvent());
        await Promise.resolve();
        this.isRefreshing = false;
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

    async reload() {
        try {
            await refreshApex(this.wired);
        } catch (error) {
            this.error = error;
        }
    }
}
