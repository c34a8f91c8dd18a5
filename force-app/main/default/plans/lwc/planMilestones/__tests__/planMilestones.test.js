import { createElement } from 'lwc';
import PlanMilestones from 'c/planMilestones';
import { VIEW } from '../../accountLifecycle/__tests__/data.cjs';

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (milestones) => {
    const element = Object.assign(createElement('c-plan-milestones', { is: PlanMilestones }), {
        milestones,
        today: VIEW.today
    });
    document.body.appendChild(element);
    await flush();
    return element;
};

describe('c-plan-milestones', () => {
    afterEach(() => document.body.replaceChildren());

    it('lists who does what by when, and what it waits for', async () => {
        const element = await mount(VIEW.milestones);
        const rows = [...element.shadowRoot.querySelectorAll('tbody tr')];
        expect(rows).toHaveLength(3);
        expect(rows[1].textContent).toContain('Kick-off');
        expect(rows[1].textContent).toContain('Mar 20, 2026');
        expect(element.shadowRoot.querySelector('.state_overdue')).not.toBeNull();
        expect(element.shadowRoot.querySelector('.undated')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says what to do without any', async () => {
        const element = await mount([]);
        expect(element.shadowRoot.querySelector('c-empty-state')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('has no remark where all have dates', async () => {
        const element = await mount(VIEW.milestones.slice(0, 2));
        expect(element.shadowRoot.querySelector('.undated')).toBeNull();
    });
});
