import type { Name } from '../../ast.js';
import type { MethodSymbol } from '../../symbols.js';
import { describeMethod, sameParameters } from '../signatures.js';
import type { Check } from './check.js';
import { membersOf } from './members.js';

/** Names are compared without regard to case. */
export function checkDuplicates(check: Check): void {
    const { declaration, symbol } = check;
    if (declaration.kind === 'Enum') {
        eachRepeated(declaration.constants, (name) => check.report(name, 'duplicate-field', name.text));
        return;
    }
    const members = membersOf(declaration);
    const variables = members.flatMap((member) => {
        if (member.kind === 'Field') {
            return member.declarators.map((declarator) => declarator.name);
        }
        return member.kind === 'Property' ? [member.name] : [];
    });
    eachRepeated(variables, (name) => check.report(name, 'duplicate-field', name.text));
    checkTypeNames(check);
    for (const group of symbol.methods.values()) {
        checkSignatures(group, check);
    }
    checkSignatures(symbol.constructors, check);
    for (const member of members) {
        if (member.kind === 'Method' || member.kind === 'Constructor') {
            const names = member.parameters.map((parameter) => parameter.name);
            eachRepeated(names, (name) => check.report(name, 'duplicate-variable', name.text));
        }
    }
}

/** An inner type may have the name of no other inner type, nor that of the type it is in. */
function checkTypeNames(check: Check): void {
    const { declaration } = check;
    const names = membersOf(declaration).flatMap((member) =>
        member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum' ? [member.name] : []
    );
    eachRepeated([declaration.name, ...names], (name) => check.report(name, 'duplicate-type', name.text));
}

function checkSignatures(methods: readonly MethodSymbol[], check: Check): void {
    methods.forEach((method, at) => {
        const isKnown = methods.slice(0, at).some((earlier) => sameParameters(earlier, method));
        const hasUnknownType = method.parameters.some((parameter) => parameter.type.kind === 'error');
        if (isKnown && !hasUnknownType && method.at) {
            const owner = check.symbol.qualifiedName;
            check.report(method.at, 'duplicate-method', method.name, describeMethod(method), owner);
        }
    });
}

function eachRepeated(names: readonly Name[], visit: (name: Name) => void): void {
    const seen = new Set<string>();
    for (const name of names) {
        const key = name.text.toLowerCase();
        if (seen.has(key)) {
            visit(name);
        }
        seen.add(key);
    }
}
