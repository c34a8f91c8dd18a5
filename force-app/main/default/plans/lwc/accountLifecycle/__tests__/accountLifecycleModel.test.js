import { headline, progressText, stageToShow, steps, timeText } from '../accountLifecycleModel';
import { VIEW } from './data.cjs';

jest.mock('c/planLabels', () => ({
    planLabels: {
        planEnded: '{0} on {1}',
        planNotStarted: 'not active',
        planWithoutStage: 'no stage',
        stageNowNoTarget: 'In {0} for {1}',
        stageNowOnTime: 'In {0} for {1} of {2}',
        stageNowOverdue: 'In {0} for {1}, {2} more than {3}',
        progressText: '{0} of {1} ({2})',
        progressNone: 'none',
        targetOnly: 'target {0}',
        daysOfTarget: '{0} of {1}',
        daysOnly: '{0} days',
        overBy: '{0} over'
    }
}));

const current = VIEW.stages[0];
const viewWith = (stage, plan = VIEW.plan) => ({ ...VIEW, plan, stages: [stage] });

describe('the model of the lifecycle', () => {
    it('says where the customer is and whether that takes too long', () => {
        expect(headline(VIEW)).toEqual({ text: 'In Set-up for 64, 34 more than 30', isOverdue: true });
        const inTime = viewWith({ ...current, daysInStage: 12.9, isOverdue: false });
        expect(headline(inTime)).toEqual({ text: 'In Set-up for 12 of 30', isOverdue: false });
        const open = viewWith({ ...current, targetDays: undefined, isOverdue: false });
        expect(headline(open).text).toBe('In Set-up for 64');
    });

    it('says why there is no stage', () => {
        const ended = { ...VIEW.plan, isActive: false, endedOn: '2026-05-01', statusLabel: 'Completed' };
        expect(headline(viewWith(current, ended)).text).toBe('Completed on May 1, 2026');
        expect(headline(viewWith(current, { ...VIEW.plan, isActive: false })).text).toBe('not active');
        expect(headline({ ...VIEW, stages: [] }).text).toBe('no stage');
    });

    it('counts required milestones, and says when there are none', () => {
        expect(progressText(VIEW.plan)).toBe('1 of 2 (50%)');
        expect(progressText({ requiredMilestones: 0 })).toBe('none');
        expect(progressText(undefined)).toBe('none');
    });

    it('opens the current stage unless another one is chosen', () => {
        expect(stageToShow(VIEW, undefined)).toBe('s1');
        expect(stageToShow(VIEW, 's2')).toBe('s2');
        expect(stageToShow(VIEW, 'gone')).toBe('s1');
        expect(stageToShow({ stages: [VIEW.stages[1]] }, undefined)).toBe('s2');
        expect(stageToShow({}, undefined)).toBeUndefined();
    });

    it('shows time against the target, and nothing as 0', () => {
        expect(timeText({ targetDays: 20 })).toBe('target 20');
        expect(timeText({})).toBe('');
        expect(timeText({ daysInStage: 3.2 })).toBe('3 days');
        expect(timeText({ daysInStage: 3.2, targetDays: 20 })).toBe('3 of 20');
    });

    it('makes a path of the stages', () => {
        const [first, second] = steps(VIEW, 's2');
        expect(first.over).toBe('34 over');
        expect(first.current).toBe('step');
        expect([first.pressed, second.pressed]).toEqual(['false', 'true']);
        expect(first.className).toContain('step_late');
        expect(second.over).toBeUndefined();
        expect(steps({ stages: [{ id: 'x' }] }, undefined)[0].className).toBe('step step_');
        expect(steps({}, undefined)).toEqual([]);
    });
});
