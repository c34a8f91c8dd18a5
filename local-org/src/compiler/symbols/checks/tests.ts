import type { Annotation, MethodDeclaration } from '../../ast.js';
import { annotationValue, findAnnotation, hasKeyword, isTestMethod } from '../modifiers.js';
import { rootException } from '../members.js';
import { typeName } from '../../types.js';
import type { Check } from './check.js';
import { methodsOf, symbolOf } from './members.js';

/** Test methods outside of test classes are refused since this version. */
const TEST_CLASSES_SINCE = 28;

/** Apex Developer Guide, "IsTest Annotation" and "TestSetup Annotation". */
export function checkTests(check: Check): void {
    const { declaration, symbol } = check;
    const annotation = findAnnotation(declaration.modifiers.annotations, 'istest');
    if (annotation) {
        checkClass(annotation, check);
    }
    const methods = methodsOf(declaration);
    methods.filter((method) => isTestMethod(method.modifiers)).forEach((method) => checkTestMethod(method, check));
    const setups = methods.filter((method) => findAnnotation(method.modifiers.annotations, 'testsetup'));
    setups.forEach((method, at) => {
        checkSetup(method, annotation, check);
        if (at > 0) {
            check.report(method.name, 'one-method-per-type', 'TestSetup');
        }
    });
    if (setups.length > 0 && !symbol.isTest) {
        check.report(declaration.name, 'declared-as', 'Defining type for TestSetup methods', 'IsTest');
    }
}

function checkClass(annotation: Annotation, check: Check): void {
    const { declaration, symbol } = check;
    if (symbol.outer || symbol.classKind !== 'class' || rootException(symbol)) {
        check.report(declaration.name, 'test-class-kind');
    }
    if (isTrue(annotation, 'isparallel') && isTrue(annotation, 'seealldata')) {
        check.report(annotation, 'test-parallel-see-all-data');
    }
}

function checkTestMethod(method: MethodDeclaration, check: Check): void {
    const { symbol } = check;
    const known = symbolOf(symbol, method);
    if (!hasKeyword(method.modifiers, 'static')) {
        check.report(method.name, 'declared-as', 'testMethod methods', 'static');
    }
    if (method.parameters.length > 0) {
        check.report(method.name, 'test-method-parameters');
    }
    if (known && known.returns.kind !== 'void' && known.returns.kind !== 'error') {
        check.report(method.name, 'unsupported-return-type', 'testMethod', typeName(known.returns));
    }
    if (!symbol.isTest && symbol.apiVersion >= TEST_CLASSES_SINCE) {
        check.report(method.name, 'declared-as', 'Defining type for testMethod methods', 'IsTest');
    }
}

function checkSetup(method: MethodDeclaration, ofClass: Annotation | undefined, check: Check): void {
    if (!hasKeyword(method.modifiers, 'static')) {
        check.report(method.name, 'declared-as', 'TestSetup methods', 'static');
    }
    if (method.parameters.length > 0) {
        check.report(method.name, 'test-method-parameters');
    }
    if (method.returns) {
        check.report(method.name, 'setup-returns-void');
    }
    if (ofClass && isTrue(ofClass, 'seealldata')) {
        check.report(method.name, 'test-setup-see-all-data');
    }
}

function isTrue(annotation: Annotation, name: string): boolean {
    return annotationValue(annotation, name)?.toLowerCase() === 'true';
}
