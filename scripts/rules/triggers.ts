import { apexRule } from './rule.js';

/** A trigger hands over to its handler, in one statement. */
export const triggers = apexRule('trigger-statement', ({ file, unit }, report) => {
    if (unit.kind !== 'Trigger') {
        return;
    }
    const count = unit.body.statements.length;
    if (count !== 1 || unit.members.length > 0) {
        report(file, `A trigger is one statement that hands over to its handler; this one has ${count}.`, unit.name);
    }
});
