import { rootException } from '../members.js';
import { describeMethod, sameParameters } from '../signatures.js';
import type { Check } from './check.js';

/** Apex Developer Guide, "Create Custom Exceptions": the name ends in Exception, four constructors are there already. */
export function checkExceptions(check: Check): void {
    const { symbol, declaration } = check;
    if (declaration.kind !== 'Class') {
        return;
    }
    const isNamedSo = symbol.name.toLowerCase().endsWith('exception');
    const exception = rootException(symbol);
    if (exception === undefined) {
        if (isNamedSo && (declaration.extends === undefined || symbol.superType !== undefined)) {
            check.report(declaration.name, 'exception-base', symbol.qualifiedName);
        }
        return;
    }
    if (!isNamedSo) {
        check.report(declaration.name, 'exception-name', symbol.qualifiedName);
    }
    for (const constructor of symbol.constructors) {
        if (constructor.at && exception.constructors.some((system) => sameParameters(system, constructor))) {
            check.report(constructor.at, 'constructor-of-exception', describeMethod(constructor));
        }
    }
}
