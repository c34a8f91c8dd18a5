import { createElement } from 'lwc';
import { createRecord } from 'lightning/uiRecordApi';
import CallToActionForm from 'c/callToActionForm';
import { board } from '../../callsToAction/__tests__/board.cjs';

jest.mock('lightning/uiRecordApi', () => ({ createRecord: jest.fn(), updateRecord: jest.fn() }), { virtual: true });

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = () => {
    const saved = jest.fn();
    const element = Object.assign(createElement('c-call-to-action-form', { is: CallToActionForm }), {
        accountId: '001000000000001',
        board: board()
    });
    element.addEventListener('saved', saved);
    document.body.appendChild(element);
    return { element, saved };
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const change = async (element, selector, value) => {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const save = async (element) => {
    find(element, '.save').click();
    await settle();
};

describe('c-call-to-action-form', () => {
    beforeEach(() => createRecord.mockReset().mockResolvedValue({}));
    afterEach(() => document.body.replaceChildren());

    it('takes over what a playbook proposes', async () => {
        const { element, saved } = mount();
        await change(element, '.playbook', 'Recovery');
        await expect(element).toBeAccessible();
        await save(element);
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'CallToAction__c',
            fields: {
                Account__c: '001000000000001',
                PlaybookApiName__c: 'Recovery',
                Kind__c: 'Event',
                Reason__c: 'Low health',
                Priority__c: 'High',
                DueOn__c: '2026-03-08',
                Details__c: null
            }
        });
        expect(saved).toHaveBeenCalledTimes(1);
    });

    it('keeps the reason that was typed when a playbook is chosen or left', async () => {
        const { element } = mount();
        await change(element, '.reason', 'Sponsor left');
        await change(element, '.playbook', 'Recovery');
        expect(find(element, '.reason').value).toBe('Sponsor left');
        await change(element, '.playbook', '');
        await save(element);
        expect(createRecord.mock.calls[0][0].fields).toMatchObject({
            PlaybookApiName__c: null,
            Reason__c: 'Sponsor left'
        });
    });

    it('writes nothing while an input is not valid', async () => {
        const { element } = mount();
        jest.spyOn(find(element, '.reason'), 'reportValidity').mockReturnValue(false);
        await save(element);
        expect(createRecord).not.toHaveBeenCalled();
    });

    it('shows at the reason that there is one already, and keeps what was typed', async () => {
        createRecord.mockRejectedValue({
            status: 400,
            body: { output: { errors: [], fieldErrors: { Reason__c: [{ message: 'There is one already.' }] } } }
        });
        const { element, saved } = mount();
        await change(element, '.reason', 'Low health');
        await change(element, '.details', 'A story');
        const setCustomValidity = jest.spyOn(find(element, '.reason'), 'setCustomValidity');
        await save(element);
        expect(setCustomValidity).toHaveBeenLastCalledWith('There is one already.');
        expect(find(element, '.details').value).toBe('A story');
        expect(saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('gives up', () => {
        const { element } = mount();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        find(element, '.cancel').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
