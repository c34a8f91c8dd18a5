import { chartOf } from '../renewalChartModel.js';
import { HEALTH, TODAY, openItem, upcomingItem } from '../../renewalTimeline/__tests__/overview.cjs';

const chart = (changes = {}) => chartOf({ item: openItem(), today: TODAY, health: [], marks: [], ...changes });
const states = ({ points }) => points.map(({ state }) => state);
const x = ({ x: percent }) => Number(percent.replace('%', ''));

describe('renewalChartModel', () => {
    it('puts the term, its steps and today in the order of time', () => {
        expect(states(chart())).toEqual(['start', 'done', 'missed', 'today', 'notice', 'due', 'skipped', 'end']);
        const places = chart().points.map(x);
        expect(places).toEqual([...places].sort((left, right) => left - right));
        expect([places[0], places[places.length - 1]]).toEqual([3, 97]);
    });

    it('reaches until today when the end has passed', () => {
        const { points, lineTo } = chart({ item: openItem({ endsOn: '2026-02-20', isOverdue: true }) });
        expect(points.find(({ state }) => state === 'today').x).not.toBe('97%');
        expect(lineTo).toBe('97%');
        expect(x(points.find(({ state }) => state === 'end'))).toBeLessThan(97);
    });

    it('leaves today out where it does not lie in the term', () => {
        const past = openItem({ startsOn: '2024-01-01', endsOn: '2024-12-31', noticeOn: undefined, checkpoints: [] });
        expect(chart({ item: past }).today).toBeUndefined();
        expect(states(chart({ item: past }))).toEqual(['start', 'end']);
    });

    it('shows a year when the start of the term is not known', () => {
        expect(states(chart({ item: upcomingItem() }))).toEqual(['today', 'end']);
        expect(chart({ item: {}, today: undefined }).points).toEqual([]);
    });

    it('interrupts the line of health where the account was not scored', () => {
        const { healthPaths, points } = chart({ health: HEALTH });
        expect(healthPaths).toHaveLength(2);
        const scores = points.filter(({ state }) => state === 'health');
        // Where the band changes, and the latest one.
        expect(scores.map(({ key }) => key)).toEqual(['a0h1', 'a0h3', 'a0h4', 'a0h5']);
    });

    it('shows the marks of others that lie within the term', () => {
        const marks = [
            { key: 'in', day: '2025-12-01', state: 'held', text: 'Call', recordId: 'a0t1' },
            { key: 'out', day: '2020-01-01', state: 'held', text: 'Call' },
            { key: 'none', day: '', state: 'held', text: 'Call' }
        ];
        const shown = chart({ marks }).points.filter(({ state }) => state === 'held');
        expect(shown.map(({ key, recordId }) => [key, recordId])).toEqual([['in', 'a0t1']]);
    });

    it('writes months below', () => {
        const { ticks } = chart();
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(5);
    });
});
