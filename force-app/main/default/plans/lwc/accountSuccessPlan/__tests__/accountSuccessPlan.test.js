import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import read from '@salesforce/apex/SuccessPlanController.read';
import AccountSuccessPlan from 'c/accountSuccessPlan';
import { registerRefreshHandler } from 'lightning/refresh';
import { figures } from '../accountSuccessPlanModel';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });
jest.mock(
    '@salesforce/apex/SuccessPlanController.read',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const RIGHTS = { canCreate: true, canEdit: true };
const VIEW = {
    today: '2026-05-04',
    plans: [
        { id: 'p1', name: 'Journey', statusLabel: 'Active' },
        { id: 'p2', name: 'Old', statusLabel: 'Cancelled' }
    ],
    plan: { id: 'p1', name: 'Journey', statusLabel: 'Active' },
    commitments: [],
    objectives: [],
    stakeholders: [],
    milestones: [],
    commitmentRights: RIGHTS,
    objectiveRights: RIGHTS,
    stakeholderRights: RIGHTS
};

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (view) => {
    const element = Object.assign(createElement('c-account-success-plan', { is: AccountSuccessPlan }), {
        recordId: 'a1'
    });
    document.body.appendChild(element);
    await flush();
    if (view) {
        read.emit(view);
        await flush();
    }
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);

describe('c-account-success-plan', () => {
    beforeEach(() => refreshApex.mockReset());
    afterEach(() => document.body.replaceChildren());

    it('holds the place while it loads', async () => {
        const element = await mount();
        expect(find(element, 'c-panel').state).toBe('loading');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount();
        read.error({ message: 'No access' });
        await flush();
        expect(find(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();
        find(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says that there is no plan', async () => {
        const element = await mount({ ...VIEW, plan: undefined, plans: [] });
        expect(find(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('shows the parts of the plan', async () => {
        const element = await mount(VIEW);
        expect(find(element, 'c-plan-objectives').planId).toBe('p1');
        expect(find(element, 'c-plan-commitments').rights).toEqual(RIGHTS);
        expect(find(element, 'c-plan-stakeholders')).not.toBeNull();
        expect(find(element, 'c-plan-milestones').today).toBe('2026-05-04');
        await expect(element).toBeAccessible();
    });

    it('reads the plan that the user chooses', async () => {
        const element = await mount(VIEW);
        find(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'p2' } }));
        await flush();
        expect(read.getLastConfig()).toEqual({ accountId: 'a1', planId: 'p2' });
    });

    it('shows what was saved and tells the page', async () => {
        const element = await mount({ ...VIEW, plans: [VIEW.plans[0]] });
        expect(find(element, 'lightning-combobox')).toBeNull();
        const refreshed = jest.fn();
        element.addEventListener('lightning__refresh', refreshed);
        find(element, 'c-plan-objectives').dispatchEvent(new CustomEvent('saved'));
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(refreshed).toHaveBeenCalledTimes(1);
    });

    it('reads again when the page is refreshed, and shows when that fails', async () => {
        const element = await mount(VIEW);
        refreshApex.mockRejectedValueOnce({ body: { message: 'No network' } });
        const [component, handler] = registerRefreshHandler.mock.calls.at(-1);
        await handler.call(component);
        await flush();
        expect(find(element, 'c-panel').state).toBe('error');
    });
});

describe('the figures of a plan', () => {
    const valueOf = (view, key) => figures(view).find((figure) => figure.key === key).value;

    it('says what is missing instead of 0', () => {
        expect(figures({}).map(({ value }) => value.split('.')[1])).toEqual([
            'PlanUiNoObjectivesShort',
            'PlanUiNoMilestonesShort',
            'PlanUiCommitmentsEmpty',
            'PlanUiNotYet',
            'PlanUiNotYet'
        ]);
    });

    it('shows what was reached, and after how many days', () => {
        const plan = {
            valueDeliveredPercent: 40,
            requiredMilestones: 3,
            completedMilestones: 1,
            firstValueOn: '2026-03-05',
            daysToFirstValue: 20,
            onboardedOn: '2026-03-09'
        };
        const view = { plan, commitments: [{ agreedOn: '2026-03-01' }, {}], objectives: [{}, { currentValue: 0 }] };
        expect(valueOf(view, 'value')).toBe('40%');
        expect(valueOf({ ...view, objectives: [{}] }, 'value')).toContain('PlanUiNotMeasured');
        expect(valueOf(view, 'progress')).toContain('PlanUiDoneOf');
        expect(valueOf(view, 'agreed')).toContain('PlanUiAgreedCount');
        expect(valueOf(view, 'firstValue')).toContain('PlanUiAfterDays');
        expect(valueOf(view, 'onboarded')).toBe('Mar 9, 2026');
    });
});
