import type { CallExpression } from '../../local-org/src/compiler/ast.js';
import { apexRule } from './rule.js';
import { methodOf, nodesOf } from './walk.js';

/** Arguments of each method of `Assert` with a message (Apex Reference, "Assert Class"). */
const WITH_MESSAGE: Readonly<Record<string, number>> = {
    areequal: 3,
    arenotequal: 3,
    fail: 1,
    isfalse: 2,
    isinstanceoftype: 3,
    isnotinstanceoftype: 3,
    isnotnull: 2,
    isnull: 2,
    istrue: 2
};

/** Assertions say what they prove, and come from `Assert`. */
export const asserts = apexRule('assert-message', ({ file, unit }, report) => {
    for (const call of nodesOf<CallExpression>(unit, 'Call')) {
        const method = methodOf('Assert', call) ?? '';
        const isOld = call.target?.kind === 'Name' && call.target.name.toLowerCase() === 'system';
        if (isOld && /^assert(?:equals|notequals)?$/i.test(call.name.text)) {
            report(file, `Use the class Assert instead of System.${call.name.text}.`, call.name);
        } else if (call.arguments.length < (WITH_MESSAGE[method] ?? 0)) {
            report(file, `Give Assert.${call.name.text} a message that says what it proves.`, call.name);
        }
    }
});
