import { groupsOf, itemView, snoozeUntil, whyOf } from '../todayModel';

jest.mock('../labels', () => ({
    labels: {
        calls: 'Calls',
        renewals: 'Renewals',
        drops: 'Drops',
        more: 'Show all {0}',
        priority: '{0} priority',
        assignedTo: 'For {0}',
        doneFor: 'Done: {0}, {1}',
        snoozeFor: 'Snooze: {0}, {1}',
        whyRenewal: 'Expired {0} ago; {1} due',
        whyOverdue: '{0} overdue',
        whyToday: 'Due today',
        whyLater: 'Due in {0}',
        whyUndated: 'No due date',
        whyDrop: 'Fell by {0}, from {1} to {2}'
    }
}));

const CALL = {
    kind: 'CallToAction',
    recordId: 'c1',
    subject: 'Sponsor left',
    accountId: 'a1',
    accountName: 'Alder Bank',
    band: 'AtRisk',
    daysOverdue: 2,
    priorityText: 'Urgent',
    assignedTo: 'Mia'
};
const CONTEXT = { currencyCode: 'USD', canWork: true, hasPeople: false };
const SHOWN = { hidden: [], opened: [], most: 2 };

describe('why an item is in the queue', () => {
    it.each([
        [{ kind: 'OverdueRenewal', daysOverdue: 12, arr: 1200 }, 'Expired 12 days ago; $1,200 due'],
        [{ kind: 'Milestone', daysOverdue: 1 }, '1 day overdue'],
        [{ kind: 'Touchpoint', daysOverdue: 0 }, 'Due today'],
        [{ kind: 'CallToAction', daysOverdue: -3 }, 'Due in 3 days'],
        [{ kind: 'CallToAction', daysOverdue: null }, 'No due date'],
        [{ kind: 'HealthDrop', scoreBefore: 80.4, score: 60 }, 'Fell by 20, from 80 to 60']
    ])('%j: %s', (item, why) => expect(whyOf(item, 'USD')).toBe(why));
});

describe('an item of the list', () => {
    it('links to its record and its customer', () => {
        expect(itemView(CALL, CONTEXT)).toMatchObject({
            url: '/lightning/r/c1/view',
            accountUrl: '/lightning/r/a1/view',
            title: 'Sponsor left',
            accountName: 'Alder Bank',
            priority: 'Urgent priority',
            assignedTo: '',
            canWork: true,
            status: 'Open',
            doneLabel: 'Done: Sponsor left, Alder Bank'
        });
    });

    it('names the person where work of several people is shown', () => {
        expect(itemView(CALL, { ...CONTEXT, hasPeople: true }).assignedTo).toBe('For Mia');
    });

    it('can only be closed when it is a call to action, by those who may', () => {
        expect(itemView(CALL, { ...CONTEXT, canWork: false }).canWork).toBe(false);
        expect(itemView({ ...CALL, kind: 'Milestone' }, CONTEXT).canWork).toBe(false);
    });

    it('is the customer itself when health fell', () => {
        const view = itemView({ ...CALL, kind: 'HealthDrop', subject: null, daysOverdue: null }, CONTEXT);
        expect([view.title, view.accountName, view.whyClass]).toEqual(['Alder Bank', '', 'why why_late']);
    });
});

describe('groups of the list', () => {
    const items = [
        { ...CALL, kind: 'OverdueRenewal', recordId: 'r1', arr: 5 },
        CALL,
        { ...CALL, recordId: 'c2' },
        { ...CALL, recordId: 'c3' },
        { ...CALL, kind: 'Unknown', recordId: 'x' }
    ];

    it('stand in the order of the items, and show the first of each', () => {
        const groups = groupsOf(items, CONTEXT, SHOWN);
        expect(groups.map(({ heading }) => heading)).toEqual(['Renewals (1)', 'Calls (3)']);
        expect(groups[1].items.map(({ id }) => id)).toEqual(['c1', 'c2']);
        expect(groups[1].moreLabel).toBe('Show all 3');
        expect(groups[0].moreLabel).toBe('');
    });

    it('show all when asked to', () => {
        const [, calls] = groupsOf(items, CONTEXT, { ...SHOWN, opened: ['CallToAction'] });
        expect(calls.items).toHaveLength(3);
        expect(calls.moreLabel).toBe('');
    });

    it('leave out what is done already', () => {
        const [, calls] = groupsOf(items, CONTEXT, { ...SHOWN, hidden: ['c1', 'r1'] });
        expect(calls.items.map(({ id }) => id)).toEqual(['c2', 'c3']);
        expect(groupsOf([CALL], CONTEXT, { ...SHOWN, hidden: ['c1'] })).toEqual([]);
    });
});

describe('snoozing', () => {
    it.each([
        ['tomorrow', '2026-03-03'],
        ['week', '2026-03-09'],
        ['month', '2026-04-01'],
        ['unknown', '2026-03-03']
    ])('%s ends on %s', (choice, day) => expect(snoozeUntil('2026-03-02', choice)).toBe(day));
});
