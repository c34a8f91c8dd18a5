import { apexRule } from './rule.js';

/** Tests make their own data: `SeeAllData=true` nowhere. */
export const seeAllData = apexRule('see-all-data', ({ file, unit }, report) => {
    if (unit.kind !== 'Class') {
        return;
    }
    const members = unit.members.flatMap((member) => (member.kind === 'Method' ? [member.modifiers] : []));
    for (const { annotations } of [unit.modifiers, ...members]) {
        for (const parameter of annotations.flatMap(({ parameters }) => parameters)) {
            if (parameter.name.toLowerCase() === 'seealldata' && parameter.value.toLowerCase() === 'true') {
                report(file, 'A test makes its own data. Take SeeAllData out.', parameter);
            }
        }
    }
});
