import type { MethodDeclaration } from '../../ast.js';
import { findAnnotation, hasKeyword } from '../modifiers.js';
import { describeMethod } from '../signatures.js';
import type { Check } from './check.js';
import { fieldsOf, methodsOf, propertiesOf, symbolOf } from './members.js';

const CACHEABLE = 'cacheable';
const NO_OVERLOADS_SINCE = 55;

/** Apex Developer Guide, "AuraEnabled Annotation". */
export function checkAuraEnabled(check: Check): void {
    const { declaration } = check;
    const methods = methodsOf(declaration).filter((method) => isAuraEnabled(method.modifiers.annotations));
    methods.forEach((method) => checkMethod(method, check));
    checkOverloads(methods, check);
    const variables = [
        ...fieldsOf(declaration).flatMap((field) => field.declarators.map(({ name }) => ({ name, of: field }))),
        ...propertiesOf(declaration).map((property) => ({ name: property.name, of: property }))
    ].filter(({ of }) => isAuraEnabled(of.modifiers.annotations));
    for (const { name, of } of variables) {
        if (hasKeyword(of.modifiers, 'static')) {
            check.report(
                name,
                'modifier-conflict',
                'AuraEnabled',
                of.kind === 'Field' ? 'fields' : 'properties',
                'static'
            );
        }
        const cacheable = findAnnotation(of.modifiers.annotations, 'auraenabled')?.parameters.find(
            (parameter) => parameter.name.toLowerCase() === CACHEABLE
        );
        if (cacheable) {
            const place = of.kind === 'Field' ? 'fields' : 'properties';
            check.report(cacheable, 'annotation-not-allowed', `AuraEnabled(${CACHEABLE})`, place);
        }
        if (methods.some((method) => method.name.text.toLowerCase() === name.text.toLowerCase())) {
            check.report(name, 'aura-duplicate-name', name.text);
        }
    }
}

function isAuraEnabled(annotations: Parameters<typeof findAnnotation>[0]): boolean {
    return findAnnotation(annotations, 'auraenabled') !== undefined;
}

/** Components call static methods; an instance method is a getter of a returned object. */
function checkMethod(method: MethodDeclaration, check: Check): void {
    if (!hasKeyword(method.modifiers, 'public', 'global')) {
        check.report(method.name, 'requires-one-of', 'AuraEnabled methods', 'global, public');
    }
    if (hasKeyword(method.modifiers, 'static')) {
        return;
    }
    if (method.parameters.length > 0) {
        check.report(method.name, 'aura-method-parameters');
    } else if (!method.name.text.toLowerCase().startsWith('get')) {
        check.report(method.name, 'aura-method-name');
    }
}

/** Not since API version 55.0 (Lightning Aura Components Developer Guide, "AuraEnabled Annotation"). */
function checkOverloads(methods: readonly MethodDeclaration[], check: Check): void {
    if (check.symbol.apiVersion < NO_OVERLOADS_SINCE) {
        return;
    }
    const seen = new Set<string>();
    for (const method of methods) {
        const key = method.name.text.toLowerCase();
        const symbol = symbolOf(check.symbol, method);
        if (seen.has(key)) {
            check.report(method.name, 'aura-overload', symbol ? describeMethod(symbol) : method.name.text);
        }
        seen.add(key);
    }
}
