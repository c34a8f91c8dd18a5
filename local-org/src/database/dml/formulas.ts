/** The formula engine over stored rows: formula fields, defaults and validation rules. */
import { DecimalValue, decimalSetScale, decimalToInteger } from '../../language/decimal.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { languageOf } from '../../library/system/userInfo.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { compileFormula, type CompiledFormula } from '../formula/compile.js';
import type { FieldReference, FormulaEnvironment, GlobalReference, LookupSearch } from '../formula/environment.js';
import type { FormulaContext } from '../formula/expression.js';
import { FormulaError } from '../formula/problems.js';
import { compoundReader } from '../query/compound.js';
import { createQueryFormulas, type FormulaSurroundings } from '../query/formulas.js';
import type { QueryFormulas, QueryTransaction } from '../query/seams.js';
import type { Row } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';
import type { Values } from './rows.js';

/** The record that a formula is about. */
export interface Subject {
    readonly object: ObjectSchema;
    readonly values: Values;
    /** As stored before; undefined for new records. */
    readonly before: Values | undefined;
    readonly isClone: boolean;
}

/** Answers for what is not of the record. */
export interface FormulaOrg {
    readonly schema: Schema;
    readonly store: Store;
    transaction(): QueryTransaction;
    /** The value of a hierarchy custom setting for the running user. */
    setting(object: ObjectSchema, field: FieldSchema): ApexValue;
    hasPermission(name: string): boolean;
}

export interface Formulas extends QueryFormulas {
    /**
     * Computes a formula field.
     *
     * @returns null where the platform shows `#Error!`
     */
    fieldValue(field: FieldSchema, subject: Subject): ApexValue;
    /** Writes the values of formula fields to a record, as {@link fieldValue} gives them. */
    fill(fields: readonly FieldSchema[], subject: Subject): void;
    /**
     * Compiles a default or a rule.
     *
     * @throws Unsupported when the formula is wrong or uses what is not supported
     */
    prepare(text: string, object: ObjectSchema, context: FormulaContext, field: FieldSchema | undefined): Prepared;
    /** For formulas over what is no row. */
    surroundings(): FormulaSurroundings;
}

/** @throws FormulaError where there is no result */
export type Prepared = (subject: Subject) => ApexValue;

