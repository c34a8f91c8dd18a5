/**
 * Sets of duplicates that rules report ("DuplicateRecordSet" and "DuplicateRecordItem", Object Reference), and the rows that
 * stand for the rules themselves.
 */
import type { ApexValue } from '../../../language/values.js';
import type { ObjectSchema } from '../../../schema/model.js';
import { idOf } from '../../store/row.js';
import type { Engine } from '../engine.js';
import type { Finding } from './check.js';

/** Puts a stored record and what it duplicates into a set: that which one of them is in for the same rule, or a new one. */
export function reportDuplicates(engine: Engine, id: string, findings: readonly Finding[]): void {
    for (const { rule, found } of findings) {
        const ids = [id, ...found.flatMap(({ matches }) => matches.map((match) => match.id))];
        const ruleId = ruleRow(engine, 'DuplicateRule', rule.name, rule.object, {
            IsActive: true,
            MasterLabel: rule.label
        });
        const set =
            ids
                .flatMap((each) => setsOf(engine, each))
                .find((each) => valueOf(engine, each, 'DuplicateRuleId') === ruleId) ??
            engine.behaviours.write('DuplicateRecordSet', { DuplicateRuleId: ruleId, Name: nextName(engine, 'DRS') });
        const known = new Set(
            itemsOf(engine, 'DuplicateRecordSetId', set).map((item) => valueOf(engine, item, 'RecordId'))
        );
        ids.filter((each) => !known.has(each)).forEach((each) => {
            const item = { DuplicateRecordSetId: set, RecordId: each, Name: nextName(engine, 'DRI') };
            engine.behaviours.write('DuplicateRecordItem', item);
        });
        engine.behaviours.change(set, { RecordCount: itemsOf(engine, 'DuplicateRecordSetId', set).length });
    }
}

function nextName({ store }: Engine, prefix: string): string {
    return `${prefix}-${String(store.counters.next(`name:${prefix}`)).padStart(9, '0')}`;
}

function setsOf(engine: Engine, record: string): readonly string[] {
    return itemsOf(engine, 'RecordId', record).flatMap((item) => {
        const set = valueOf(engine, item, 'DuplicateRecordSetId');
        return typeof set === 'string' ? [set] : [];
    });
}

function itemsOf({ schema, store }: Engine, lookup: string, id: string): readonly string[] {
    const object = schema.object('DuplicateRecordItem');
    const table = object && store.table(object);
    const field = table?.field(lookup);
    return table && field ? [...table.withValue(field, id)].map(idOf) : [];
}

function valueOf({ store }: Engine, id: string, field: string): ApexValue {
    const table = store.tableOf(id);
    const row = table?.live(id);
    return table && row ? table.value(row, field) : null;
}

/** @returns the id of the row of a rule, which is made when it is first asked for */
function ruleRow(engine: Engine, kind: string, name: string, object: string, more: Record<string, ApexValue>): string {
    const schema: ObjectSchema | undefined = engine.schema.object(kind);
    const table = schema && engine.store.table(schema);
    for (const row of table?.all() ?? []) {
        if (table?.value(row, 'DeveloperName') === name && table.value(row, 'SobjectType') === object) {
            return idOf(row);
        }
    }
    return engine.behaviours.write(kind, { DeveloperName: name, SobjectType: object, Language: 'en_US', ...more });
}

/** Makes the rows of all rules: a query asks for them. */
export function addRuleRows(engine: Engine): void {
    engine.duplicateRules.all().forEach(({ name, object, label }) => {
        ruleRow(engine, 'DuplicateRule', name, object, { IsActive: true, MasterLabel: label });
    });
    engine.duplicateRules.matchingRules().forEach(({ name, object, label, isActive }) => {
        ruleRow(engine, 'MatchingRule', name, object, {
            MasterLabel: label,
            RuleStatus: isActive ? 'Active' : 'Inactive'
        });
    });
}
