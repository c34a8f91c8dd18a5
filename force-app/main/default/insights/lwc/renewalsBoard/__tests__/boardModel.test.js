import { cardView, columnsOf, managerOptions, ofManager, totalsOf } from '../boardModel';

const ROW = {
    id: 'r1',
    name: 'Atlas',
    accountId: 'a1',
    accountName: 'Alder Bank',
    band: 'AtRisk',
    renewalOn: '2026-03-20',
    isOverdue: false,
    arrDue: 100,
    outlook: 80,
    computedCall: 'Renew as is',
    csmCall: null,
    finalCall: null,
    disagrees: false,
    managerId: 'm1',
    managerName: 'Mia'
};
const LATE = { ...ROW, id: 'r2', renewalOn: '2026-02-20', isOverdue: true, outlook: null, disagrees: true };
const NEXT = { ...ROW, id: 'r3', renewalOn: '2026-04-01', managerId: null, managerName: null, arrDue: null };
const ROWS = [LATE, ROW, NEXT];
const BOARD = {
    rows: ROWS,
    months: ['2026-03-01', '2026-04-01', '2026-05-01'],
    today: '2026-03-02',
    currencyCode: 'USD'
};

describe('the board', () => {
    it('puts overdue renewals on top, then a column for each month', () => {
        const columns = columnsOf(BOARD, [], 10);
        expect(columns.map(({ key, cards }) => [key, cards.map(({ id }) => id)])).toEqual([
            ['overdue', ['r2']],
            ['2026-03', ['r1']],
            ['2026-04', ['r3']],
            ['2026-05', []]
        ]);
        expect(columns[3].isEmpty).toBe(true);
        expect(columns[1]).toMatchObject({ title: 'Mar 2026', due: '$100', forecast: '$80', unknown: '' });
        expect(columns[0]).toMatchObject({ due: '$100', forecast: '–', unknown: 'c.BoardNoForecast' });
    });

    it('has no column of overdue ones when there is none', () => {
        expect(columnsOf({ ...BOARD, rows: [ROW] }, [], 10)[0].key).toBe('2026-03');
    });

    it('shows the first cards of a column, and all when asked to', () => {
        const rows = [ROW, { ...ROW, id: 'r9' }];
        expect(columnsOf({ ...BOARD, rows }, [], 1)[0]).toMatchObject({ moreLabel: 'c.BoardMore' });
        const [column] = columnsOf({ ...BOARD, rows }, ['2026-03'], 1);
        expect([column.cards.length, column.moreLabel]).toEqual([2, '']);
    });

    it('adds up what is due and what is known of it', () => {
        expect(totalsOf(ROWS)).toEqual({ count: 3, due: 200, forecast: 160, unknown: 1 });
        expect(totalsOf([])).toEqual({ count: 0, due: 0, forecast: undefined, unknown: 0 });
    });
});

describe('a card', () => {
    it('shows the three calls, and those that nobody made', () => {
        const card = cardView(ROW, '2026-03-02', 'USD');
        expect(card.calls.map(({ text }) => text)).toEqual(['Renew as is', 'c.BoardNoCall', 'c.BoardNoCall']);
        expect(card).toMatchObject({ day: 'Mar 20', late: '', due: '$100', forecast: '$80', manager: 'Mia' });
    });

    it('says how late it is, with the year', () => {
        expect(cardView(LATE, '2026-03-02', 'USD')).toMatchObject({
            day: 'Feb 20, 2026',
            late: 'c.BoardDaysOver',
            disagrees: true,
            className: 'card card_overdue'
        });
    });
});

describe('managers', () => {
    it('are those who have a renewal, nobody last', () => {
        expect(managerOptions(ROWS, '').map(({ value }) => value)).toEqual(['', 'm1', 'nobody']);
        expect(ofManager(ROWS, '')).toHaveLength(3);
        expect(ofManager(ROWS, 'm1').map(({ id }) => id)).toEqual(['r2', 'r1']);
        expect(ofManager(ROWS, 'nobody').map(({ id }) => id)).toEqual(['r3']);
    });

    it('stay a choice when nothing of them is left', () => {
        expect(managerOptions([], 'm7').map(({ value }) => value)).toEqual(['', 'm7']);
        expect(managerOptions([], 'nobody').map(({ value }) => value)).toEqual(['', 'nobody']);
    });
});
