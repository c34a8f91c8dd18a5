/** What the simulation knows while it lets the weeks pass. */
import type { Behavior } from './courses.js';
import type { Customer } from './customers.js';
import type { Day } from './days.js';
import type { Team } from './people.js';
import type { Random } from './random.js';
import type { ScriptedOrg } from '../../local-org/src/org/scripting.js';

/** A customer that is in the org. */
export interface Client {
    readonly customer: Customer;
    readonly behavior: Behavior;
    readonly accountId: string;
    /** In the order of `ROLES`. */
    readonly contactIds: readonly string[];
    readonly managerId: string;
    /** The day on which it bought. */
    readonly since: Day;
    /** How much more or less active it is than others of its course: about 1. */
    readonly temper: number;
}

export interface World {
    readonly org: ScriptedOrg;
    readonly random: Random;
    readonly team: Team;
    /** The day that the simulation ends at. */
    readonly today: Day;
    /** The Monday that it is now. */
    monday: Day;
    readonly clients: Client[];
    /** Product2 by name, with the entry of the standard price book. */
    readonly products: ReadonlyMap<string, { readonly productId: string; readonly entryId: string }>;
}

/** Weeks that are left until the simulation ends. */
export function weeksLeft({ today, monday }: World): number {
    return Math.max(0, Math.floor((today - monday) / 7));
}

/** Clients that have a subscription. */
export function livingClients(world: World): readonly Client[] {
    const active = new Set(
        world.org
            .query("SELECT Account__c FROM Subscription__c WHERE Status__c = 'Active'")
            .map((row) => row.Account__c)
    );
    return world.clients.filter(({ accountId }) => active.has(accountId));
}

/** A text for a query: ids and words of our own only. */
export function quoted(values: readonly string[]): string {
    return values.map((value) => `'${value}'`).join(', ');
}
