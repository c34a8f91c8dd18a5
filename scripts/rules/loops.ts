import type { Node } from './walk.js';
import { apexRule } from './rule.js';
import { DATABASE_QUERIES, DATABASE_WRITES, isCall, isQuery, methodOf, walk } from './walk.js';

/** No query and no write directly inside of a loop, where limits count each round. */
export const loops = apexRule('query-in-loop', (file, report) => {
    walk(file.unit, (node, above) => {
        const what = touching(node);
        if (what !== undefined && isRepeated(node, above)) {
            report(file.file, `${what} in a loop: collect first, then do it once for all.`, node);
        }
    });
});

function touching(node: Node): string | undefined {
    if (isQuery(node)) {
        return 'A query';
    }
    if (node.kind === 'Dml') {
        return 'A write';
    }
    const method = isCall(node) ? (methodOf('Database', node) ?? '') : '';
    return DATABASE_QUERIES.has(method) ? 'A query' : DATABASE_WRITES.has(method) ? 'A write' : undefined;
}

/** Parts of a loop that run once: what `for` begins with, and what `for each` goes through. */
const ONCE: Readonly<Record<string, string>> = { For: 'initializer', ForEach: 'iterable' };
const LOOPS = new Set(['For', 'ForEach', 'While', 'DoWhile']);

function isRepeated(node: Node, above: readonly Node[]): boolean {
    const path = [...above, node];
    return above.some((loop, index) => {
        if (!LOOPS.has(loop.kind)) {
            return false;
        }
        const next = path[index + 1];
        const once = ONCE[loop.kind];
        const part = once === undefined ? undefined : (loop as unknown as Readonly<Record<string, unknown>>)[once];
        return Array.isArray(part) ? !part.includes(next) : part !== next;
    });
}
