import { createElement } from 'lwc';
import getMarks from '@salesforce/apex/TouchpointController.getMarks';
import AccountRenewalTimeline from 'c/accountRenewalTimeline';

jest.mock(
    '@salesforce/apex/TouchpointController.getMarks',
    () => {
        const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const mount = () => {
    const element = Object.assign(createElement('c-account-renewal-timeline', { is: AccountRenewalTimeline }), {
        recordId: '001000000000001',
        hideHealth: true
    });
    document.body.appendChild(element);
    return element;
};
const inner = (element) => element.shadowRoot.querySelector('c-renewal-timeline');

describe('c-account-renewal-timeline', () => {
    afterEach(() => document.body.replaceChildren());

    it('puts contacts on the line of time', async () => {
        const element = mount();
        getMarks.emit([
            { recordId: 'a0t1', day: '2026-02-01', status: 'Held', statusText: 'Held', typeText: 'Recurring' },
            { recordId: 'a0t2', day: '2026-03-09', status: 'Planned', statusText: 'Planned', typeText: 'Recurring' },
            { recordId: 'a0t3', day: '2026-01-01', status: 'Missed', statusText: 'Missed', typeText: 'Recurring' }
        ]);
        await Promise.resolve();
        expect(inner(element).marks.map(({ key, state }) => [key, state])).toEqual([
            ['a0t1', 'held'],
            ['a0t2', 'planned'],
            ['a0t3', 'lost']
        ]);
        expect([inner(element).recordId, inner(element).hideHealth]).toEqual(['001000000000001', true]);
        await expect(element).toBeAccessible();
    });

    it('shows the renewal without contacts, and says so, when they cannot be read', async () => {
        const element = mount();
        getMarks.error({ message: 'No access' });
        await Promise.resolve();
        expect([inner(element).marksFailed, inner(element).marks]).toEqual([true, []]);
        await expect(element).toBeAccessible();
    });
});
