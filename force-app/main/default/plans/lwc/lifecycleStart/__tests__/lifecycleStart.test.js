import { createElement } from 'lwc';
import previewPlan from '@salesforce/apex/AccountLifecycleController.previewPlan';
import readFrameworks from '@salesforce/apex/AccountLifecycleController.readFrameworks';
import startPlan from '@salesforce/apex/AccountLifecycleController.startPlan';
import LifecycleStart from 'c/lifecycleStart';

jest.mock('@salesforce/apex/AccountLifecycleController.previewPlan', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.readFrameworks', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.startPlan', () => ({ default: jest.fn() }), {
    virtual: true
});

const CHOICE = {
    today: '2026-05-04',
    matching: 'Journey',
    options: [
        { apiName: 'Other', name: 'Other', version: 1, stageCount: 2 },
        { apiName: 'Journey', name: 'Customer Journey', version: 1, stageCount: 2 }
    ]
};
const OUTLINE = {
    lastDueOn: '2026-06-30',
    milestoneCount: 2,
    dependencyCount: 1,
    stages: [
        {
            name: 'Set-up',
            targetDays: 30,
            milestones: [
                { key: 'a', name: 'Kick-off', isRequired: true, startOn: '2026-05-04', dueOn: '2026-05-08' },
                { key: 'b', name: 'Extra', actingPartyLabel: 'Us', ownerRoleLabel: 'CSM', isRequired: false }
            ]
        },
        { name: 'Adoption' }
    ]
};
const REFUSED = { body: { message: 'No' } };

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async () => {
    const element = Object.assign(createElement('c-lifecycle-start', { is: LifecycleStart }), { accountId: 'a1' });
    element.started = jest.fn();
    element.addEventListener('started', element.started);
    document.body.appendChild(element);
    await flush();
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);
const change = async (element, selector, value) => {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
};

describe('c-lifecycle-start', () => {
    beforeEach(() => {
        [previewPlan, readFrameworks, startPlan].forEach((method) => method.mockReset());
        readFrameworks.mockResolvedValue(CHOICE);
        previewPlan.mockResolvedValue(OUTLINE);
    });
    afterEach(() => document.body.replaceChildren());

    it('holds the place while it reads the frameworks', async () => {
        readFrameworks.mockReturnValue(new Promise(() => {}));
        const element = await mount();
        expect(find(element, 'c-skeleton')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('begins with the framework that fits, today, and what will be created', async () => {
        const element = await mount();
        expect(find(element, 'lightning-combobox').value).toBe('Journey');
        expect(previewPlan).toHaveBeenCalledWith({
            accountId: 'a1',
            frameworkApiName: 'Journey',
            productName: '',
            startOn: '2026-05-04'
        });
        expect(element.shadowRoot.querySelectorAll('.stage')).toHaveLength(2);
        expect(element.shadowRoot.querySelectorAll('.milestone')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('shows the plan of another framework, day and product', async () => {
        const element = await mount();
        await change(element, 'lightning-combobox', 'Other');
        await change(element, '[data-start-on]', '2026-06-01');
        await change(element, '[data-product]', 'Analytics');
        expect(find(element, '[data-save]').disabled).toBe(true);
        find(element, '[data-product]').dispatchEvent(new CustomEvent('blur'));
        await flush();
        expect(previewPlan).toHaveBeenLastCalledWith({
            accountId: 'a1',
            frameworkApiName: 'Other',
            productName: 'Analytics',
            startOn: '2026-06-01'
        });
        expect(find(element, '[data-save]').disabled).toBe(false);
    });

    it('waits for a day', async () => {
        const element = await mount();
        await change(element, '[data-start-on]', null);
        expect(previewPlan).toHaveBeenCalledTimes(1);
        expect(find(element, '[data-save]').disabled).toBe(true);
    });

    it('shows only the answer to the latest question', async () => {
        const element = await mount();
        let answerFirst;
        previewPlan.mockReturnValueOnce(
            new Promise((resolve) => {
                answerFirst = resolve;
            })
        );
        await change(element, 'lightning-combobox', 'Other');
        previewPlan.mockResolvedValueOnce({ ...OUTLINE, stages: [{ name: 'Latest' }] });
        await change(element, 'lightning-combobox', 'Journey');
        answerFirst({ ...OUTLINE, stages: [{ name: 'Outdated' }] });
        await flush();
        expect(find(element, '.stage-title').textContent).toBe('Latest');
    });

    it('says why a plan cannot be started', async () => {
        previewPlan.mockResolvedValue({ refusal: 'There is one already', stages: [] });
        const element = await mount();
        expect(find(element, '.refusal').textContent).toContain('There is one already');
        expect(find(element, '[data-save]').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says that there is no framework', async () => {
        readFrameworks.mockResolvedValue({ today: '2026-05-04', options: [] });
        const element = await mount();
        expect(element.shadowRoot.textContent).toContain('PlanUiNoFrameworks');
        expect(previewPlan).not.toHaveBeenCalled();
    });

    it('starts the plan', async () => {
        startPlan.mockResolvedValue('p9');
        const element = await mount();
        find(element, '[data-save]').click();
        await flush();
        expect(element.started.mock.calls[0][0].detail.planId).toBe('p9');
    });

    it('keeps what was chosen when the start fails', async () => {
        startPlan.mockRejectedValue(REFUSED);
        const element = await mount();
        await change(element, 'lightning-combobox', 'Other');
        find(element, '[data-save]').click();
        await flush();
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        expect(find(element, 'lightning-combobox').value).toBe('Other');
        expect(element.started).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('tries again when frameworks or the preview cannot be read', async () => {
        readFrameworks.mockRejectedValueOnce(REFUSED);
        previewPlan.mockRejectedValueOnce(REFUSED);
        const element = await mount();
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        await change(element, 'lightning-combobox', 'Other');
        expect(find(element, 'c-error-panel')).toBeNull();
    });

    it('leaves it', async () => {
        const element = await mount();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        find(element, '.buttons lightning-button').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
