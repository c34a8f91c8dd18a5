/** The plans of customers: people, goals and agreements once, milestones as the weeks pass. */
import { ROLES } from './contacts.js';
import { dayFrom, isoDay, type Day } from './days.js';
import { type Client, type World } from './world.js';
import type { PlainRow } from '../../local-org/src/org/scripting.js';

interface Goal {
    readonly name: string;
    readonly metric: string;
    readonly unit: string;
    readonly baseline: number;
    readonly target: number;
    readonly kind: string;
}

const GOALS: readonly Goal[] = [
    {
        name: 'Shorter lead time',
        metric: 'Lead time of an order',
        unit: 'days',
        baseline: 14,
        target: 7,
        kind: 'Productivity'
    },
    {
        name: 'Fewer manual reports',
        metric: 'Hours on reports',
        unit: 'hours a month',
        baseline: 120,
        target: 40,
        kind: 'Cost'
    },
    {
        name: 'More repeat orders',
        metric: 'Share of repeat orders',
        unit: '%',
        baseline: 22,
        target: 30,
        kind: 'Revenue'
    }
];

const AGREEMENTS = [
    {
        topic: 'Objectives',
        question: 'What has to be different in a year for this to have been worth it?',
        answer: 'Decisions on the same day, on figures that everybody trusts.',
        ours: 'Two use cases live within the first quarter, measured together.'
    },
    {
        topic: 'Resources',
        question: 'Who works on this, and for how many hours a week?',
        answer: 'A project lead for a day a week, a team lead in each department.',
        ours: 'A success manager, and an architect until the first use case is live.'
    }
] as const;

/** Days for which a milestone is stuck. */
const HOLD_DAYS = [45, 110] as const;

/** Plans that have no people yet get people, goals and agreements. */
export function equipPlans(world: World): void {
    const { org, random } = world;
    const plans = org.query(
        "SELECT Id, Account__c, StartedOn__c FROM SuccessPlan__c WHERE Status__c = 'Active' AND Id NOT IN (SELECT SuccessPlan__c FROM Stakeholder__c)"
    );
    const people: PlainRow[] = [];
    const goals: PlainRow[] = [];
    const agreements: PlainRow[] = [];
    for (const { Id, Account__c, StartedOn__c } of plans) {
        const client = world.clients.find(({ accountId }) => accountId === Account__c);
        if (!client) {
            continue;
        }
        const planId = String(Id);
        people.push(...stakeholderRows(client, planId));
        const goalCount = random.whole(1, GOALS.length);
        goals.push(
            ...GOALS.slice(0, goalCount).map((goal) => goalRow(goal, planId, client, dayFrom(String(StartedOn__c))))
        );
        agreements.push(...AGREEMENTS.map((text, at) => agreementRow(text, at, planId, client, String(StartedOn__c))));
    }
    org.insert('Stakeholder__c', people);
    org.insert('Objective__c', goals);
    org.insert('Commitment__c', agreements);
}

function stakeholderRows({ contactIds, behavior }: Client, planId: string): readonly PlainRow[] {
    return ROLES.map(({ role }, at) => ({
        SuccessPlan__c: planId,
        Contact__c: contactIds[at] ?? null,
        Role__c: role,
        Sentiment__c: at === 0 ? behavior.sentiment : 'Neutral'
    }));
}

function goalRow(goal: Goal, planId: string, { contactIds }: Client, started: Day): PlainRow {
    return {
        SuccessPlan__c: planId,
        Name: goal.name,
        Metric__c: goal.metric,
        Unit__c: goal.unit,
        BaselineValue__c: goal.baseline,
        CurrentValue__c: goal.baseline,
        TargetValue__c: goal.target,
        ValueKind__c: goal.kind,
        DueOn__c: isoDay(started + 365),
        MeasureOwner__c: contactIds[1] ?? null,
        Status__c: 'Open'
    };
}

function agreementRow(
    { topic, question, answer, ours }: (typeof AGREEMENTS)[number],
    at: number,
    planId: string,
    { contactIds }: Client,
    startedOn: string
): PlainRow {
    return {
        SuccessPlan__c: planId,
        SortOrder__c: at + 1,
        Topic__c: topic,
        Question__c: question,
        CustomerAnswer__c: answer,
        OurAnswer__c: ours,
        AgreedBy__c: contactIds[0] ?? null,
        AgreedOn__c: startedOn
    };
}

/**
 * Completes the milestones that are due, as late as the course of the customer is.
 *
 * @param held days for which milestones are stuck, by id
 */
export function completeMilestones(world: World, held: Map<string, number>): void {
    const { org, random, monday } = world;
    const due = org.query(
        `SELECT Id, DueOn__c, StartOn__c, SuccessPlan__r.Account__c FROM Milestone__c WHERE Status__c IN ('NotStarted', 'InProgress') ` +
            `AND SuccessPlan__r.Status__c = 'Active' AND DueOn__c <= ${isoDay(monday)} ORDER BY DueOn__c`
    );
    const rows: PlainRow[] = [];
    for (const { Id, DueOn__c, StartOn__c, SuccessPlan__r } of due) {
        const { Account__c } = SuccessPlan__r as { Account__c: string };
        const client = world.clients.find(({ accountId }) => accountId === Account__c);
        if (!client) {
            continue;
        }
        const { milestoneDelay, milestoneStuck } = client.behavior;
        const id = String(Id);
        const hold = held.get(id) ?? (random.chance(milestoneStuck) ? random.whole(...HOLD_DAYS) : 0);
        held.set(id, hold);
        const done = Math.max(
            dayFrom(String(DueOn__c)) + milestoneDelay + hold,
            dayFrom(String(StartOn__c ?? DueOn__c))
        );
        if (done <= monday) {
            rows.push({ Id: id, Status__c: 'Completed', CompletedOn__c: isoDay(done) });
        }
    }
    org.update('Milestone__c', rows);
}

/** Measures the goals once a month. */
export function measureGoals(world: World): void {
    const { org, random, monday } = world;
    const week = Math.floor(monday / 7);
    if (week % 4 !== 0) {
        return;
    }
    const goals = org.query(
        "SELECT Id, BaselineValue__c, CurrentValue__c, TargetValue__c, SuccessPlan__r.Account__c FROM Objective__c WHERE Status__c = 'Open'"
    );
    const rows: PlainRow[] = [];
    for (const goal of goals) {
        const { Account__c } = goal.SuccessPlan__r as { Account__c: string };
        const client = world.clients.find(({ accountId }) => accountId === Account__c);
        const [baseline, current, target] = [goal.BaselineValue__c, goal.CurrentValue__c, goal.TargetValue__c].map(
            Number
        );
        if (!client || baseline === undefined || current === undefined || target === undefined) {
            continue;
        }
        const step = (target - baseline) * client.behavior.goalProgress * (0.5 + random.next());
        const value = Math.round((current + step) * 10) / 10;
        const isReached = target > baseline ? value >= target : value <= target;
        rows.push({
            Id: String(goal.Id),
            CurrentValue__c: isReached ? target : value,
            MeasuredOn__c: isoDay(monday - 1),
            Status__c: isReached ? 'Achieved' : 'Open'
        });
    }
    org.update('Objective__c', rows);
}
