/** What the steps of DML share: the surroundings, and what follows from them. */
import type { DatabaseError } from '../../library/schema/databaseError.js';
import type { ObjectSchema } from '../../schema/model.js';
import { DatetimeValue } from '../../language/dates.js';
import { languageOf } from '../../library/system/userInfo.js';
import { valuesOf } from '../store/row.js';
import type { Subject } from './formulas.js';
import { LOCKED } from './locks.js';
import { ruleChecker } from './rules.js';
import type { DmlRow, Values } from './rows.js';
import type { BehaviourContext } from './standard/index.js';
import type { DmlSurroundings } from './surroundings.js';

export interface Engine extends DmlSurroundings {
    readonly behaviours: BehaviourContext;
    checkRules(subject: Subject): readonly DatabaseError[];
    /** The moment that system fields get: whole seconds. */
    now(): DatetimeValue;
    /** The stored values of a live row. */
    storedValues(object: ObjectSchema, id: string): Values | undefined;
}

export function createEngine(surroundings: DmlSurroundings): Engine {
    const { store, schema } = surroundings;
    let moment = new DatetimeValue(0);
    // rows that are written within one second share the value
    const now = (): DatetimeValue => {
        const millis = Math.floor(surroundings.transaction().now() / 1000) * 1000;
        if (moment.millis !== millis) {
            moment = new DatetimeValue(millis);
        }
        return moment;
    };
    const behaviours: BehaviourContext = {
        surroundings,
        write: (name, values) => {
            const object = schema.object(name);
            if (!object) {
                throw new Error(`There is no object ${name}`);
            }
            const plan = surroundings.plans.of(object);
            return store.insert(object, { ...createdStamps(engine, plan), ...values });
        },
        change: (id, values) => {
            const object = store.tableOf(id)?.object;
            if (object) {
                store.update(object, id, values);
            }
        }
    };
    const engine: Engine = {
        ...surroundings,
        behaviours,
        checkRules: ruleChecker(surroundings.rules, surroundings.formulas, (object, rule) =>
            schema.translations?.object(object, languageOf(surroundings.transaction()))?.rules.get(rule.toLowerCase())
        ),
        now,
        storedValues(object, id) {
            const table = store.table(object);
            const row = table.live(id);
            const values = row && valuesOf(table.layout, row);
            if (values && LOCKED in values) {
                Reflect.deleteProperty(values, LOCKED);
            }
            return values;
        }
    };
    return engine;
}

/** Anything that tells which fields there are. */
interface FieldTest {
    has(field: string): boolean;
}

/** System fields of a new row ("System Fields", Object Reference). */
export function createdStamps(engine: Engine, plan: FieldTest): Values {
    const stamps: Values = {};
    if (plan.has('CreatedDate')) {
        stamps.CreatedDate = engine.now();
    }
    if (plan.has('CreatedById')) {
        stamps.CreatedById = engine.transaction().userId;
    }
    return Object.assign(stamps, modifiedStamps(engine, plan));
}

/** System fields of a row that changes. */
export function modifiedStamps(engine: Engine, plan: FieldTest): Values {
    const stamps: Values = {};
    const now = engine.now();
    if (plan.has('LastModifiedDate')) {
        stamps.LastModifiedDate = now;
    }
    if (plan.has('LastModifiedById')) {
        stamps.LastModifiedById = engine.transaction().userId;
    }
    if (plan.has('SystemModstamp')) {
        stamps.SystemModstamp = now;
    }
    return stamps;
}

export function subjectOf(row: DmlRow): Subject {
    return {
        object: row.object,
        values: row.values,
        before: row.before,
        isClone: row.given.extra?.isClone ?? false
    };
}
