import { createElement } from 'lwc';
import RenewalChart from 'c/renewalChart';
import { HEALTH, TODAY, openItem } from '../../renewalTimeline/__tests__/overview.cjs';

const settle = () => Promise.resolve().then(() => undefined);

const mount = async (properties = {}) => {
    const element = Object.assign(createElement('c-renewal-chart', { is: RenewalChart }), {
        item: openItem(),
        today: TODAY,
        health: HEALTH,
        marks: [{ key: 'a0t1', day: '2025-12-01', state: 'held', text: 'Call', recordId: 'a0t1' }],
        ...properties
    });
    document.body.appendChild(element);
    await settle();
    return element;
};
const points = (element) => [...element.shadowRoot.querySelectorAll('.point')];
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (point, key) => {
    point.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
};
const tabbed = (element) => points(element).filter((point) => point.getAttribute('tabindex') === '0');

// The accessibility check looks at every part of a chart, which takes long on a machine under load.
jest.setTimeout(30000);

describe('c-renewal-chart', () => {
    afterEach(() => document.body.replaceChildren());

    it('names every point and takes one place in the order of tabs', async () => {
        const element = await mount();
        expect(points(element).every((point) => point.getAttribute('aria-label'))).toBe(true);
        expect(tabbed(element)).toHaveLength(1);
        expect(find(element, '.detail-text').textContent).toBe('c.UiRenewalChartHint');
        await expect(element).toBeAccessible();
    });

    it('moves from point to point by arrow keys', async () => {
        const element = await mount();
        const all = points(element);
        await press(all[0], 'ArrowRight');
        expect(tabbed(element)[0].dataset.key).toBe(all[1].dataset.key);
        await press(all[1], 'ArrowLeft');
        expect(tabbed(element)[0].dataset.key).toBe(all[0].dataset.key);
        await press(all[0], 'ArrowLeft');
        expect(tabbed(element)[0].dataset.key).toBe(all[0].dataset.key);
        await press(all[0], 'End');
        expect(tabbed(element)[0].dataset.key).toBe(all[all.length - 1].dataset.key);
        await press(all[all.length - 1], 'Home');
        expect(tabbed(element)[0].dataset.key).toBe(all[0].dataset.key);
        await press(all[0], 'x');
        expect(tabbed(element)[0].dataset.key).toBe(all[0].dataset.key);
    });

    it('says what a point is, and opens its record', async () => {
        const element = await mount();
        const touchpoint = points(element).find(({ dataset }) => dataset.key === 'a0t1');
        touchpoint.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(touchpoint.getAttribute('aria-pressed')).toBe('true');
        expect(find(element, '.open').recordId).toBe('a0t1');
        const start = points(element).find(({ dataset }) => dataset.key === 'start');
        await press(start, 'Enter');
        expect(find(element, '.open')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('gives the same as a list', async () => {
        const element = await mount();
        find(element, '.toggle').click();
        await settle();
        expect(element.shadowRoot.querySelectorAll('.listed')).toHaveLength(points(element).length);
        await expect(element).toBeAccessible();
        find(element, '.toggle').click();
        await settle();
        expect(find(element, '.list')).toBeNull();
    });

    it('stands without health, marks and renewal', async () => {
        const element = await mount({ item: undefined, health: undefined, marks: undefined });
        expect(find(element, '.health-line')).toBeNull();
        expect(find(element, '.guide')).toBeNull();
    });
});
