import { createElement } from 'lwc';
import HealthTrendChart from 'c/healthTrendChart';
import { labels } from 'c/healthLabels';

const POINTS = [
    { recordId: 'a', at: '2026-03-01T20:00:00.000Z', score: 50, band: 'Watch' },
    { recordId: 'b', at: '2026-03-16T20:00:00.000Z', score: 80, band: 'Healthy', isModelChange: true, modelName: 'M' },
    { recordId: 'c', at: '2026-03-20T20:00:00.000Z', score: 30, band: 'AtRisk' }
];
const BANDS = [
    { band: 'Healthy', lowerLimit: 70 },
    { band: 'AtRisk', lowerLimit: 0 }
];

const mount = (properties) => {
    const element = createElement('c-health-trend-chart', { is: HealthTrendChart });
    Object.assign(element, { points: POINTS, bands: BANDS, today: '2026-03-31', months: 1 }, properties);
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const buttonOf = (element, label) =>
    [...element.shadowRoot.querySelectorAll('lightning-button')].find((button) => button.label === label);

describe('c-health-trend-chart', () => {
    afterEach(() => document.body.replaceChildren());

    it('is one control that says the score under the cursor', async () => {
        const element = mount();
        const slider = find(element, '[role="slider"]');
        expect(slider.getAttribute('aria-valuenow')).toBe('2');
        expect(slider.getAttribute('aria-valuemax')).toBe('2');
        expect(element.shadowRoot.querySelectorAll('.mark')).toHaveLength(1);
        expect(find(element, '.legend')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('goes from score to score by keys', async () => {
        const element = mount();
        const slider = find(element, '[role="slider"]');
        const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true });
        slider.dispatchEvent(event);
        await Promise.resolve();
        expect(event.defaultPrevented).toBe(true);
        expect(slider.getAttribute('aria-valuenow')).toBe('1');
        const other = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
        slider.dispatchEvent(other);
        expect(other.defaultPrevented).toBe(false);
    });

    it('chooses the score under the pointer', async () => {
        const element = mount();
        const slider = find(element, '[role="slider"]');
        slider.getBoundingClientRect = () => ({ left: 0, width: 200 });
        slider.dispatchEvent(Object.assign(new CustomEvent('pointermove'), { clientX: 5 }));
        await Promise.resolve();
        expect(slider.getAttribute('aria-valuenow')).toBe('0');
        slider.getBoundingClientRect = () => ({ left: 0, width: 0 });
        slider.dispatchEvent(Object.assign(new CustomEvent('pointermove'), { clientX: 200 }));
        await Promise.resolve();
        expect(slider.getAttribute('aria-valuenow')).toBe('0');
    });

    it('asks what changed since an earlier score', async () => {
        const element = mount();
        const asked = jest.fn();
        element.addEventListener('since', asked);
        expect(buttonOf(element, labels.since)).toBeUndefined();
        find(element, '[role="slider"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
        await Promise.resolve();
        buttonOf(element, labels.since).click();
        expect(asked.mock.calls[0][0].detail).toEqual({ day: '2026-03-01' });
    });

    it('does not ask where nobody answers', async () => {
        const element = mount({ hideSince: true });
        find(element, '[role="slider"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
        await Promise.resolve();
        expect(buttonOf(element, labels.since)).toBeUndefined();
    });

    it('shows the same as a table, the latest first', async () => {
        const element = mount();
        buttonOf(element, labels.trendTable).click();
        await Promise.resolve();
        const days = [...element.shadowRoot.querySelectorAll('tbody td:first-child')].map((cell) => cell.textContent);
        expect(days).toEqual(['Mar 20, 2026', 'Mar 16, 2026', 'Mar 1, 2026']);
        expect(buttonOf(element, labels.trendChart)).toBeDefined();
        await expect(element).toBeAccessible();
    });

    it('shows a single score that is none', async () => {
        const element = mount({ points: [{ recordId: 'a', at: '2026-03-01T20:00:00.000Z', band: 'Unknown' }] });
        expect(find(element, '.dot').getAttribute('d')).toBe('');
        expect(find(element, '.legend')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('has an empty state without scores', async () => {
        const element = mount({ points: [] });
        expect(find(element, '.summary').textContent).toBe('');
        await expect(element).toBeAccessible();
    });
});
