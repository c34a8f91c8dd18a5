/** LIMIT and OFFSET. */
import type { SoqlQuery, Value } from '../../compiler/soqlAst.js';
import { nullPointer } from '../../language/exceptions.js';
import { queryErrors, queryException } from './errors.js';
import { decimalToInteger } from '../../language/decimal.js';
import { toDecimal } from './families.js';
import type { PlanScope } from './planning.js';
import { resolveValue, type Compared } from './resolvedValues.js';
import type { Constant, Run } from './run.js';

/** "OFFSET", SOQL and SOSL Reference. */
const MAX_OFFSET = 2000;

export interface Limit {
    /** How many rows must be found, skipped ones included; infinite without LIMIT. */
    most(run: Run): number;
    /** What is left of sorted rows. */
    apply<R>(rows: readonly R[], run: Run): readonly R[];
}

export function planLimit(scope: PlanScope, query: SoqlQuery): Limit {
    const limit = query.limit && countOf(scope, query.limit, 'LIMIT');
    const offset = query.offset && countOf(scope, query.offset, 'OFFSET');
    if (!limit && !offset) {
        return { most: () => Infinity, apply: (rows) => rows };
    }
    const skipped = (run: Run): number => {
        const count = offset?.(run) ?? 0;
        if (count > MAX_OFFSET) {
            throw queryErrors.offset();
        }
        return count;
    };
    return {
        most: (run) => skipped(run) + (limit?.(run) ?? Infinity),
        apply: (rows, run) => {
            const start = skipped(run);
            return rows.slice(start, start + (limit?.(run) ?? Infinity));
        }
    };
}

function countOf(scope: PlanScope, value: Value, clause: string): Constant<number> {
    const column: Compared = { name: clause, kind: 'INTEGER', apexType: 'Integer' };
    const resolve = resolveValue(scope, value, column, false);
    return scope.constants.add((session) => {
        const resolved = resolve(session);
        if (resolved.kind !== 'one' || resolved.value === null) {
            throw nullPointer();
        }
        const count = decimalToInteger(toDecimal(resolved.value));
        if (count < 0) {
            throw queryException(`unexpected token: '-'`);
        }
        return count;
    });
}
