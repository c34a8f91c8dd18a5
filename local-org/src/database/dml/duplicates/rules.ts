/**
 * Duplicate rules and matching rules of a project (metadata types DuplicateRule and MatchingRules, Metadata API Developer Guide).
 * There are no others: the standard rules of an org are active here only when the project has them, and their matching rules,
 * which no project has, are not supported.
 */
import {
    child,
    elements,
    flag,
    integer,
    parseXml,
    text,
    texts,
    type XmlElement
} from '../../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../../schema/load.js';
import type { ObjectSchema } from '../../../schema/model.js';
import { qualify } from '../../../schema/names.js';
import { parseCondition, type Condition } from './logic.js';
import { isSupportedMethod } from './methods.js';

export interface MatchingItem {
    readonly field: string;
    /** `Exact`, `FirstName`, `Phone`, ... */
    readonly method: string;
    readonly matchesBlanks: boolean;
}

export interface MatchingRule {
    readonly name: string;
    /** Object whose records are compared with. */
    readonly object: string;
    readonly label: string;
    readonly items: readonly MatchingItem[];
    /** undefined: the text in the metadata is no condition. */
    readonly condition: Condition | undefined;
    /** Whether every item must hold, so that any of them narrows the search. */
    readonly isConjunction: boolean;
    readonly isActive: boolean;
}

