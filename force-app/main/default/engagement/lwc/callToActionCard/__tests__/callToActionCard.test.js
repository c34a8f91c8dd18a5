import { createElement } from 'lwc';
import completeTask from '@salesforce/apex/CallToActionController.completeTask';
import { updateRecord } from 'lightning/uiRecordApi';
import CallToActionCard from 'c/callToActionCard';
import { item, steps } from '../../callsToAction/__tests__/board.cjs';

jest.mock('@salesforce/apex/CallToActionController.completeTask', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('lightning/uiRecordApi', () => ({ updateRecord: jest.fn() }), { virtual: true });

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = (changes = {}, properties = {}) => {
    const saved = jest.fn();
    const element = Object.assign(createElement('c-call-to-action-card', { is: CallToActionCard }), {
        item: item('1', { steps, playbookName: 'Recovery', ...changes }),
        today: '2026-03-01',
        mayEdit: true,
        reload: jest.fn(),
        ...properties
    });
    element.addEventListener('saved', saved);
    document.body.appendChild(element);
    return { element, saved };
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (element, selector) => {
    find(element, selector).click();
    await settle();
    await settle();
};
const change = async (element, selector, value) => {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const written = () => updateRecord.mock.calls[0][0].fields;

describe('c-call-to-action-card', () => {
    beforeEach(() => {
        updateRecord.mockReset().mockResolvedValue({});
        completeTask.mockReset().mockResolvedValue(undefined);
    });
    afterEach(() => document.body.replaceChildren());

    it('shows steps in their order: done, to do, and what they wait for', async () => {
        const { element } = mount({ details: 'Look', isAutomatic: true });
        const classes = [...element.shadowRoot.querySelectorAll('.step')].map(({ className }) => className);
        expect(classes).toEqual(['step step_done', 'step step_open', 'step step_waiting']);
        expect(element.shadowRoot.querySelectorAll('.complete')).toHaveLength(1);
        expect(find(element, '.due').textContent).toContain('c.UiCallDue');
        await expect(element).toBeAccessible();
    });

    it('says that it is overdue', async () => {
        const { element } = mount({ isOverdue: true, dueOn: '2026-02-01', playbookName: undefined });
        expect(find(element, '.due_over').textContent).toContain('c.UiCallOverdue');
        await expect(element).toBeAccessible();
    });

    it('stands without date, tasks and person', () => {
        const { element } = mount({ dueOn: undefined, steps: undefined, assigneeName: undefined });
        expect([find(element, '.due'), find(element, '.steps'), find(element, '.meta')]).toEqual([null, null, null]);
    });

    it('completes a task', async () => {
        const { element, saved } = mount();
        await press(element, '.complete');
        expect(completeTask).toHaveBeenCalledWith({ taskId: '00T2' });
        expect(saved.mock.calls[0][0].detail.text).toBe('c.UiCallTaskCompleted');
    });

    it('says why a task cannot be completed', async () => {
        completeTask.mockRejectedValue({ body: { message: 'It is gone.' } });
        const { element, saved } = mount();
        await press(element, '.complete');
        expect(find(element, 'c-error-panel').errors.body.message).toBe('It is gone.');
        expect(saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('snoozes until a day after today', async () => {
        const { element, saved } = mount();
        await press(element, '.snooze');
        expect(find(element, '.until').value).toBe('2026-03-08');
        await expect(element).toBeAccessible();
        await change(element, '.until', '2026-03-01');
        await press(element, '.save');
        expect(updateRecord).not.toHaveBeenCalled();
        await change(element, '.until', '2026-03-20');
        await press(element, '.save');
        expect(written()).toEqual({ Id: 'a031', SnoozedUntil__c: '2026-03-20' });
        expect(saved).toHaveBeenCalledTimes(1);
    });

    it('shows a snoozed one again', async () => {
        const { element } = mount({ snoozedUntil: '2026-03-20' });
        expect(find(element, '.meta').textContent).toContain('c.UiCallSnoozedUntil');
        await press(element, '.wake');
        expect(written()).toEqual({ Id: 'a031', SnoozedUntil__c: null });
    });

    it('closes with a result', async () => {
        const { element } = mount();
        await press(element, '.done');
        await change(element, '.result', 'Sponsor is back');
        await expect(element).toBeAccessible();
        await press(element, '.save');
        expect(written()).toEqual({ Id: 'a031', Status__c: 'Done', Result__c: 'Sponsor is back' });
    });

    it('dismisses', async () => {
        const { element } = mount();
        await press(element, '.dismiss');
        await press(element, '.save');
        expect(written()).toEqual({ Id: 'a031', Status__c: 'Dismissed', Result__c: null });
    });

    it('keeps the result when the save fails', async () => {
        updateRecord.mockRejectedValue({ status: 400, body: { message: 'Too long' } });
        const { element } = mount();
        await press(element, '.done');
        await change(element, '.result', 'A long story');
        await press(element, '.save');
        expect(find(element, '.result').value).toBe('A long story');
        expect(find(element, 'c-error-panel').errors.body.message).toBe('Too long');
        await press(element, '.cancel');
        expect(find(element, '.result')).toBeNull();
    });

    it('saves nothing over what somebody else has changed meanwhile', async () => {
        updateRecord.mockRejectedValue({ status: 412 });
        const { element } = mount();
        element.reload.mockResolvedValue([item('1', { status: 'Done' })]);
        await press(element, '.done');
        await press(element, '.save');
        expect(find(element, 'c-error-panel').errors).toBe('c.UiCallStale');
    });

    it('gives it to somebody else by the form of the platform', async () => {
        const { element, saved } = mount();
        await press(element, '.reassign');
        const form = find(element, 'lightning-record-edit-form');
        expect(form.recordId).toBe('a031');
        form.dispatchEvent(new CustomEvent('success'));
        await settle();
        expect(saved).toHaveBeenCalledTimes(1);
        expect(find(element, 'lightning-record-edit-form')).toBeNull();
    });

    it('opens a closed one again', async () => {
        const { element } = mount({
            status: 'Dismissed',
            statusText: 'Dismissed',
            closedOn: '2026-02-27',
            result: 'No'
        });
        expect(find(element, '.done')).toBeNull();
        expect(find(element, '.complete')).toBeNull();
        expect(element.shadowRoot.textContent).toContain('c.UiCallStepNotReached');
        await expect(element).toBeAccessible();
        await press(element, '.reopen');
        expect(written()).toEqual({ Id: 'a031', Status__c: 'Open' });
    });

    it('offers nothing to somebody who may only read', () => {
        const { element } = mount({}, { mayEdit: false });
        expect(element.shadowRoot.querySelectorAll('lightning-button')).toHaveLength(0);
    });
});
