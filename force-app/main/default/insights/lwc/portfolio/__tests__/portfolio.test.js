import { createElement } from 'lwc';
import { navigate } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getPortfolio from '@salesforce/apex/PortfolioController.getPortfolio';
import Portfolio from 'c/portfolio';

jest.mock(
    '@salesforce/apex/PortfolioController.getPortfolio',
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

const ROWS = [
    {
        id: '001A',
        name: 'Alder Bank',
        band: 'AtRisk',
        score: 20.4,
        trend: -12.3,
        direction: 'Falling',
        arr: 300000,
        stage: 'Value',
        renewalOn: '2026-02-20',
        contactOn: '2026-02-28',
        managerId: '005M',
        managerName: 'Mia'
    },
    { id: '001B', name: 'Birch Foods', band: 'Healthy', score: 90, trend: 0.2, direction: 'Steady', arr: 100000 },
    { id: '001C', name: 'Cedar Energy', band: 'Unknown', score: null, arr: null, renewalOn: '2026-05-16' }
];
const BOOK = { today: '2026-03-02', currencyCode: 'USD', hasTeam: true, total: 3, rows: ROWS };

const mount = (properties = {}) => {
    const element = Object.assign(createElement('c-portfolio', { is: Portfolio }), properties);
    document.body.appendChild(element);
    return element;
};
const one = (element, selector) => element.shadowRoot.querySelector(selector);
const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const names = (element) => all(element, 'tbody th a').map(({ textContent }) => textContent);
const settled = () => Promise.resolve();

async function open(book = BOOK, properties = {}) {
    const element = mount(properties);
    getPortfolio.emit(book);
    await settled();
    return element;
}

async function change(target, value) {
    target.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
}

describe('c-portfolio', () => {
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

    it('lists customers, those with most ARR first, with what there is about them', async () => {
        const element = await open();
        expect(names(element)).toEqual(['Alder Bank', 'Birch Foods', 'Cedar Energy']);
        const cells = all(element, 'tbody tr')[0].querySelectorAll('td');
        expect([...cells].map(({ textContent }) => textContent)).toEqual([
            '20',
            '▼-12.3',
            '$300,000',
            'Feb 2026c.PortfolioRenewalOverdue',
            'Value',
            '2 days ago'
        ]);
        await expect(element).toBeAccessible();
    });

    it('shows missing values as missing', async () => {
        const element = await open();
        const cells = all(element, 'tbody tr')[2].querySelectorAll('td');
        expect([...cells].map(({ textContent }) => textContent)).toEqual(['', '–', '–', 'May 2026', '–', '–']);
    });

    it('adds up what is found', async () => {
        const element = await open();
        expect(one(element, '[data-figure=count]').textContent).toBe('3');
        expect(one(element, '[data-figure=arr]').textContent).toBe('$400,000');
        one(element, 'c-band-bar').dispatchEvent(new CustomEvent('band', { detail: 'Healthy' }));
        await settled();
        expect(one(element, '[data-figure=count]').textContent).toBe('1');
        expect(one(element, '[data-figure=overdue]').textContent).toBe('0');
        expect(one(element, 'c-band-bar').totals.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
    });

    it('is searched and filtered, and says when nothing is left', async () => {
        const element = await open();
        await change(one(element, 'lightning-input'), 'bank');
        expect(names(element)).toEqual(['Alder Bank']);
        await change(one(element, '[data-filter=stage]'), 'none');
        expect(names(element)).toEqual([]);
        expect(one(element, 'c-empty-state')).not.toBeNull();
        await expect(element).toBeAccessible();
        one(element, 'c-empty-state lightning-button').click();
        await settled();
        expect(names(element)).toHaveLength(3);
    });

    it('is sorted by a header, both ways, and says so', async () => {
        const element = await open();
        const button = () => one(element, 'button[data-field=name]');
        button().click();
        await settled();
        expect(names(element)[0]).toBe('Alder Bank');
        expect(button().closest('th').getAttribute('aria-sort')).toBe('ascending');
        button().click();
        await settled();
        expect(names(element)[0]).toBe('Cedar Energy');
        expect(button().closest('th').getAttribute('aria-sort')).toBe('descending');
    });

    it('remembers filters, order and scope', async () => {
        const first = await open();
        await change(one(first, '[data-filter=direction]'), 'Falling');
        one(first, 'button[data-field=name]').click();
        one(first, 'c-book-scope').dispatchEvent(new CustomEvent('scope', { detail: 'team' }));
        document.body.replaceChildren();
        const second = await open();
        expect(one(second, 'c-book-scope').value).toBe('team');
        expect(one(second, '[data-filter=direction]').value).toBe('Falling');
        expect(names(second)).toEqual(['Alder Bank']);
        expect(getPortfolio.getLastConfig()).toEqual({ scope: 'team' });
    });

    it('shows managers when customers of several people are shown', async () => {
        const element = await open();
        expect(one(element, '[data-filter=manager]')).toBeNull();
        one(element, 'c-book-scope').dispatchEvent(new CustomEvent('scope', { detail: 'all' }));
        await settled();
        expect(one(element, 'c-panel').state).toBe('loading');
        getPortfolio.emit({ ...BOOK, total: 5000 });
        await settled();
        expect(one(element, '.cell_managerName').textContent).toBe('c.PortfolioManager');
        expect(one(element, '[data-filter=manager]')).not.toBeNull();
        expect(one(element, '.note').textContent).toBe('c.PortfolioCut');
    });

    it('turns pages', async () => {
        const element = await open(BOOK, { pageSize: 2 });
        const [previous, next] = all(element, '.pages lightning-button');
        expect(names(element)).toHaveLength(2);
        expect(previous.disabled).toBe(true);
        next.click();
        await settled();
        expect(names(element)).toEqual(['Cedar Energy']);
        expect(next.disabled).toBe(true);
        previous.click();
        await settled();
        expect(names(element)).toHaveLength(2);
    });

    it('opens a customer, and leaves new tabs to the browser', async () => {
        const element = await open();
        const link = one(element, 'tbody th a');
        expect(link.getAttribute('href')).toBe('/lightning/r/001A/view');
        link.addEventListener('click', (event) => event.preventDefault());
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
        expect(navigate).not.toHaveBeenCalled();
        link.click();
        expect(navigate.mock.lastCall[0].attributes.recordId).toBe('001A');
    });

    it('says what to do with an empty book', async () => {
        const element = await open({ ...BOOK, rows: [], total: 0 });
        expect(one(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const element = mount();
        getPortfolio.error({ message: 'Not for you' });
        await settled();
        expect(one(element, 'c-panel').state).toBe('error');
        expect(one(element, 'c-panel').errors.body.message).toBe('Not for you');
        await expect(element).toBeAccessible();
        one(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
        getPortfolio.emit(BOOK);
        await settled();
        expect(one(element, 'c-panel').state).toBe('data');
    });
});
