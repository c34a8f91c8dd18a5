import type { FieldDeclaration, MethodDeclaration, PropertyDeclaration } from '../../ast.js';
import { isCollection, typeName } from '../../types.js';
import { findAnnotation, hasKeyword } from '../modifiers.js';
import type { Check } from './check.js';
import { fieldsOf, methodsOf, propertiesOf, symbolOf } from './members.js';

const ANNOTATION = 'InvocableMethod';
/** Other ways into the same method. */
const OTHER_ENTRIES = [
    'auraenabled',
    'future',
    'remoteaction',
    'httpget',
    'httppost',
    'httpput',
    'httppatch',
    'httpdelete'
];

/** Apex Developer Guide, "InvocableMethod Annotation" and "InvocableVariable Annotation". */
export function checkInvocable(check: Check): void {
    const methods = methodsOf(check.declaration).filter(
        (method) => findAnnotation(method.modifiers.annotations, 'invocablemethod') !== undefined
    );
    methods.forEach((method, at) => {
        checkMethod(method, check);
        if (at > 0) {
            check.report(method.name, 'one-method-per-type', ANNOTATION);
        }
    });
    [...fieldsOf(check.declaration), ...propertiesOf(check.declaration)].forEach((member) =>
        checkVariable(member, check)
    );
}

function checkMethod(method: MethodDeclaration, check: Check): void {
    const { symbol } = check;
    if (symbol.outer) {
        check.report(method.name, 'top-level-member', ANNOTATION, 'methods');
    }
    if (!hasKeyword(method.modifiers, 'static')) {
        check.report(method.name, 'declared-as', `${ANNOTATION} methods`, 'static');
    }
    if (!hasKeyword(method.modifiers, 'public', 'global')) {
        check.report(method.name, 'requires-one-of', `${ANNOTATION} methods`, 'global, public');
    }
    if (OTHER_ENTRIES.some((name) => findAnnotation(method.modifiers.annotations, name))) {
        check.report(method.name, 'invocable-other-annotations');
    }
    checkSignature(method, check);
}

function checkSignature(method: MethodDeclaration, check: Check): void {
    const known = symbolOf(check.symbol, method);
    const [parameter] = known?.parameters ?? [];
    if (method.parameters.length > 1) {
        check.report(method.name, 'invocable-parameter-count');
    } else if (parameter && parameter.type.kind !== 'error' && !isCollection(parameter.type, 'List')) {
        const place = method.parameters[0]?.name ?? method.name;
        check.report(place, 'invocable-parameter-type', typeName(parameter.type));
    }
    const returns = known?.returns;
    if (returns && returns.kind !== 'void' && returns.kind !== 'error' && !isCollection(returns, 'List')) {
        check.report(method.name, 'unsupported-return-type', ANNOTATION, typeName(returns));
    }
}

function checkVariable(member: FieldDeclaration | PropertyDeclaration, check: Check): void {
    const annotation = findAnnotation(member.modifiers.annotations, 'invocablevariable');
    if (annotation === undefined) {
        return;
    }
    const place = member.kind === 'Field' ? 'fields' : 'properties';
    if (hasKeyword(member.modifiers, 'static')) {
        check.report(annotation, 'modifier-conflict', 'InvocableVariable', place, 'static');
    }
    if (!hasKeyword(member.modifiers, 'public', 'global')) {
        check.report(annotation, 'requires-one-of', `InvocableVariable ${place}`, 'global, public');
    }
}
