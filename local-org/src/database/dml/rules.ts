/** Validation rules ("Validation Rules", Salesforce Help; metadata type ValidationRule). */
import type { DatabaseError } from '../../library/schema/databaseError.js';
import { elements, flag, parseXml, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../schema/load.js';
import type { ObjectSchema } from '../../schema/model.js';
import { qualify } from '../../schema/names.js';
import { FormulaError } from '../formula/problems.js';
import { rowError } from './errors.js';
import type { Formulas, Prepared, Subject } from './formulas.js';

export interface ValidationRule {
    readonly name: string;
    readonly formula: string;
    readonly message: string;
    /** The field that the message stands at; undefined: top of the page. */
    readonly field: string | undefined;
}

export interface RuleSource {
    /** The active rules of an object, by name. */
    of(object: ObjectSchema): readonly ValidationRule[];
}

const DECOMPOSED = /(?:^|\/)([^/]+)\/validationRules\/([^/]+)\.validationRule-meta\.xml$/;
const OBJECT = /(?:^|\/)([^/]+)\.(?:object-meta\.xml|object)$/;

/** Finds the rules of a project; files that cannot be read are none, which the schema's loader reports. */
export function readRules(project: ProjectFiles): RuleSource {
    const rules = new Map<string, ValidationRule[]>();
    const add = (object: string, xml: XmlElement, name: string): void => {
        const key = qualify(object, project.namespace).toLowerCase();
        if (flag(xml, 'active')) {
            rules.set(key, [...(rules.get(key) ?? []), readRule(xml, name, project.namespace)]);
        }
    };
    for (const file of project.files) {
        const [, object = '', name = ''] = DECOMPOSED.exec(file) ?? [];
        if (object !== '') {
            const xml = rootOf(project, file, 'ValidationRule');
            if (xml) {
                add(object, xml, name);
            }
            continue;
        }
        const [, holder = ''] = OBJECT.exec(file) ?? [];
        const source = holder === '' ? '' : project.read(file);
        if (source.includes('<validationRules>')) {
            elements(rootOf(project, file, 'CustomObject') ?? {}, 'validationRules').forEach((xml) => {
                add(holder, xml, '');
            });
        }
    }
    rules.forEach((list) => list.sort((left, right) => (left.name < right.name ? -1 : 1)));
    return { of: (object) => rules.get(object.name.toLowerCase()) ?? [] };
}

function rootOf(project: ProjectFiles, file: string, root: string): XmlElement | undefined {
    const outcome = parseXml(project.read(file), root);
    return 'root' in outcome ? outcome.root : undefined;
}

function readRule(xml: XmlElement, name: string, namespace: string | undefined): ValidationRule {
    const field = text(xml, 'errorDisplayField');
    return {
        name: text(xml, 'fullName') ?? name,
        formula: text(xml, 'errorConditionFormula') ?? 'false',
        message: text(xml, 'errorMessage') ?? '',
        field: field === undefined ? undefined : qualify(field, namespace)
    };
}

/** The message of a rule in the user's language, if there is one. */
export type TranslateRule = (object: ObjectSchema, rule: string) => string | undefined;

/** The rules of one object, compiled when it is first written. */
export function ruleChecker(
    source: RuleSource,
    formulas: Formulas,
    translate: TranslateRule
): (subject: Subject) => readonly DatabaseError[] {
    const compiled = new Map<ObjectSchema, readonly (readonly [ValidationRule, Prepared])[]>();
    const rulesOf = (object: ObjectSchema): readonly (readonly [ValidationRule, Prepared])[] => {
        let rules = compiled.get(object);
        if (!rules) {
            rules = source
                .of(object)
                .map((rule) => [rule, formulas.prepare(rule.formula, object, 'rule', undefined)] as const);
            compiled.set(object, rules);
        }
        return rules;
    };
    return (subject) =>
        rulesOf(subject.object).flatMap(([rule, holds]) => {
            const message = outcome(rule, holds, subject, translate);
            const fields = rule.field === undefined ? [] : [rule.field];
            return message === undefined ? [] : [rowError('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields)];
        });
}

/** @returns what is wrong with a record; a formula that has no result for it is wrong too */
function outcome(
    rule: ValidationRule,
    holds: Prepared,
    subject: Subject,
    translate: TranslateRule
): string | undefined {
    try {
        return holds(subject) === true ? (translate(subject.object, rule.name) ?? rule.message) : undefined;
    } catch (error) {
        if (error instanceof FormulaError) {
            return `The formula in the "${rule.name}" validation rule is invalid: ${error.message}`;
        }
        throw error;
    }
}
