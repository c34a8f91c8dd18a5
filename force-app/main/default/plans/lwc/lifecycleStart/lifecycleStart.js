import { LightningElement, api } from 'lwc';
import previewPlan from '@salesforce/apex/AccountLifecycleController.previewPlan';
import readFrameworks from '@salesforce/apex/AccountLifecycleController.readFrameworks';
import startPlan from '@salesforce/apex/AccountLifecycleController.startPlan';
import { formatDate } from 'c/format';
import { fill, sharedLabels } from 'c/labels';
import { planLabels } from 'c/planLabels';

/**
 * Starts a success plan: framework, product and first day, with every stage and milestone that will be created.
 * @fires LifecycleStart#started with the id of the new plan
 * @fires LifecycleStart#cancel when the user does not want to
 */
export default class LifecycleStart extends LightningElement {
    /** @type {string | undefined} */
    @api accountId;

    labels = { ...sharedLabels, ...planLabels };

    /** @type {Apex_FrameworkChoice | undefined} */
    choice;

    /** @type {Apex_PlanOutline | undefined} */
    outline;

    /** @type {unknown} */
    loadError;

    /** @type {unknown} */
    error;

    /** @type {string | undefined} */
    framework;

    product = '';

    /** @type {string | undefined} */
    startOn;

    isBusy = false;
    needsFocus = false;

    /** Only the answer to the latest question counts. */
    question = 0;

    connectedCallback() {
        this.load();
    }

    renderedCallback() {
        if (this.needsFocus) {
            this.needsFocus = false;
            /** @type {HTMLElement | null} */ (this.template?.querySelector('lightning-combobox'))?.focus();
        }
    }

    get isLoading() {
        return !this.choice && !this.loadError;
    }

    get options() {
        const { options = [], matching } = this.choice ?? {};
        return options.map(({ apiName, name }) => ({
            value: apiName,
            label: apiName === matching ? fill(planLabels.frameworkMatching, name) : name
        }));
    }

    get hasNoFrameworks() {
        return this.choice !== undefined && this.options.length === 0;
    }

    get hasFrameworks() {
        return this.options.length > 0;
    }

    get isPossible() {
        return this.outline !== undefined && !this.outline.refusal;
    }

    get refusal() {
        return this.outline?.refusal;
    }

    get cannotStart() {
        return this.isBusy || !this.isPossible;
    }

    get isPreviewLoading() {
        return this.framework !== undefined && !this.outline && !this.error;
    }

    get counts() {
        const { stages = [], milestoneCount, dependencyCount, lastDueOn } = this.outline ?? {};
        return fill(planLabels.previewCounts, stages.length, milestoneCount, dependencyCount, formatDate(lastDueOn));
    }

    get stages() {
        return (this.outline?.stages ?? []).map((stage, index) => ({
            key: `${index}`,
            title:
                stage.targetDays === undefined || stage.targetDays === null
                    ? stage.name
                    : fill(planLabels.previewStage, stage.name, stage.targetDays),
            milestones: (stage.milestones ?? []).map((milestone) => ({
                key: milestone.key,
                name: milestone.name,
                dates: fill(planLabels.previewDates, formatDate(milestone.startOn), formatDate(milestone.dueOn)),
                who: [
                    milestone.actingPartyLabel,
                    milestone.ownerRoleLabel,
                    milestone.isRequired ? planLabels.required : planLabels.optional
                ]
                    .filter(Boolean)
                    .join(' · ')
            }))
        }));
    }

    async load() {
        this.loadError = undefined;
        try {
            this.choice = (await readFrameworks({ accountId: this.accountId })) ?? {};
            this.framework = this.choice.matching ?? this.choice.options?.[0]?.apiName;
            this.startOn = this.choice.today;
            this.needsFocus = true;
            await this.readOutline();
        } catch (error) {
            this.loadError = error;
        }
    }

    /** @param {CustomEvent<{ value: string }>} event */
    async handleFramework(event) {
        this.framework = event.detail.value;
        await this.readOutline();
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleProduct(event) {
        this.product = event.detail.value;
        // What was shown is no longer what would be created; it is read again when the field is left.
        this.outline = undefined;
    }

    async handleProductDone() {
        if (!this.outline) {
            await this.readOutline();
        }
    }

    /** @param {CustomEvent<{ value: string }>} event */
    async handleStartOn(event) {
        this.startOn = event.detail.value;
        await this.readOutline();
    }

    handleCancel() {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleStart() {
        this.isBusy = true;
        this.error = undefined;
        try {
            const planId = await startPlan(this.request);
            this.dispatchEvent(new CustomEvent('started', { detail: { planId } }));
        } catch (error) {
            this.error = error;
        } finally {
            this.isBusy = false;
        }
    }

    get request() {
        return {
            accountId: this.accountId,
            frameworkApiName: this.framework,
            productName: this.product,
            startOn: this.startOn
        };
    }

    async readOutline() {
        this.outline = undefined;
        this.error = undefined;
        if (!this.framework || !this.startOn) {
            return;
        }
        this.question++;
        const { question } = this;
        try {
            const outline = await previewPlan(this.request);
            if (question === this.question) {
                this.outline = outline ?? undefined;
            }
        } catch (error) {
            if (question === this.question) {
                this.error = error;
            }
        }
    }
}
