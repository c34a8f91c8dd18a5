import type { ClassSymbol } from '../../symbols.js';
import type { World } from '../../world.js';
import type { WorldInternals } from '../internals.js';
import { internalsOf } from '../internals.js';
import type { DeclaredType } from '../userClass.js';
import { checkAnnotations } from './annotations.js';
import { checkAuraEnabled } from './auraEnabled.js';
import type { Rule } from './check.js';
import { makeCheck } from './check.js';
import { checkDuplicates } from './duplicates.js';
import { checkExceptions } from './exceptions.js';
import { checkExposure } from './exposure.js';
import { checkFuture } from './future.js';
import { checkHierarchy } from './hierarchy.js';
import { checkIdentifiers } from './identifiers.js';
import { checkImplementations } from './implementations.js';
import { checkInnerTypes } from './innerTypes.js';
import { checkInvocable } from './invocable.js';
import { checkMethods } from './methods.js';
import { checkModifiers } from './modifiers.js';
import { checkOverrides } from './overrides.js';
import { checkProperties } from './properties.js';
import { checkRemote } from './remote.js';
import { checkTests } from './tests.js';

export { checkIdentifier } from './identifiers.js';
export { checkTrigger } from './trigger.js';

const RULES: readonly Rule[] = [
    checkIdentifiers,
    checkModifiers,
    checkDuplicates,
    checkInnerTypes,
    checkHierarchy,
    checkExceptions,
    checkMethods,
    checkOverrides,
    checkImplementations,
    checkProperties,
    checkExposure,
    checkAnnotations,
    checkAuraEnabled,
    checkFuture,
    checkInvocable,
    checkRemote,
    checkTests
];

/**
 * Checks the declarations of a file: types, members, modifiers, annotations, hierarchy; not the bodies of methods.
 *
 * @param world made by `buildWorld`; what is found goes to its reporter of the file
 * @param file as given to `buildWorld`
 */
export function checkDeclarations(world: World, file: string): void {
    const internals = internalsOf(world);
    for (const type of internals.topLevelTypesIn(file)) {
        checkType(world, type, internals);
    }
}

function checkType(world: World, type: DeclaredType, internals: WorldInternals): void {
    const { symbol, declaration } = type;
    const reporter = internals.reporterFor(type.problems.file);
    resolveMembers(symbol);
    const check = makeCheck({ world, symbol, declaration, object: internals.platform.object, reporter });
    RULES.forEach((rule) => rule(check));
    if (declaration.kind === 'Class') {
        for (const member of declaration.members) {
            const inner =
                member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum'
                    ? internals.declaredBy(member)
                    : undefined;
            if (inner) {
                checkType(world, inner, internals);
            }
        }
    }
    if (symbol.outer === undefined) {
        type.problems.diagnostics.forEach((problem) => reporter.error(problem, problem.code, problem.message));
    }
}

/** Reading is what resolves: unknown types in the header and the signatures come to light. */
function resolveMembers(symbol: ClassSymbol): readonly unknown[] {
    return [symbol.superType, symbol.interfaces, symbol.fields, symbol.methods, symbol.constructors];
}
