/** A board as CallToActionController gives it, on 2026-03-01. */
const item = (id, changes = {}) => ({
    recordId: `a03${id}`,
    name: `Call ${id}`,
    kind: 'Risk',
    kindText: 'Risk',
    reason: `Reason ${id}`,
    status: 'Open',
    statusText: 'Open',
    priority: 'Medium',
    priorityText: 'Medium',
    dueOn: '2026-03-05',
    isOverdue: false,
    isAutomatic: false,
    assigneeId: '005000000000001',
    assigneeName: 'Mia Berger',
    modifiedAt: '2026-02-20T08:00:00.000Z',
    steps: [],
    ...changes
});

const steps = [
    { key: '00T1', taskId: '00T1', subject: 'Find', state: 'Done', ownerName: 'Mia Berger', waitsFor: [] },
    {
        key: '00T2',
        taskId: '00T2',
        subject: 'Call',
        instructions: 'Listen.',
        state: 'Open',
        dueOn: '2026-03-04',
        ownerName: 'Mia Berger',
        waitsFor: []
    },
    { key: 'Agree', subject: 'Agree', state: 'Waiting', waitsFor: ['Call'] }
];

const board = (changes = {}) => ({
    accountId: '001000000000001',
    today: '2026-03-01',
    items: [item('1'), item('2', { priority: 'Urgent', priorityText: 'Urgent' })],
    snoozed: [],
    closedCount: 0,
    kinds: [
        { value: 'Risk', label: 'Risk' },
        { value: 'Event', label: 'Event' }
    ],
    priorities: [
        { value: 'Urgent', label: 'Urgent' },
        { value: 'High', label: 'High' },
        { value: 'Medium', label: 'Medium' }
    ],
    playbooks: [
        {
            value: 'Recovery',
            label: 'Recovery',
            kind: 'Event',
            reason: 'Low health',
            priority: 'High',
            dueDays: 7,
            stepCount: 4
        }
    ],
    mayCreate: true,
    mayEdit: true,
    ...changes
});

module.exports = { item, steps, board };
