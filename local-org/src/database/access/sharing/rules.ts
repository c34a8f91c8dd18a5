/** Sharing rules at work ("Sharing Rules", Salesforce Help): what they give one user, and which records they are for. */
import { Unsupported } from '../../../language/unsupported.js';
import type { ApexValue } from '../../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import { recordTypeId } from '../../../schema/recordTypes.js';
import { filterTexts, passesFilter } from '../../dml/filterItems.js';
import { isMet } from '../../dml/lookupFilters.js';
import type { RowTest } from '../../query/seams.js';
import type { Row } from '../../store/row.js';
import type { Table } from '../../store/store.js';
import type { SecurityMetadata } from '../metadata.js';
import type { SetupTables } from '../rights.js';
import { higher, LEVEL, type Level } from './levels.js';
import { groupOf, ownersIn } from './parties.js';
import type { Principals } from './principals.js';
import type { CriteriaItem, SharingRule } from './ruleXml.js';

/** A rule as it stands while groups and roles stay as they are. */
export interface ActiveRule {
    readonly rule: SharingRule;
    /** Ids of the groups that get access. */
    readonly to: readonly string[];
    readonly matches: RowTest;
}

export interface Rules {
    /** All rules of an object. @throws Unsupported for rules of guest users, territories and the like */
    of(object: ObjectSchema): readonly ActiveRule[];
    /** Those that give one user something. */
    for(object: ObjectSchema, principals: Principals): readonly ActiveRule[];
}

/** @param version goes up when groups or roles may have changed */
export function createRules(
    schema: Schema,
    metadata: SecurityMetadata,
    tables: SetupTables,
    version: () => number
): Rules {
    let known = new Map<ObjectSchema, readonly ActiveRule[]>();
    let users = new WeakMap<Principals, Map<ObjectSchema, readonly ActiveRule[]>>();
    let knownAt = -1;
    const renew = (): void => {
        const now = version();
        if (now !== knownAt) {
            known = new Map();
            users = new WeakMap();
            knownAt = now;
        }
    };
    const of = (object: ObjectSchema): readonly ActiveRule[] => {
        renew();
        return keep(known, object, () =>
            (metadata.sharingRules.get(object.name.toLowerCase()) ?? []).map((rule) =>
                activate(schema, tables, object, rule)
            )
        );
    };
    return {
        of,
        for(object, principals) {
            if (!metadata.sharingRules.has(object.name.toLowerCase())) {
                return NONE;
            }
            renew();
            const own = keepWeakly(users, principals, () => new Map<ObjectSchema, readonly ActiveRule[]>());
            return keep(own, object, () => of(object).filter(({ to }) => to.some((id) => principals.ids.has(id))));
        }
    };
}

const NONE: readonly ActiveRule[] = [];

function keep<K, V>(map: Map<K, V>, key: K, make: () => V): V {
    let value = map.get(key);
    if (value === undefined) {
        map.set(key, (value = make()));
    }
    return value;
}

function keepWeakly<K extends WeakKey, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
    let value = map.get(key);
    if (value === undefined) {
        map.set(key, (value = make()));
    }
    return value;
}

/** What rules give on a record: the highest of those that are for it. */
export function ruleLevel(
    rules: readonly ActiveRule[],
    row: Row,
    table: Table,
    levelOf: (rule: SharingRule) => Level
): Level {
    let level: Level = LEVEL.none;
    for (const { rule, matches } of rules) {
        const given = levelOf(rule);
        if (given > level && matches(row, table)) {
            level = higher(level, given);
        }
    }
    return level;
}

function activate(schema: Schema, tables: SetupTables, object: ObjectSchema, rule: SharingRule): ActiveRule {
    const { scope } = rule;
    if (scope.kind === 'unsupported') {
        throw new Unsupported(`sharing rule ${rule.name} of ${object.name}: ${scope.what}`);
    }
    const to = rule.to.flatMap((party) => groupOf(tables, party) ?? []);
    return {
        rule,
        to,
        matches:
            scope.kind === 'owner'
                ? ownedBy(new Set(scope.from.flatMap((party) => ownersOfParty(tables, party))))
                : meets(schema, object, scope.items, scope.logic)
    };
}

function ownersOfParty(tables: SetupTables, party: SharingRule['to'][number]): readonly string[] {
    const group = groupOf(tables, party);
    return group === undefined ? [] : [...ownersIn(tables, group)];
}

function ownedBy(owners: ReadonlySet<string>): RowTest {
    return (row, table) => {
        const owner = table.value(row, 'OwnerId');
        return typeof owner === 'string' && owners.has(owner);
    };
}

function meets(
    schema: Schema,
    object: ObjectSchema,
    items: readonly CriteriaItem[],
    logic: string | undefined
): RowTest {
    const tests = items.map((item) => criterion(schema, object, item));
    return (row, table) =>
        isMet(
            tests.map((test) => test(row, table)),
            logic
        );
}

function criterion(schema: Schema, object: ObjectSchema, { field: name, operation, value }: CriteriaItem): RowTest {
    const field = schema.field(object, name);
    if (!field || field.formula !== undefined) {
        // "You can't use formula fields in criteria" ("Criteria-Based Sharing Rules", Salesforce Help)
        throw new Unsupported(`sharing rule of ${object.name} on the field ${name}`);
    }
    const wanted = field.name === 'RecordTypeId' ? recordTypes(object, value) : filterTexts(value);
    return (row, table) => passesFilter(blankAs(field, table.value(row, field.name)), operation, wanted);
}

/** Record types are named by their developer names. */
function recordTypes(object: ObjectSchema, value: string): readonly string[] {
    return filterTexts(value).map((text) => {
        const name = text.split('.').at(-1)?.toLowerCase();
        const type = [...object.recordTypes.values()].find((each) => each.name.toLowerCase() === name);
        return type ? recordTypeId(object, type) : text;
    });
}

/** An empty checkbox is not ticked. */
function blankAs(field: FieldSchema, value: ApexValue): ApexValue {
    return value ?? (field.kind === 'BOOLEAN' ? false : null);
}
