import { createElement } from 'lwc';
import AccountHealth from 'c/accountHealth';
import getHealth from '@salesforce/apex/AccountHealthController.getHealth';
import recalculate from '@salesforce/apex/AccountHealthController.recalculate';
import { refreshApex } from '@salesforce/apex';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { labels } from 'c/healthLabels';

jest.mock(
    '@salesforce/apex/AccountHealthController.getHealth',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AccountHealthController.recalculate', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn().mockResolvedValue(undefined) }), { virtual: true });
jest.mock(
    'lightning/refresh',
    () => ({ registerRefreshHandler: jest.fn(() => 7), unregisterRefreshHandler: jest.fn() }),
    { virtual: true }
);
jest.mock('c/labels', () => ({
    ...jest.requireActual('c/labels'),
    fill: (template, ...values) => [template, ...values].join('|')
}));

const HEALTH = {
    today: '2026-03-31',
    scoreId: 'a01',
    score: 41,
    band: 'Watch',
    coveragePercent: 92.4,
    coverageFloor: 50,
    trend: -7.1,
    scoredAt: '2026-03-30T20:00:00.000Z',
    cappedBy: 'Cases',
    modelName: 'Standard',
    modelVersion: 1,
    bands: [{ band: 'AtRisk', lowerLimit: 0 }],
    history: [{ recordId: 'a01', at: '2026-03-30T20:00:00.000Z', score: 41, band: 'Watch' }],
    groups: [{ name: 'Use', score: 25, sharePercent: 30 }, { name: 'Support' }],
    measures: [{ name: 'Cases', status: 'SCORED', amount: 4, lostPoints: 12 }],
    change: { since: '2026-03-01', hasEarlier: false, measures: [] },
    rating: { canEdit: true, choices: [] },
    canRecalculate: true
};

const mount = (properties) => {
    const element = createElement('c-account-health', { is: AccountHealth });
    Object.assign(element, { recordId: '001' }, properties);
    document.body.appendChild(element);
    return element;
};
const settled = async () => {
    for (let i = 0; i < 8; i++) {
        // eslint-disable-next-line no-await-in-loop -- lets pending promises of the component run one after the other
        await Promise.resolve();
    }
};
const show = async (health, properties) => {
    const element = mount(properties);
    getHealth.emit(health);
    await settled();
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const texts = (element, selector) =>
    [...element.shadowRoot.querySelectorAll(selector)].map((each) => each.textContent.trim());
const press = async (element, action) => {
    find(element, `[data-action="${action}"]`).click();
    await settled();
};

describe('c-account-health', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('holds the place of its data while loading', async () => {
        const element = mount();
        expect(find(element, 'c-panel').state).toBe('loading');
        await settled();
        expect(getHealth.getLastConfig()).toEqual({ accountId: '001', months: 12 });
        await expect(element).toBeAccessible();
    });

    it('shows the answer first: number, band, trend, coverage, and why', async () => {
        const element = await show(HEALTH);
        expect(find(element, 'c-panel').state).toBe('data');
        expect(texts(element, '.score span')).toEqual(['41.0', `${labels.scoreOf}|41.0`]);
        expect(find(element, 'c-band-badge').band).toBe('Watch');
        expect(texts(element, '.trend')).toEqual([`${labels.trendDown}|7.1`]);
        expect(texts(element, '.facts .minor')[0]).toBe(`${labels.coverage}|92%`);
        expect(texts(element, '.note')).toEqual([`${labels.cappedBy}|c.UiBandWatch|Cases`]);
        expect(find(element, '.why').textContent).toContain(`${labels.costsItem}|Cases|12.0`);
        await expect(element).toBeAccessible();
    });

    it('says why there is no score, and shows none', async () => {
        const { score, trend, cappedBy, ...others } = HEALTH;
        expect([score, trend, cappedBy]).not.toContain(undefined);
        const low = await show({ ...others, band: 'Unknown', notScoredText: 'Too little', measures: [{ name: 'a' }] });
        expect(texts(low, '.score span')).toEqual(['–', labels.noScore]);
        expect(texts(low, '.note')).toEqual([`${labels.notScored}|Too little`, `${labels.coverageFloor}|50%`]);
        const blocked = await show({ ...others, blockedBy: 'NPS', coverageFloor: undefined, problem: 'No model' });
        expect(texts(blocked, '.note')).toEqual([
            `${labels.notScored}|${labels.noScore}`,
            `${labels.blockedBy}|NPS`,
            'No model'
        ]);
        await expect(blocked).toBeAccessible();
    });

    it('shows neither coverage nor model where no model was meant for the customer', async () => {
        const { today, scoreId, scoredAt, rating } = HEALTH;
        const element = await show({ today, scoreId, scoredAt, rating, band: 'Unknown', notScoredText: 'No model' });
        const [coverage, since] = texts(element, '.facts .minor');
        expect(coverage).toBe('');
        expect(since).toContain(labels.scoredSince);
        expect(find(element, 'c-health-measure-list, c-health-trend-chart')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('names the trend in words', async () => {
        const trendOf = async (trend) => texts(await show({ ...HEALTH, trend }), '.trend')[0];
        expect(await trendOf(2)).toBe(`${labels.trendUp}|2.0`);
        expect(await trendOf(0)).toBe(labels.trendSame);
        expect(await trendOf(undefined)).toBe(labels.trendNone);
    });

    it('shows groups with their share, and names those that are not measured', async () => {
        const element = await show(HEALTH);
        expect(texts(element, '.group-score')).toEqual(['25', labels.groupMissing]);
        expect(texts(element, '.group .minor')).toEqual([`${labels.groupShare}|30%`, '']);
    });

    it('gives its parts what they need', async () => {
        const element = await show(HEALTH, { months: 6, measureLimit: 3 });
        const chart = find(element, 'c-health-trend-chart');
        expect([chart.points.length, chart.months, chart.today]).toEqual([1, 6, '2026-03-31']);
        const list = find(element, 'c-health-measure-list');
        expect([list.scoreId, list.limit, list.measures[0].name]).toEqual(['a01', 3, 'Cases']);
        expect(find(element, 'c-csm-rating').accountId).toBe('001');
    });

    it('leaves out what an administrator hides', async () => {
        const hidden = { hideTrend: true, hideGroups: true, hideChanges: true, hideRating: true };
        const element = await show(HEALTH, hidden);
        const parts = 'c-health-trend-chart, .groups, c-health-change-split, c-csm-rating';
        expect(find(element, parts)).toBeNull();
        expect(find(element, 'c-health-measure-list')).not.toBeNull();
    });

    it('says what to do when there is no score yet', async () => {
        const element = await show({ today: '2026-03-31', canRecalculate: true, rating: {} });
        expect(find(element, 'c-panel').state).toBe('empty');
        expect(find(element, 'c-panel').emptyMessage).toBe(labels.emptyMessage);
        recalculate.mockResolvedValue({ isChanged: false, problem: 'No customer' });
        await press(element, 'recalculate-first');
        expect(texts(element, '.empty .note')).toEqual(['No customer']);
        recalculate.mockRejectedValue({ body: { message: 'No access' } });
        await press(element, 'recalculate-first');
        expect(find(element, '.empty c-error-panel').errors.body.message).toBe('No access');
        await expect(element).toBeAccessible();
        const reader = await show({ today: '2026-03-31', canRecalculate: false });
        expect(find(reader, 'c-panel').emptyMessage).toBe(labels.emptyMessageReader);
        expect(find(reader, '[data-action]')).toBeNull();
    });

    it('says what went wrong and tries again', async () => {
        const element = mount();
        getHealth.error({ message: 'No access' });
        await settled();
        const panel = find(element, 'c-panel');
        expect([panel.state, panel.errors.body.message]).toEqual(['error', 'No access']);
        panel.dispatchEvent(new CustomEvent('retry'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('recalculates and says what changed', async () => {
        const element = await show(HEALTH);
        const change = {
            hasEarlier: true,
            earlierScore: 41,
            laterScore: 44,
            behavior: 3,
            configuration: 0,
            coverage: 0
        };
        recalculate.mockResolvedValue({ isChanged: true, change });
        await press(element, 'recalculate');
        expect(recalculate).toHaveBeenCalledWith({ accountId: '001', shownScoreId: 'a01' });
        expect(texts(element, '.outcome-text p')).toEqual([
            `${labels.changedScore}|41.0|44.0`,
            `${labels.behavior} +3.0 · ${labels.configuration} 0.0 · ${labels.missingData} 0.0`
        ]);
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: '001' }]);
        await expect(element).toBeAccessible();
        find(element, 'lightning-button-icon').click();
        await settled();
        expect(find(element, '.outcome')).toBeNull();
    });

    it('says when nothing changed, when it is the first score, and when only something else changed', async () => {
        const element = await show(HEALTH);
        const outcomeOf = async (done) => {
            recalculate.mockResolvedValue(done);
            await press(element, 'recalculate');
            return texts(element, '.outcome-text p')[0];
        };
        expect(await outcomeOf({ isChanged: false })).toBe(labels.unchanged);
        expect(await outcomeOf(null)).toBe(labels.unchanged);
        expect(await outcomeOf({ isChanged: true, change: { hasEarlier: false } })).toBe(labels.changedFirst);
        const same = { hasEarlier: true, earlierScore: 41, laterScore: 41 };
        expect(await outcomeOf({ isChanged: true, change: same })).toBe(`${labels.changedOther}|41.0`);
        const lost = { hasEarlier: true, earlierScore: 41 };
        expect(await outcomeOf({ isChanged: true, change: lost })).toBe(
            `${labels.changedScore}|41.0|${labels.noScore}`
        );
    });

    it('keeps what is shown when a recalculation fails', async () => {
        const element = await show(HEALTH);
        recalculate.mockRejectedValue({ body: { message: 'Busy' } });
        await press(element, 'recalculate');
        expect(find(element, 'c-error-panel').errors.body.message).toBe('Busy');
        expect(find(element, '.score')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('recalculates after a rating, since it counts for the score', async () => {
        const element = await show(HEALTH);
        recalculate.mockResolvedValue({ isChanged: false });
        find(element, 'c-csm-rating').dispatchEvent(new CustomEvent('rated'));
        await settled();
        expect(recalculate).toHaveBeenCalledTimes(1);
    });

    it('lets only those recalculate who may', async () => {
        const element = await show({ ...HEALTH, canRecalculate: false });
        expect(find(element, '[data-action="recalculate"]')).toBeNull();
    });

    it('shows what changed since a score of the chart', async () => {
        const element = await show(HEALTH);
        const split = find(element, 'c-health-change-split');
        split.scrollIntoView = jest.fn();
        find(element, 'c-health-trend-chart').dispatchEvent(
            new CustomEvent('since', { detail: { day: '2026-02-01' } })
        );
        await settled();
        expect(split.shadowRoot.querySelector('lightning-input').value).toBe('2026-02-01');
        expect(split.scrollIntoView).toHaveBeenCalled();
    });

    it('refreshes with the page, as long as it is on it', async () => {
        const element = await show(HEALTH);
        await registerRefreshHandler.mock.calls[0][1]();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        document.body.removeChild(element);
        expect(unregisterRefreshHandler).toHaveBeenCalledWith(7);
    });
});
