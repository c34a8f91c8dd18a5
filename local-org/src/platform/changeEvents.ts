/**
 * Change Data Capture. No change event is published here; triggers that wait for one are named before anything runs, so that nobody
 * takes their silence for the platform's.
 */
import type { ProjectFiles } from '../schema/load.js';

const TRIGGER = /\btrigger\s+(\w+)\s+on\s+(\w*ChangeEvent)\s*\(/i;

/** @returns one line on the triggers that never run; none when there are none */
export function changeEventLines(project: ProjectFiles): readonly string[] {
    const triggers = project.files
        .filter((file) => file.endsWith('.trigger'))
        .flatMap((file) => {
            const [, name, object] = TRIGGER.exec(project.read(file)) ?? [];
            return name === undefined || object === undefined ? [] : [`${name} (${object})`];
        })
        .sort();
    return triggers.length === 0
        ? []
        : [`UNSUPPORTED: change events are not published, their triggers do not run: ${triggers.join(', ')}.`];
}
