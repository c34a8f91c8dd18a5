import { formatDate, formatNumber, formatPercent } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/**
 * @typedef {object} ObjectiveRow an objective as it is shown
 * @property {string | undefined} id
 * @property {string | undefined} name
 * @property {string} progress
 * @property {string} description
 * @property {string} barStyle
 * @property {boolean} isMeasured
 * @property {string} baseline
 * @property {string} target
 * @property {string} current
 * @property {{ key: string, text: string }[]} facts
 * @property {boolean} isOverdue
 */

/**
 * @param {Apex_ObjectiveView} objective
 * @returns {ObjectiveRow}
 */
export function objectiveRow(objective) {
    const { unit } = objective;
    const isMeasured = objective.currentValue !== undefined && objective.currentValue !== null;
    const baseline = amount(objective.baselineValue, unit);
    const target = amount(objective.targetValue, unit);
    const progress = isMeasured ? formatPercent(objective.progressPercent) : planLabels.notMeasured;
    const way = fill(planLabels.objectiveProgress, progress, baseline, target);
    const now = isMeasured ? fill(planLabels.objectiveNow, amount(objective.currentValue, unit)) : '';
    return {
        id: objective.id,
        name: objective.name,
        progress,
        description: isMeasured ? `${way}. ${now}` : planLabels.notMeasured,
        barStyle: `width: ${isMeasured ? (objective.progressPercent ?? 0) : 0}%`,
        isMeasured,
        baseline: fill(planLabels.objectiveBaseline, baseline),
        target: fill(planLabels.objectiveTarget, target),
        current: now || planLabels.notMeasured,
        facts: factsOf(objective),
        isOverdue: objective.isOverdue === true
    };
}

/**
 * @param {Apex_ObjectiveView} objective
 * @returns {{ key: string, text: string }[]}
 */
function factsOf(objective) {
    return [
        objective.statusLabel,
        objective.metric,
        objective.valueKindLabel,
        objective.dueOn && fill(planLabels.dueOn, formatDate(objective.dueOn)),
        objective.measuredOn && fill(planLabels.measured, formatDate(objective.measuredOn)),
        objective.measureOwnerName && fill(planLabels.measuredBy, objective.measureOwnerName)
    ]
        .flatMap((text) => text || [])
        .map((text, index) => ({ key: `${index}`, text }));
}

/**
 * @param {number | undefined} value
 * @param {string | undefined} unit
 * @returns {string}
 */
export function amount(value, unit) {
    const text = formatNumber(value, 4);
    return unit ? `${text} ${unit}` : text;
}
