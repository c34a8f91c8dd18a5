/** Cases: customers open them, support closes them. */
import { weeksLeft, livingClients, type World } from './world.js';

const SUBJECTS = [
    'Import stops at row limit',
    'Single sign-on fails for new users',
    'Dashboard loads slowly',
    'Export misses a column',
    'Permission error for team leads',
    'Notification arrives twice',
    'Question about billing period'
] as const;

/** Of an open case, in one week: that it is closed. */
const CLOSED = 0.55;
/** Weeks at the end with the cases of late. */
const LATE_WEEKS = 10;
/** Weeks at the end in which escalated cases stay open. */
const UNRESOLVED_WEEKS = 5;

/** Opens and closes the cases of a week. */
export function handleCases(world: World): void {
    const { org, random } = world;
    const closed = org
        .query('SELECT Id, IsEscalated FROM Case WHERE IsClosed = false')
        .filter(({ IsEscalated }) => !(IsEscalated === true && weeksLeft(world) < UNRESOLVED_WEEKS))
        .filter(() => random.chance(CLOSED));
    org.update(
        'Case',
        closed.map(({ Id }) => ({ Id: String(Id), Status: 'Closed' }))
    );
    const opened = livingClients(world).flatMap((client) => {
        const { cases, lateCases } = client.behavior;
        const expected = weeksLeft(world) < LATE_WEEKS ? lateCases : cases;
        const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
        return Array.from({ length: count }, () => client);
    });
    org.insert(
        'Case',
        opened.map(({ accountId, contactIds, behavior }) => {
            const isEscalated = random.chance(behavior.escalated);
            return {
                AccountId: accountId,
                ContactId: random.pick([contactIds[3] ?? '', contactIds[2] ?? '']),
                Subject: random.pick(SUBJECTS),
                Origin: 'Web',
                Status: isEscalated ? 'Escalated' : 'New',
                Priority: isEscalated ? 'High' : random.pick(['Low', 'Medium', 'Medium']),
                IsEscalated: isEscalated
            };
        })
    );
}