export function createFormulas(org: FormulaOrg): Formulas {
    const fields = new WeakMap<FieldSchema, CompiledFormula>();
    const surroundings = (): FormulaSurroundings => ({
        ...common(),
        global: (reference) => globalValue(reference, {})
    });
    const queries = createQueryFormulas(org.schema, surroundings);

    function compiledField(object: ObjectSchema, field: FieldSchema): CompiledFormula {
        let formula = fields.get(field);
        if (!formula) {
            formula = compile(field.formula ?? '', object, 'field', field);
            fields.set(field, formula);
        }
        return formula;
    }

    function compile(
        text: string,
        object: ObjectSchema,
        context: FormulaContext,
        field: FieldSchema | undefined
    ): CompiledFormula {
        const compiled = compileFormula(text, {
            object,
            schema: org.schema,
            context,
            blanksAsZero: context === 'field' && field?.isBlankAsZero === true,
            resultType: context === 'rule' ? 'BOOLEAN' : field?.kind
        });
        if ('problems' in compiled) {
            const where = field ? `${object.name}.${field.name}` : `a rule of ${object.name}`;
            throw new Unsupported(`formula of ${where}: ${compiled.problems[0].message}`);
        }
        return compiled.formula;
    }

    function valueOf(object: ObjectSchema, values: Values, field: FieldSchema): ApexValue {
        if (field.formula !== undefined) {
            return fieldValue(field, { object, values, before: undefined, isClone: false });
        }
        const compound = compoundReader(object, field);
        if (compound) {
            return compound((part) => valueOf(object, values, part));
        }
        const value = values[field.name] ?? null;
        return value === null && field.kind === 'BOOLEAN' ? false : value;
    }

    /** Goes through the lookups of a path; null where one is empty. */
    function follow(object: ObjectSchema, values: Values, reference: FieldReference): ApexValue {
        let holder = object;
        let current = values;
        for (const lookup of reference.parents) {
            const place = rowOf(org.store, valueOf(holder, current, lookup));
            if (!place) {
                return null;
            }
            [holder, current] = place;
        }
        const field = holder === reference.object ? reference.field : org.schema.field(holder, reference.field.name);
        return field ? valueOf(holder, current, field) : null;
    }

    function fieldValue(field: FieldSchema, subject: Subject): ApexValue {
        return valueIn(environment(subject), field, subject);
    }

    function valueIn(surrounding: FormulaEnvironment, field: FieldSchema, { object }: Subject): ApexValue {
        return guarded(field, compiledField(object, field), surrounding);
    }

    function fill(fields: readonly FieldSchema[], subject: Subject): void {
        if (fields.length === 0) {
            return;
        }
        // one for all fields: an object with many formulas would spend its time on making them
        const surrounding = environment(subject);
        for (const field of fields) {
            subject.values[field.name] = valueIn(surrounding, field, subject);
        }
    }

    function environment(subject: Subject): FormulaEnvironment {
        const { object, values, before } = subject;
        const { now, timeZone } = common();
        return {
            now,
            timeZone,
            lookUp,
            isNew: before === undefined,
            isClone: subject.isClone,
            read: (reference) => follow(object, values, reference),
            readPrior: (reference) => follow(object, before ?? values, reference),
            global: (reference) => globalValue(reference, values)
        };
    }

    function common(): Pick<FormulaEnvironment, 'now' | 'timeZone' | 'lookUp'> {
        const transaction = org.transaction();
        return { now: transaction.now(), timeZone: transaction.timeZone, lookUp };
    }

    function globalValue(reference: GlobalReference, values: Values): ApexValue {
        switch (reference.kind) {
            case 'User':
            case 'Profile':
            case 'UserRole':
            case 'Organization':
            case 'RecordType':
                return followGlobal(globalRow(reference.kind, values), reference.reference);
            case 'setting':
                return org.setting(reference.object, reference.field);
            case 'customMetadata':
                return metadataValue(reference);
            case 'permission':
                return org.hasPermission(reference.name);
            case 'label':
                return labelValue(reference.namespace, reference.name);
            case 'api':
                throw new Unsupported(`formula global $Api.${reference.name}`);
        }
    }

    /** In the user's language, where it is translated. */
    function labelValue(namespace: string, name: string): string | null {
        const label = org.schema.label(namespace, name);
        const language = languageOf(org.transaction());
        return label ? (org.schema.translations?.label(name, language) ?? label.value) : null;
    }

    function followGlobal(place: [ObjectSchema, Values] | undefined, reference: FieldReference): ApexValue {
        return place ? follow(place[0], place[1], reference) : null;
    }

    function globalRow(kind: string, values: Values): [ObjectSchema, Values] | undefined {
        const { userId } = org.transaction();
        const user = rowOf(org.store, userId);
        switch (kind) {
            case 'User':
                return user;
            case 'Profile':
                return rowOf(org.store, user?.[1].ProfileId ?? null);
            case 'UserRole':
                return rowOf(org.store, user?.[1].UserRoleId ?? null);
            case 'RecordType':
                return rowOf(org.store, values.RecordTypeId ?? null);
            default:
                return firstRow('Organization');
        }
    }

    function firstRow(name: string): [ObjectSchema, Values] | undefined {
        const object = org.schema.object(name);
        const table = object && org.store.table(object);
        const row = table && liveRow(table);
        return table && row ? rowOf(org.store, table.value(row, 'Id')) : undefined;
    }

    function metadataValue(reference: Extract<GlobalReference, { kind: 'customMetadata' }>): ApexValue {
        const table = org.store.table(reference.object);
        const key = reference.object.fields.get('qualifiedapiname');
        const [row] = key ? [...table.withValue(key, reference.record)] : [];
        return row ? table.value(row, reference.field.name) : null;
    }

    function lookUp(search: LookupSearch, key: ApexValue): ApexValue {
        const table = org.store.table(search.object);
        const [row] = key === null ? [] : [...table.withValue(search.key, key)];
        return row ? table.value(row, search.result.name) : null;
    }

    return {
        fieldValue,
        fill,
        prepare: (text, object, context, field) => {
            const formula = compile(text, object, context, field);
            return (subject) => shaped(field, formula.evaluate(environment(subject)));
        },
        compile: (object, field) => queries.compile(object, field),
        surroundings
    };
}

function liveRow(table: Table): Row | undefined {
    for (const row of table.all()) {
        return row;
    }
    return undefined;
}

/** The row of an id, in the recycle bin or not. */
function rowOf(store: Store, id: ApexValue): [ObjectSchema, Values] | undefined {
    const table = typeof id === 'string' ? store.tableOf(id) : undefined;
    const row = typeof id === 'string' ? table?.find(id) : undefined;
    if (!table || !row) {
        return undefined;
    }
    const values: Values = {};
    table.layout.fields.forEach((name, slot) => {
        values[name] = row[slot] ?? null;
    });
    return [table.object, values];
}

/** `#Error!` is null to code. */
function guarded(field: FieldSchema, formula: CompiledFormula, environment: FormulaEnvironment): ApexValue {
    try {
        return shaped(field, formula.evaluate(environment));
    } catch (error) {
        if (error instanceof FormulaError) {
            return null;
        }
        throw error;
    }
}

/** The result in the field's type: rounded to its scale, half up (Salesforce Help, "Number, Currency and Percent Fields"). */
function shaped(field: FieldSchema | undefined, value: ApexValue): ApexValue {
    if (!field || !(value instanceof DecimalValue)) {
        return value;
    }
    if (field.apexType === 'Integer') {
        return decimalToInteger(value);
    }
    return field.scale === undefined ? value : decimalSetScale(value, field.scale, 'HALF_UP');
}
