/** What the platform itself does with rows of standard objects, as far as their pages in the Object Reference say so. */
import { activityBehaviours } from './activities.js';
import type { Behaviour } from './behaviour.js';
import { contentBehaviours } from './content.js';
import { mailBehaviours } from './mail.js';
import { opportunityBehaviours } from './opportunities.js';
import { priceBehaviours } from './prices.js';
import { salesBehaviours } from './sales.js';
import { setupBehaviours } from './setup.js';

export type { Behaviour, BehaviourContext } from './behaviour.js';

const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map(
    Object.entries({
        ...activityBehaviours,
        ...contentBehaviours,
        ...mailBehaviours,
        ...opportunityBehaviours,
        ...priceBehaviours,
        ...salesBehaviours,
        ...setupBehaviours
    })
);

/** @returns undefined when the object has none of its own */
export function behaviourOf(object: string): Behaviour | undefined {
    return BEHAVIOURS.get(object);
}

/** Whether the platform fills a field itself, so that code need not although every row has it. */
export function isDerived(object: string, field: string): boolean {
    return BEHAVIOURS.get(object)?.derived?.includes(field) ?? false;
}
