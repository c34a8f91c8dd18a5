import type { Access, ClassSymbol } from '../symbols.js';
import type { Scope } from '../world.js';
import { isSameOrSubclass } from './hierarchy.js';
import { findAnnotation } from './modifiers.js';

interface Member {
    readonly owner: ClassSymbol;
    readonly access: string;
    readonly isTestVisible?: boolean;
}

/** @returns the top-level type that a type is, or is declared in */
export function outermost(symbol: ClassSymbol): ClassSymbol {
    let top = symbol;
    while (top.outer) {
        top = top.outer;
    }
    return top;
}

/**
 * Apex Developer Guide, "Access Modifiers": private is seen in the whole top-level class, protected also in classes that
 * extend the owner (and their inner classes), public in the namespace, global everywhere.
 */
export function isAccessible(member: Member, scope: Scope): boolean {
    const { owner } = member;
    if (owner.origin === 'platform' || member.access === 'global') {
        return true;
    }
    const from = scope.owner;
    if (from && from.namespace !== owner.namespace) {
        return false;
    }
    if (member.access === 'public' || (member.isTestVisible === true && scope.isTest)) {
        return true;
    }
    if (from === undefined) {
        return false;
    }
    if (outermost(from) === outermost(owner)) {
        return true;
    }
    return member.access === 'protected' && isWithinSubclass(from, owner);
}

function isWithinSubclass(from: ClassSymbol, owner: ClassSymbol): boolean {
    for (let one: ClassSymbol | undefined = from; one; one = one.outer) {
        if (isSameOrSubclass(one, owner)) {
            return true;
        }
    }
    return false;
}

/** @returns whether a user type may be named: top-level types within the namespace always, inner ones as members are */
export function isTypeVisible(symbol: ClassSymbol, scope: Scope): boolean {
    const { outer } = symbol;
    if (outer === undefined) {
        return scope.owner === undefined || scope.owner.namespace === symbol.namespace || symbol.access === 'global';
    }
    const isTestVisible = findAnnotation(symbol.annotations, 'testvisible') !== undefined;
    const access: Access = symbol.access;
    return isAccessible({ owner: outer, access, isTestVisible }, scope);
}
