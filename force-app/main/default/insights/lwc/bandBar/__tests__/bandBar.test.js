import { createElement } from 'lwc';
import BandBar from 'c/bandBar';

const TOTALS = [
    { band: 'AtRisk', count: 1, arr: 300 },
    { band: 'Watch', count: 0, arr: 0 },
    { band: 'Healthy', count: 2, arr: 100 },
    { band: 'Unknown', count: 0, arr: 0 }
];
const mount = (properties) => {
    const element = Object.assign(createElement('c-band-bar', { is: BandBar }), properties);
    document.body.appendChild(element);
    return element;
};
const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];

describe('c-band-bar', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows parts by ARR, and every band in the legend', async () => {
        const element = mount({ totals: TOTALS, currencyCode: 'USD' });
        expect(all(element, '.part').map(({ style }) => style.flexGrow)).toEqual(['75', '25']);
        expect(all(element, '.count').map(({ textContent }) => textContent)).toEqual(['1', '0', '2', '0']);
        expect(all(element, '.amount')[0].textContent).toBe('$300');
        expect(all(element, 'button')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('compares customers when there is no ARR', () => {
        const element = mount({ totals: TOTALS.map((total) => ({ ...total, arr: 0 })) });
        expect(all(element, '.part').map(({ style }) => Math.round(Number(style.flexGrow)))).toEqual([33, 67]);
    });

    it('is empty without customers', async () => {
        const element = mount({ totals: TOTALS.map((total) => ({ ...total, arr: 0, count: 0 })) });
        expect(all(element, '.part')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('lets a band be chosen, and the choice be taken back', async () => {
        const element = mount({ totals: TOTALS, isInteractive: true, selected: 'AtRisk' });
        const chosen = [];
        element.addEventListener('band', ({ detail }) => chosen.push(detail));
        const [risk, , healthy] = all(element, 'button');
        expect(risk.getAttribute('aria-pressed')).toBe('true');
        healthy.click();
        risk.click();
        expect(chosen).toEqual(['Healthy', '']);
        await expect(element).toBeAccessible();
    });
});
