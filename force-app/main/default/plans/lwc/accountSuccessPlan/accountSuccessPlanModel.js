import { formatDate, formatNumber, formatPercent } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {{ key: string, label: string, value: string }} Figure */

/**
 * What came of the plan so far. What is not there is said, never shown as 0.
 * @param {Apex_SuccessPlanView} view
 * @returns {Figure[]}
 */
export function figures({ plan = {}, commitments = [], objectives = [] }) {
    return [
        {
            key: 'value',
            label: planLabels.valueDelivered,
            value: valueText(plan.valueDeliveredPercent, objectives)
        },
        {
            key: 'progress',
            label: planLabels.milestonesTitle,
            value: plan.requiredMilestones
                ? fill(planLabels.doneOf, formatNumber(plan.completedMilestones), formatNumber(plan.requiredMilestones))
                : planLabels.noMilestonesShort
        },
        {
            key: 'agreed',
            label: planLabels.commitments,
            value:
                commitments.length === 0
                    ? planLabels.commitmentsEmpty
                    : fill(
                          planLabels.agreedCount,
                          commitments.filter(({ agreedOn }) => agreedOn).length,
                          commitments.length
                      )
        },
        {
            key: 'firstValue',
            label: planLabels.firstValue,
            value: reached(plan.firstValueOn, plan.daysToFirstValue)
        },
        { key: 'onboarded', label: planLabels.onboarded, value: reached(plan.onboardedOn, plan.daysToOnboard) }
    ];
}

/**
 * Objectives that were never measured count as no progress in the mean; where none was, there is no mean to show.
 * @param {number | undefined} percent
 * @param {ReadonlyArray<Apex_ObjectiveView>} objectives
 * @returns {string}
 */
function valueText(percent, objectives) {
    if (!isThere(percent)) {
        return planLabels.noObjectivesShort;
    }
    const isMeasured = objectives.some(({ currentValue }) => isThere(currentValue));
    return isMeasured ? formatPercent(percent) : planLabels.notMeasured;
}

/**
 * @param {string | undefined} day
 * @param {number | undefined} days
 * @returns {string}
 */
function reached(day, days) {
    if (!day) {
        return planLabels.notYet;
    }
    return isThere(days) ? fill(planLabels.afterDays, formatDate(day), formatNumber(days)) : formatDate(day);
}

/**
 * @param {number | null | undefined} value
 * @returns {boolean}
 */
function isThere(value) {
    return value !== undefined && value !== null;
}
