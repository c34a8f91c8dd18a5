import { createElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import RenewalOpinions from 'c/renewalOpinions';
import { openItem, overview } from '../../renewalTimeline/__tests__/overview.cjs';

jest.mock('lightning/uiRecordApi', () => ({ updateRecord: jest.fn() }), { virtual: true });

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = (item = openItem(), rights = {}) => {
    const data = overview([item], rights);
    const element = Object.assign(createElement('c-renewal-opinions', { is: RenewalOpinions }), {
        item,
        choices: data.calls,
        rights: data.rights,
        reload: jest.fn()
    });
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const change = (element, selector, value) =>
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));

const edit = async (element) => {
    find(element, '.edit').click();
    await settle();
};

describe('c-renewal-opinions', () => {
    beforeEach(() => updateRecord.mockReset().mockResolvedValue({}));
    afterEach(() => document.body.replaceChildren());

    it('shows three opinions, the reason of the computed one, and that they disagree', async () => {
        const element = mount();
        const texts = [...element.shadowRoot.querySelectorAll('.call')].map(({ textContent }) => textContent);
        expect(texts).toEqual(['Renew as is', 'Will not renew', 'c.UiRenewalNoCall']);
        expect(find(element, '.because').textContent).toBe('Likelihood 83 %: health 72');
        expect(find(element, '.disagree')).not.toBeNull();
        // A forecast of 0 is an opinion; no forecast is none.
        expect(element.shadowRoot.querySelectorAll('.forecast')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('offers what the user may set, while the renewal is open', () => {
        const names = (element) => [...element.shadowRoot.querySelectorAll('.edit')].map(({ name }) => name);
        expect(names(mount())).toEqual(['csm']);
        expect(names(mount(openItem(), { setFinalCall: true }))).toEqual(['csm', 'last']);
        expect(names(mount(openItem({ status: 'Renewed' })))).toEqual([]);
    });

    it('saves call and forecast of the manager', async () => {
        const element = mount();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        await edit(element);
        await expect(element).toBeAccessible();
        change(element, '.call-input', 'Renew');
        change(element, '.forecast-input', '70000');
        find(element, '.save').click();
        await settle();
        await settle();
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'a0r000000000001', CsmCall__c: 'Renew', CsmForecast__c: 70000 } },
            { ifUnmodifiedSince: '2026-02-20T08:00:00.000Z' }
        );
        expect(saved).toHaveBeenCalledTimes(1);
        expect(find(element, '.form')).toBeNull();
    });

    it('saves an emptied forecast as none', async () => {
        const element = mount();
        await edit(element);
        change(element, '.forecast-input', '');
        find(element, '.save').click();
        await settle();
        expect(updateRecord.mock.calls[0][0].fields.CsmForecast__c).toBeNull();
    });

    it('keeps what was typed when the save fails, and says why', async () => {
        updateRecord.mockRejectedValue({
            status: 400,
            body: { output: { errors: [{ message: 'ARR is 0 or more.' }] } }
        });
        const element = mount();
        await edit(element);
        change(element, '.forecast-input', '-1');
        find(element, '.save').click();
        await settle();
        await settle();
        expect(find(element, 'c-error-panel').errors.body.output.errors[0].message).toBe('ARR is 0 or more.');
        expect(find(element, '.forecast-input').value).toBe(-1);
        await expect(element).toBeAccessible();
    });

    it('saves nothing over what somebody else has set meanwhile', async () => {
        updateRecord.mockRejectedValue({ status: 412 });
        const element = mount();
        element.reload.mockResolvedValue(openItem({ csm: { call: 'Renew' } }));
        await edit(element);
        change(element, '.call-input', 'Contract');
        find(element, '.save').click();
        await settle();
        await settle();
        expect(find(element, 'c-error-panel').errors).toBe('c.UiRenewalStale');
        expect(find(element, '.call-input').value).toBe('Contract');
        expect(updateRecord).toHaveBeenCalledTimes(1);
    });

    it('gives up', async () => {
        const element = mount();
        await edit(element);
        find(element, '.cancel').click();
        await settle();
        expect(find(element, '.form')).toBeNull();
    });

    it('saves nothing while an input is not valid', async () => {
        const element = mount();
        await edit(element);
        jest.spyOn(find(element, '.forecast-input'), 'reportValidity').mockReturnValue(false);
        find(element, '.save').click();
        await settle();
        expect(updateRecord).not.toHaveBeenCalled();
    });
});
