/**
 * Flows of a project (metadata type Flow). None of them runs here. What the platform would run by itself when records are
 * saved or on a schedule is named before anything runs, so that nobody takes its absence for the platform's behaviour; what
 * code starts is not supported when it is started.
 */
import type { ProjectFiles } from '../schema/load.js';
import { child, parseXml, text } from '../schema/metadata/xml.js';

/** A flow that the platform would start by itself. */
export interface TriggeredFlow {
    readonly name: string;
    /** The object whose records or events start it; undefined for one on a schedule without records. */
    readonly object: string | undefined;
    /** `RecordBeforeSave`, `RecordAfterSave`, `RecordBeforeDelete`, `Scheduled`, `PlatformEvent` */
    readonly triggerType: string;
}

const FILE = /(?:^|\/)([^/]+)\.flow(?:-meta\.xml)?$/;

/** The active flows that start by themselves, by name; a file that cannot be read is left to those who check metadata. */
export function triggeredFlows(project: ProjectFiles): readonly TriggeredFlow[] {
    return project.files
        .flatMap((file) => {
            const name = FILE.exec(file)?.[1];
            const outcome = name === undefined ? undefined : parseXml(project.read(file), 'Flow');
            if (name === undefined || !outcome || !('root' in outcome) || text(outcome.root, 'status') !== 'Active') {
                return [];
            }
            const start = child(outcome.root, 'start');
            const triggerType = start && text(start, 'triggerType');
            return start && triggerType !== undefined ? [{ name, object: text(start, 'object'), triggerType }] : [];
        })
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** @returns one line on the flows that do not run; none when there are none */
export function flowLines(project: ProjectFiles): readonly string[] {
    const flows = triggeredFlows(project);
    if (flows.length === 0) {
        return [];
    }
    const names = flows.map(({ name, object }) => (object === undefined ? name : `${name} (${object})`));
    return [`UNSUPPORTED: record-triggered and scheduled flows are not run: ${names.join(', ')}.`];
}
