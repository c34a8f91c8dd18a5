/**
 * Duplicate rules in the order of execution: behind validation rules, before the write ("Triggers and Order of Execution",
 * Apex Developer Guide; "Things to Know About Duplicate Rules", Salesforce Help).
 */
import { equalsValue } from '../../../language/equality.js';
import { Unsupported } from '../../../language/unsupported.js';
import { PropertyBag } from '../../../library/platform/propertyBag.js';
import type { Engine } from '../engine.js';
import { filterTexts, passesFilter } from '../filterItems.js';
import type { DmlOptions, DmlRow, DuplicateHeader } from '../rows.js';
import { both, type Verdict } from './logic.js';
import { findMatches, type Candidate, type Match } from './matching.js';
import { duplicateError } from './results.js';
import type { DuplicateRule, MatchingRule, RuleFilter, SaveAction } from './rules.js';

/** What one matching rule found. */
export interface MatchFinding {
    readonly rule: MatchingRule;
    readonly matches: readonly Match[];
}

/** What one duplicate rule found. */
export interface Finding {
    readonly rule: DuplicateRule;
    readonly found: readonly MatchFinding[];
}

/**
 * Refuses rows that are duplicates and may not be saved.
 *
 * @returns what is to be reported of the others once they are stored
 */
export function checkDuplicates(
    engine: Engine,
    operation: 'insert' | 'update',
    rows: readonly DmlRow[],
    options: DmlOptions
): ReadonlyMap<DmlRow, readonly Finding[]> {
    const reports = new Map<DmlRow, readonly Finding[]>();
    const [first] = rows;
    const rules = first ? engine.duplicateRules.of(first.object) : [];
    if (rules.length === 0) {
        return reports;
    }
    for (const row of rows) {
        const header = headerOf(row, options);
        const due = rules.filter((rule) => isDue(engine, rule, rule[operation], row));
        const findings = due
            .map((rule) => findDuplicates(engine, rule, row, isSharingEnforced(options, header)))
            .filter(({ found }) => found.some(({ matches }) => matches.length > 0));
        const refused = findings.filter(({ rule }) => !maySave(rule[operation], header));
        row.errors.push(...refused.map((finding) => duplicateError(engine, finding, actionFor(finding, operation))));
        if (refused.length === 0) {
            reports.set(
                row,
                findings.filter((finding) => actionFor(finding, operation).reports)
            );
        }
    }
    return reports;
}

function actionFor(finding: Finding, operation: 'insert' | 'update'): SaveAction {
    return finding.rule[operation];
}

/** Records may carry options of their own (`SObject.setOptions`). */
function headerOf(row: DmlRow, { duplicates }: DmlOptions): DuplicateHeader {
    const own = row.given.extra?.options;
    return (own instanceof PropertyBag ? readHeader(own) : undefined) ?? duplicates ?? NO_HEADER;
}

const NO_HEADER: DuplicateHeader = { allowSave: false, runAsCurrentUser: false };

/** @param options `Database.DMLOptions` */
export function readHeader(options: PropertyBag): DuplicateHeader | undefined {
    const header = options.read('DuplicateRuleHeader');
    return header instanceof PropertyBag
        ? { allowSave: header.read('AllowSave') === true, runAsCurrentUser: header.read('RunAsCurrentUser') === true }
        : undefined;
}

function isSharingEnforced({ isShared }: DmlOptions, { runAsCurrentUser }: DuplicateHeader): boolean {
    return runAsCurrentUser || isShared === true;
}

function maySave({ isBlocked, alerts }: SaveAction, { allowSave }: DuplicateHeader): boolean {
    return !isBlocked && (!alerts || allowSave);
}

/** A rule that does nothing is not asked, nor one over fields that an update leaves as they are. */
function isDue(engine: Engine, rule: DuplicateRule, action: SaveAction, row: DmlRow): boolean {
    const doesSomething = action.isBlocked || action.alerts || action.reports;
    return doesSomething && isConcerned(engine, rule, row) && appliesTo(engine, rule, row);
}

function isConcerned(engine: Engine, { matches }: DuplicateRule, { object, before, values }: DmlRow): boolean {
    return (
        before === undefined ||
        matches.some(({ object: other, rule: name, mapping }) =>
            engine.duplicateRules.matchingRule(other, name)?.items.some((item) => {
                const field = engine.schema.field(object, mapping.get(item.field.toLowerCase()) ?? item.field);
                const isComputed = field?.formula !== undefined;
                return field && (isComputed || !equalsValue(before[field.name] ?? null, values[field.name] ?? null));
            })
        )
    );
}

/** Whether a rule looks at a record at all, by its conditions. */
export function appliesTo(engine: Engine, rule: DuplicateRule, row: Candidate): boolean {
    const { filters, filterCondition } = rule;
    const verdicts = filters.map((filter): Verdict => passesOne(engine, rule, filter, row));
    return (filterCondition ? filterCondition(verdicts) : verdicts.reduce(both, true)) === true;
}

function passesOne(engine: Engine, rule: DuplicateRule, filter: RuleFilter, row: Candidate): boolean {
    const isUser = filter.table === 'User' && row.object.name !== 'User';
    const object = isUser ? engine.schema.object('User') : row.object;
    const values = isUser && object ? (engine.storedValues(object, engine.transaction().userId) ?? {}) : row.values;
    const field = object && engine.schema.field(object, filter.field);
    if (!object || !field || (!isUser && filter.table.toLowerCase() !== object.name.toLowerCase())) {
        throw new Unsupported(
            `duplicate rule ${rule.object}.${rule.name}: condition on ${filter.table}.${filter.field}`
        );
    }
    const value =
        field.formula === undefined
            ? (values[field.name] ?? (field.kind === 'BOOLEAN' ? false : null))
            : engine.formulas.fieldValue(field, { object, values, before: undefined, isClone: false });
    return passesFilter(value, filter.operation, filterTexts(filter.value));
}

/** Compares a record by all matching rules of a duplicate rule. */
export function findDuplicates(engine: Engine, rule: DuplicateRule, row: Candidate, isShared: boolean): Finding {
    const found = rule.matches.flatMap((use): MatchFinding[] => {
        const matching = engine.duplicateRules.matchingRule(use.object, use.rule);
        const object = engine.schema.object(use.object);
        if (!matching && (!object || engine.store.table(object).size > 0)) {
            // a standard matching rule, all of which are fuzzy, or one that the project lacks
            throw new Unsupported(`duplicate rule ${rule.object}.${rule.name}: matching rule ${use.rule}`);
        }
        if (!matching?.isActive) {
            return [];
        }
        const isVisible = rule.enforcesSharing && isShared && object ? engine.access.visibleRows(object) : undefined;
        return [{ rule: matching, matches: findMatches(engine, row, use, matching, isVisible) }];
    });
    return { rule, found };
}
