/** Which triggers run: those that their metadata does not call inactive (metadata type ApexTrigger, `status`). */
import type { EmittedUnit } from '../../language/unit.js';
import type { ProjectFiles } from '../../schema/load.js';

export function activeTriggers(units: readonly EmittedUnit[], project: ProjectFiles): readonly EmittedUnit[] {
    const files = new Set(project.files);
    return units.filter(({ kind, file }) => {
        const metadata = `${file}-meta.xml`;
        return (
            kind === 'trigger' &&
            !(files.has(metadata) && /<status>\s*(?:Inactive|Deleted)\s*</.test(project.read(metadata)))
        );
    });
}
