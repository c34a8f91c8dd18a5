import { indexAfter, nearest, summaryOf, toChart } from '../trendModel';
import { labels } from 'c/healthLabels';

jest.mock('c/labels', () => ({
    ...jest.requireActual('c/labels'),
    fill: (template, ...values) => [template, ...values].join('|')
}));

const TODAY = '2026-03-31';
const BANDS = [
    { band: 'Healthy', lowerLimit: 70 },
    { band: 'Watch', lowerLimit: 40 },
    { band: 'AtRisk', lowerLimit: 0 }
];

const point = (day, score, more) => ({ recordId: day, at: `${day}T20:00:00.000Z`, score, band: 'Watch', ...more });

describe('trendModel', () => {
    it('draws a score until the next one, and the last one until today', () => {
        const { line } = toChart([point('2026-03-01', 50), point('2026-03-16', 80)], BANDS, TODAY, 1);
        expect(line).toBe('M0 50H50V20H100');
    });

    it('leaves a gap where the account was not scored', () => {
        const points = [point('2026-03-01', 50), point('2026-03-11', undefined), point('2026-03-21', 70)];
        expect(toChart(points, BANDS, TODAY, 1).line).toBe('M0 50H33.33M66.67 30H100');
        expect(toChart(points.slice(0, 2), BANDS, TODAY, 1).line).toBe('M0 50H33.33');
    });

    it('lets a score of before the months begin at the edge', () => {
        const { entries } = toChart([point('2025-06-01', 50), point('2026-03-16', 80)], BANDS, TODAY, 1);
        expect(entries[0].x).toBe(0);
    });

    it('marks every score, unless there are too many', () => {
        const day = (index) => new Date(Date.UTC(2025, 11, 1 + index)).toISOString().slice(0, 10);
        const many = Array.from({ length: 61 }, (_, index) => point(day(index), 50));
        expect(toChart(many.slice(0, 2), BANDS, TODAY, 12).dots).toMatch(/^M0 50h\.001M.* 50h\.001$/);
        expect(toChart(many, BANDS, TODAY, 12).dots).toBe('');
        expect(toChart([point('2026-03-01', undefined)], BANDS, TODAY, 12).dots).toBe('');
    });

    it('marks where the model changed, and says to which', () => {
        const changed = { isModelChange: true, modelName: 'Standard', modelVersion: 2 };
        const { marks, entries } = toChart(
            [point('2026-03-01', 50), point('2026-03-16', 80, changed)],
            BANDS,
            TODAY,
            1
        );
        expect(marks).toEqual([{ key: '2026-03-16', d: 'M50 0V100', style: 'left:50%' }]);
        expect(entries[1].text).toContain(`${labels.trendModel}|Standard|2`);
        expect(entries[0].text).toBe(`${labels.trendPoint}|Mar 1, 2026|50.0|c.UiBandWatch`);
    });

    it('shows bands as zones with their limits', () => {
        const { zones, levels } = toChart([point('2026-03-01', 50)], BANDS, TODAY, 1);
        expect(zones.map(({ y, height }) => [y, height])).toEqual([
            [0, 30],
            [30, 30],
            [60, 40]
        ]);
        expect(levels.map(({ label }) => label)).toEqual(['100', '70', '40', '0']);
        expect(toChart([point('2026-03-01', 50)], [], TODAY, 1).levels).toHaveLength(3);
        expect(toChart([point('2026-03-01', 50)], [{ band: 'Own' }], TODAY, 1).zones[0].zoneClass).toBe('zone ');
    });

    it('names the year once, and days within a short time', () => {
        const { ticks } = toChart([point('2025-10-05', 50)], BANDS, TODAY, 12);
        expect(ticks.map(({ label, year }) => `${label} ${year}`)).toEqual([
            'Nov 2025',
            'Dec ',
            'Jan 2026',
            'Feb ',
            'Mar '
        ]);
        const short = toChart([point('2026-03-20', 50)], BANDS, '2026-03-25', 12).ticks;
        expect(short.map(({ label }) => label)).toEqual(['Mar 11, 2026', 'Mar 25, 2026']);
    });

    it('says what the chart shows', () => {
        const points = [point('2026-03-01', 50), point('2026-03-10', undefined), point('2026-03-16', 80)];
        const summary = (some) => summaryOf(toChart(some, BANDS, TODAY, 1).entries, some);
        expect(summary(points)).toBe(`${labels.trendSummary}|3|Mar 1, 2026|50.0|80.0|80.0`);
        expect(summary(points.slice(0, 1))).toBe(`${labels.trendOnce}|Mar 1, 2026|50.0`);
        expect(summary(points.slice(1, 2))).toBe(`${labels.trendOnce}|Mar 10, 2026|${labels.noScore}`);
        expect(summary([])).toBe('');
    });

    it('finds the nearest score, the later one of a day', () => {
        const points = [point('2026-03-01', 50), point('2026-03-16', 80), point('2026-03-16', 81)];
        const { entries } = toChart(points, BANDS, TODAY, 1);
        expect([0, 10, 40, 100].map((x) => nearest(entries, x))).toEqual([0, 0, 2, 2]);
    });

    it('goes from score to score by keys and stops at the ends', () => {
        expect(indexAfter('ArrowLeft', 0, 5)).toBe(0);
        expect(indexAfter('ArrowRight', 3, 5)).toBe(4);
        expect(indexAfter('ArrowUp', 4, 5)).toBe(4);
        expect(indexAfter('ArrowDown', 3, 5)).toBe(2);
        expect(indexAfter('PageUp', 0, 30)).toBe(10);
        expect(indexAfter('PageDown', 12, 30)).toBe(2);
        expect(indexAfter('Home', 3, 5)).toBe(0);
        expect(indexAfter('End', 0, 5)).toBe(4);
        expect(indexAfter('a', 0, 5)).toBeUndefined();
    });
});
