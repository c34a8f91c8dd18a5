/** What a transaction has used of its limits, as lines. */
import type { Transaction } from '../language/runtime.js';
import { LIMITED, limitOf } from '../library/system/limits.js';

/** Shown even when nothing of them was used. */
const ALWAYS = ['Queries', 'QueryRows', 'DmlStatements', 'DmlRows', 'CpuTime'];

/** @returns a line for each of the main limits and of the others that were used: `Queries: 3 of 100` */
export function limitLines(transaction: Transaction): readonly string[] {
    const rest = LIMITED.filter((name) => !ALWAYS.includes(name) && usedOf(transaction, name) > 0);
    return [
        'Limits used:',
        ...[...ALWAYS, ...rest].map((name) => {
            const limit = limitOf(transaction, name);
            return `  ${name}: ${usedOf(transaction, name)}${limit === undefined ? '' : ` of ${limit}`}`;
        })
    ];
}

function usedOf(transaction: Transaction, name: string): number {
    return name === 'CpuTime' ? Math.round(transaction.cpu?.time() ?? 0) : (transaction.counters.get(name) ?? 0);
}