export interface RuleFilter {
    /** The object of the field: that of the rule, or `User` for who saves. */
    readonly table: string;
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

export interface MatchUse {
    readonly object: string;
    /** Name of the matching rule. */
    readonly rule: string;
    /** Fields of the record that is saved by fields of the other object; empty when both are of one object. */
    readonly mapping: ReadonlyMap<string, string>;
}

export interface SaveAction {
    readonly isBlocked: boolean;
    readonly alerts: boolean;
    readonly reports: boolean;
}

export interface DuplicateRule {
    readonly name: string;
    readonly object: string;
    readonly label: string;
    readonly message: string;
    readonly insert: SaveAction;
    readonly update: SaveAction;
    readonly enforcesSharing: boolean;
    readonly order: number;
    readonly matches: readonly MatchUse[];
    readonly filters: readonly RuleFilter[];
    readonly filterCondition: Condition | undefined;
}

export interface DuplicateRules {
    /** The active rules of an object, in order. */
    of(object: ObjectSchema): readonly DuplicateRule[];
    all(): readonly DuplicateRule[];
    matchingRule(object: string, name: string): MatchingRule | undefined;
    matchingRules(): readonly MatchingRule[];
}

const DUPLICATE_RULE = /(?:^|\/)([^/.]+)\.([^/.]+)\.duplicateRule(?:-meta\.xml)?$/;
const MATCHING_RULES = /(?:^|\/)([^/.]+)\.matchingRule(?:-meta\.xml)?$/;
/** The alert of new rules (Setup, "Duplicate Rules"). */
const DEFAULT_ALERT = 'Use one of these records?';

export function readDuplicateRules(project: ProjectFiles): DuplicateRules {
    const rules: DuplicateRule[] = [];
    const matching = new Map<string, MatchingRule>();
    const { namespace } = project;
    for (const file of project.files) {
        const [, object, name] = DUPLICATE_RULE.exec(file) ?? [];
        const [, matched] = MATCHING_RULES.exec(file) ?? [];
        if (object !== undefined && name !== undefined) {
            const xml = rootOf(project, file, 'DuplicateRule');
            if (xml && flag(xml, 'isActive')) {
                rules.push(readRule(xml, qualify(object, namespace), name, namespace));
            }
        } else if (matched !== undefined) {
            for (const xml of elements(rootOf(project, file, 'MatchingRules') ?? {}, 'matchingRules')) {
                const rule = readMatchingRule(xml, qualify(matched, namespace), namespace);
                matching.set(keyOf(rule.object, rule.name), rule);
            }
        }
    }
    rules.sort((left, right) => left.order - right.order);
    const byObject = new Map<string, DuplicateRule[]>();
    rules.forEach((rule) => {
        const key = rule.object.toLowerCase();
        byObject.set(key, [...(byObject.get(key) ?? []), rule]);
    });
    return {
        of: (object) => byObject.get(object.name.toLowerCase()) ?? [],
        all: () => rules,
        matchingRule: (object, name) => matching.get(keyOf(object, name)),
        matchingRules: () => [...matching.values()]
    };
}

function keyOf(object: string, name: string): string {
    return `${object}.${name}`.toLowerCase();
}

function rootOf(project: ProjectFiles, file: string, root: string): XmlElement | undefined {
    const outcome = parseXml(project.read(file), root);
    return 'root' in outcome ? outcome.root : undefined;
}

function readRule(xml: XmlElement, object: string, name: string, namespace: string | undefined): DuplicateRule {
    const filter = child(xml, 'duplicateRuleFilter') ?? {};
    const items = [...elements(filter, 'duplicateRuleFilterItems')].sort(
        (left, right) => (integer(left, 'sortOrder') ?? 0) - (integer(right, 'sortOrder') ?? 0)
    );
    return {
        name,
        object,
        label: text(xml, 'masterLabel') ?? name,
        message: text(xml, 'alertText') ?? DEFAULT_ALERT,
        insert: actionOf(xml, 'Insert'),
        update: actionOf(xml, 'Update'),
        enforcesSharing: text(xml, 'securityOption') !== 'BypassSharingRules',
        order: integer(xml, 'sortOrder') ?? 0,
        matches: elements(xml, 'duplicateRuleMatchRules').map((match) => readMatch(match, object, namespace)),
        filters: items.map((item) => ({
            table: qualify(text(item, 'table') ?? object, namespace),
            field: qualify(text(item, 'field') ?? '', namespace),
            operation: text(item, 'operation') ?? 'equals',
            value: text(item, 'value') ?? ''
        })),
        filterCondition: parseCondition(text(filter, 'booleanFilter'), items.length)
    };
}

function actionOf(xml: XmlElement, event: 'Insert' | 'Update'): SaveAction {
    const operations = texts(xml, `operationsOn${event}`).map((each) => each.toLowerCase());
    return {
        isBlocked: text(xml, `actionOn${event}`) === 'Block',
        alerts: operations.includes('alert'),
        reports: operations.includes('report')
    };
}

function readMatch(xml: XmlElement, object: string, namespace: string | undefined): MatchUse {
    const pairs = elements(child(xml, 'objectMapping') ?? {}, 'mappingFields').map(
        (pair) =>
            [
                qualify(text(pair, 'outputField') ?? '', namespace).toLowerCase(),
                qualify(text(pair, 'inputField') ?? '', namespace)
            ] as const
    );
    return {
        object: qualify(text(xml, 'matchRuleSObjectType') ?? object, namespace),
        rule: text(xml, 'matchingRule') ?? '',
        mapping: new Map(pairs)
    };
}

function readMatchingRule(xml: XmlElement, object: string, namespace: string | undefined): MatchingRule {
    const items = elements(xml, 'matchingRuleItems').map((item) => ({
        field: qualify(text(item, 'fieldName') ?? '', namespace),
        method: text(item, 'matchingMethod') ?? 'Exact',
        matchesBlanks: text(item, 'blankValueBehavior') === 'MatchBlanks'
    }));
    const condition = text(xml, 'booleanFilter');
    const name = text(xml, 'fullName') ?? '';
    return {
        name,
        object,
        label: text(xml, 'label') ?? name,
        items,
        condition: parseCondition(condition, items.length),
        isConjunction: condition === undefined || !/OR|NOT/i.test(condition),
        isActive: text(xml, 'ruleStatus') === 'Active'
    };
}

/** What active duplicate rules use that is not supported: `duplicate rule Account.Same: matching method CompanyName`. */
export function unsupportedRules(rules: DuplicateRules): readonly string[] {
    return rules.all().flatMap((rule) =>
        rule.matches.flatMap((use) => {
            const matching = rules.matchingRule(use.object, use.rule);
            const place = `duplicate rule ${rule.object}.${rule.name}`;
            const methods = new Set(
                matching?.items.map(({ method }) => method).filter((each) => !isSupportedMethod(each))
            );
            return matching
                ? [...methods].map((method) => `${place}: matching method ${method}`)
                : [`${place}: matching rule ${use.rule}`];
        })
    );
}
