import type { Annotation, MethodDeclaration } from '../../ast.js';
import { annotationValue, findAnnotation, hasKeyword } from '../modifiers.js';
import type { Check } from './check.js';
import { methodsOf } from './members.js';

const VERBS = ['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'] as const;
const MAX_URL = 255;

/** Apex Developer Guide, "Exposing Apex Classes as REST Web Services", "SOAP Services", "RemoteAction Annotation". */
export function checkRemote(check: Check): void {
    checkResource(check);
    checkVerbs(check);
    checkWebServices(check);
    checkRemoteActions(check);
}

function checkResource(check: Check): void {
    const { declaration, symbol } = check;
    const annotation = findAnnotation(declaration.modifiers.annotations, 'restresource');
    if (annotation === undefined) {
        return;
    }
    if (symbol.outer) {
        check.report(declaration.name, 'top-level-type', 'RestResource');
    }
    if (symbol.access !== 'global') {
        check.report(declaration.name, 'declared-as', 'RestResource types', 'global');
    }
    const url = annotationValue(annotation, 'urlmapping');
    if (url === undefined) {
        check.report(annotation, 'annotation-property-missing', 'urlMapping');
    } else {
        checkUrl(url, annotation, check);
    }
}

function checkUrl(url: string, at: Annotation, check: Check): void {
    if (url === '') {
        check.report(at, 'rest-url', 'cannot be empty');
    } else if (!url.startsWith('/')) {
        check.report(at, 'rest-url', "must begin with a forward slash, '/'");
    } else if (url.length > MAX_URL) {
        check.report(at, 'rest-url', `cannot be longer than ${String(MAX_URL)} characters`);
    } else if (/[^/]\*/.test(url)) {
        check.report(at, 'rest-url', "wildcard, '*', must be preceded by a forward slash, '/'");
    } else if (/\*[^/]/.test(url)) {
        check.report(
            at,
            'rest-url',
            "wildcard, '*', must be followed by a forward slash, '/', or be the last character"
        );
    }
}

function checkVerbs(check: Check): void {
    const isResource = findAnnotation(check.declaration.modifiers.annotations, 'restresource') !== undefined;
    for (const verb of VERBS) {
        const methods = methodsWith(verb, check);
        methods.forEach((method, at) => {
            if (at > 0) {
                check.report(method.name, 'one-method-per-type', verb);
            }
            if (!hasKeyword(method.modifiers, 'global') || !hasKeyword(method.modifiers, 'static')) {
                check.report(method.name, 'declared-as', `${verb} methods`, 'global static');
            }
            if (!isResource) {
                check.report(method.name, 'declared-as', `Defining type for ${verb} methods`, 'RestResource');
            }
        });
    }
}

/** That the class is global is checked with every other global member. */
function checkWebServices(check: Check): void {
    const names = new Set<string>();
    for (const method of methodsOf(check.declaration)) {
        if (hasKeyword(method.modifiers, 'webservice')) {
            const key = method.name.text.toLowerCase();
            if (!hasKeyword(method.modifiers, 'static')) {
                check.report(method.name, 'declared-as', 'WebService methods', 'static');
            }
            if (names.has(key)) {
                check.report(method.name, 'duplicate-web-service', method.name.text);
            }
            names.add(key);
        }
    }
}

function checkRemoteActions(check: Check): void {
    const seen = new Set<string>();
    for (const method of methodsWith('RemoteAction', check)) {
        const key = `${method.name.text.toLowerCase()}/${String(method.parameters.length)}`;
        if (!hasKeyword(method.modifiers, 'static')) {
            check.report(method.name, 'declared-as', 'RemoteAction methods', 'static');
        }
        if (!hasKeyword(method.modifiers, 'public', 'global')) {
            check.report(method.name, 'requires-one-of', 'RemoteAction methods', 'global, public');
        }
        if (seen.has(key)) {
            check.report(method.name, 'duplicate-remote-action');
        }
        seen.add(key);
    }
}

function methodsWith(annotation: string, check: Check): readonly MethodDeclaration[] {
    const key = annotation.toLowerCase();
    return methodsOf(check.declaration).filter((method) => findAnnotation(method.modifiers.annotations, key));
}
