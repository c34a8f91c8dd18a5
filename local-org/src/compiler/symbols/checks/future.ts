import type { MethodDeclaration } from '../../ast.js';
import type { Type } from '../../types.js';
import { isCollection, typeName } from '../../types.js';
import { findAnnotation, hasKeyword } from '../modifiers.js';
import type { Check } from './check.js';
import { methodsOf, symbolOf } from './members.js';

/** Apex Developer Guide, "Future Methods": static, void, and what they take is primitive, or collections of primitives. */
export function checkFuture(check: Check): void {
    for (const method of methodsOf(check.declaration)) {
        if (findAnnotation(method.modifiers.annotations, 'future')) {
            checkMethod(method, check);
        }
    }
}

function checkMethod(method: MethodDeclaration, check: Check): void {
    const symbol = symbolOf(check.symbol, method);
    if (!hasKeyword(method.modifiers, 'static')) {
        check.report(method.name, 'declared-as', 'Future methods', 'static');
    }
    if (symbol && symbol.returns.kind !== 'void' && symbol.returns.kind !== 'error') {
        check.report(method.name, 'unsupported-return-type', 'Future', typeName(symbol.returns));
    }
    symbol?.parameters.forEach((parameter, at) => {
        if (!isPlain(parameter.type)) {
            const place = method.parameters[at]?.name ?? method.name;
            check.report(place, 'unsupported-parameter-type', 'Future', typeName(parameter.type));
        }
    });
}

function isPlain(type: Type): boolean {
    if (type.kind === 'primitive' || type.kind === 'error') {
        return true;
    }
    const isCollectionType = isCollection(type, 'List') || isCollection(type, 'Set') || isCollection(type, 'Map');
    return isCollectionType && type.arguments.every(isPlain);
}
