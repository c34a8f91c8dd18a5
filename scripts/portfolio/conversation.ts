/** What success managers and customers say to each other: touchpoints, surveys, ratings, and the work on calls to action. */
import { isoDay } from './days.js';
import { livingClients, weeksLeft, type Client, type World } from './world.js';
import type { PlainRow } from '../../local-org/src/org/scripting.js';

/** Weeks at the end with the contact rate and the rating of late. */
const LATE_WEEKS = 10;
/** Weeks between two surveys of one customer, and between two ratings. */
const SURVEY_WEEKS = 13;
const RATING_WEEKS = 5;
/** Of an open task of a playbook, in one week: that it is done. */
const TASK_DONE = 0.5;

const OUTCOMES = [
    'Went through open questions; next steps agreed.',
    'Reviewed usage together and named two teams to train.',
    'Checked progress against the goals of the plan.',
    'Talked about the road map and upcoming changes.'
] as const;

/** Holds touchpoints: those that were planned first, then others. */
export function holdTouchpoints(world: World): void {
    const { org, random, monday } = world;
    const isLate = weeksLeft(world) < LATE_WEEKS;
    const planned = new Map<unknown, string>();
    for (const { Id, Account__c } of org.query(
        `SELECT Id, Account__c FROM Touchpoint__c WHERE Status__c = 'Planned' AND PlannedOn__c <= ${isoDay(monday)} ORDER BY PlannedOn__c DESC`
    )) {
        planned.set(Account__c, String(Id));
    }
    const updates: PlainRow[] = [];
    const inserts: PlainRow[] = [];
    for (const client of livingClients(world)) {
        const { behavior } = client;
        if (!random.chance(isLate ? behavior.lateTouchpoints : behavior.touchpoints)) {
            continue;
        }
        const held = heldFields(world, client);
        const id = planned.get(client.accountId);
        if (id === undefined) {
            inserts.push({
                ...held,
                Account__c: client.accountId,
                Type__c: 'EventBased',
                AssignedTo__c: client.managerId
            });
        } else {
            updates.push({ ...held, Id: id });
        }
    }
    org.update('Touchpoint__c', updates);
    org.insert('Touchpoint__c', inserts);
}

function heldFields({ random, monday }: World, { behavior, contactIds }: Client): PlainRow {
    return {
        Status__c: 'Held',
        HeldOn__c: isoDay(monday - random.whole(1, 5)),
        Channel__c: random.pick(['OneToOne', 'OneToOne', 'TrainingWebinar', 'EmailMarketing']),
        Contact__c: contactIds[random.whole(0, contactIds.length - 1)] ?? null,
        Sentiment__c: random.chance(0.7) ? behavior.sentiment : 'Neutral',
        Outcome__c: random.pick(OUTCOMES)
    };
}

/** Customers answer NPS surveys. */
export function answerSurveys(world: World): void {
    const { org, random, monday } = world;
    const week = Math.floor(monday / 7);
    const asked = livingClients(world).filter(
        (client) => (week + world.clients.indexOf(client)) % SURVEY_WEEKS === 0 && random.chance(0.7)
    );
    org.insert(
        'SurveyResponse__c',
        asked.map(({ accountId, contactIds, behavior }) => ({
            Account__c: accountId,
            Contact__c: contactIds[random.whole(0, contactIds.length - 1)] ?? null,
            Kind__c: 'Nps',
            Score__c: Math.min(10, Math.max(0, Math.round(behavior.nps + 3 * (random.next() - 0.5)))),
            RespondedOn__c: isoDay(monday - random.whole(1, 6)),
            ExternalId__c: `nps-${accountId}-${isoDay(monday)}`
        }))
    );
}

/** Success managers say how they feel about their customers. */
export function rateCustomers(world: World): void {
    const week = Math.floor(world.monday / 7);
    const rated = livingClients(world).filter((client) => (week + world.clients.indexOf(client)) % RATING_WEEKS === 0);
    world.org.update(
        'Account',
        rated.map(({ accountId, behavior }) => ({
            Id: accountId,
            CsmRating__c: behavior.ratings[weeksLeft(world) < LATE_WEEKS ? 1 : 0]
        }))
    );
}

/** Success managers work through the tasks of their playbooks, and close the calls to action that are done. */
export function workOnTasks(world: World): void {
    completeTasks(world);
    closeCalls(world);
}

function completeTasks({ org, random }: World): void {
    const open = org
        .query('SELECT Id FROM Task WHERE IsClosed = false AND PlaybookStep__c != null')
        .filter(() => random.chance(TASK_DONE));
    org.update(
        'Task',
        open.map(({ Id }) => ({ Id: String(Id), Status: 'Completed' }))
    );
}

function closeCalls({ org }: World): void {
    const unfinished = new Set(org.query('SELECT WhatId FROM Task WHERE IsClosed = false').map(({ WhatId }) => WhatId));
    const done = org
        .query(
            "SELECT Id FROM CallToAction__c WHERE Status__c IN ('Open', 'InProgress') AND PlaybookApiName__c != null"
        )
        .filter(({ Id }) => !unfinished.has(Id));
    org.update(
        'CallToAction__c',
        done.map(({ Id }) => ({ Id: String(Id), Status__c: 'Done', Result__c: 'All steps of the playbook are done.' }))
    );
}
