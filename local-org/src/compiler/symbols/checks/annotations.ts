import type { Annotation, AnnotationParameter } from '../../ast.js';
import { findAnnotation } from '../modifiers.js';
import type { AnnotationRule, Place, PropertyType } from './annotationTable.js';
import { ANNOTATIONS } from './annotationTable.js';
import type { Check } from './check.js';
import { membersOf } from './members.js';

/** Every annotation is known, stands where it may, once, and says what it may. */
export function checkAnnotations(check: Check): void {
    const { declaration } = check;
    checkPlace(declaration.modifiers.annotations, 'types', check);
    for (const member of membersOf(declaration)) {
        switch (member.kind) {
            case 'Field':
                checkPlace(member.modifiers.annotations, 'fields', check);
                break;
            case 'Property':
                checkPlace(member.modifiers.annotations, 'properties', check);
                break;
            case 'Method':
                checkPlace(member.modifiers.annotations, 'methods', check);
                break;
            case 'Constructor':
                checkPlace(member.modifiers.annotations, 'constructors', check);
                break;
            default:
        }
    }
    checkJsonAccess(check);
}

function checkPlace(annotations: readonly Annotation[], place: Place, check: Check): void {
    const seen = new Set<string>();
    for (const annotation of annotations) {
        const key = annotation.name.toLowerCase();
        const rule = ANNOTATIONS.get(key);
        if (rule === undefined) {
            check.report(annotation, 'unknown-annotation', annotation.name);
        } else if (!rule.places.includes(place)) {
            check.report(annotation, 'annotation-not-allowed', rule.name, place);
        } else if (seen.has(key)) {
            check.report(annotation, 'duplicate-modifier', rule.name);
        } else {
            annotation.parameters.forEach((parameter) => checkProperty(rule, parameter, check));
        }
        seen.add(key);
    }
}

function checkProperty(rule: AnnotationRule, parameter: AnnotationParameter, check: Check): void {
    if (rule.properties === 'any') {
        return;
    }
    const type = rule.properties[parameter.name.toLowerCase()];
    if (type === undefined) {
        check.report(parameter, 'annotation-property-unknown', parameter.name, rule.name);
    } else if (!isOfType(parameter, type)) {
        check.report(parameter, 'annotation-property-value', parameter.name, type);
    }
}

function isOfType(parameter: AnnotationParameter, type: PropertyType): boolean {
    switch (type) {
        case 'Boolean':
            return /^(?:true|false)$/i.test(parameter.value);
        case 'Integer':
            return /^\d+$/.test(parameter.value);
        case 'String':
            return parameter.isString;
    }
}

/** `@JsonAccess` says at least one of its two properties. */
function checkJsonAccess(check: Check): void {
    const annotation = findAnnotation(check.declaration.modifiers.annotations, 'jsonaccess');
    if (annotation?.parameters.length === 0) {
        check.report(annotation, 'json-access-empty');
    }
}
