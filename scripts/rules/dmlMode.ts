import type { CallExpression, DmlStatement } from '../../local-org/src/compiler/ast.js';
import { accessLevelNames, statesAccessLevel } from './accessLevel.js';
import { apexRule } from './rule.js';
import { DATABASE_WRITES, methodOf, nodesOf } from './walk.js';

/** Every write states its mode: statements by `as user` or `as system`, methods of `Database` by an `AccessLevel`. */
export const dmlMode = apexRule('dml-mode', (file, report) => {
    for (const statement of nodesOf<DmlStatement>(file.unit, 'Dml')) {
        if (statement.access === undefined) {
            const { operation } = statement;
            report(
                file.file,
                `State the mode of this write: ${operation} as user, or ${operation} as system.`,
                statement
            );
        }
    }
    const names = accessLevelNames(file);
    for (const call of nodesOf<CallExpression>(file.unit, 'Call')) {
        if (DATABASE_WRITES.has(methodOf('Database', call) ?? '') && !statesAccessLevel(call, names)) {
            report(file.file, `Give Database.${call.name.text} an AccessLevel.`, call.name);
        }
    }
});
