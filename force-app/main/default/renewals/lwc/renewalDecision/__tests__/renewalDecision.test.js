import { createElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import RenewalDecision from 'c/renewalDecision';
import { openItem, overview } from '../../renewalTimeline/__tests__/overview.cjs';

jest.mock('lightning/uiRecordApi', () => ({ updateRecord: jest.fn() }), { virtual: true });

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = () => {
    const data = overview([openItem()]);
    const element = Object.assign(createElement('c-renewal-decision', { is: RenewalDecision }), {
        item: openItem(),
        outcomes: data.outcomes,
        reasons: data.reasons,
        reload: jest.fn()
    });
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const change = async (element, selector, value) => {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const save = async (element) => {
    find(element, '.save').click();
    await settle();
    await settle();
};
const written = () => updateRecord.mock.calls[0][0].fields;

describe('c-renewal-decision', () => {
    beforeEach(() => updateRecord.mockReset().mockResolvedValue({}));
    afterEach(() => document.body.replaceChildren());

    it('asks for the outcome first', async () => {
        const element = mount();
        expect(find(element, '.amount')).toBeNull();
        expect(find(element, '.reason')).toBeNull();
        const outcome = find(element, '.outcome');
        outcome.setCustomValidity = jest.fn();
        await save(element);
        expect(updateRecord).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('proposes the amount that is due for a renewal', async () => {
        const element = mount();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        await change(element, '.outcome', 'Renewed');
        expect(find(element, '.amount').value).toBe(72000);
        expect(find(element, '.reason')).toBeNull();
        await save(element);
        expect(written()).toEqual({ Id: 'a0r000000000001', Status__c: 'Renewed', ArrRenewed__c: 72000 });
        expect(saved.mock.calls[0][0].detail.outcomeText).toBe('Renewed');
    });

    it('writes amount, reason and details of a contraction', async () => {
        const element = mount();
        await change(element, '.outcome', 'Contracted');
        await change(element, '.amount', '50000');
        await change(element, '.reason', 'Price');
        await change(element, '.detail', 'Too much');
        await expect(element).toBeAccessible();
        await save(element);
        expect(written()).toEqual({
            Id: 'a0r000000000001',
            Status__c: 'Contracted',
            ArrRenewed__c: 50000,
            Reason__c: 'Price',
            ReasonDetail__c: 'Too much'
        });
    });

    it('writes no amount for a loss, and keeps what was typed for another outcome', async () => {
        const element = mount();
        await change(element, '.outcome', 'Contracted');
        await change(element, '.amount', '');
        await change(element, '.outcome', 'Churned');
        await change(element, '.reason', 'Price');
        expect(find(element, '.amount')).toBeNull();
        await save(element);
        expect(written()).toMatchObject({ Status__c: 'Churned', ArrRenewed__c: null, Reason__c: 'Price' });
    });

    it('shows the texts of validation rules at their fields, and keeps what was typed', async () => {
        updateRecord.mockRejectedValue({
            status: 400,
            body: { output: { errors: [], fieldErrors: { Reason__c: [{ message: 'Say why the customer leaves.' }] } } }
        });
        const element = mount();
        await change(element, '.outcome', 'Churned');
        await change(element, '.detail', 'They said so');
        const reason = find(element, '.reason');
        const setCustomValidity = jest.spyOn(reason, 'setCustomValidity');
        await save(element);
        expect(setCustomValidity).toHaveBeenLastCalledWith('Say why the customer leaves.');
        expect(find(element, 'c-error-panel').errors).toBeUndefined();
        expect(find(element, '.detail').value).toBe('They said so');
    });

    it('shows every other error above the form', async () => {
        updateRecord.mockRejectedValue({ status: 400, body: { message: 'No.' } });
        const element = mount();
        await change(element, '.outcome', 'Cancelled');
        await save(element);
        expect(find(element, 'c-error-panel').errors.body.message).toBe('No.');
        await expect(element).toBeAccessible();
    });

    it('decides nothing that somebody else has decided meanwhile', async () => {
        updateRecord.mockRejectedValue({ status: 412 });
        const element = mount();
        element.reload.mockResolvedValue(openItem({ status: 'Churned' }));
        await change(element, '.outcome', 'Cancelled');
        await save(element);
        expect(find(element, 'c-error-panel').errors).toBe('c.UiRenewalStale');
    });

    it('gives up', () => {
        const element = mount();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        find(element, '.cancel').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
