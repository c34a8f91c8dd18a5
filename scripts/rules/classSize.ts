import { apexRule } from './rule.js';

/** The platform allows 40 characters, and a test adds four: `Test`. */
const LONGEST_NAME = 36;
const MOST_LINES = 400;

/** Names leave room for `Test`; a class that grows beyond 400 lines has two roles, or says why it has not. */
export const classSize = apexRule('class-size', ({ file, unit, lines, isTest }, report) => {
    const { name } = unit;
    const longest = isTest ? LONGEST_NAME + 'Test'.length : LONGEST_NAME;
    if (name.text.length > longest) {
        report(file, `${name.text} has ${name.text.length} characters. ${longest} is the most.`, name);
    }
    if (lines.length - 1 > MOST_LINES) {
        const message = `The file has ${lines.length - 1} lines. Divide what is beyond ${MOST_LINES} by its role.`;
        report(file, message, name);
    }
});
