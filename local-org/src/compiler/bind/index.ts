/** The binder: a syntax tree and the world it stands in become a bound tree and diagnostics. */
import type { AnonymousBlock, TriggerDeclaration, TypeDeclaration } from '../ast.js';
import type { BoundAnonymous, BoundClass, BoundTrigger } from '../bound.js';
import type { ClassSymbol } from '../symbols.js';
import type { Reporter, World } from '../world.js';
import { bindAnonymousBlock } from './declarations/anonymous.js';
import { bindDeclaration } from './declarations/class.js';
import { bindTriggerDeclaration } from './declarations/trigger.js';

/**
 * Binds the bodies of a type and its inner types. Its declarations are checked elsewhere (`checkDeclarations`).
 *
 * @param declaration the parsed type, the same object that the symbol was made of
 * @param reporter takes the diagnostics; its `file` is the type's file
 * @param apiVersion version of the class's meta file, which decides the default access mode of DML and queries
 * @returns the bound type; bodies with errors are left out of it
 */
export function bindType(
    world: World,
    declaration: TypeDeclaration,
    symbol: ClassSymbol,
    reporter: Reporter,
    apiVersion: number
): BoundClass {
    return bindDeclaration(world, declaration, symbol, reporter, apiVersion);
}

/**
 * Binds the body of a trigger.
 *
 * @returns undefined when its object is unknown, which `checkTrigger` reports
 */
export function bindTrigger(
    world: World,
    unit: TriggerDeclaration,
    reporter: Reporter,
    apiVersion: number
): BoundTrigger | undefined {
    return bindTriggerDeclaration(world, unit, reporter, apiVersion);
}

/** Binds anonymous Apex: its classes, its methods (static ones of the block) and its statements. */
export function bindAnonymous(
    world: World,
    unit: AnonymousBlock,
    reporter: Reporter,
    apiVersion: number
): BoundAnonymous {
    return bindAnonymousBlock(world, unit, reporter, apiVersion);
}
