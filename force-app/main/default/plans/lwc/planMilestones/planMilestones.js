import { LightningElement, api } from 'lwc';
import { formatDate } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { milestoneState, ownerText, predecessorNames, slipText } from 'c/planText';

/** The milestones of a plan as timeline and as list, which says the same in words. */
export default class PlanMilestones extends LightningElement {
    /** @type {ReadonlyArray<Apex_MilestoneView>} */
    @api milestones = [];

    /** @type {string | undefined} */
    @api today;

    labels = planLabels;

    get isEmpty() {
        return this.milestones.length === 0;
    }

    get undated() {
        const names = this.milestones.filter(({ startOn, dueOn }) => !startOn && !dueOn).map(({ name }) => name);
        return names.length > 0 ? fill(planLabels.undated, names.join(', ')) : undefined;
    }

    get rows() {
        return this.milestones.map((milestone) => {
            const state = milestoneState(milestone, this.today);
            return {
                id: milestone.id,
                name: milestone.name,
                need: milestone.isRequired ? planLabels.required : planLabels.optional,
                owner: ownerText(milestone),
                party: milestone.actingPartyLabel,
                start: formatDate(milestone.startOn),
                due: formatDate(milestone.dueOn),
                slip: slipText(milestone),
                state: state.text,
                stateClass: `state state_${state.modifier}`,
                iconName: state.iconName,
                waits: predecessorNames(milestone, this.milestones).join(', ')
            };
        });
    }
}
