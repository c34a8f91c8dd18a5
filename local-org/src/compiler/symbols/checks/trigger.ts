import type { TriggerDeclaration } from '../../ast.js';
import { reportError } from '../../messages.js';
import type { ObjectSchema, Schema } from '../../../schema/model.js';
import type { Reporter } from '../../world.js';
import { checkIdentifier } from './identifiers.js';

const EVENTS = new Set([
    'before insert',
    'before update',
    'before delete',
    'after insert',
    'after update',
    'after delete',
    'after undelete'
]);

/**
 * Checks the head of a trigger: its name, object and events.
 *
 * @returns the object, when there is one
 */
export function checkTrigger(
    schema: Schema,
    trigger: TriggerDeclaration,
    reporter: Reporter
): ObjectSchema | undefined {
    checkIdentifier(reporter, trigger.name, 'type');
    const object = schema.object(trigger.object.text);
    if (object === undefined) {
        reportError(reporter, trigger.object, 'invalid-type', trigger.object.text);
    }
    const seen = new Set<string>();
    for (const event of trigger.events) {
        const name = event.text.toLowerCase();
        if (name === 'before undelete') {
            reportError(reporter, event, 'trigger-event-before-undelete');
        } else if (!EVENTS.has(name)) {
            reportError(reporter, event, 'trigger-event', event.text);
        } else if (seen.has(name)) {
            reportError(reporter, event, 'duplicate-trigger-event', event.text);
        } else if (object?.kind === 'platformEvent' && name !== 'after insert') {
            reportError(reporter, event, 'trigger-platform-event', object.name);
        }
        seen.add(name);
    }
    if (
        object &&
        (object.kind === 'customMetadata' || object.kind === 'listSetting' || object.kind === 'hierarchySetting')
    ) {
        reportError(reporter, trigger.object, 'trigger-unsupported', object.name);
    }
    return object;
}
