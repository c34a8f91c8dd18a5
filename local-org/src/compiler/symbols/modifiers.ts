import type { Annotation, Modifiers } from '../ast.js';
import type { Access, Sharing } from '../symbols.js';

/** @returns whether a keyword is among the modifiers */
export function hasKeyword(modifiers: Modifiers, ...names: readonly string[]): boolean {
    return modifiers.keywords.some((keyword) => names.includes(keyword.name));
}

/** @param name in lower case */
export function findAnnotation(annotations: readonly Annotation[], name: string): Annotation | undefined {
    return annotations.find((annotation) => annotation.name.toLowerCase() === name);
}

/** @returns the value of `@Annotation(name=value)`, without quotes */
export function annotationValue(annotation: Annotation, name: string): string | undefined {
    return annotation.parameters.find((parameter) => parameter.name.toLowerCase() === name)?.value;
}

/** @returns the access that is written, if any; `webservice` means `global` */
export function writtenAccess(modifiers: Modifiers): Access | undefined {
    for (const { name } of modifiers.keywords) {
        if (name === 'webservice') {
            return 'global';
        }
        if (name === 'private' || name === 'protected' || name === 'public' || name === 'global') {
            return name;
        }
    }
    return undefined;
}

/** @returns the sharing of a class, if it is written */
export function writtenSharing(modifiers: Modifiers): Sharing {
    for (const { name } of modifiers.keywords) {
        if (name.endsWith(' sharing')) {
            return name.slice(0, -' sharing'.length) as Sharing; // the parser knows `with`, `without` and `inherited` only
        }
    }
    return undefined;
}

/** @returns whether a method is marked as a test by keyword or annotation */
export function isTestMethod(modifiers: Modifiers): boolean {
    return hasKeyword(modifiers, 'testmethod') || findAnnotation(modifiers.annotations, 'istest') !== undefined;
}

export function isTestVisible(modifiers: Modifiers): boolean {
    return findAnnotation(modifiers.annotations, 'testvisible') !== undefined;
}
