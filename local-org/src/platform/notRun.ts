/** What the platform would start by itself and this engine does not: said before anything runs. */
import type { ProjectFiles } from '../schema/load.js';
import { changeEventLines } from './changeEvents.js';
import { flowLines } from './flows.js';

/** @returns a line on each kind; none when the project has nothing of it */
export function notRunLines(project: ProjectFiles): readonly string[] {
    return [...flowLines(project), ...changeEventLines(project)];
}
