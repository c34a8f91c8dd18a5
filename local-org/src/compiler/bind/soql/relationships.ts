/**
 * How far a query may reach along relationships ("Understanding Relationship Query Limitations", SOQL and SOSL Reference).
 * The platform's words are known for child queries that stand too deep; the others are our own.
 */

import type { SoqlQuery } from '../../soqlAst.js';

/** Parents of parents in one field path. */
export const MAX_PARENT_LEVELS = 5;
/** Different parent relationships in one query, those of its child queries included. */
const MAX_PARENTS = 55;
/** Child queries in one query, at any depth. */
const MAX_CHILDREN = 20;
/** "Up to five levels", the root being the first: from this API version on. */
const DEEP_CHILDREN_VERSION = 58;

/** What a query has reached so far; one for the whole query. */
export interface Reach {
    /** Paths of the parent relationships, each under the path of the child query that it stands in. */
    readonly parents: Set<string>;
    children: number;
}

export function newReach(): Reach {
    return { parents: new Set(), children: 0 };
}

/** Notes each relationship of a path. @param place the child query that the path stands in, '' for the query itself */
export function reachParents(reach: Reach, place: string, names: readonly string[]): void {
    names.forEach((_, at) => reach.parents.add(`${place}/${names.slice(0, at + 1).join('.')}`.toLowerCase()));
}

/** @returns how many levels child queries may stand below the query */
export function childLevels(apiVersion: number): number {
    return apiVersion >= DEEP_CHILDREN_VERSION ? 4 : 1;
}

/** What a whole query has too many of. */
export type Excess =
    | { readonly code: 'soql-parent-count' | 'soql-child-count'; readonly count: number; readonly most: number }
    | undefined;

export function excessOf(reach: Reach): Excess {
    if (reach.parents.size > MAX_PARENTS) {
        return { code: 'soql-parent-count', count: reach.parents.size, most: MAX_PARENTS };
    }
    if (reach.children > MAX_CHILDREN) {
        return { code: 'soql-child-count', count: reach.children, most: MAX_CHILDREN };
    }
    return undefined;
}

/**
 * The child queries whose OFFSET is out of place: "A subquery can use OFFSET only if the parent query has a LIMIT 1 clause"
 * ("OFFSET", SOQL and SOSL Reference).
 */
export function childOffsets({ select, limit }: SoqlQuery): readonly SoqlQuery[] {
    return limit?.kind === 'Number' && Number(limit.text) === 1
        ? []
        : select.flatMap((item) => (item.kind === 'SubQuery' && item.query.offset ? [item.query] : []));
}
