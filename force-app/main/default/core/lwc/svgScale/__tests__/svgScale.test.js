import { linePath, linearScale, monthTicks, round, stepPath, ticks } from 'c/svgScale';

describe('svgScale', () => {
    it('maps values to coordinates in both directions', () => {
        const y = linearScale([0, 100], [200, 0]);
        expect([0, 25, 100].map(y)).toEqual([200, 150, 0]);
    });

    it('puts a single value into the middle', () => {
        expect(linearScale([5, 5], [0, 10])(5)).toBe(5);
    });

    it('chooses round ticks within the range', () => {
        expect(ticks(0, 100, 4)).toEqual([0, 25, 50, 75, 100]);
        expect(ticks(0.2, 0.9, 3)).toEqual([0.25, 0.5, 0.75]);
        expect(ticks(3, 3, 4)).toEqual([3]);
    });

    it('marks beginnings of months, and fewer when there is no room', () => {
        const first = Date.UTC(2025, 11, 15) / 86400000;
        const last = Date.UTC(2026, 5, 20) / 86400000;
        expect(monthTicks(first, last, 8).map(({ day }) => day)).toEqual([
            '2026-01-01',
            '2026-02-01',
            '2026-03-01',
            '2026-04-01',
            '2026-05-01',
            '2026-06-01'
        ]);
        expect(monthTicks(first, last, 3).map(({ day }) => day)).toEqual(['2026-01-01', '2026-04-01']);
    });

    it('marks the ends of a range without a beginning of a month', () => {
        expect(monthTicks(20000, 20003, 4).map(({ value }) => value)).toEqual([20000, 20003]);
        expect(monthTicks(0, 100000, 1)).toHaveLength(2);
    });

    it('draws lines and steps', () => {
        const points = [
            { x: 0, y: 1.005 },
            { x: 2, y: 3 }
        ];
        expect(linePath(points)).toBe('M0 1L2 3');
        expect(stepPath(points)).toBe('M0 1H2V3');
        expect(linePath([])).toBe('');
        expect(round(1.236)).toBe(1.24);
    });
});
