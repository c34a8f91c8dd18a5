/**
 * Makes the sample portfolio by living through it: the org's clock starts eighteen months ago, and each week customers
 * buy, use, complain, talk and renew, and the package's own triggers and jobs do the rest. So every score, stage and ledger
 * line has the history that it would have in a real org.
 */
import { answerSurveys, holdTouchpoints, rateCustomers, workOnTasks } from './conversation.js';
import { admit, handleRenewals, sellAddOns, winBack } from './deals.js';
import { dayOf, millisOf, mondayOf } from './days.js';
import { completeMilestones, equipPlans, measureGoals } from './journey.js';
import { hire } from './people.js';
import { createRandom } from './random.js';
import { handleCases } from './service.js';
import { reportUsage } from './usage.js';
import type { Client, World } from './world.js';
import type { ScriptedOrg } from '../../local-org/src/org/scripting.js';

/** Eighteen months. */
export const WEEKS = 78;

const SEED = 20_240_229;
const PRODUCTS = ['Atlas Platform', 'Atlas Analytics'];
/** The nightly jobs, once. */
const NIGHTLY = 'JobChain.start(NightlyChain.jobs());';
/** The time of day, in milliseconds, at which the people of the simulation are done. */
const EVENING = 18 * 3_600_000;

/** @returns the time at which an org has to begin for the simulation to end today; both in milliseconds since 1970 */
export function simulationStart(now: number): number {
    return millisOf(mondayOf(dayOf(now)) - 7 * WEEKS);
}

/**
 * Fills an org that was opened at {@link simulationStart}.
 *
 * @param now milliseconds since 1970; where the org's clock stands at the end
 * @param showWeek is told how many weeks are done
 */
export function simulate(org: ScriptedOrg, now: number, showWeek: (done: number) => void): void {
    const today = dayOf(now);
    const first = mondayOf(today) - 7 * WEEKS;
    const world: World = {
        org,
        random: createRandom(SEED),
        team: hire(org),
        today,
        monday: first,
        clients: new Array<Client>(),
        products: stock(org)
    };
    const held = new Map<string, number>();
    const sold = new Set<(typeof world.clients)[number]['customer']>();
    admit(world, first, true);
    for (let week = 0; week <= WEEKS; week++) {
        world.monday = first + 7 * week;
        org.advanceTo(millisOf(world.monday) + EVENING);
        admit(world, world.monday, false);
        sellAddOns(world, sold);
        winBack(world);
        reportUsage(world);
        handleCases(world);
        holdTouchpoints(world);
        answerSurveys(world);
        rateCustomers(world);
        equipPlans(world);
        completeMilestones(world, held);
        measureGoals(world);
        handleRenewals(world);
        workOnTasks(world);
        org.settle();
        org.run(NIGHTLY);
        org.settle();
        showWeek(week);
    }
    org.advanceTo(now);
}

function stock(org: ScriptedOrg): World['products'] {
    const [book] = org.query('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
    const productIds = org.insert(
        'Product2',
        PRODUCTS.map((Name) => ({ Name, IsActive: true }))
    );
    const entryIds = org.insert(
        'PricebookEntry',
        productIds.map((Product2Id) => ({ Product2Id, Pricebook2Id: String(book?.Id), UnitPrice: 1, IsActive: true }))
    );
    return new Map(
        PRODUCTS.map((name, at) => [name, { productId: productIds[at] ?? '', entryId: entryIds[at] ?? '' }])
    );
}
