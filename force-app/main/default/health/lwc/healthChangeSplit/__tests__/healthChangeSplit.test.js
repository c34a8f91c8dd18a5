import { createElement } from 'lwc';
import HealthChangeSplit from 'c/healthChangeSplit';
import getChange from '@salesforce/apex/AccountHealthController.getChange';
import { refreshApex } from '@salesforce/apex';
import { labels } from 'c/healthLabels';

jest.mock(
    '@salesforce/apex/AccountHealthController.getChange',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock('c/labels', () => ({
    ...jest.requireActual('c/labels'),
    fill: (template, ...values) => [template, ...values].join('|')
}));

const CHANGE = {
    since: '2026-03-01',
    hasEarlier: true,
    earlierScore: 50,
    laterScore: 46,
    difference: -4,
    behavior: -6,
    configuration: 2,
    coverage: 0,
    measures: [
        { name: 'Cases', cause: 'Behavior', before: { amount: 1 }, after: { amount: 4 }, difference: -6 },
        { name: 'NPS', cause: 'Coverage', before: { amount: 9 }, after: { status: 'MISSING' }, difference: 0 },
        { name: 'Own', cause: 'Else' }
    ]
};

const mount = (properties) => {
    const element = createElement('c-health-change-split', { is: HealthChangeSplit });
    Object.assign(element, { accountId: '001', change: CHANGE, today: '2026-03-31' }, properties);
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const texts = (element, selector) =>
    [...element.shadowRoot.querySelectorAll(selector)].map((each) => each.textContent.trim());
const choose = async (element, value) => {
    find(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await Promise.resolve();
};

describe('c-health-change-split', () => {
    afterEach(() => document.body.replaceChildren());

    it('divides a change into its causes', async () => {
        const element = mount();
        expect(texts(element, '.headline')).toEqual([`${labels.changesFromTo}|Mar 1, 2026|50.0|46.0|-4.0`]);
        expect(texts(element, '.part .points')).toEqual(['-6.0', '+2.0', '0.0']);
        const bars = [...element.shadowRoot.querySelectorAll('.bar')].map((bar) => bar.getAttribute('style'));
        expect(bars[0]).toMatch(/right: ?50%; ?width: ?50%/);
        expect(bars[1]).toMatch(/left: ?50%; ?width: ?17%/);
        await expect(element).toBeAccessible();
    });

    it('lists measures with value before and after', () => {
        const element = mount();
        expect(texts(element, '.row .values')).toEqual([
            `${labels.fromTo}|1|4`,
            `${labels.fromTo}|9|${labels.valueMissing}`,
            `${labels.fromTo}|${labels.valueMissing}|${labels.valueMissing}`
        ]);
        expect(texts(element, '.row .cause')).toEqual([labels.behavior, labels.missingData, 'Else']);
        expect(texts(element, '.row .points')).toEqual(['-6.0', '0.0', '–']);
    });

    it('asks for another day', async () => {
        const element = mount();
        await choose(element, '2026-01-05');
        expect(find(element, 'c-skeleton')).not.toBeNull();
        expect(getChange.getLastConfig()).toEqual({ accountId: '001', since: '2026-01-05' });
        getChange.emit({ ...CHANGE, measures: undefined, difference: 0, behavior: 0, configuration: 0 });
        await Promise.resolve();
        expect(texts(element, '.headline')).toEqual([`${labels.changesNone}|Jan 5, 2026`]);
        expect(find(element, '.parts')).toBeNull();
        await element.refresh();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('refuses a day that lies ahead and keeps what is shown', async () => {
        const element = mount();
        await choose(element, '2026-03-31');
        expect(texts(element, '[role="alert"]')).toEqual([labels.changesFuture]);
        expect(find(element, '.parts')).not.toBeNull();
        await choose(element, '');
        expect(find(element, '[role="alert"]')).toBeNull();
    });

    it('is told a day by the chart', async () => {
        const element = mount();
        element.showSince('2026-02-02');
        await Promise.resolve();
        expect(getChange.getLastConfig()).toEqual({ accountId: '001', since: '2026-02-02' });
        expect(find(element, 'lightning-input').value).toBe('2026-02-02');
    });

    it('says when there was no score on the day', async () => {
        const element = mount({ change: { since: '2026-03-01', hasEarlier: false } });
        expect(texts(element, '.headline')).toEqual([`${labels.changesNoEarlier}|Mar 1, 2026`]);
        await expect(element).toBeAccessible();
    });

    it('says when one of the scores does not exist, or holds no model', () => {
        const element = mount({ change: { since: '2026-03-01', hasEarlier: true, problem: 'No model' } });
        expect(texts(element, '.headline')).toEqual([`${labels.changesNotScored}|Mar 1, 2026`]);
        expect(texts(element, 'p.minor')).toEqual(['No model']);
    });

    it('says what went wrong and tries again', async () => {
        const element = mount();
        await choose(element, '2026-01-05');
        getChange.error({ message: 'No network' });
        await Promise.resolve();
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('waits for its first change', async () => {
        const element = mount({ change: undefined });
        expect(find(element, 'c-skeleton')).not.toBeNull();
        await element.refresh();
    });
});
