import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import read from '@salesforce/apex/AccountLifecycleController.read';
import AccountLifecycle from 'c/accountLifecycle';
import { registerRefreshHandler } from 'lightning/refresh';
import { VIEW } from './data.cjs';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });
jest.mock(
    '@salesforce/apex/AccountLifecycleController.read',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccountLifecycleController.readFrameworks',
    () => ({ default: jest.fn(async () => ({})) }),
    {
        virtual: true
    }
);

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-account-lifecycle', { is: AccountLifecycle }), {
        recordId: '001000000000001AAA',
        ...properties
    });
    document.body.appendChild(element);
    await flush();
    return element;
};

const withView = async (view) => {
    const element = await mount();
    read.emit(view);
    await flush();
    return element;
};

const panelOf = (element) => element.shadowRoot.querySelector('c-panel');
const find = (element, selector) => element.shadowRoot.querySelector(selector);

describe('c-account-lifecycle', () => {
    beforeEach(() => refreshApex.mockReset());
    afterEach(() => document.body.replaceChildren());

    it('holds the place while it loads', async () => {
        const element = await mount({ cardTitle: 'Journey' });
        expect(panelOf(element).state).toBe('loading');
        expect(panelOf(element).title).toBe('Journey');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount();
        read.error({ message: 'No access' });
        await flush();
        expect(panelOf(element).state).toBe('error');
        expect(panelOf(element).errors.body.message).toBe('No access');
        await expect(element).toBeAccessible();

        panelOf(element).dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(panelOf(element).state).toBe('loading');
    });

    it('says what to do without a plan, and starts one', async () => {
        const element = await withView({ ...VIEW, plan: undefined, plans: [], stages: [], milestones: [] });
        expect(panelOf(element).state).toBe('empty');
        await expect(element).toBeAccessible();

        find(element, '[data-start]').click();
        await flush();
        expect(panelOf(element).state).toBe('data');
        expect(find(element, 'c-lifecycle-start').accountId).toBe('001000000000001AAA');

        find(element, 'c-lifecycle-start').dispatchEvent(new CustomEvent('cancel'));
        await flush();
        expect(panelOf(element).state).toBe('empty');
    });

    it('offers no start to who may not', async () => {
        const element = await withView({ ...VIEW, canStart: false, plan: undefined, plans: [], stages: [] });
        expect(find(element, '[data-start]')).toBeNull();
        expect(panelOf(element).emptyMessage).toContain('PlanUiNoPlanReadOnly');
    });

    it('shows where the customer is, and the current stage', async () => {
        const element = await withView(VIEW);
        expect(panelOf(element).state).toBe('data');
        expect(find(element, '.headline_overdue')).not.toBeNull();
        const buttons = element.shadowRoot.querySelectorAll('button.step');
        expect([...buttons].map((each) => each.getAttribute('aria-current'))).toEqual(['step', null]);
        expect(find(element, 'c-lifecycle-stage').stageId).toBe('s1');
        await expect(element).toBeAccessible();
    });

    it('shows milestones without a stage apart', async () => {
        const element = await withView(VIEW);
        const loose = element.shadowRoot.querySelectorAll('.loose c-lifecycle-milestone');
        expect([...loose].map(({ milestone }) => milestone.id)).toEqual(['m3']);
    });

    it('opens the stage that the user chooses', async () => {
        const element = await withView(VIEW);
        element.shadowRoot.querySelectorAll('button.step')[1].click();
        await flush();
        expect(find(element, 'c-lifecycle-stage').stageId).toBe('s2');
        expect(element.shadowRoot.querySelectorAll('button.step')[1].getAttribute('aria-pressed')).toBe('true');
    });

    it('reads the plan that the user chooses', async () => {
        const element = await withView(VIEW);
        const picker = find(element, 'lightning-combobox');
        expect(picker.options).toHaveLength(2);
        picker.dispatchEvent(new CustomEvent('change', { detail: { value: 'p2' } }));
        await flush();
        expect(read.getLastConfig()).toEqual({ accountId: '001000000000001AAA', planId: 'p2' });
    });

    it('has no picker for one plan', async () => {
        const element = await withView({ ...VIEW, plans: [VIEW.plans[0]] });
        expect(find(element, 'lightning-combobox')).toBeNull();
    });

    it('shows what was saved here and tells the page', async () => {
        const element = await withView(VIEW);
        const toasted = jest.fn();
        const refreshed = jest.fn();
        element.addEventListener('lightning__showtoast', toasted);
        element.addEventListener('lightning__refresh', refreshed);
        find(element, 'c-lifecycle-stage').dispatchEvent(
            new CustomEvent('changed', { detail: { message: 'Kick-off is done' } })
        );
        await flush();
        expect(toasted.mock.calls[0][0].detail.title).toBe('Kick-off is done');
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(refreshed).toHaveBeenCalledTimes(1);
    });

    it('shows the plan that was started', async () => {
        const element = await withView(VIEW);
        find(element, '[data-start]').click();
        await flush();
        find(element, 'c-lifecycle-start').dispatchEvent(new CustomEvent('started', { detail: { planId: 'p9' } }));
        await flush();
        expect(find(element, 'c-lifecycle-start')).toBeNull();
        expect(read.getLastConfig().planId).toBe('p9');
    });

    it('reads again when the page is refreshed, and shows when that fails', async () => {
        const element = await withView(VIEW);
        const [, handler] = registerRefreshHandler.mock.calls.at(-1);
        refreshApex.mockRejectedValueOnce({ body: { message: 'No network' } });
        await handler.call(registerRefreshHandler.mock.calls.at(-1)[0]);
        await flush();
        expect(panelOf(element).state).toBe('error');
    });
});
