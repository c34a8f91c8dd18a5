import type { Member, MethodDeclaration, TypeDeclaration } from '../../local-org/src/compiler/ast.js';
import { apexDocAbove } from './apexDocText.js';
import type { ApexFile, RuleReport } from './rule.js';
import { annotation, apexRule, hasKeyword } from './rule.js';

/**
 * Public and global types and methods have ApexDoc with `@description`, and methods `@param` for each parameter and `@return`.
 * Tests and overriding methods need none: a test's name says it, and the overridden method is documented.
 */
export const apexDoc = apexRule('apex-doc', (file, report) => {
    if (file.unit.kind !== 'Trigger' && !file.isTest) {
        checkType(file.unit, file, report);
    }
});

function checkType(declaration: TypeDeclaration, file: ApexFile, report: RuleReport): void {
    const { name, modifiers } = declaration;
    const doc = apexDocAbove(file.lines, declaration, modifiers);
    if (isVisible(declaration) && doc?.includes('@description') !== true) {
        report(file.file, `Say above ${name.text} what it is and why, after @description.`, name);
    }
    if (declaration.kind === 'Enum') {
        return;
    }
    for (const member of declaration.members) {
        if (member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum') {
            checkType(member, file, report);
        } else if (member.kind === 'Method' && (declaration.kind === 'Interface' || isVisible(member))) {
            checkMethod(member, file, report);
        }
    }
}

function isVisible({ modifiers }: Pick<Extract<Member, { readonly kind: 'Method' }>, 'modifiers'>): boolean {
    const { keywords, annotations } = modifiers;
    return hasKeyword(keywords, 'public', 'global') && annotation(annotations, 'IsTest') === undefined;
}

function checkMethod(method: MethodDeclaration, file: ApexFile, report: RuleReport): void {
    const { name, modifiers, parameters, returns } = method;
    if (hasKeyword(modifiers.keywords, 'override')) {
        return;
    }
    const doc = apexDocAbove(file.lines, method, modifiers);
    if (doc?.includes('@description') !== true) {
        report(file.file, `Say above ${name.text} what it does, after @description.`, name);
        return;
    }
    for (const { name: parameter } of parameters) {
        if (!new RegExp(`@param\\s+${parameter.text}\\b`, 'i').test(doc)) {
            report(file.file, `Say what ${parameter.text} is: @param ${parameter.text} ...`, parameter);
        }
    }
    if (returns !== undefined && !/@return\b/.test(doc)) {
        report(file.file, `Say what ${name.text} gives: @return ...`, name);
    }
}
