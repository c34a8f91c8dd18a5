import {
    NO_VALUE,
    addDays,
    dayNumber,
    dayOf,
    daysBetween,
    formatChange,
    formatCompactCurrency,
    formatCurrency,
    formatDate,
    formatDateTime,
    formatMonth,
    formatNumber,
    formatPercent,
    formatRelativeDays,
    formatShortDate
} from 'c/format';

describe('format', () => {
    it('writes numbers in the locale of the user', () => {
        expect(formatNumber(1234.56)).toBe('1,234.6');
        expect(formatNumber(3, 1, 1)).toBe('3.0');
        expect(formatPercent(12.34, 1)).toBe('12.3%');
        expect(formatCurrency(1234.5)).toBe('$1,235');
        expect(formatCurrency(1234.5, 'EUR', 2)).toBe('€1,234.50');
        expect(formatCompactCurrency(1250000)).toBe('$1.3M');
    });

    it('writes a change with its sign, and no change without one', () => {
        expect(formatChange(2.25)).toBe('+2.3');
        expect(formatChange(-2)).toBe('-2.0');
        expect(formatChange(-0.01)).toBe('0.0');
    });

    it('shows a missing value as missing, never as 0', () => {
        const formats = [formatNumber, formatChange, formatPercent, formatCurrency, formatCompactCurrency];
        for (const format of [...formats, formatRelativeDays]) {
            expect(format(null)).toBe(NO_VALUE);
            expect(format(undefined)).toBe(NO_VALUE);
        }
        for (const format of [formatDate, formatShortDate, formatMonth, formatDateTime]) {
            expect(format(null)).toBe(NO_VALUE);
            expect(format('no date')).toBe(NO_VALUE);
        }
        expect(formatNumber(Number.NaN)).toBe(NO_VALUE);
    });

    it('does not turn a day into another one by its time zone', () => {
        expect(formatDate('2026-01-05')).toBe('Jan 5, 2026');
        expect(formatShortDate('2026-01-05')).toBe('Jan 5');
        expect(formatMonth('2026-01-01')).toBe('Jan 2026');
    });

    it('shows times in the time zone of the user', () => {
        expect(formatDateTime('2026-01-05T03:30:00.000Z').replace(/\s/g, ' ')).toBe('Jan 4, 2026, 7:30 PM');
        expect(dayOf('2026-01-05T03:30:00.000Z')).toBe('2026-01-04');
    });

    it('speaks of days as people do', () => {
        expect(formatRelativeDays(-1)).toBe('yesterday');
        expect(formatRelativeDays(3)).toBe('in 3 days');
    });

    it('counts days over a change of the clock', () => {
        expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
        expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2);
        expect(daysBetween(null, '2026-03-07')).toBeUndefined();
        expect(dayNumber('1970-01-11')).toBe(10);
        expect(dayOf(undefined)).toBeUndefined();
        expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    });
});
