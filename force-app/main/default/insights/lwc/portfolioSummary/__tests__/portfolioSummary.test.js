import { createElement } from 'lwc';
import { navigate } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getPortfolio from '@salesforce/apex/PortfolioController.getPortfolio';
import PortfolioSummary from 'c/portfolioSummary';

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

const BOOK = {
    today: '2026-03-02',
    currencyCode: 'USD',
    total: 2,
    rows: [
        { id: '001A', name: 'Alder Bank', band: 'AtRisk', score: 20, arr: 300, renewalOn: '2026-02-20' },
        { id: '001B', name: 'Birch Foods', band: 'Healthy', score: 90, arr: 100, renewalOn: '2026-05-16' },
        { id: '001C', name: 'Cedar Energy', band: 'AtRisk', arr: 500 }
    ]
};
const mount = () => {
    const element = createElement('c-portfolio-summary', { is: PortfolioSummary });
    document.body.appendChild(element);
    return element;
};
const one = (element, selector) => element.shadowRoot.querySelector(selector);
const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];

describe('c-portfolio-summary', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('waits in the size of the data', async () => {
        const element = mount();
        expect(one(element, 'c-panel').state).toBe('loading');
        await expect(element).toBeAccessible();
    });

    it('shows the figures and whom to look at first', async () => {
        const element = mount();
        getPortfolio.emit(BOOK);
        await Promise.resolve();
        expect(getPortfolio.getLastConfig()).toEqual({ scope: 'mine' });
        expect(one(element, '[data-figure=count]').textContent).toBe('3');
        expect(one(element, '[data-figure=arr]').textContent).toBe('$900');
        expect(all(element, '.name').map(({ textContent }) => textContent)).toEqual(['Cedar Energy', 'Alder Bank']);
        expect(all(element, '.score').map(({ textContent }) => textContent)).toEqual(['', '20']);
        await expect(element).toBeAccessible();
    });

    it('opens customers and the whole book', async () => {
        const element = mount();
        getPortfolio.emit(BOOK);
        await Promise.resolve();
        one(element, '.name').addEventListener('click', (event) => event.preventDefault());
        one(element, '.name').dispatchEvent(new MouseEvent('click', { shiftKey: true }));
        expect(navigate).not.toHaveBeenCalled();
        one(element, '.name').click();
        expect(navigate.mock.lastCall[0].attributes.recordId).toBe('001C');
        one(element, 'lightning-button').click();
        expect(navigate.mock.lastCall[0].attributes.apiName).toBe('Portfolio');
    });

    it('is glad when nobody is at risk', async () => {
        const element = mount();
        getPortfolio.emit({ ...BOOK, rows: [BOOK.rows[1]] });
        await Promise.resolve();
        expect(all(element, '.name')).toHaveLength(0);
        expect(one(element, 'c-panel').state).toBe('data');
        await expect(element).toBeAccessible();
    });

    it('says what to do without customers', async () => {
        const element = mount();
        getPortfolio.emit({ ...BOOK, rows: [] });
        await Promise.resolve();
        expect(one(element, 'c-panel').state).toBe('empty');
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const element = mount();
        getPortfolio.error();
        await Promise.resolve();
        expect(one(element, 'c-panel').state).toBe('error');
        await expect(element).toBeAccessible();
        one(element, 'c-panel').dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
