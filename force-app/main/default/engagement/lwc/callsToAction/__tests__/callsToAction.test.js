import { createElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/CallToActionController.getBoard';
import getClosed from '@salesforce/apex/CallToActionController.getClosed';
import CallsToAction from 'c/callsToAction';
import { board, item } from './board.cjs';

jest.mock(
    '@salesforce/apex/CallToActionController.getBoard',
    () => {
        const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/CallToActionController.getClosed',
    () => {
        const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
        return { default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
    'lightning/uiRecordApi',
    () => ({
        createRecord: jest.fn(),
        updateRecord: jest.fn(),
        notifyRecordUpdateAvailable: jest.fn().mockResolvedValue(undefined)
    }),
    { virtual: true }
);

const settle = () => new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))));

const mount = async (data, properties = {}) => {
    const element = Object.assign(createElement('c-calls-to-action', { is: CallsToAction }), {
        recordId: '001000000000001',
        ...properties
    });
    document.body.appendChild(element);
    if (data) {
        getBoard.emit(data);
    }
    await settle();
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const cards = (element) =>
    [...element.shadowRoot.querySelectorAll('c-call-to-action-card')].map((card) => card.item.recordId);
const show = async (element, name) => {
    [...element.shadowRoot.querySelectorAll('.view')].find((button) => button.name === name).click();
    await settle();
};

describe('c-calls-to-action', () => {
    beforeEach(() => refreshApex.mockClear());
    afterEach(() => document.body.replaceChildren());

    it('holds the place of the data while loading', async () => {
        const element = await mount();
        expect(find(element, 'c-panel').state).toBe('loading');
        await expect(element).toBeAccessible();
    });

    it('shows an error, and tries again', async () => {
        const element = await mount();
        getBoard.error({ message: 'No access' });
        await settle();
        expect(find(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();
        find(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-panel').state).toBe('loading');
    });

    it('says what to do when there is nothing', async () => {
        const element = await mount(board({ items: [] }));
        expect(find(element, 'c-panel').state).toBe('empty');
        expect(find(element, '.new')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows what has to be done first', async () => {
        const element = await mount(board());
        expect(cards(element)).toEqual(['a032', 'a031']);
        await expect(element).toBeAccessible();
    });

    it('shows snoozed ones on demand', async () => {
        const element = await mount(board({ items: [], snoozed: [item('9')] }));
        expect(find(element, '.none').textContent).toBe('c.UiCallEmptyTitle');
        await show(element, 'snoozed');
        expect(cards(element)).toEqual(['a039']);
        await show(element, 'open');
        expect(cards(element)).toEqual([]);
    });

    it('reads closed ones when somebody wants to see them', async () => {
        const element = await mount(board({ closedCount: 1 }));
        expect(getClosed.getLastConfig().accountId).toBeUndefined();
        await show(element, 'closed');
        expect(getClosed.getLastConfig()).toEqual({ accountId: '001000000000001' });
        expect(find(element, '.stack c-skeleton[rows="2"], c-skeleton')).not.toBeNull();
        getClosed.emit([item('8', { status: 'Done' })]);
        await settle();
        expect(cards(element)).toEqual(['a038']);
        await expect(element).toBeAccessible();
    });

    it('says that none was closed, and what went wrong when they cannot be read', async () => {
        const element = await mount(board());
        await show(element, 'closed');
        getClosed.error({ message: 'No network' });
        await settle();
        const panel = find(element, 'c-error-panel');
        expect(panel.errors).toBeDefined();
        panel.dispatchEvent(new CustomEvent('retry'));
        getClosed.emit([]);
        await settle();
        expect(find(element, '.none').textContent).toBe('c.UiCallNoneClosed');
    });

    it('raises a new one', async () => {
        const element = await mount(board());
        find(element, '.new').click();
        await settle();
        const form = find(element, 'c-call-to-action-form');
        expect(form.accountId).toBe('001000000000001');
        expect(find(element, '.new')).toBeNull();
        form.dispatchEvent(new CustomEvent('saved'));
        await settle();
        expect(find(element, 'c-call-to-action-form')).toBeNull();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('leaves the form when the user gives up', async () => {
        const element = await mount(board({ items: [] }));
        find(element, '.new').click();
        await settle();
        expect(find(element, 'c-panel').state).toBe('data');
        find(element, 'c-call-to-action-form').dispatchEvent(new CustomEvent('cancel'));
        await settle();
        expect(find(element, 'c-panel').state).toBe('empty');
    });

    it('offers no new one to somebody who may not, or where the admin wants none', async () => {
        expect(find(await mount(board({ mayCreate: false })), '.new')).toBeNull();
        document.body.replaceChildren();
        expect(find(await mount(board(), { hideNew: true }), '.new')).toBeNull();
    });

    it('reads again after a save, closed ones as well once they are shown', async () => {
        const element = await mount(board({ closedCount: 1 }));
        await show(element, 'closed');
        getClosed.emit([item('8', { status: 'Done' })]);
        await settle();
        const toasts = jest.fn();
        element.addEventListener('lightning__showtoast', toasts);
        const card = find(element, 'c-call-to-action-card');
        card.dispatchEvent(new CustomEvent('saved', { detail: { text: 'Saved' } }));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(2);
        expect(toasts).toHaveBeenCalledTimes(1);
        expect((await card.reload()).map(({ recordId }) => recordId)).toEqual(['a031', 'a032', 'a038']);
    });
});
