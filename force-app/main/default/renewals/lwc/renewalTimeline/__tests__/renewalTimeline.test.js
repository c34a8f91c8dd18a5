import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/RenewalController.getOverview';
import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import RenewalTimeline from 'c/renewalTimeline';
import { decidedItem, openItem, overview, upcomingItem } from './overview.cjs';

jest.mock(
    '@salesforce/apex/RenewalController.getOverview',
    () => {
        const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
    'lightning/uiRecordApi',
    () => ({ updateRecord: jest.fn(), notifyRecordUpdateAvailable: jest.fn().mockResolvedValue(undefined) }),
    { virtual: true }
);

const settle = async () => {
    for (let turn = 0; turn < 6; turn++) {
        // Each turn lets one more promise go on.
        // eslint-disable-next-line no-await-in-loop -- the turns are the point
        await Promise.resolve();
    }
};

const mount = async (data, properties = {}) => {
    const element = Object.assign(createElement('c-renewal-timeline', { is: RenewalTimeline }), {
        recordId: '001000000000001',
        ...properties
    });
    document.body.appendChild(element);
    if (data) {
        getOverview.emit(data);
    }
    await settle();
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);

// The accessibility check looks at every part of a chart, which takes long on a machine under load.
jest.setTimeout(30000);

describe('c-renewal-timeline', () => {
    beforeEach(() => {
        refreshApex.mockClear();
        updateRecord.mockReset().mockResolvedValue({});
    });
    afterEach(() => document.body.replaceChildren());

    it('holds the place of the data while loading', async () => {
        const element = await mount();
        expect(find(element, 'c-panel').state).toBe('loading');
        await expect(element).toBeAccessible();
    });

    it('shows an error, and tries again', async () => {
        const element = await mount();
        getOverview.error({ message: 'No access' });
        await settle();
        expect(find(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();

        find(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(find(element, 'c-panel').state).toBe('loading');
    });

    it('says what to do when nothing renews', async () => {
        const element = await mount(overview([]));
        expect(find(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('shows the next renewal with calls, line of time and checkpoints', async () => {
        const element = await mount(overview([openItem(), decidedItem()]), { marks: [{ key: 'm' }] });
        expect(find(element, 'c-renewal-opinions').item.recordId).toBe('a0r000000000001');
        expect(find(element, 'c-renewal-chart').marks).toHaveLength(1);
        expect(find(element, 'c-renewal-chart').health).toHaveLength(5);
        expect(find(element, 'c-renewal-checkpoints').mayWork).toBe(true);
        expect(find(element, '.alarm')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('leaves out health where the admin wants it so', async () => {
        const element = await mount(overview([openItem()]), { hideHealth: true });
        expect(find(element, 'c-renewal-chart').health).toHaveLength(0);
        expect(find(element, '.picker')).toBeNull();
    });

    it('shows an overdue renewal loudly', async () => {
        const element = await mount(overview([openItem({ endsOn: '2026-02-20', isOverdue: true })]));
        expect(find(element, '.alarm').textContent).toContain('c.UiRenewalOverdueHelp');
        await expect(element).toBeAccessible();
    });

    it('shows the renewal that was picked', async () => {
        const element = await mount(overview([openItem(), upcomingItem()]));
        find(element, '.picker').dispatchEvent(new CustomEvent('change', { detail: { value: 'a0s000000000003' } }));
        await settle();
        expect(find(element, 'c-renewal-opinions')).toBeNull();
        expect(find(element, 'c-renewal-chart').item.name).toBe('Add-on');
        expect(find(element, '.decide')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('closes a renewal and keeps it in sight', async () => {
        const element = await mount(overview([openItem(), upcomingItem()]));
        const toasts = jest.fn();
        element.addEventListener('lightning__showtoast', toasts);
        find(element, '.decide').click();
        await settle();
        const decision = find(element, 'c-renewal-decision');
        expect(find(element, '.decide')).toBeNull();
        decision.dispatchEvent(new CustomEvent('saved', { detail: { outcomeText: 'Churned' } }));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([
            { recordId: '001000000000001' },
            { recordId: 'a0r000000000001' }
        ]);
        expect(toasts).toHaveBeenCalledTimes(1);
        getOverview.emit(overview([upcomingItem(), { ...decidedItem(), recordId: 'a0r000000000001' }]));
        await settle();
        expect(find(element, 'c-renewal-chart').item.status).toBe('Contracted');
    });

    it('leaves the form when the user gives up', async () => {
        const element = await mount(overview([openItem()]));
        find(element, '.decide').click();
        await settle();
        find(element, 'c-renewal-decision').dispatchEvent(new CustomEvent('cancel'));
        await settle();
        expect(find(element, 'c-renewal-decision')).toBeNull();
    });

    it('does not let somebody decide who may not', async () => {
        const element = await mount(overview([openItem()], { decide: false, workCheckpoints: false }));
        expect(find(element, '.decide')).toBeNull();
        expect(find(element, 'c-renewal-checkpoints').mayWork).toBe(false);
    });

    it('reads again after a save', async () => {
        const element = await mount(overview([openItem()]));
        find(element, 'c-renewal-opinions').dispatchEvent(new CustomEvent('saved'));
        find(element, 'c-renewal-checkpoints').dispatchEvent(new CustomEvent('saved'));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(2);
    });

    it('gives children the current renewal', async () => {
        const element = await mount(overview([openItem()]));
        const { reload } = find(element, 'c-renewal-opinions');
        refreshApex.mockImplementationOnce(() => {
            getOverview.emit(overview([openItem({ arrDue: 5 })]));
            return Promise.resolve();
        });
        expect((await reload()).arrDue).toBe(5);
    });

    it('takes a decision back', async () => {
        const element = await mount(overview([decidedItem()]));
        find(element, '.reopen').click();
        await settle();
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'a0r000000000002', Status__c: 'Open' } },
            { ifUnmodifiedSince: '2026-02-20T08:00:00.000Z' }
        );
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why a decision cannot be taken back', async () => {
        updateRecord.mockRejectedValue({ status: 400, body: { message: 'It is in the ledger.' } });
        const element = await mount(overview([decidedItem()]));
        find(element, '.reopen').click();
        await settle();
        expect(find(element, 'c-error-panel').errors.body.message).toBe('It is in the ledger.');
        await expect(element).toBeAccessible();
    });

    it('says that contacts are missing', async () => {
        const element = await mount(overview([openItem()]), { marksFailed: true });
        expect(find(element, '[role="status"]').textContent).toBe('c.UiRenewalTouchpointsFailed');
    });
});
