/**
 * Which type may stand where another is expected, without a cast.
 * Rules: Apex Developer Guide, "Rules of Conversion" and "Classes and Casting"; details noted beside the lines.
 */
import type { ClassType, PrimitiveName, Type } from '../types.js';
import { isCollection } from '../types.js';
import type { World } from '../world.js';

/** Numbers from narrow to wide (Apex Developer Guide, "Rules of Conversion"). */
const NUMERIC_RANK: Partial<Record<PrimitiveName, number>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };

/** `isCollection` for types that are known to be classes: it does not narrow them. */
export function isBuiltIn(type: ClassType, ...names: readonly ('List' | 'Set' | 'Map')[]): boolean {
    return names.some((name) => isCollection(type, name));
}

/** @returns the place of a numeric type in the hierarchy, undefined for other types. */
export function numericRank(type: Type): number | undefined {
    return type.kind === 'primitive' ? NUMERIC_RANK[type.name] : undefined;
}

/**
 * Whether a value of one type may be assigned to another.
 *
 * @param strict only what the platform prefers when it chooses between overloads: no Decimal to Double, no String to Id
 */
export function isAssignable(world: World, to: Type, from: Type, strict = false): boolean {
    if (to === from || from.kind === 'error' || to.kind === 'error') {
        return true;
    }
    if (from.kind === 'void' || to.kind === 'void' || to.kind === 'null') {
        return false;
    }
    if (from.kind === 'null' || to.kind === 'object') {
        return true;
    }
    if (to.kind === 'primitive') {
        return from.kind === 'primitive' && isPrimitiveAssignable(to.name, from.name, strict);
    }
    if (to.kind === 'sobject') {
        // A generic SObject needs a cast to a concrete object, the other way is free (Apex Developer Guide, "SObject Types").
        return from.kind === 'sobject' && to.schema === undefined;
    }
    return to.kind === 'class' && from.kind === 'class' && isClassAssignable(world, to, from, strict);
}

function isPrimitiveAssignable(to: PrimitiveName, from: PrimitiveName, strict: boolean): boolean {
    const toRank = NUMERIC_RANK[to];
    const fromRank = NUMERIC_RANK[from];
    if (toRank !== undefined && fromRank !== undefined) {
        return fromRank < toRank || (!strict && to === 'Double' && from === 'Decimal');
    }
    return (
        (to === 'String' && from === 'Id') ||
        (to === 'Id' && from === 'String' && !strict) ||
        (to === 'Datetime' && from === 'Date')
    );
}

function isClassAssignable(world: World, to: ClassType, from: ClassType, strict: boolean): boolean {
    const seen = world.asInstanceOf(from, to.symbol);
    if (!seen) {
        return isQueryLocatorAsIterable(world, to, from);
    }
    if (seen === to) {
        return true;
    }
    if (to.arguments.length !== seen.arguments.length) {
        return to.arguments.length === 0 || seen.arguments.length === 0;
    }
    if (isBuiltIn(to, 'Set')) {
        // Sets do not convert: https://salesforce.stackexchange.com/questions/145428
        return false;
    }
    const rules: ElementRules = {
        strict,
        narrowsRecords: !isBuiltIn(to, 'Map'),
        // `Iterable<Object>` passes for `Iterable<String>` (public code that is deployed does so: SOQL Lib, HavingFilter.isIn).
        narrows: !strict && to.symbol.classKind === 'interface'
    };
    return to.arguments.every((argument, index) => {
        const found = seen.arguments[index];
        return found !== undefined && isElementAssignable(world, argument, found, rules);
    });
}

interface ElementRules {
    readonly strict: boolean;
    /** From SObject down to an object. */
    readonly narrowsRecords: boolean;
    /** Down any hierarchy. */
    readonly narrows: boolean;
}

/** Elements: up the hierarchy, between String and Id, and from SObject down to an object (lists, not maps); numbers do not widen. */
function isElementAssignable(world: World, to: Type, from: Type, rules: ElementRules): boolean {
    if (to === from) {
        return true;
    }
    if (to.kind === 'primitive' && from.kind === 'primitive') {
        return !rules.strict && isTextual(to.name) && isTextual(from.name);
    }
    if (rules.narrowsRecords && to.kind === 'sobject' && from.kind === 'sobject') {
        return to.schema === undefined || from.schema === undefined;
    }
    return isAssignable(world, to, from, rules.strict) || (rules.narrows && isAssignable(world, from, to));
}

function isTextual(name: PrimitiveName): boolean {
    return name === 'String' || name === 'Id';
}

/** `Iterable<SObject> rows = Database.getQueryLocator(...)`: what a batch's start method may return. */
function isQueryLocatorAsIterable(world: World, to: ClassType, from: ClassType): boolean {
    return (
        from.symbol.qualifiedName === 'Database.QueryLocator' &&
        to.symbol === world.platformType('Iterable') &&
        to.arguments[0]?.kind === 'sobject'
    );
}
