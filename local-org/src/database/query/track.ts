/**
 * Makes sure that no part of a query is overlooked: a copy of its tree that notes what is read, so that planning can end
 * with the question what was not.
 */

/** Places and texts for messages say nothing that the rest of the tree does not. */
const NEVER_NEEDED = new Set(['kind', 'line', 'column']);
/** The parts whose `text` is the source of the whole part. */
const HAS_SOURCE_TEXT = (node: object): boolean => 'select' in node || 'mode' in node;

const originals = new WeakMap<object, object>();

export interface Tracked<T> {
    readonly tree: T;
    /** Paths of what was never read: `where.conditions[1].operator`. */
    unread(): readonly string[];
}

/** Copies a tree; reading a property of the copy marks it as read. */
export function track<T extends object>(root: T): Tracked<T> {
    const pending = new Set<string>();
    return { tree: copyNode(root, '', pending), unread: () => [...pending] };
}

/** The node that a node of a tracked tree is the copy of; others are their own. */
export function originalOf<T extends object>(node: T): T {
    return (originals.get(node) ?? node) as T;
}

function copyNode<T extends object>(node: T, path: string, pending: Set<string>): T {
    const copy = {};
    originals.set(copy, node);
    for (const [name, value] of Object.entries(node) as [string, unknown][]) {
        const isSourceText = name === 'text' && HAS_SOURCE_TEXT(node);
        if (NEVER_NEEDED.has(name) || isSourceText || isNothing(value)) {
            Object.defineProperty(copy, name, { value, enumerable: true });
        } else {
            defineTracked(copy, name, copyValue(name, value, join(path, name), pending), join(path, name), pending);
        }
    }
    return copy as T;
}

function defineTracked(copy: object, name: string, value: unknown, path: string, pending: Set<string>): void {
    pending.add(path);
    Object.defineProperty(copy, name, {
        enumerable: true,
        get: () => {
            pending.delete(path);
            return value;
        }
    });
}

/** Expressions of Apex behind colons are not SOQL: they are taken or left as a whole. */
function copyValue(name: string, value: unknown, path: string, pending: Set<string>): unknown {
    if (typeof value !== 'object' || value === null || name === 'expression') {
        return value;
    }
    if (!Array.isArray(value)) {
        return copyNode(value, path, pending);
    }
    return value.map((item: unknown, index) =>
        typeof item === 'object' && item !== null && !Array.isArray(item)
            ? copyNode(item, `${path}[${index}]`, pending)
            : item
    );
}

/** An absent clause needs nobody to read it. */
function isNothing(value: unknown): boolean {
    return value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function join(path: string, name: string): string {
    return path === '' ? name : `${path}.${name}`;
}
