/** Default values of new records ("Default Field Values", Salesforce Help): formulas, except for checkboxes and picklists. */
import { decimalParse } from '../../language/decimal.js';
import type { ApexValue } from '../../language/values.js';
import { FormulaError } from '../formula/problems.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { Formulas, Prepared, Subject } from './formulas.js';

export interface Default {
    readonly field: FieldSchema;
    value(subject: Subject): ApexValue;
}

export function defaultsOf(
    object: ObjectSchema,
    fields: readonly FieldSchema[],
    formulas: Formulas
): readonly Default[] {
    return fields.flatMap((field) => {
        const value = defaultOf(object, field, formulas);
        return value ? [{ field, value }] : [];
    });
}

function defaultOf(object: ObjectSchema, field: FieldSchema, formulas: Formulas): Default['value'] | undefined {
    const text = field.defaultValue;
    if (field.kind === 'BOOLEAN') {
        const isSet = text?.trim().toLowerCase() === 'true';
        // a checkbox that is not set is no different from one that is false, save for what is stored
        return isSet ? () => true : undefined;
    }
    if (text === undefined || field.formula !== undefined) {
        return undefined;
    }
    if (field.kind === 'PICKLIST' || field.kind === 'MULTIPICKLIST') {
        return () => text;
    }
    return field.isCustom ? formulaDefault(text, object, field, formulas) : constantDefault(text, field);
}

/** Compiled when it is first needed: a project may have defaults that are never used. */
function formulaDefault(text: string, object: ObjectSchema, field: FieldSchema, formulas: Formulas): Default['value'] {
    let prepared: Prepared | undefined;
    return (subject) => {
        prepared ??= formulas.prepare(text, object, 'default', field);
        try {
            return prepared(subject);
        } catch (error) {
            if (error instanceof FormulaError) {
                return null;
            }
            throw error;
        }
    };
}

function constantDefault(text: string, field: FieldSchema): Default['value'] {
    const isNumber = ['INTEGER', 'DOUBLE', 'CURRENCY', 'PERCENT'].includes(field.kind);
    const value: ApexValue = field.kind === 'INTEGER' ? Number(text) : isNumber ? (decimalParse(text) ?? null) : text;
    return () => value;
}
