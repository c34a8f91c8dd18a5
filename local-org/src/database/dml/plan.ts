/** What DML has to know of an object, worked out once. */
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { isPersonName } from '../query/compound.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';
import { checkOf, type FieldCheck } from './fieldChecks.js';
import { defaultsOf, type Default } from './defaults.js';
import type { Formulas } from './formulas.js';
import { historyOf, type History } from './history.js';
import { isDerived } from './standard/index.js';

/** A roll-up summary field that rows of an object count for. */
export interface RollUp {
    readonly parent: ObjectSchema;
    readonly summary: FieldSchema;
    /** The row's field that holds the parent. */
    readonly lookup: FieldSchema;
}

export interface Plan {
    readonly object: ObjectSchema;
    readonly table: Table;
    /** Checks by canonical field name, of fields that need one. */
    readonly checks: ReadonlyMap<string, FieldCheck>;
    readonly required: readonly FieldSchema[];
    readonly unique: readonly FieldSchema[];
    readonly lookups: readonly FieldSchema[];
    readonly autoNumbers: readonly FieldSchema[];
    /** Formula fields, which have no place in the store. */
    readonly formulas: readonly FieldSchema[];
    /** Names of fields that have no place in the store: formulas, and names that are put together. */
    readonly computed: ReadonlySet<string>;
    readonly defaults: readonly Default[];
    readonly rollUps: readonly RollUp[];
    /** Roll-up summary fields of the object itself. */
    readonly summaries: readonly FieldSchema[];
    /** The text that a custom object's records have instead of a name of their own. */
    readonly blankName: FieldSchema | undefined;
    readonly history: History | undefined;
    has(field: string): boolean;
}

export interface Plans {
    of(object: ObjectSchema): Plan;
}

export function createPlans(schema: Schema, store: Store, formulas: Formulas): Plans {
    const plans = new Map<ObjectSchema, Plan>();
    return {
        of(object) {
            let plan = plans.get(object);
            if (!plan) {
                plan = makePlan(object, schema, store, formulas);
                plans.set(object, plan);
            }
            return plan;
        }
    };
}

function makePlan(object: ObjectSchema, schema: Schema, store: Store, formulas: Formulas): Plan {
    const fields = [...object.fields.values()];
    const written = fields.filter(({ formula }) => formula === undefined);
    const names = new Set(fields.map(({ name }) => name));
    return {
        object,
        table: store.table(object),
        checks: new Map(
            written.flatMap((field) => {
                const check = checkOf(object, field);
                return check ? [[field.name, check] as const] : [];
            })
        ),
        required: written.filter((field) => isRequired(object, field)),
        unique: written.filter((field) => field.isUnique && !field.isAutoNumber),
        lookups: written.filter((field) => field.kind === 'REFERENCE' && field.apexType === 'Id' && !isSystem(field)),
        autoNumbers: written.filter((field) => field.isAutoNumber),
        formulas: fields.filter(({ formula }) => formula !== undefined),
        computed: new Set(
            fields.filter((field) => field.formula !== undefined || isPersonName(object, field)).map(({ name }) => name)
        ),
        defaults: defaultsOf(object, written, formulas),
        rollUps: rollUpsOf(object, schema),
        summaries: fields.filter(({ summary }) => summary !== undefined),
        blankName:
            object.kind === 'custom' ? fields.find((field) => field.isNameField && !field.isAutoNumber) : undefined,
        history: historyOf(object, schema),
        has: (field) => names.has(field)
    };
}

/** Checkboxes always have a value, custom names get the id, and some standard fields get theirs from others. */
function isRequired(object: ObjectSchema, field: FieldSchema): boolean {
    const isNeeded = field.isRequired || field.isMasterDetail;
    return isNeeded && field.kind !== 'BOOLEAN' && !isDerived(object.name, field.name);
}

/** Lookups that the platform itself writes are right. */
function isSystem(field: FieldSchema): boolean {
    return !field.isCreateable && !field.isUpdateable;
}

function rollUpsOf(object: ObjectSchema, schema: Schema): readonly RollUp[] {
    const lookups = [...object.fields.values()].filter((field) => field.kind === 'REFERENCE' && !isSystem(field));
    return lookups.flatMap((lookup) =>
        lookup.referenceTo.flatMap((name) => {
            const parent = schema.object(name);
            const summaries = parent ? [...parent.fields.values()] : [];
            return summaries
                .filter(({ summary }) => isOver(summary, object, lookup))
                .flatMap((summary) => (parent ? [{ parent, summary, lookup }] : []));
        })
    );
}

function isOver(summary: FieldSchema['summary'], object: ObjectSchema, lookup: FieldSchema): boolean {
    return (
        summary?.childObject.toLowerCase() === object.name.toLowerCase() &&
        summary.childField.toLowerCase() === lookup.name.toLowerCase()
    );
}
