import { createElement } from 'lwc';
import HealthMeasureDetail from 'c/healthMeasureDetail';
import getEvidence from '@salesforce/apex/AccountHealthController.getEvidence';
import { refreshApex } from '@salesforce/apex';
import { labels } from 'c/healthLabels';

jest.mock(
    '@salesforce/apex/AccountHealthController.getEvidence',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const MEASURE = {
    name: 'Logins',
    description: 'How often',
    status: 'SCORED',
    amount: 10,
    valueAtZero: 0,
    valueAtHundred: 20,
    points: 50,
    effectivePercent: 25,
    contribution: 12.5,
    staleAfterDays: 28,
    capBand: 'Watch',
    problem: 'Odd',
    asOf: '2026-03-30T20:00:00.000Z'
};
const EVIDENCE = {
    total: 30,
    hidden: 2,
    dateLabel: 'Period',
    valueLabel: 'Logins',
    rows: [
        { recordId: 'a02', name: 'US-1', objectLabel: 'Usage', day: '2026-03-01', amount: 5 },
        { recordId: 'a03', objectLabel: 'Usage', at: '2026-03-02T20:00:00.000Z', text: 'five' }
    ]
};

const mount = (properties) => {
    const element = createElement('c-health-measure-detail', { is: HealthMeasureDetail });
    Object.assign(element, { measure: MEASURE, scoreId: 'a01', today: '2026-03-31' }, properties);
    document.body.appendChild(element);
    return element;
};
const settled = async () => {
    for (let i = 0; i < 5; i++) {
        // eslint-disable-next-line no-await-in-loop -- lets pending promises of the component run one after the other
        await Promise.resolve();
    }
};
const texts = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)].map((each) => each.textContent);

describe('c-health-measure-detail', () => {
    afterEach(() => document.body.replaceChildren());

    it('holds a place while the records are on their way', async () => {
        const element = mount();
        expect(element.shadowRoot.querySelector('c-skeleton')).not.toBeNull();
        expect(texts(element, '.description')).toEqual(['How often']);
        await expect(element).toBeAccessible();
    });

    it('says how the points come about', () => {
        const facts = texts(mount(), '.fact');
        expect(facts).toEqual([
            labels.measurePoints,
            labels.shareOfScore,
            labels.contribution,
            labels.zeroMore,
            labels.freshness,
            labels.staleAfter,
            labels.statusCap,
            'Odd'
        ]);
        expect(texts(mount({ measure: { name: 'NPS', status: 'MISSING' } }), '.fact')).toEqual([
            labels.measureNotCounted
        ]);
    });

    it('lists the records as links with their dates and values', async () => {
        const element = mount();
        await settled();
        expect(getEvidence.getLastConfig()).toEqual({ scoreId: 'a01', measureName: 'Logins' });
        getEvidence.emit(EVIDENCE);
        await settled();
        expect(texts(element, 'th')).toEqual([labels.evidenceRecord, 'Period', 'Logins']);
        expect(texts(element, 'td + td').map((text) => text.trim())).toEqual([
            'Mar 1, 2026',
            '5',
            expect.stringContaining('Mar 2, 2026'),
            'five'
        ]);
        const links = [...element.shadowRoot.querySelectorAll('c-record-link')];
        expect(links.map(({ recordId, label }) => [recordId, label])).toEqual([
            ['a02', 'US-1'],
            ['a03', 'Usage']
        ]);
        expect(texts(element, 'p.minor')).toEqual([labels.evidenceCount, labels.evidenceHidden]);
        await expect(element).toBeAccessible();
    });

    it('says when nothing is behind a value', async () => {
        const element = mount();
        getEvidence.emit({ total: 0, hidden: 0, rows: [] });
        await settled();
        expect(texts(element, '.minor')).toEqual([labels.evidenceNone]);
        await expect(element).toBeAccessible();
    });

    it('says when all records are gone', async () => {
        const element = mount();
        getEvidence.emit({ total: 2, hidden: 2, rows: [] });
        await settled();
        expect(element.shadowRoot.querySelector('table')).toBeNull();
        expect(texts(element, '.minor')).toEqual([labels.evidenceCount, labels.evidenceHidden]);
    });

    it('says what went wrong and tries again', async () => {
        const element = mount();
        getEvidence.error({ message: 'Gone' });
        await settled();
        const panel = element.shadowRoot.querySelector('c-error-panel');
        expect(panel.errors.body.message).toBe('Gone');
        panel.dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('waits for its measure', () => {
        expect(texts(mount({ measure: undefined }), '.fact')).toEqual([]);
    });
});
