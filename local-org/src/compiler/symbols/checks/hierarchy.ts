import type { TypeReference } from '../../ast.js';
import type { ClassType } from '../../types.js';
import { typeName } from '../../types.js';
import type { Check } from './check.js';

/** Interfaces that the platform runs by the name of the class, so that it must not be an inner one. */
const TOP_LEVEL_INTERFACES = new Set(['Database.Batchable']);

/** What may be extended and implemented. Types of the wrong kind and cycles are found when the hierarchy is resolved. */
export function checkHierarchy(check: Check): void {
    const { declaration, symbol } = check;
    if (declaration.kind === 'Enum') {
        return;
    }
    const references = declaration.kind === 'Class' ? declaration.implements : declaration.extends;
    const superType = symbol.superType?.symbol;
    if (declaration.kind === 'Class' && declaration.extends && superType && !superType.isVirtual) {
        check.report(declaration.extends, 'extends-final', superType.qualifiedName);
    }
    checkInterfaces(symbol.interfaces, references, check);
    checkDefaultConstructor(check);
}

function checkInterfaces(types: readonly ClassType[], references: readonly TypeReference[], check: Check): void {
    const seen = new Set<string>();
    types.forEach((type, at) => {
        const place = references[at] ?? check.declaration.name;
        const name = type.symbol.qualifiedName;
        if (seen.has(name)) {
            check.report(place, 'duplicate-interface', typeName(type));
        }
        seen.add(name);
        if (check.symbol.outer && type.symbol.origin === 'platform' && TOP_LEVEL_INTERFACES.has(name)) {
            check.report(place, 'only-top-level-implements', name);
        }
    });
}

/** A class without a constructor calls its super class's constructor without arguments. */
function checkDefaultConstructor(check: Check): void {
    const { symbol, declaration, world } = check;
    const { superType } = symbol;
    if (superType === undefined || superType.symbol.origin === 'platform' || symbol.constructors.length > 0) {
        return;
    }
    const declared = world.findConstructors(superType);
    if (declared.length > 0 && !declared.some((constructor) => constructor.parameters.length === 0)) {
        check.report(declaration.name, 'default-constructor', superType.symbol.qualifiedName);
    }
}
