/** What a project uses of the platform that this engine lacks: said before a run begins. */
import { readDuplicateRules, unsupportedRules } from '../database/dml/duplicates/rules.js';
import type { Machine } from '../language/machine.js';
import type { EmittedUnit } from '../language/unit.js';
import { notRunLines } from '../platform/notRun.js';
import type { ProjectFiles } from '../schema/load.js';

/** @returns names of library members, sorted, with the number of classes and triggers that use each. */
export function unsupportedMembers(machine: Machine, units: readonly EmittedUnit[]): readonly string[] {
    const uses = new Map<string, number>();
    for (const unit of units) {
        for (const member of unit.natives.filter((name) => !machine.natives.has(name))) {
            uses.set(member, (uses.get(member) ?? 0) + 1);
        }
    }
    return [...uses]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([member, count]) => `${member} (in ${count} ${count === 1 ? 'file' : 'files'})`);
}

/** @returns what the project's metadata asks of the platform that this engine lacks. */
export function unsupportedMetadata(project: ProjectFiles): readonly string[] {
    return [...unsupportedRules(readDuplicateRules(project)), ...notRunLines(project)];
}
