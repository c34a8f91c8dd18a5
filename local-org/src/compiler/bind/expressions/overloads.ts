/** Choosing between methods or constructors of one name by the static types of the arguments. */
import type { BoundExpression } from '../../bound.js';
import type { Type } from '../../types.js';
import { isCollection, isPrimitive, typeName } from '../../types.js';
import type { MethodView, World } from '../../world.js';
import { isAssignable, numericRank } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { fits, isRowSource } from '../conversions.js';

export type Resolution =
    { readonly kind: 'found'; readonly view: MethodView } | { readonly kind: 'none' } | { readonly kind: 'ambiguous' };

/**
 * Resolves a call in three steps, each looked at only when the one before finds nothing: equal types, preferred conversions
 * (see `isAssignable`), all implicit conversions. Within a step the most specific candidate wins. There is no public
 * specification; the steps are those of apex-ls, which is tested against the platform.
 */
export function resolveOverload(
    ctx: BodyContext,
    candidates: readonly MethodView[],
    args: readonly BoundExpression[]
): Resolution {
    const sameCount = candidates.filter((view) => view.parameters.length === args.length);
    const exact = sameCount.find((view) => args.every((argument, index) => argument.type === view.parameters[index]));
    if (exact) {
        return { kind: 'found', view: exact };
    }
    for (const strict of [true, false]) {
        const applicable = sameCount.filter((view) => isApplicable(ctx, view, args, strict));
        if (applicable.length > 0) {
            return mostSpecific(ctx.world, applicable, args);
        }
    }
    return { kind: 'none' };
}

function isApplicable(ctx: BodyContext, view: MethodView, args: readonly BoundExpression[], strict: boolean): boolean {
    return (
        args.every((argument, index) => {
            const parameter = view.parameters[index];
            return parameter !== undefined && fits(ctx, argument, parameter, strict);
        }) && !isInvariantBulkMethod(view, args)
    );
}

const BULK_METHODS = new Set(['addall', 'removeall', 'retainall', 'containsall']);

/** `Set<Id>.addAll(List<String>)` is refused: but for `List.addAll(List)` the elements' types must be equal. */
function isInvariantBulkMethod(view: MethodView, args: readonly BoundExpression[]): boolean {
    const { owner, name } = view.method;
    if (owner.origin !== 'platform' || !BULK_METHODS.has(name.toLowerCase())) {
        return false;
    }
    const [argument] = args;
    const [parameter] = view.parameters;
    if (!argument || !parameter || argument.type.kind !== 'class' || parameter.kind !== 'class') {
        return false;
    }
    if (owner.qualifiedName === 'List' && isCollection(parameter, 'List')) {
        return false;
    }
    const [found] = argument.type.arguments;
    const [expected] = parameter.arguments;
    return isPrimitive(found ?? argument.type) && isPrimitive(expected ?? parameter) && found !== expected;
}

function mostSpecific(world: World, applicable: readonly MethodView[], args: readonly BoundExpression[]): Resolution {
    const best = applicable.filter((view) =>
        applicable.every((other) => other === view || isAtLeastAsSpecific(world, view, other, args))
    );
    const [only, ...others] = best;
    return only && others.length === 0 ? { kind: 'found', view: only } : { kind: 'ambiguous' };
}

function isAtLeastAsSpecific(
    world: World,
    view: MethodView,
    other: MethodView,
    args: readonly BoundExpression[]
): boolean {
    return args.every((argument, index) => {
        const mine = view.parameters[index];
        const theirs = other.parameters[index];
        return mine !== undefined && theirs !== undefined && isTypeAtLeastAsSpecific(world, mine, theirs, argument);
    });
}

function isTypeAtLeastAsSpecific(world: World, mine: Type, theirs: Type, argument: BoundExpression): boolean {
    if (mine === theirs || argument.type === mine) {
        return true;
    }
    if (argument.type === theirs) {
        return false;
    }
    if (isRowSource(argument) && (mine.kind === 'sobject') !== (theirs.kind === 'sobject')) {
        // The rows of a query stay a collection when there is a choice.
        return mine.kind !== 'sobject' && mine.kind !== 'object' ? true : theirs.kind === 'object';
    }
    const myRank = numericRank(mine);
    const theirRank = numericRank(theirs);
    if (myRank !== undefined && theirRank !== undefined) {
        return myRank < theirRank;
    }
    return isAssignable(world, theirs, mine, true);
}

/** @returns the arguments as messages show them: `(Integer, String)` */
export function describeArguments(args: readonly BoundExpression[]): string {
    return `(${args.map((argument) => typeName(argument.type)).join(', ')})`;
}
