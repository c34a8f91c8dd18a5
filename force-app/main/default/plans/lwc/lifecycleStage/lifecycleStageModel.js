import { fill } from 'c/labels';
import { formatDateTime } from 'c/format';
import { planLabels } from 'c/planLabels';

/** @typedef {{ key: string, text: string, isMet: boolean, iconName: string, state: string }} ExitLine */
/** @typedef {{ key: string, title: string, text: string }} Block */

/** @type {Readonly<Record<string, string>>} */
const OPERATORS = Object.freeze({
    EQUAL: planLabels.opEqual,
    NOT_EQUAL: planLabels.opNotEqual,
    LESS: planLabels.opLess,
    LESS_OR_EQUAL: planLabels.opLessOrEqual,
    GREATER: planLabels.opGreater,
    GREATER_OR_EQUAL: planLabels.opGreaterOrEqual,
    HAS_TEXT: planLabels.opHasText,
    STARTS_WITH: planLabels.opStartsWith,
    IS_IN: planLabels.opIsIn,
    NOT_IN: planLabels.opNotIn,
    IS_BLANK: planLabels.opIsBlank,
    IS_NOT_BLANK: planLabels.opIsNotBlank
});

/**
 * What the framework says about a stage; what it does not say is left out.
 * @param {Apex_StageView} stage
 * @returns {Block[]}
 */
export function blocks(stage) {
    return [
        { key: 'does', title: planLabels.customerDoes, text: stage.customerActions ?? '' },
        { key: 'expects', title: planLabels.customerExpects, text: stage.customerExpectations ?? '' },
        { key: 'process', title: planLabels.process, text: stage.process ?? '' },
        { key: 'tools', title: planLabels.tools, text: stage.toolsAndContent ?? '' }
    ].filter(({ text }) => text.trim() !== '');
}

/**
 * When the customer came and went, who is responsible, and why the customer was moved.
 * @param {Apex_StageView} stage
 * @returns {string[]}
 */
export function facts(stage) {
    const visits = stage.visits ?? 0;
    return [
        stage.statusLabel,
        stage.enteredAt && fill(planLabels.entered, formatDateTime(stage.enteredAt)),
        stage.exitedAt && fill(planLabels.left, formatDateTime(stage.exitedAt)),
        visits > 1 && fill(planLabels.visit, visits),
        stage.ownerRoleLabel && fill(planLabels.responsible, stage.ownerRoleLabel),
        stage.moveReason && fill(planLabels.movedBecause, stage.moveReason)
    ].flatMap((text) => text || []);
}

/**
 * When the stage ends, in a sentence.
 * @param {Apex_StageExitView | undefined} exit
 * @returns {string}
 */
export function exitText(exit) {
    if (exit?.rule === 'RequiredMilestones') {
        return exit.isWithoutRequired
            ? planLabels.exitNoRequired
            : fill(planLabels.exitRequired, exit.requiredCount ?? 0);
    }
    return exit?.rule === 'Condition' ? planLabels.exitCondition : planLabels.exitManual;
}

/**
 * What is missing for the exit: milestones by name, or conditions with what is there now.
 * @param {Apex_StageExitView | undefined} exit
 * @param {ReadonlyArray<Apex_MilestoneView>} milestones of the plan
 * @returns {ExitLine[]}
 */
export function missing(exit, milestones) {
    if (exit?.rule === 'Condition') {
        return (exit.conditions ?? []).map((condition, index) => conditionLine(condition, index));
    }
    return (exit?.missingMilestoneIds ?? []).map((id) => ({
        key: id,
        text: milestones.find((each) => each.id === id)?.name ?? '',
        isMet: false,
        iconName: 'utility:clock',
        state: planLabels.conditionOpen
    }));
}

/**
 * @param {Apex_StageExitView} exit
 * @param {ExitLine[]} lines
 * @returns {boolean} whether the rule knows what is missing and nothing is
 */
export function isNothingMissing(exit, lines) {
    if (exit.problem) {
        return false;
    }
    const isByMilestones = exit.rule === 'RequiredMilestones' && !exit.isWithoutRequired;
    return isByMilestones ? lines.length === 0 : exit.rule === 'Condition' && exit.isConditionMet === true;
}

/**
 * @param {Apex_StageExitView_Condition} condition
 * @param {number} index
 * @returns {ExitLine}
 */
function conditionLine(condition, index) {
    const rule = fill(OPERATORS[condition.operator ?? ''] ?? '{0} {1}', condition.fieldLabel, condition.expected ?? '');
    const isMet = condition.holds === true;
    return {
        key: `${index}`,
        text: `${rule} (${actualText(condition)})`,
        isMet,
        iconName: isMet ? 'utility:success' : 'utility:clock',
        state: isMet ? planLabels.conditionMet : planLabels.conditionOpen
    };
}

/**
 * @param {Apex_StageExitView_Condition} condition
 * @returns {string}
 */
function actualText({ actual, isVisible }) {
    if (!isVisible) {
        return planLabels.conditionHidden;
    }
    return actual === undefined || actual === null ? planLabels.conditionBlank : fill(planLabels.conditionNow, actual);
}
