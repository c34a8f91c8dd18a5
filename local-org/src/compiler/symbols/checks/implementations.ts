import type { MethodSymbol } from '../../symbols.js';
import type { ClassType, Type } from '../../types.js';
import type { MethodView } from '../../world.js';
import type { InterfaceMethod } from '../implementations.js';
import { findImplementation, interfaceMethods, openAbstractMethods } from '../implementations.js';
import { describeMethod } from '../signatures.js';
import type { Check } from './check.js';

/** A class that is not abstract has every method of its interfaces and of the abstract classes that it extends. */
export function checkImplementations(check: Check): void {
    const { symbol, declaration } = check;
    if (declaration.kind !== 'Class') {
        return;
    }
    if (!symbol.isAbstract) {
        for (const method of openAbstractMethods(symbol)) {
            if (method.owner !== symbol && isKnown(method.parameters.map((parameter) => parameter.type))) {
                const described = describeMethod(method);
                check.report(declaration.name, 'missing-abstract-implementation', symbol.qualifiedName, described);
            }
        }
    }
    interfaceMethods(symbol).forEach((method) => checkInterfaceMethod(method, check));
}

function checkInterfaceMethod({ of, view }: InterfaceMethod, check: Check): void {
    const { symbol, declaration } = check;
    if (!isKnown(view.parameters) || view.returns.kind === 'error') {
        return;
    }
    const found = findImplementation(symbol, view, check.object);
    if (found === undefined || !returnsAs(found, view, check)) {
        if (!symbol.isAbstract || found !== undefined) {
            const described = describeMethod(view.method, view.parameters, view.returns);
            check.report(declaration.name, 'missing-interface-implementation', symbol.qualifiedName, described);
        }
        return;
    }
    const isSeen = found.access === 'public' || found.access === 'global';
    if (!isSeen && found.owner === symbol && found.at) {
        const described = describeMethod(view.method, view.parameters, view.returns);
        check.report(found.at, 'implementation-visibility', of.symbol.qualifiedName, described);
    }
}

function isKnown(types: readonly Type[]): boolean {
    return types.every((type) => type.kind !== 'error');
}

/**
 * Same return type, or a narrower one (apex-recipes' `OrgShape` implements `Object Cache.CacheBuilder.doLoad(String)` by a
 * method that returns `Organization`). `Database.Batchable.start` may return a query locator or anything that can be
 * iterated (Apex Developer Guide, "Using Batch Apex").
 */
function returnsAs(found: MethodSymbol, wanted: MethodView, check: Check): boolean {
    const { returns } = found;
    if (returns === wanted.returns || returns.kind === 'error' || isNarrower(returns, wanted.returns, check)) {
        return true;
    }
    const { owner } = wanted.method;
    return owner.qualifiedName === 'Database.Batchable' && returns.kind === 'class' && isBatchScope(returns, check);
}

function isNarrower(type: Type, wanted: Type, check: Check): boolean {
    if (wanted.kind === 'class' && type.kind === 'class') {
        return check.world.asInstanceOf(type, wanted.symbol) === wanted;
    }
    return wanted.kind === 'object' && type.kind !== 'void';
}

function isBatchScope(type: ClassType, check: Check): boolean {
    const iterable = check.world.platformType('Iterable');
    const isIterable = iterable !== undefined && check.world.asInstanceOf(type, iterable) !== undefined;
    return isIterable || type.symbol.qualifiedName === 'Database.QueryLocator';
}
