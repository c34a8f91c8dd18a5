/** Walks syntax trees. */
import type {
    CallExpression,
    DmlStatement,
    Expression,
    SoqlExpression,
    SoslExpression
} from '../../local-org/src/compiler/ast.js';

/** Any node of a tree. */
export interface Node {
    readonly kind: string;
    readonly line: number;
    readonly column: number;
}

/**
 * Calls `visit` for a node and everything below it, parents first.
 *
 * @param visit told the nodes above as well, the nearest last
 */
export function walk(root: unknown, visit: (node: Node, above: readonly Node[]) => void): void {
    const above: Node[] = [];
    const enter = (value: unknown): void => {
        if (Array.isArray(value)) {
            value.forEach(enter);
        } else if (typeof value === 'object' && value !== null) {
            const isNode = isNodeOfTree(value);
            if (isNode) {
                visit(value, above);
                above.push(value);
            }
            Object.values(value).forEach(enter);
            if (isNode) {
                above.pop();
            }
        }
    };
    enter(root);
}

function isNodeOfTree(value: object): value is Node {
    return 'kind' in value && typeof value.kind === 'string' && 'line' in value;
}

/** All nodes of a kind. */
export function nodesOf<T extends Expression | DmlStatement>(root: unknown, kind: T['kind']): T[] {
    const found: T[] = [];
    walk(root, (node) => {
        if (node.kind === kind) {
            found.push(node as unknown as T);
        }
    });
    return found;
}

/** `Database.insert(...)` -> `insert`, `System.Database.insert(...)` as well. */
export function methodOf(className: string, call: CallExpression): string | undefined {
    const { target } = call;
    const isOf =
        (target?.kind === 'Name' && target.name.toLowerCase() === className.toLowerCase()) ||
        (target?.kind === 'Member' &&
            target.name.text.toLowerCase() === className.toLowerCase() &&
            target.target.kind === 'Name' &&
            target.target.name.toLowerCase() === 'system');
    return isOf ? call.name.text.toLowerCase() : undefined;
}

export function isCall(node: Node): node is CallExpression & Node {
    return node.kind === 'Call';
}

export function isQuery(node: Node): node is (SoqlExpression | SoslExpression) & Node {
    return node.kind === 'Soql' || node.kind === 'Sosl';
}

/** Methods of `Database` that query, in lower case; all of them take an access level (Apex Reference, "Database Class"). */
export const DATABASE_QUERIES: ReadonlySet<string> = new Set([
    'countquery',
    'countquerywithbinds',
    'getcursor',
    'getcursorwithbinds',
    'getpaginationcursor',
    'getpaginationcursorwithbinds',
    'getquerylocator',
    'getquerylocatorwithbinds',
    'query',
    'querywithbinds'
]);

/** Methods of `Database` that write and take an access level. */
export const DATABASE_WRITES: ReadonlySet<string> = new Set([
    'convertlead',
    'delete',
    'deleteasync',
    'deleteimmediate',
    'insert',
    'insertasync',
    'insertimmediate',
    'merge',
    'undelete',
    'update',
    'updateasync',
    'updateimmediate',
    'upsert'
]);
