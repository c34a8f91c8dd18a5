import { formatDays } from 'c/dayCount';

describe('c/dayCount', () => {
    it('knows one from many', () => {
        expect(formatDays(1)).toBe('1 day');
        expect(formatDays(1200)).toBe('1,200 days');
    });
});
