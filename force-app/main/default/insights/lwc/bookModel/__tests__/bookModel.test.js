import { NO_FILTERS, choicesOf, daysSince, filterRows, pageOf, sortRows, topRisks, totalsOf } from 'c/bookModel';

const TODAY = '2026-03-02';
const ROWS = [
    {
        id: '1',
        name: 'Alder Bank',
        band: 'AtRisk',
        score: 20,
        direction: 'Falling',
        arr: 300,
        stage: 'Value',
        renewalOn: '2026-02-20',
        contactOn: '2026-01-01',
        managerId: 'm',
        managerName: 'Mia'
    },
    {
        id: '2',
        name: 'birch Foods',
        band: 'Healthy',
        score: 90,
        direction: 'Rising',
        arr: 100,
        stage: 'Adoption',
        renewalOn: '2026-05-16',
        contactOn: '2026-02-20',
        managerId: 'd',
        managerName: 'Daniel'
    },
    { id: '3', name: 'Cedar Energy', band: 'Unknown', score: null, arr: null },
    { id: '4', name: 'Dogwood Bank', band: 'AtRisk', score: 30, arr: 700, renewalOn: '2026-07-01', managerId: 'm' }
];
const found = (change) => filterRows(ROWS, { ...NO_FILTERS, ...change }, TODAY).map(({ id }) => id);
const sorted = (field, isDescending) => sortRows(ROWS, { field, isDescending }).map(({ id }) => id);

describe('filters of the book', () => {
    it.each([
        [{}, ['1', '2', '3', '4']],
        [{ search: 'BANK  al' }, ['1']],
        [{ band: 'AtRisk' }, ['1', '4']],
        [{ stage: 'Adoption' }, ['2']],
        [{ stage: 'none' }, ['3', '4']],
        [{ renewal: 'overdue' }, ['1']],
        [{ renewal: '2026-05' }, ['2']],
        [{ renewal: 'none' }, ['3']],
        [{ direction: 'Falling' }, ['1']],
        [{ direction: 'none' }, ['3', '4']],
        [{ contact: '30' }, ['1']],
        [{ contact: 'none' }, ['3', '4']],
        [{ manager: 'm' }, ['1', '4']],
        [{ manager: 'none' }, ['3']],
        [{ manager: 'm', band: 'AtRisk', search: 'dog' }, ['4']]
    ])('%j finds %j', (change, ids) => expect(found(change)).toEqual(ids));
});

describe('order of the book', () => {
    it.each([
        ['arr', true, ['4', '1', '2', '3']],
        ['arr', false, ['2', '1', '4', '3']],
        ['name', false, ['1', '2', '3', '4']],
        ['name', true, ['4', '3', '2', '1']],
        ['renewalOn', false, ['1', '2', '4', '3']]
    ])('by %s, descending %s, is %j', (field, isDescending, ids) => expect(sorted(field, isDescending)).toEqual(ids));
});

describe('totals of the book', () => {
    it('add up ARR by band, and what renews', () => {
        const { bands, ...totals } = totalsOf(ROWS, TODAY);
        expect(totals).toEqual({
            count: 4,
            arr: 1100,
            dueCount: 1,
            dueArr: 100,
            overdueCount: 1,
            overdueArr: 300
        });
        expect(bands).toEqual([
            { band: 'AtRisk', count: 2, arr: 1000 },
            { band: 'Watch', count: 0, arr: 0 },
            { band: 'Healthy', count: 1, arr: 100 },
            { band: 'Unknown', count: 1, arr: 0 }
        ]);
    });

    it('count a band of the subscriber’s as well', () => {
        expect(totalsOf([{ id: '5', name: 'E', band: 'Gold', arr: 1 }], TODAY).bands.at(-1).band).toBe('Gold');
    });
});

describe('parts of the book', () => {
    it('offer as filters what occurs', () => {
        expect(choicesOf(ROWS, TODAY)).toEqual({
            stages: ['Adoption', 'Value'],
            months: ['2026-05', '2026-07'],
            managers: [
                { value: 'm', label: '' },
                { value: 'd', label: 'Daniel' }
            ]
        });
    });

    it('are pages, the last of which may be shorter', () => {
        expect(pageOf(ROWS, 0, 3)).toMatchObject({ page: 0, from: 1, to: 3, last: 1 });
        expect(pageOf(ROWS, 9, 3)).toMatchObject({ page: 1, from: 4, to: 4, last: 1 });
        expect(pageOf(ROWS, -1, 3).page).toBe(0);
        expect(pageOf([], 0, 3)).toMatchObject({ page: 0, from: 0, to: 0, last: 0 });
    });

    it('name customers at risk, those with most ARR first', () => {
        expect(topRisks(ROWS, 1).map(({ id }) => id)).toEqual(['4']);
    });

    it('know how long something is ago', () => {
        expect(daysSince('2026-02-20', TODAY)).toBe(10);
        expect(daysSince(null, TODAY)).toBeUndefined();
    });
});
