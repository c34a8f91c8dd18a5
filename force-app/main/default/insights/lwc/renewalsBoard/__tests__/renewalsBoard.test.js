import { createElement } from 'lwc';
import { navigate } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/RenewalsBoardController.getBoard';
import RenewalsBoard from 'c/renewalsBoard';

jest.mock(
    '@salesforce/apex/RenewalsBoardController.getBoard',
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

const ROW = {
    id: 'r1',
    name: 'Atlas',
    accountId: 'a1',
    accountName: 'Alder Bank',
    band: 'AtRisk',
    renewalOn: '2026-02-20',
    isOverdue: true,
    arrDue: 100,
    outlook: 80,
    computedCall: 'Renew as is',
    csmCall: 'Will not renew',
    disagrees: true,
    managerId: 'm1',
    managerName: 'Mia'
};
const NEXT = {
    ...ROW,
    id: 'r2',
    renewalOn: '2026-03-20',
    isOverdue: false,
    disagrees: false,
    managerId: 'm2',
    managerName: 'Tom'
};
const BOARD = {
    today: '2026-03-02',
    currencyCode: 'USD',
    hasTeam: false,
    isCut: false,
    months: ['2026-03-01', '2026-04-01'],
    rows: [ROW, NEXT]
};

const mount = () => {
    const element = createElement('c-renewals-board', { is: RenewalsBoard });
    document.body.appendChild(element);
    return element;
};
const one = (element, selector) => element.shadowRoot.querySelector(selector);
const cards = (element) => [...element.shadowRoot.querySelectorAll('[data-card]')].map(({ dataset }) => dataset.card);

async function open(board = BOARD) {
    const element = mount();
    getBoard.emit(board);
    await Promise.resolve();
    return element;
}

describe('c-renewals-board', () => {
    afterEach(() => {
        document.body.replaceChildren();
        window.localStorage.clear();
        jest.clearAllMocks();
    });

    it('waits in the size of the data', async () => {
        const element = mount();
        expect(one(element, 'c-panel').state).toBe('loading');
        await Promise.resolve();
        expect(getBoard.getLastConfig()).toEqual({ scope: 'mine', months: 6 });
        await expect(element).toBeAccessible();
    });

    it('shows columns with totals, calls and where they differ', async () => {
        const element = await open({ ...BOARD, isCut: true });
        expect(cards(element)).toEqual(['r1', 'r2']);
        expect(one(element, '[data-column=overdue] [data-total=due]').textContent).toBe('$100');
        expect(one(element, '[data-card=r1] [data-call=csm]').textContent).toBe('Will not renew');
        expect(one(element, '[data-card=r1] .differ')).not.toBeNull();
        expect(one(element, '[data-card=r2] .differ')).toBeNull();
        expect(one(element, '.note').textContent).toBe('c.BoardCut');
        await expect(element).toBeAccessible();
    });

    it('is filtered by manager, and remembers it', async () => {
        const first = await open();
        one(first, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'm2' } }));
        await Promise.resolve();
        expect(cards(first)).toEqual(['r2']);
        document.body.replaceChildren();
        expect(cards(await open())).toEqual(['r2']);
    });

    it('asks anew for another scope', async () => {
        const element = await open();
        one(element, 'c-book-scope').dispatchEvent(new CustomEvent('scope', { detail: 'all' }));
        await Promise.resolve();
        expect(getBoard.getLastConfig()).toEqual({ scope: 'all', months: 6 });
        expect(one(element, 'c-panel').state).toBe('loading');
    });

    it('shows all cards of a column when asked to', async () => {
        const rows = Array.from({ length: 12 }, (_, at) => ({ ...NEXT, id: `r${at}` }));
        const element = await open({ ...BOARD, rows });
        expect(cards(element)).toHaveLength(10);
        one(element, 'lightning-button').click();
        await Promise.resolve();
        expect(cards(element)).toHaveLength(12);
    });

    it('opens a renewal', async () => {
        const element = await open();
        const link = one(element, '.account');
        link.addEventListener('click', (event) => event.preventDefault());
        link.dispatchEvent(new MouseEvent('click', { metaKey: true }));
        expect(navigate).not.toHaveBeenCalled();
        link.click();
        expect(navigate.mock.lastCall[0].attributes.recordId).toBe('r1');
    });

    it('says what to do without renewals', async () => {
        const element = await open({ ...BOARD, rows: [] });
        expect(one(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const element = mount();
        getBoard.error();
        await Promise.resolve();
        expect(one(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();
        one(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
