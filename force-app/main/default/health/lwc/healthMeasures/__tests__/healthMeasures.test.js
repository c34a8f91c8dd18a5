import {
    amountText,
    byCost,
    chips,
    costSentence,
    costText,
    freshnessText,
    targetText,
    valueText,
    zeroText
} from 'c/healthMeasures';
import { labels } from 'c/healthLabels';

// Shows what is put into a text beside its name.
jest.mock('c/labels', () => ({
    ...jest.requireActual('c/labels'),
    fill: (template, ...values) => [template, ...values].join('|')
}));

const linear = (valueAtZero, valueAtHundred, unit) => ({ valueAtZero, valueAtHundred, unit });

describe('healthMeasures', () => {
    it('writes amounts with their unit', () => {
        expect(amountText(2.94, '%')).toBe('2.9%');
        expect(amountText(4, 'cases')).toBe('4 cases');
        expect(amountText(4, undefined)).toBe('4');
    });

    it('names a missing value as missing, and 0 as 0', () => {
        expect(valueText({ status: 'MISSING' })).toBe(labels.valueMissing);
        expect(valueText(undefined)).toBe(labels.valueMissing);
        expect(valueText({ amount: 0, unit: 'cases' })).toBe('0 cases');
        expect(valueText({ choice: 'Concerned' })).toBe('Concerned');
    });

    it('tells by the range whether more or fewer is better', () => {
        expect(targetText(linear(20, 80, '%'))).toBe(`${labels.targetMore}|80%`);
        expect(targetText(linear(3, 0, 'cases'))).toBe(`${labels.targetLess}|0 cases`);
        expect(zeroText(linear(20, 80, '%'))).toBe(`${labels.zeroMore}|20%`);
        expect(zeroText(linear(3, 0, 'cases'))).toBe(`${labels.zeroLess}|3 cases`);
    });

    it('names the best choice as the target of choices', () => {
        expect(targetText({ bestChoice: 'Very confident' })).toBe(`${labels.targetChoice}|Very confident`);
        expect(targetText({})).toBe('');
        expect(zeroText({ bestChoice: 'Very confident' })).toBe('');
    });

    it('says how old a value is', () => {
        expect(freshnessText({ asOf: '2026-03-01T20:00:00.000Z' }, '2026-03-03')).toBe(
            `${labels.freshness}|2 days ago`
        );
        expect(freshnessText({}, '2026-03-03')).toBe('');
        expect(freshnessText({ asOf: '2026-03-01T20:00:00.000Z' }, undefined)).toBe('');
    });

    it('says what a measure costs', () => {
        expect(costText({ lostPoints: 12 })).toBe(`${labels.measureCost}|12.0`);
        expect(costText({ lostPoints: 0.01 })).toBe(labels.measureFull);
        expect(costText({})).toBe(labels.measureNotCounted);
    });

    it('marks what is not simply measured', () => {
        expect(chips({ status: 'SCORED' })).toEqual([]);
        const texts = ['MISSING', 'STALE', 'FIXED', 'OTHER'].map((status) => chips({ status })[0].text);
        expect(texts).toEqual([labels.statusMissing, labels.statusStale, labels.statusFixed, 'OTHER']);
        expect(chips({ status: 'MISSING', isBlocking: true }).map(({ key }) => key)).toEqual(['status', 'blocks']);
        expect(chips({ status: 'SCORED', capBand: 'Watch' })[0].text).toBe(`${labels.statusCap}|c.UiBandWatch`);
    });

    it('puts first what forbids a score, then what costs most, and last what does not count', () => {
        const measures = [
            { name: 'nothing', lostPoints: 0 },
            { name: 'missing' },
            { name: 'most', lostPoints: 12 },
            { name: 'some', lostPoints: 3 },
            { name: 'blocking', isBlocking: true }
        ];
        const names = byCost(measures).map(({ name }) => name);
        expect(names).toEqual(['blocking', 'most', 'some', 'nothing', 'missing']);
    });

    it('sorts by lost points of the measures themselves while there is no score', () => {
        const measures = [
            { name: 'good', points: 90 },
            { name: 'bad', points: 10 },
            { name: 'missing' },
            { points: 90 }
        ];
        expect(byCost(measures).map(({ name }) => name)).toEqual(['bad', undefined, 'good', 'missing']);
    });

    it('names what costs most in a sentence', () => {
        const measures = [
            { name: 'a', lostPoints: 1 },
            { name: 'b', lostPoints: 2 },
            { name: 'c', lostPoints: 3 }
        ];
        const items = [`${labels.costsItem}|c|3.0`, `${labels.costsItem}|b|2.0`].join(', ');
        expect(costSentence(measures, 2)).toBe(`${labels.costsMost}|${items}`);
        expect(costSentence([{ name: 'a', lostPoints: 0 }], 2)).toBe(labels.costsNothing);
        expect(costSentence([{ name: 'a' }], 2)).toBe('');
    });
});
