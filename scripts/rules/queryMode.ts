import type { CallExpression, SoqlExpression, SoslExpression } from '../../local-org/src/compiler/ast.js';
import { accessLevelNames, statesAccessLevel } from './accessLevel.js';
import { apexRule } from './rule.js';
import { DATABASE_QUERIES, methodOf, nodesOf } from './walk.js';

/** Every query states its mode: inline ones in their text, dynamic ones by an `AccessLevel`. */
export const queryMode = apexRule('query-mode', (file, report) => {
    for (const { query, line, column } of nodesOf<SoqlExpression>(file.unit, 'Soql')) {
        if (query.with?.mode !== 'USER_MODE' && query.with?.mode !== 'SYSTEM_MODE') {
            report(file.file, 'State the mode of this query: WITH USER_MODE or WITH SYSTEM_MODE.', { line, column });
        }
    }
    for (const { query, line, column } of nodesOf<SoslExpression>(file.unit, 'Sosl')) {
        if (!/\bWITH\s+(?:USER|SYSTEM)_MODE\b/i.test(query.text)) {
            report(file.file, 'State the mode of this search: WITH USER_MODE or WITH SYSTEM_MODE.', { line, column });
        }
    }
    const names = accessLevelNames(file);
    for (const call of nodesOf<CallExpression>(file.unit, 'Call')) {
        const method = methodOf('Database', call) ?? (methodOf('Search', call) === 'query' ? 'query' : '');
        const isInline = call.arguments[0]?.kind === 'Soql';
        if (DATABASE_QUERIES.has(method) && !isInline && !statesAccessLevel(call, names)) {
            report(file.file, `Give ${call.name.text} an AccessLevel.`, call.name);
        }
    }
});
