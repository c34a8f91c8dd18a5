import type { MethodDeclaration, Parameter } from '../../ast.js';
import { hasKeyword } from '../modifiers.js';
import { describeMethod } from '../signatures.js';
import type { Check } from './check.js';
import { constructorsOf, fieldsOf, methodsOf, propertiesOf, symbolOf } from './members.js';

/** Bodies, abstract methods, names of constructors, `void` where no value may be. */
export function checkMethods(check: Check): void {
    const { declaration, symbol } = check;
    for (const method of methodsOf(declaration)) {
        checkBody(method, check);
        checkParameters(method.parameters, check);
    }
    for (const constructor of constructorsOf(declaration)) {
        if (constructor.name.text.toLowerCase() !== symbol.name.toLowerCase()) {
            check.report(constructor.name, 'constructor-name', constructor.name.text);
        }
        checkParameters(constructor.parameters, check);
    }
    for (const field of fieldsOf(declaration)) {
        if (isVoid(field.type.segments)) {
            check.report(field.type, 'void-variable');
        }
    }
    for (const property of propertiesOf(declaration)) {
        if (isVoid(property.type.segments)) {
            check.report(property.type, 'void-property');
        }
    }
}

function checkBody(method: MethodDeclaration, check: Check): void {
    const { symbol } = check;
    const isAbstract = symbol.classKind === 'interface' || hasKeyword(method.modifiers, 'abstract');
    if (isAbstract && method.body) {
        check.report(method.name, 'abstract-method-body');
    }
    if (!isAbstract && !method.body) {
        check.report(method.name, 'method-body-missing');
    }
    if (isAbstract && !symbol.isAbstract) {
        const known = symbolOf(symbol, method);
        check.report(
            method.name,
            'abstract-method-in-concrete-class',
            known ? describeMethod(known) : method.name.text
        );
    }
}

function checkParameters(parameters: readonly Parameter[], check: Check): void {
    for (const parameter of parameters) {
        if (isVoid(parameter.type.segments)) {
            check.report(parameter.type, 'void-parameter');
        }
    }
}

function isVoid(segments: readonly { readonly name: string }[]): boolean {
    return segments.length === 1 && segments[0]?.name.toLowerCase() === 'void';
}
