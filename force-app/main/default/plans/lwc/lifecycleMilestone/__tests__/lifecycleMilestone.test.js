import { createElement } from 'lwc';
import complete from '@salesforce/apex/AccountLifecycleController.completeMilestone';
import previewShift from '@salesforce/apex/AccountLifecycleController.previewShift';
import reopen from '@salesforce/apex/AccountLifecycleController.reopenMilestone';
import shift from '@salesforce/apex/AccountLifecycleController.shiftMilestone';
import LifecycleMilestone from 'c/lifecycleMilestone';
import { VIEW } from '../../accountLifecycle/__tests__/data.cjs';

jest.mock('@salesforce/apex/AccountLifecycleController.completeMilestone', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.previewShift', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.reopenMilestone', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.shiftMilestone', () => ({ default: jest.fn() }), {
    virtual: true
});

const [DONE, OPEN] = VIEW.milestones;
const PREVIEW = {
    fingerprint: '42',
    moves: [{ milestoneId: 'm2', name: 'Data connected', oldDueOn: '2026-03-20', newDueOn: '2026-03-27' }]
};
const REFUSED = { body: { message: 'Changed meanwhile' } };

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-lifecycle-milestone', { is: LifecycleMilestone }), {
        milestone: OPEN,
        milestones: VIEW.milestones,
        today: VIEW.today,
        canWork: true,
        ...properties
    });
    element.saved = jest.fn();
    element.addEventListener('changed', element.saved);
    document.body.appendChild(element);
    await flush();
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (element, selector) => {
    find(element, selector).click();
    await flush();
};
const type = async (element, value) => {
    const input = find(element, 'lightning-input');
    input.value = value;
    input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
};
const save = (element) => press(element, '[data-save]');

describe('c-lifecycle-milestone', () => {
    beforeEach(() => [complete, previewShift, reopen, shift].forEach((method) => method.mockReset()));
    afterEach(() => document.body.replaceChildren());

    it('says what it is, how late it is, and what it waits for', async () => {
        const element = await mount();
        expect(find(element, '.state_overdue')).not.toBeNull();
        expect(find(element, '.details').textContent).toContain('PlanUiWaitsFor');
        await expect(element).toBeAccessible();
    });

    it('offers nothing to who may only look', async () => {
        const element = await mount({ canWork: false });
        expect(element.shadowRoot.querySelectorAll('lightning-button')).toHaveLength(0);
    });

    it('completes on the day that the user gives', async () => {
        const element = await mount();
        await press(element, '[data-open="complete"]');
        expect(find(element, 'lightning-input').value).toBe(VIEW.today);
        await type(element, '2026-05-01');
        await expect(element).toBeAccessible();
        await save(element);
        expect(complete).toHaveBeenCalledWith({ milestoneId: 'm2', completedOn: '2026-05-01' });
        expect(element.saved).toHaveBeenCalledTimes(1);
        expect(find(element, '.form')).toBeNull();
    });

    it('keeps what was typed when completing fails', async () => {
        complete.mockRejectedValue(REFUSED);
        const element = await mount();
        await press(element, '[data-open="complete"]');
        await type(element, '2026-05-01');
        await save(element);
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        expect(find(element, 'lightning-input').value).toBe('2026-05-01');
        expect(element.saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('does not save a day that the input refuses', async () => {
        const element = await mount();
        await press(element, '[data-open="complete"]');
        find(element, 'lightning-input').reportValidity = () => false;
        await save(element);
        expect(complete).not.toHaveBeenCalled();
    });

    it('reopens what is done', async () => {
        const element = await mount({ milestone: DONE });
        expect(find(element, '[data-open="complete"]')).toBeNull();
        await press(element, '[data-open="reopen"]');
        expect(reopen).toHaveBeenCalledWith({ milestoneId: 'm1' });
        expect(element.saved).toHaveBeenCalledTimes(1);
    });

    it('shows what moves before it shifts', async () => {
        previewShift.mockResolvedValue(PREVIEW);
        const element = await mount();
        await press(element, '[data-open="shift"]');
        expect(find(element, '[data-save]').disabled).toBe(true);
        await type(element, '2026-03-27');
        expect(previewShift).toHaveBeenCalledWith({ milestoneId: 'm2', newDueOn: '2026-03-27' });
        expect(find(element, 'tbody tr').textContent).toContain('Mar 27, 2026');
        await expect(element).toBeAccessible();
        await save(element);
        expect(shift).toHaveBeenCalledWith({ milestoneId: 'm2', newDueOn: '2026-03-27', fingerprint: '42' });
        expect(element.saved).toHaveBeenCalledTimes(1);
    });

    it('says that nothing moves, or why it cannot tell', async () => {
        previewShift.mockResolvedValueOnce({ moves: [], fingerprint: '1' });
        const element = await mount();
        await press(element, '[data-open="shift"]');
        await type(element, OPEN.dueOn);
        expect(find(element, '.preview').textContent).toContain('PlanUiShiftNothing');
        previewShift.mockRejectedValueOnce(REFUSED);
        await type(element, '2026-04-01');
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        await type(element, '');
        expect(find(element, 'c-error-panel')).toBeNull();
    });

    it('shows the new preview when somebody was faster', async () => {
        previewShift.mockResolvedValue(PREVIEW);
        shift.mockRejectedValue(REFUSED);
        const element = await mount();
        await press(element, '[data-open="shift"]');
        await type(element, '2026-03-27');
        await save(element);
        expect(previewShift).toHaveBeenCalledTimes(2);
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        expect(find(element, 'tbody tr')).not.toBeNull();
        expect(find(element, 'lightning-input').value).toBe('2026-03-27');
    });

    it('closes without saving', async () => {
        const element = await mount();
        await press(element, '[data-open="shift"]');
        await press(element, '.buttons lightning-button');
        expect(find(element, '.form')).toBeNull();
        expect(find(element, '[data-open="shift"]')).not.toBeNull();
    });
});
