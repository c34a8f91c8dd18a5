import type { Located } from '../../ast.js';
import type { FieldSymbol, MethodSymbol } from '../../symbols.js';
import type { Type } from '../../types.js';
import { typeName } from '../../types.js';
import { CONSTRUCTOR, describeMethod } from '../signatures.js';
import type { Check } from './check.js';

/** What a subscriber of the package sees must be made of what it sees: global members of global types, in global types. */
export function checkExposure(check: Check): void {
    const { symbol, declaration } = check;
    if (declaration.kind !== 'Class') {
        return;
    }
    for (const method of [...symbol.methods.values(), symbol.constructors].flat()) {
        if (method.access === 'global' && method.at) {
            checkMethod(method, method.at, check);
        }
    }
    for (const field of symbol.fields.values()) {
        if (field.access === 'global' && field.at) {
            checkField(field, field.at, check);
        }
    }
    checkOuter(check);
}

function checkMethod(method: MethodSymbol, at: Located, check: Check): void {
    if (check.symbol.access !== 'global') {
        const kind = method.name === CONSTRUCTOR ? 'constructors' : 'methods';
        check.report(at, 'declared-as', `Defining type for global ${kind}`, 'global');
        return;
    }
    const hidden = hiddenType(method.returns);
    if (hidden && method.name !== CONSTRUCTOR) {
        check.report(at, 'return-type-not-visible', typeName(hidden), describeMethod(method));
    }
    for (const parameter of method.parameters) {
        const type = hiddenType(parameter.type);
        if (type) {
            check.report(at, 'parameter-type-not-visible', typeName(type), describeMethod(method));
        }
    }
}

function checkField(field: FieldSymbol, at: Located, check: Check): void {
    if (check.symbol.access !== 'global') {
        const kind = field.property ? 'properties' : 'fields';
        check.report(at, 'declared-as', `Defining type for global ${kind}`, 'global');
        return;
    }
    const hidden = hiddenType(field.type);
    if (hidden) {
        check.report(at, 'property-type-not-visible', typeName(hidden), `${field.owner.qualifiedName}.${field.name}`);
    }
}

function checkOuter(check: Check): void {
    const { symbol, declaration } = check;
    if (symbol.access === 'global' && symbol.outer && symbol.outer.access !== 'global') {
        check.report(declaration.name, 'declared-as', 'Defining type for global types', 'global');
    }
}

/** @returns the type of the project within a type that is not global, if there is one */
function hiddenType(type: Type): Type | undefined {
    if (type.kind !== 'class') {
        return undefined;
    }
    if (type.symbol.origin === 'user' && type.symbol.access !== 'global') {
        return type;
    }
    for (const argument of type.arguments) {
        const hidden = hiddenType(argument);
        if (hidden) {
            return hidden;
        }
    }
    return undefined;
}
