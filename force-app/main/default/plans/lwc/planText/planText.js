import { daysBetween, formatDate } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';

/** @typedef {{ text: string, iconName: string, modifier: string }} MilestoneState */

/**
 * The plans to choose from. Plans of the same name differ by their start.
 * @param {ReadonlyArray<Apex_PlanSummary> | undefined} plans
 * @returns {{ label: string, value: string | undefined }[]}
 */
export function planOptions(plans) {
    return (plans ?? []).map(({ id, name, statusLabel, startedOn }) => ({
        label: [name, statusLabel, startedOn && formatDate(startedOn)].filter(Boolean).join(' · '),
        value: id
    }));
}

/**
 * How a milestone stands, as text with an icon: never by color alone.
 * @param {Apex_MilestoneView} milestone
 * @param {string | undefined} today
 * @returns {MilestoneState}
 */
export function milestoneState(milestone, today) {
    if (milestone.completedOn) {
        const text = fill(planLabels.doneOn, formatDate(milestone.completedOn));
        return { text, iconName: 'utility:success', modifier: 'done' };
    }
    if (!milestone.isOpen) {
        return { text: milestone.statusLabel ?? '', iconName: 'utility:ban', modifier: 'closed' };
    }
    if (milestone.isOverdue) {
        const text = fill(planLabels.overdueDays, daysBetween(milestone.dueOn, today));
        return { text, iconName: 'utility:warning', modifier: 'overdue' };
    }
    return { text: milestone.statusLabel ?? '', iconName: 'utility:clock', modifier: 'open' };
}

/**
 * @param {Apex_MilestoneView} milestone
 * @returns {string} when it is due
 */
export function dueText({ dueOn }) {
    return dueOn ? fill(planLabels.dueOn, formatDate(dueOn)) : planLabels.notDated;
}

/**
 * How far a milestone is from its first due date.
 * @param {Apex_MilestoneView} milestone
 * @returns {string | undefined} nothing when it is as planned
 */
export function slipText({ slipDays, isOverdue, dueOn, baselineDueOn }) {
    // That it is overdue says the same already.
    if (!slipDays || (isOverdue && dueOn === baselineDueOn)) {
        return undefined;
    }
    return slipDays > 0 ? fill(planLabels.slippedLater, slipDays) : fill(planLabels.slippedEarlier, -slipDays);
}

/**
 * The milestones that one waits for, by name.
 * @param {Apex_MilestoneView} milestone
 * @param {ReadonlyArray<Apex_MilestoneView>} milestones all of the plan
 * @returns {string[]}
 */
export function predecessorNames({ predecessorIds }, milestones) {
    return (predecessorIds ?? []).flatMap((id) => milestones.find((each) => each.id === id)?.name ?? []);
}

/**
 * Who is to do a milestone.
 * @param {Apex_MilestoneView} milestone
 * @returns {string}
 */
export function ownerText({ ownerName, ownerRoleLabel }) {
    return ownerName ?? ownerRoleLabel ?? planLabels.nobody;
}
