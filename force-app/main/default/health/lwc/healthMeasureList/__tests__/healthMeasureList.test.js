import { createElement } from 'lwc';
import HealthMeasureList from 'c/healthMeasureList';
import { labels } from 'c/healthLabels';
import { sharedLabels } from 'c/labels';

const MEASURES = [
    {
        name: 'Logins',
        groupName: 'Use',
        status: 'SCORED',
        amount: 10,
        valueAtZero: 0,
        valueAtHundred: 20,
        lostPoints: 5
    },
    { name: 'Cases', groupName: 'Support', status: 'SCORED', amount: 4, lostPoints: 10, capBand: 'Watch' },
    { name: 'NPS', groupName: 'Relationship', status: 'MISSING' }
];

const mount = (properties) => {
    const element = createElement('c-health-measure-list', { is: HealthMeasureList });
    Object.assign(element, { measures: MEASURES, scoreId: 'a01', today: '2026-03-31' }, properties);
    document.body.appendChild(element);
    return element;
};
const texts = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)].map((each) => each.textContent);

describe('c-health-measure-list', () => {
    afterEach(() => document.body.replaceChildren());

    it('lists measures by what they cost', async () => {
        const element = mount();
        expect(texts(element, '.name')).toEqual(['Cases', 'Logins', 'NPS']);
        expect(texts(element, '.value')).toEqual(['4', '10', labels.valueMissing]);
        const widths = [...element.shadowRoot.querySelectorAll('.bar')].map((bar) => bar.style.width);
        expect(widths).toEqual(['100%', '50%', '0%']);
        await expect(element).toBeAccessible();
    });

    it('says in words what is missing and what limits the band', () => {
        expect(texts(mount(), '.chip')).toEqual([labels.statusCap, labels.statusMissing]);
    });

    it('opens one measure at a time', async () => {
        const element = mount();
        const [first, second] = element.shadowRoot.querySelectorAll('.row');
        first.click();
        await Promise.resolve();
        expect(first.getAttribute('aria-expanded')).toBe('true');
        const detail = element.shadowRoot.querySelector('c-health-measure-detail');
        expect([detail.measure.name, detail.scoreId, detail.today]).toEqual(['Cases', 'a01', '2026-03-31']);
        second.click();
        await Promise.resolve();
        expect(element.shadowRoot.querySelectorAll('c-health-measure-detail')).toHaveLength(1);
        second.click();
        await Promise.resolve();
        expect(element.shadowRoot.querySelector('c-health-measure-detail')).toBeNull();
    });

    it('shows some at first, and all when asked', async () => {
        const element = mount({ limit: 2 });
        const button = element.shadowRoot.querySelector('lightning-button');
        expect(texts(element, '.name')).toHaveLength(2);
        expect(button.label).toBe(`${sharedLabels.showMore} (3)`);
        button.click();
        await Promise.resolve();
        expect(texts(element, '.name')).toHaveLength(3);
        expect(button.label).toBe(sharedLabels.showLess);
    });

    it('shows nothing without measures', async () => {
        const element = mount({ measures: [] });
        expect(element.shadowRoot.querySelector('.row')).toBeNull();
        expect(element.shadowRoot.querySelector('lightning-button')).toBeNull();
        await expect(element).toBeAccessible();
    });
});
