/** An overview as RenewalController gives it, on 2026-03-01. */
const TODAY = '2026-03-01';

const openItem = (changes = {}) => ({
    recordId: 'a0r000000000001',
    renewalId: 'a0r000000000001',
    subscriptionId: 'a0s000000000001',
    name: 'Suite 2026-04-15',
    productName: 'Suite',
    status: 'Open',
    statusText: 'Open',
    startsOn: '2025-04-16',
    endsOn: '2026-04-15',
    noticeOn: '2026-03-16',
    arrDue: 72000,
    autoRenews: true,
    isOverdue: false,
    callsDisagree: true,
    computed: { call: 'Renew', text: 'Renew as is', forecast: 60000, because: 'Likelihood 83 %: health 72' },
    csm: { call: 'Churn', text: 'Will not renew', forecast: 0 },
    last: {},
    managerName: 'Tom Castellano',
    modifiedAt: '2026-02-20T08:00:00.000Z',
    checkpoints: [
        checkpoint('1', { status: 'Done', doneOn: '2025-12-20', dueOn: '2025-12-16', result: 'Went well' }),
        checkpoint('2', { dueOn: '2026-02-14', isOverdue: true, startedLate: true, asks: 'Who decides?' }),
        checkpoint('3', { dueOn: '2026-03-16', assigneeName: 'Mia Berger' }),
        checkpoint('4', { status: 'Skipped', dueOn: '2026-04-01' })
    ],
    ...changes
});

function checkpoint(id, changes) {
    return {
        recordId: `a0c00000000000${id}`,
        name: `Step ${id}`,
        daysBefore: 30,
        status: 'Open',
        isOverdue: false,
        startedLate: false,
        modifiedAt: '2026-02-20T08:00:00.000Z',
        ...changes
    };
}

const decidedItem = (changes = {}) =>
    openItem({
        recordId: 'a0r000000000002',
        renewalId: 'a0r000000000002',
        status: 'Contracted',
        statusText: 'Renewed for less',
        endsOn: '2026-03-20',
        closedOn: '2026-02-25',
        arrRenewed: 50000,
        reasonText: 'Price',
        reasonDetail: 'Too much',
        autoRenews: false,
        ...changes
    });

const upcomingItem = (changes = {}) => ({
    recordId: 'a0s000000000003',
    subscriptionId: 'a0s000000000003',
    name: 'Add-on',
    status: 'Upcoming',
    statusText: 'Not opened yet',
    endsOn: '2027-01-31',
    arrDue: 100,
    isOverdue: false,
    computed: {},
    csm: {},
    last: {},
    checkpoints: [],
    ...changes
});

const HEALTH = [
    { recordId: 'a0h1', at: '2025-06-01T08:00:00.000Z', score: 80, band: 'Healthy' },
    { recordId: 'a0h2', at: '2025-08-01T08:00:00.000Z', score: 75, band: 'Healthy' },
    { recordId: 'a0h3', at: '2025-09-01T08:00:00.000Z', band: 'Unknown' },
    { recordId: 'a0h4', at: '2025-10-01T08:00:00.000Z', score: 60, band: 'Watch' },
    { recordId: 'a0h5', at: '2026-02-01T08:00:00.000Z', score: 35, band: 'AtRisk' }
];

const overview = (items, rights = {}) => ({
    accountId: '001000000000001',
    today: TODAY,
    items,
    health: HEALTH,
    calls: [
        { value: 'Renew', label: 'Renew as is' },
        { value: 'Churn', label: 'Will not renew' }
    ],
    outcomes: [
        { value: 'Renewed', label: 'Renewed' },
        { value: 'Contracted', label: 'Renewed for less' },
        { value: 'Churned', label: 'Churned' },
        { value: 'Cancelled', label: 'Cancelled' }
    ],
    reasons: [{ value: 'Price', label: 'Price' }],
    rights: { setCsmCall: true, setFinalCall: false, decide: true, workCheckpoints: true, ...rights }
});

module.exports = { TODAY, openItem, decidedItem, upcomingItem, HEALTH, overview };
