import { dueText, milestoneState, ownerText, planOptions, predecessorNames, slipText } from 'c/planText';

const TODAY = '2026-05-04';

describe('c/planText', () => {
    it('names plans with status and start, so that those of one name differ', () => {
        const plans = [
            { id: '1', name: 'Journey', statusLabel: 'Active', startedOn: '2026-01-05' },
            { id: '2', name: 'Journey', statusLabel: 'Draft' }
        ];
        expect(planOptions(plans)).toEqual([
            { label: 'Journey · Active · Jan 5, 2026', value: '1' },
            { label: 'Journey · Draft', value: '2' }
        ]);
        expect(planOptions(undefined)).toEqual([]);
    });

    it('says how a milestone stands with text and icon', () => {
        const done = milestoneState({ completedOn: '2026-05-01', isOpen: false }, TODAY);
        expect([done.modifier, done.iconName]).toEqual(['done', 'utility:success']);
        expect(milestoneState({ isOpen: false, statusLabel: 'Cancelled' }, TODAY).text).toBe('Cancelled');
        expect(milestoneState({ isOpen: false }, TODAY).text).toBe('');
        expect(milestoneState({ isOpen: true, isOverdue: true, dueOn: '2026-05-01' }, TODAY).modifier).toBe('overdue');
        expect(milestoneState({ isOpen: true, statusLabel: 'In Progress' }, TODAY).text).toBe('In Progress');
        expect(milestoneState({ isOpen: true }, TODAY).text).toBe('');
    });

    it('says when it is due, and how far from the plan', () => {
        expect(dueText({ dueOn: '2026-05-09' })).toContain('c.PlanUiDueOn');
        expect(dueText({})).toContain('c.PlanUiNotDated');
        expect(slipText({ slipDays: 3 })).toContain('c.PlanUiSlippedLater');
        expect(slipText({ slipDays: -3 })).toContain('c.PlanUiSlippedEarlier');
        expect(slipText({ slipDays: 0 })).toBeUndefined();
        const late = { slipDays: 9, isOverdue: true, dueOn: '2026-05-01', baselineDueOn: '2026-05-01' };
        expect(slipText(late)).toBeUndefined();
        expect(slipText({ ...late, dueOn: '2026-05-03' })).toContain('c.PlanUiSlippedLater');
    });

    it('names who does it and what it waits for', () => {
        expect(ownerText({ ownerName: 'Ada', ownerRoleLabel: 'CSM' })).toBe('Ada');
        expect(ownerText({ ownerRoleLabel: 'CSM' })).toBe('CSM');
        expect(ownerText({})).toContain('c.PlanUiNobody');
        const all = [{ id: '1', name: 'Kick-off' }];
        expect(predecessorNames({ predecessorIds: ['1', 'gone'] }, all)).toEqual(['Kick-off']);
        expect(predecessorNames({}, all)).toEqual([]);
    });
});
