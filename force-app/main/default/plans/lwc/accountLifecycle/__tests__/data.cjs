/** A plan as the server answers: in the first stage, too long, with one of two required milestones done. */
const VIEW = Object.freeze({
    today: '2026-05-04',
    canStart: true,
    canMove: true,
    canWork: true,
    plans: [
        { id: 'p1', name: 'Journey', statusLabel: 'Active', isActive: true, startedOn: '2026-03-01' },
        { id: 'p2', name: 'Old', statusLabel: 'Cancelled', isActive: false, startedOn: '2025-03-01' }
    ],
    plan: {
        id: 'p1',
        name: 'Journey',
        statusLabel: 'Active',
        isActive: true,
        managerName: 'Ada Byron',
        requiredMilestones: 2,
        completedMilestones: 1,
        progressPercent: 50
    },
    stages: [
        {
            id: 's1',
            name: 'Set-up',
            status: 'Current',
            statusLabel: 'Current',
            daysInStage: 64.5,
            targetDays: 30,
            isOverdue: true,
            enteredAt: '2026-03-01T09:00:00.000Z',
            ownerRoleLabel: 'CSM',
            customerActions: 'Connects the data',
            exitView: {
                rule: 'RequiredMilestones',
                isWithoutRequired: false,
                isRevisited: false,
                requiredCount: 2,
                missingMilestoneIds: ['m2'],
                conditions: []
            }
        },
        {
            id: 's2',
            name: 'Adoption',
            status: 'NotStarted',
            statusLabel: 'Not started',
            targetDays: 20,
            exitView: { rule: 'Manual', missingMilestoneIds: [], conditions: [] }
        }
    ],
    milestones: [
        {
            id: 'm1',
            name: 'Kick-off',
            stageId: 's1',
            isOpen: false,
            isRequired: true,
            statusLabel: 'Completed',
            completedOn: '2026-03-03',
            dueOn: '2026-03-02',
            startOn: '2026-03-01',
            slipDays: 1,
            predecessorIds: []
        },
        {
            id: 'm2',
            name: 'Data connected',
            stageId: 's1',
            isOpen: true,
            isOverdue: true,
            isRequired: true,
            statusLabel: 'In progress',
            startOn: '2026-03-03',
            dueOn: '2026-03-20',
            predecessorIds: ['m1']
        },
        { id: 'm3', name: 'Extra', isOpen: true, isRequired: false, predecessorIds: [] }
    ]
});

module.exports = { VIEW };
