import { createElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import RenewalCheckpoints from 'c/renewalCheckpoints';
import { openItem } from '../../renewalTimeline/__tests__/overview.cjs';

jest.mock('lightning/uiRecordApi', () => ({ updateRecord: jest.fn() }), { virtual: true });

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = (properties = {}) => {
    const element = Object.assign(createElement('c-renewal-checkpoints', { is: RenewalCheckpoints }), {
        item: openItem(),
        mayWork: true,
        reload: jest.fn(),
        ...properties
    });
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (element, selector) => {
    find(element, selector).click();
    await settle();
    await settle();
};
const type = (element, value) =>
    find(element, '.result').dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-renewal-checkpoints', () => {
    beforeEach(() => updateRecord.mockReset().mockResolvedValue({}));
    afterEach(() => document.body.replaceChildren());

    it('tells done, missed, due and skipped steps apart by text', async () => {
        const element = mount();
        const states = [...element.shadowRoot.querySelectorAll('.state')].map(({ textContent }) => textContent);
        expect(states).toEqual(['c.UiRenewalDone', 'c.UiRenewalMissed', 'c.UiRenewalDue', 'c.UiRenewalSkipped']);
        expect(element.shadowRoot.querySelectorAll('.complete')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('offers nothing to somebody who may not work on them', () => {
        expect(find(mount({ mayWork: false }), '.complete')).toBeNull();
    });

    it('says that there are none', async () => {
        const element = mount({ item: openItem({ checkpoints: [] }) });
        expect(element.shadowRoot.textContent).toContain('c.UiRenewalNoCheckpoints');
        await expect(element).toBeAccessible();
    });

    it('completes a step with its result', async () => {
        const element = mount();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        await press(element, '.complete');
        await expect(element).toBeAccessible();
        type(element, 'Sponsor agrees');
        await press(element, '.save');
        expect(updateRecord.mock.calls[0][0].fields).toEqual({
            Id: 'a0c000000000002',
            Status__c: 'Done',
            Result__c: 'Sponsor agrees'
        });
        expect(saved).toHaveBeenCalledTimes(1);
        expect(find(element, '.form')).toBeNull();
    });

    it('skips a step without a result', async () => {
        const element = mount();
        await press(element, '.skip');
        await press(element, '.save');
        expect(updateRecord.mock.calls[0][0].fields).toMatchObject({ Status__c: 'Skipped', Result__c: null });
    });

    it('keeps the result when the save fails', async () => {
        updateRecord.mockRejectedValue({ status: 400, body: { message: 'Too long' } });
        const element = mount();
        await press(element, '.complete');
        type(element, 'A long story');
        await press(element, '.save');
        expect(find(element, 'c-error-panel').errors.body.message).toBe('Too long');
        expect(find(element, '.result').value).toBe('A long story');
        await expect(element).toBeAccessible();
        await press(element, '.cancel');
        expect(find(element, '.form')).toBeNull();
    });

    it('says that somebody else was faster', async () => {
        updateRecord.mockRejectedValue({ status: 412 });
        const element = mount();
        const item = openItem();
        item.checkpoints[1] = { ...item.checkpoints[1], status: 'Done' };
        element.reload.mockResolvedValue(item);
        await press(element, '.complete');
        await press(element, '.save');
        expect(find(element, 'c-error-panel').errors).toBe('c.UiRenewalStale');
    });
});
