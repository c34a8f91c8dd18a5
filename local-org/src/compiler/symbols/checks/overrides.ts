import type { Access, MethodSymbol } from '../../symbols.js';
import { typeName } from '../../types.js';
import { outermost } from '../access.js';
import { interfaceMethods } from '../implementations.js';
import { isImplementedBy } from '../implementing.js';
import { findAncestor } from '../overriding.js';
import { describeMethod, sameParameters } from '../signatures.js';
import type { Check } from './check.js';

/** A global method may be overridden by a public one: the class itself decides who sees it. */
const RANK: Readonly<Record<Access, number>> = { private: 0, protected: 1, public: 2, global: 2 };

/** Methods are final unless virtual or abstract, and `override` says that one is replaced. */
export function checkOverrides(check: Check): void {
    if (check.declaration.kind !== 'Class') {
        return;
    }
    for (const group of check.symbol.methods.values()) {
        for (const method of group) {
            if (!method.isStatic) {
                checkOverride(method, check);
            }
        }
    }
}

function checkOverride(method: MethodSymbol, check: Check): void {
    if (method.at === undefined || method.parameters.some((parameter) => parameter.type.kind === 'error')) {
        return;
    }
    const ancestor = findAncestor(method, check.object);
    if (ancestor === undefined) {
        checkOverridesSomething(method, check);
        return;
    }
    const upper = ancestor.method;
    const isOwnChoice = upper.owner === check.object; // equals, hashCode and toString: `override` may be there or not
    if (!(isOwnChoice ? ancestor.isOverridden : isSeenFrom(upper, method))) {
        if (method.isOverride) {
            check.report(method.at, 'override-nothing', describeMethod(method));
        }
        return;
    }
    if (!upper.isVirtual) {
        check.report(method.at, 'override-of-final', describeMethod(upper));
        return;
    }
    if (!method.isOverride && !isOwnChoice && needsKeyword(upper)) {
        check.report(method.at, 'method-must-override', describeMethod(method));
    }
    if (upper.owner.origin === 'user' && RANK[method.access] < RANK[upper.access]) {
        check.report(method.at, 'override-narrower', describeMethod(method));
    }
    checkReturns(method, upper, check);
}

function checkReturns(method: MethodSymbol, upper: MethodSymbol, check: Check): void {
    const isKnown = method.returns.kind !== 'error' && upper.returns.kind !== 'error';
    if (method.at && isKnown && method.returns !== upper.returns) {
        const [own, other] = [typeName(method.returns), typeName(upper.returns)];
        check.report(method.at, 'override-return-type', own, other, upper.owner.qualifiedName);
    }
}

/** A private method is seen within its top-level class; one that is abstract must be seen by whoever implements it. */
function isSeenFrom(upper: MethodSymbol, method: MethodSymbol): boolean {
    return upper.access !== 'private' || upper.isVirtual || outermost(upper.owner) === outermost(method.owner);
}

/** A method without an access modifier, `abstract String run();`, is implemented with or without the keyword. */
function needsKeyword(upper: MethodSymbol): boolean {
    return upper.access !== 'private';
}

function checkOverridesSomething(method: MethodSymbol, check: Check): void {
    const { symbol } = check;
    const hidden = symbol.superType && staticOf(symbol.superType.symbol.methods.get(method.name.toLowerCase()), method);
    if (hidden && method.at && method.isOverride) {
        check.report(method.at, 'override-of-static', describeMethod(hidden), describeMethod(method));
        return;
    }
    const isOfInterface = interfaceMethods(symbol).some(
        ({ view }) => view.method.name.toLowerCase() === method.name.toLowerCase() && isImplementedBy(view, method)
    );
    if (method.isOverride && method.at && !isOfInterface) {
        check.report(method.at, 'override-nothing', describeMethod(method));
    }
}

function staticOf(methods: readonly MethodSymbol[] | undefined, like: MethodSymbol): MethodSymbol | undefined {
    return methods?.find((method) => method.isStatic && sameParameters(method, like));
}
