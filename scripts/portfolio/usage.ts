/** Weekly usage of each living customer, as a product would report it. */
import { isoDay } from './days.js';
import { livingClients, weeksLeft, type Client, type World } from './world.js';

/** Weeks until a new customer uses the product as much as it is going to. */
const RAMP_WEEKS = 12;
/** Weeks at the end in which the drift of a course shows. */
const DRIFT_WEEKS = 16;

/** Reports the week that ended yesterday. */
export function reportUsage(world: World): void {
    const start = world.monday - 7;
    const rows = livingClients(world)
        .filter(({ since }) => since <= start)
        .map((client) => {
            const { users } = client.customer;
            const active = Math.round(users * activityOf(world, client));
            return {
                Account__c: client.accountId,
                ProductName__c: client.customer.product,
                Grain__c: 'Week',
                PeriodStart__c: isoDay(start),
                LicensedUsers__c: users,
                ActiveUsers__c: active,
                Logins__c: Math.round(active * (3 + world.random.next())),
                CoreFeatureEvents__c: Math.round(active * (20 + 8 * world.random.next())),
                StickyFeatureEvents__c: Math.round(
                    active * client.behavior.stickiness * (0.8 + 0.4 * world.random.next())
                ),
                ExternalId__c: `${client.accountId}-${isoDay(start)}`
            };
        });
    world.org.insert('UsageSnapshot__c', rows);
}

/** Share of users who were active, from 0.02 to 0.98. */
function activityOf(world: World, { behavior, since, temper }: Client): number {
    const weeksIn = (world.monday - since) / 7;
    const ramp = Math.min(1, 0.25 + (0.75 * weeksIn) / RAMP_WEEKS);
    const drift = behavior.lateDrift * Math.max(0, DRIFT_WEEKS - weeksLeft(world));
    const noise = 0.06 * (world.random.next() - 0.5);
    return Math.min(0.98, Math.max(0.02, behavior.activity * temper * ramp + drift + noise));
}
