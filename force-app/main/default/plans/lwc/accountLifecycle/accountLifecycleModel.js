import { formatDate, formatNumber, formatPercent } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {{ text: string, isOverdue: boolean }} Headline */
/**
 * @typedef {object} Step a stage of the path
 * @property {string | undefined} id
 * @property {string | undefined} name
 * @property {string | undefined} statusLabel
 * @property {string} time
 * @property {string | undefined} over
 * @property {string} iconName
 * @property {string} className
 * @property {string} pressed
 * @property {string | undefined} current
 */

/** @type {Readonly<Record<string, string>>} */
const ICONS = Object.freeze({
    Completed: 'utility:success',
    Current: 'utility:right',
    Skipped: 'utility:skip_forward',
    NotStarted: 'utility:clock'
});

/**
 * The answer in one sentence: where the customer is, for how long, and whether that is too long.
 * @param {Apex_LifecycleView} view
 * @returns {Headline}
 */
export function headline({ plan, stages }) {
    const current = stages?.find(({ status }) => status === 'Current');
    if (plan?.endedOn) {
        return calm(fill(planLabels.planEnded, plan.statusLabel, formatDate(plan.endedOn)));
    }
    if (!plan?.isActive) {
        return calm(planLabels.planNotStarted);
    }
    return current ? headlineOf(current) : calm(planLabels.planWithoutStage);
}

/**
 * @param {Apex_StageView} stage
 * @returns {Headline}
 */
function headlineOf(stage) {
    const days = wholeDays(stage.daysInStage);
    const { name, targetDays } = stage;
    if (targetDays === undefined || targetDays === null) {
        return calm(fill(planLabels.stageNowNoTarget, name, days));
    }
    if (stage.isOverdue) {
        const over = overDays(stage) || 1;
        return { text: fill(planLabels.stageNowOverdue, name, days, over, targetDays), isOverdue: true };
    }
    return calm(fill(planLabels.stageNowOnTime, name, days, targetDays));
}

/**
 * @param {string} text
 * @returns {Headline}
 */
function calm(text) {
    return { text, isOverdue: false };
}

/**
 * How many of the required milestones are done.
 * @param {Apex_PlanSummary | undefined} plan
 * @returns {string}
 */
export function progressText(plan) {
    return plan?.requiredMilestones
        ? fill(
              planLabels.progressText,
              formatNumber(plan.completedMilestones),
              formatNumber(plan.requiredMilestones),
              formatPercent(plan.progressPercent)
          )
        : planLabels.progressNone;
}

/**
 * The stage to open: the chosen one, else the current one, else the first.
 * @param {Apex_LifecycleView} view
 * @param {string | undefined} chosenId
 * @returns {string | undefined}
 */
export function stageToShow({ stages = [] }, chosenId) {
    const chosen =
        stages.find(({ id }) => id === chosenId) ?? stages.find(({ status }) => status === 'Current') ?? stages[0];
    return chosen?.id;
}

/**
 * The stages as a path.
 * @param {Apex_LifecycleView} view
 * @param {string | undefined} shownId the stage that is open
 * @returns {Step[]}
 */
export function steps({ stages = [] }, shownId) {
    return stages.map((stage) => {
        const over = overDays(stage);
        const isLate = over > 0;
        const isCurrent = stage.status === 'Current';
        return {
            id: stage.id,
            name: stage.name,
            statusLabel: stage.statusLabel,
            time: timeText(stage),
            over: isLate ? fill(planLabels.overBy, over) : undefined,
            iconName: ICONS[stage.status ?? ''] ?? ICONS.NotStarted,
            className: ['step', `step_${(stage.status ?? '').toLowerCase()}`, isLate && 'step_late']
                .filter(Boolean)
                .join(' '),
            pressed: String(stage.id === shownId),
            current: isCurrent ? 'step' : undefined
        };
    });
}

/**
 * @param {Apex_StageView} stage
 * @returns {string} time in the stage against its target; of a stage never entered only the target
 */
export function timeText({ daysInStage, targetDays }) {
    const hasTarget = targetDays !== undefined && targetDays !== null;
    if (daysInStage === undefined || daysInStage === null) {
        return hasTarget ? fill(planLabels.targetOnly, targetDays) : '';
    }
    const days = wholeDays(daysInStage);
    return hasTarget ? fill(planLabels.daysOfTarget, days, targetDays) : fill(planLabels.daysOnly, days);
}

/**
 * Whole days over the target, so that they add up with the days that are shown.
 * @param {Apex_StageView} stage
 * @returns {number} 0 when it is in time or has no target
 */
function overDays({ daysInStage, targetDays }) {
    if (daysInStage === undefined || daysInStage === null || targetDays === undefined || targetDays === null) {
        return 0;
    }
    return Math.max(0, Math.floor(daysInStage) - targetDays);
}

/**
 * Days that are over.
 * @param {number | null | undefined} days
 * @returns {string}
 */
function wholeDays(days) {
    return formatNumber(Math.floor(days ?? 0), 0);
}
