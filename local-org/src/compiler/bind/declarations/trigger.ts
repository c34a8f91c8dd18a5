import type { TriggerDeclaration } from '../../ast.js';
import type { BoundTrigger } from '../../bound.js';
import type { Reporter, World } from '../../world.js';
import { bindBody, createContext } from './body.js';

/** Binds the body of a trigger; undefined when its object is unknown, which `checkTrigger` reports. */
export function bindTriggerDeclaration(
    world: World,
    unit: TriggerDeclaration,
    reporter: Reporter,
    apiVersion: number
): BoundTrigger | undefined {
    const object = world.schema.object(unit.object.text);
    if (!object) {
        return undefined;
    }
    const scope = { owner: undefined, file: reporter.file, apiVersion, isTest: false };
    const around = { world, scope, reporter, owner: undefined, triggerObject: object };
    const ctx = createContext(around, { kind: 'trigger', isStatic: true });
    const body = bindBody(ctx, unit.body);
    const events = unit.events.map((event) => event.text);
    return { name: unit.name.text, object, events, body, file: reporter.file };
}
