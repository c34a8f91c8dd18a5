import { createElement } from 'lwc';
import LifecycleStage from 'c/lifecycleStage';
import { VIEW } from '../../accountLifecycle/__tests__/data.cjs';
import { blocks, exitText, facts, isNothingMissing, missing } from '../lifecycleStageModel';

jest.mock('@salesforce/apex/AccountLifecycleController.previewMove', () => ({ default: jest.fn(async () => ({})) }), {
    virtual: true
});

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-lifecycle-stage', { is: LifecycleStage }), {
        view: VIEW,
        stageId: 's1',
        ...properties
    });
    document.body.appendChild(element);
    await flush();
    return element;
};

const withExit = (exitView, stage = {}) => ({
    ...VIEW,
    stages: [{ ...VIEW.stages[0], ...stage, exitView: { ...VIEW.stages[0].exitView, ...exitView } }]
});

const CONDITION = Object.freeze({
    fieldLabel: 'ARR',
    operator: 'GREATER',
    expected: '5',
    actual: '3',
    isVisible: true,
    holds: false
});

describe('c-lifecycle-stage', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows texts, what is missing and the milestones of the stage', async () => {
        const element = await mount();
        expect(element.shadowRoot.querySelector('.name').textContent).toBe('Set-up');
        expect(element.shadowRoot.querySelectorAll('.block')).toHaveLength(1);
        expect(element.shadowRoot.querySelector('.missing-line').textContent).toContain('Data connected');
        const rows = element.shadowRoot.querySelectorAll('c-lifecycle-milestone');
        expect([...rows].map(({ milestone }) => milestone.id)).toEqual(['m1', 'm2']);
        await expect(element).toBeAccessible();
    });

    it('says that nothing is missing, and that a customer came back', async () => {
        const element = await mount({ view: withExit({ missingMilestoneIds: [], isRevisited: true }) });
        expect(element.shadowRoot.querySelector('.nothing-missing')).not.toBeNull();
        expect(element.shadowRoot.querySelector('.exit').textContent).toContain('PlanUiExitRevisited');
    });

    it('says which condition cannot be read', async () => {
        const element = await mount({ view: withExit({ rule: 'Condition', problem: 'Unknown field' }) });
        expect(element.shadowRoot.querySelector('.problem').textContent).toBe('Unknown field');
        expect(element.shadowRoot.querySelector('.nothing-missing')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('has no exit for a stage that was left', async () => {
        const element = await mount({ view: withExit({}, { status: 'Completed' }) });
        expect(element.shadowRoot.querySelector('.exit')).toBeNull();
    });

    it('says that a stage has no milestones', async () => {
        const element = await mount({ stageId: 's2' });
        expect(element.shadowRoot.querySelector('.none')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('moves to other stages only, where the user may', async () => {
        const element = await mount();
        expect(element.shadowRoot.querySelector('[data-move]')).toBeNull();
        element.stageId = 's2';
        await flush();
        element.shadowRoot.querySelector('[data-move]').click();
        await flush();
        expect(element.shadowRoot.querySelector('c-lifecycle-move').stageId).toBe('s2');
        element.shadowRoot.querySelector('c-lifecycle-move').dispatchEvent(new CustomEvent('cancel'));
        await flush();
        expect(element.shadowRoot.querySelector('c-lifecycle-move')).toBeNull();
        element.view = { ...VIEW, canMove: false };
        await flush();
        expect(element.shadowRoot.querySelector('[data-move]')).toBeNull();
    });

    it('closes the move with another stage', async () => {
        const element = await mount({ stageId: 's2' });
        element.shadowRoot.querySelector('[data-move]').click();
        await flush();
        element.stageId = 's1';
        await flush();
        expect(element.shadowRoot.querySelector('c-lifecycle-move')).toBeNull();
    });

    it('hands on what was saved', async () => {
        const element = await mount();
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        element.shadowRoot
            .querySelector('c-lifecycle-milestone')
            .dispatchEvent(new CustomEvent('changed', { detail: { message: 'done' } }));
        expect(changed.mock.calls[0][0].detail.message).toBe('done');
    });

    it('shows nothing of a stage that is gone', async () => {
        const element = await mount({ stageId: 'gone' });
        expect(element.shadowRoot.querySelectorAll('c-lifecycle-milestone')).toHaveLength(0);
    });
});

describe('the model of a stage', () => {
    it('leaves out texts that the framework does not have', () => {
        expect(blocks({ process: 'Weekly call', toolsAndContent: ' ' }).map(({ key }) => key)).toEqual(['process']);
        const full = { customerActions: 'a', customerExpectations: 'b', process: 'c', toolsAndContent: 'd' };
        expect(blocks(full)).toHaveLength(4);
    });

    it('tells times, visits and why the customer was moved', () => {
        const stage = { statusLabel: 'Current', visits: 2, exitedAt: '2026-05-01T08:00:00Z', moveReason: 'Back' };
        expect(facts(stage)).toHaveLength(4);
        expect(facts({})).toEqual([]);
    });

    it('says how a stage ends', () => {
        const texts = [
            { rule: 'RequiredMilestones', requiredCount: 2 },
            { rule: 'RequiredMilestones', isWithoutRequired: true },
            { rule: 'Condition' },
            { rule: 'Manual' },
            undefined
        ].map(exitText);
        expect(texts.map((text) => text.split('.')[1])).toEqual([
            'PlanUiExitRequired',
            'PlanUiExitNoRequired',
            'PlanUiExitCondition',
            'PlanUiExitManual',
            'PlanUiExitManual'
        ]);
    });

    it('compares conditions with what is there', () => {
        const lines = missing(
            {
                rule: 'Condition',
                conditions: [
                    CONDITION,
                    { ...CONDITION, holds: true },
                    { ...CONDITION, actual: undefined },
                    { ...CONDITION, isVisible: false },
                    { ...CONDITION, operator: 'NEW_ONE' }
                ]
            },
            []
        );
        expect(lines.map(({ isMet }) => isMet)).toEqual([false, true, false, false, false]);
        expect(lines[0].text).toContain('PlanUiConditionNow');
        expect(lines[2].text).toContain('PlanUiConditionBlank');
        expect(lines[3].text).toContain('PlanUiConditionHidden');
        expect(lines[4].text).toContain('ARR 5');
        expect(missing({ rule: 'Condition' }, [])).toEqual([]);
        expect(missing(undefined, [])).toEqual([]);
        expect(missing({ missingMilestoneIds: ['gone'] }, [])[0].text).toBe('');
    });

    it('knows when nothing is missing only where there is a rule', () => {
        expect(isNothingMissing({ rule: 'RequiredMilestones', requiredCount: 1 }, [])).toBe(true);
        expect(isNothingMissing({ rule: 'RequiredMilestones', isWithoutRequired: true }, [])).toBe(false);
        expect(isNothingMissing({ rule: 'Condition', isConditionMet: true }, [])).toBe(true);
        expect(isNothingMissing({ rule: 'Manual' }, [])).toBe(false);
    });
});
