import { createElement } from 'lwc';
import { navigate } from 'lightning/navigation';
import { updateRecord } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getQueue from '@salesforce/apex/TodayQueueController.getQueue';
import TodayQueue from 'c/todayQueue';

jest.mock(
    '@salesforce/apex/TodayQueueController.getQueue',
    () => {
        const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('lightning/navigation', () => {
    const mockNavigate = jest.fn();
    const Navigate = Symbol('Navigate');
    const mixin = (Base) =>
        class extends Base {
            [Navigate](reference) {
                mockNavigate(reference);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }), navigate: mockNavigate };
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });

const CALL = {
    kind: 'CallToAction',
    recordId: 'a0C1',
    subject: 'Sponsor left',
    details: 'Find out who takes over',
    accountId: '001A',
    accountName: 'Alder Bank',
    band: 'AtRisk',
    dueOn: '2026-03-02',
    daysOverdue: 0,
    priority: 'Urgent',
    priorityText: 'Urgent',
    status: 'InProgress'
};
const RENEWAL = { ...CALL, kind: 'OverdueRenewal', recordId: 'a0R1', subject: 'Atlas', arr: 100, daysOverdue: 9 };
const QUEUE = {
    today: '2026-03-02',
    currencyCode: 'USD',
    hasTeam: true,
    canWork: true,
    snoozed: 0,
    isCut: false,
    items: [RENEWAL, CALL, { ...CALL, recordId: 'a0C2', subject: 'Price' }]
};

const mount = () => {
    const element = createElement('c-today-queue', { is: TodayQueue });
    document.body.appendChild(element);
    return element;
};
const one = (element, selector) => element.shadowRoot.querySelector(selector);
const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const ids = (element) => all(element, '[data-item]').map(({ dataset }) => dataset.item);
const settled = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

async function open(queue = QUEUE) {
    const element = mount();
    getQueue.emit(queue);
    await settled();
    return element;
}

describe('c-today-queue', () => {
    beforeEach(() => updateRecord.mockResolvedValue({}));

    afterEach(() => {
        document.body.replaceChildren();
        window.localStorage.clear();
        jest.clearAllMocks();
    });

    it('waits in the size of the data', async () => {
        const element = mount();
        expect(one(element, 'c-panel').state).toBe('loading');
        await expect(element).toBeAccessible();
    });

    it('shows what to do in the order of Apex, with reasons', async () => {
        const element = await open({ ...QUEUE, snoozed: 2, isCut: true });
        expect(ids(element)).toEqual(['a0R1', 'a0C1', 'a0C2']);
        expect(all(element, '.why').map(({ textContent }) => textContent)).toEqual([
            'c.TodayWhyRenewal',
            'c.TodayWhyToday',
            'c.TodayWhyToday'
        ]);
        expect(one(element, '.line').textContent).toContain('c.TodaySnoozed');
        expect(one(element, '.line').textContent).toContain('c.TodayCut');
        await expect(element).toBeAccessible();
    });

    it('explains its order', async () => {
        const element = await open();
        const button = one(element, 'button[aria-expanded]');
        button.click();
        await settled();
        expect(button.getAttribute('aria-expanded')).toBe('true');
        expect(one(element, '.note').textContent).toBe('c.TodayHowText');
        await expect(element).toBeAccessible();
    });

    it('closes a call to action, and takes it back', async () => {
        const element = await open();
        one(element, 'lightning-button[data-id=a0C1]').click();
        await Promise.resolve();
        expect(ids(element)).toEqual(['a0R1', 'a0C2']);
        await settled();
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: 'a0C1', Status__c: 'Done' } });
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(one(element, '.last').textContent).toContain('c.TodayWasDone');
        one(element, '.last lightning-button').click();
        await settled();
        expect(updateRecord).toHaveBeenLastCalledWith({ fields: { Id: 'a0C1', Status__c: 'InProgress' } });
        expect(ids(element)).toEqual(['a0R1', 'a0C1', 'a0C2']);
        expect(one(element, '.last')).toBeNull();
    });

    it('snoozes a call to action', async () => {
        const element = await open();
        one(element, 'lightning-button-menu[data-id=a0C2]').dispatchEvent(
            new CustomEvent('select', { detail: { value: 'week' } })
        );
        await settled();
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: 'a0C2', SnoozedUntil__c: '2026-03-09' } });
        expect(ids(element)).toEqual(['a0R1', 'a0C1']);
        one(element, '.last lightning-button').click();
        await settled();
        expect(updateRecord).toHaveBeenLastCalledWith({ fields: { Id: 'a0C2', SnoozedUntil__c: null } });
    });

    it('puts a call to action back that could not be saved, and says why', async () => {
        updateRecord.mockRejectedValue({ body: { message: 'Gone' } });
        const element = await open();
        one(element, 'lightning-button[data-id=a0C1]').click();
        await settled();
        expect(ids(element)).toEqual(['a0R1', 'a0C1', 'a0C2']);
        expect(one(element, 'c-error-panel').errors).toEqual({ body: { message: 'Gone' } });
        await expect(element).toBeAccessible();
    });

    it('keeps what can be undone when undoing fails', async () => {
        const element = await open();
        one(element, 'lightning-button[data-id=a0C1]').click();
        await settled();
        updateRecord.mockRejectedValue({ body: { message: 'No network' } });
        one(element, '.last lightning-button').click();
        await settled();
        expect(one(element, '.last')).not.toBeNull();
        expect(one(element, 'c-error-panel')).not.toBeNull();
        expect(ids(element)).toEqual(['a0R1', 'a0C2']);
    });

    it('offers no work to those who may only read', async () => {
        const element = await open({ ...QUEUE, canWork: false });
        expect(all(element, '.work')).toHaveLength(0);
    });

    it('shows all of a group when asked to', async () => {
        const items = Array.from({ length: 12 }, (_, at) => ({ ...CALL, recordId: `a0C${at}` }));
        const element = await open({ ...QUEUE, items });
        expect(ids(element)).toHaveLength(8);
        one(element, 'lightning-button[data-kind=CallToAction]').click();
        await settled();
        expect(ids(element)).toHaveLength(12);
    });

    it('opens records', async () => {
        const element = await open();
        one(element, '.account').click();
        expect(navigate.mock.lastCall[0].attributes.recordId).toBe('001A');
        one(element, '.title a').click();
        expect(navigate.mock.lastCall[0].attributes.recordId).toBe('a0R1');
    });

    it('remembers whose work is shown', async () => {
        const first = await open();
        one(first, 'c-book-scope').dispatchEvent(new CustomEvent('scope', { detail: 'team' }));
        await settled();
        expect(one(first, 'c-panel').state).toBe('loading');
        document.body.replaceChildren();
        await open();
        expect(getQueue.getLastConfig()).toEqual({ scope: 'team' });
    });

    it('is glad when there is nothing to do', async () => {
        const element = await open({ ...QUEUE, items: [] });
        expect(one(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const element = mount();
        getQueue.error({ message: 'Not for you' });
        await settled();
        expect(one(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();
        one(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        await settled();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
