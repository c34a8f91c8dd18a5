/** Values within an evaluation, and how stored values become them. */
import { DateValue, DatetimeValue, TimeValue } from '../../language/dates.js';
import { DecimalValue, DECIMAL_ZERO, decimalFromInteger, decimalFromLong } from '../../language/decimal.js';
import { DoubleValue, decimalFromDouble } from '../../language/double.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema } from '../../schema/model.js';
import type { FormulaEnvironment } from './environment.js';

/** A place on earth, in degrees. */
export class GeoPoint {
    constructor(
        readonly latitude: number,
        readonly longitude: number
    ) {}
}

/** Blank is null for every type: a text is never empty. */
export type FormulaValue = null | boolean | string | DecimalValue | DateValue | DatetimeValue | TimeValue | GeoPoint;

export type Evaluator = (environment: FormulaEnvironment) => FormulaValue;

/** An empty text is blank (salesforce/formula-engine, StringConstantCommand). */
export function textOrBlank(text: string): string | null {
    return text === '' ? null : text;
}

/** The conversion of a field's stored values. */
export type FieldReader = (stored: ApexValue) => FormulaValue;

/**
 * @param isBlankZero whether blank numbers count as zero
 */
export function fieldReader(field: FieldSchema, isBlankZero: boolean): FieldReader {
    switch (field.kind) {
        case 'BOOLEAN':
            return (stored) => stored === true;
        case 'INTEGER':
        case 'LONG':
        case 'DOUBLE':
        case 'CURRENCY':
            return isBlankZero ? (stored) => toNumber(stored) ?? DECIMAL_ZERO : toNumber;
        case 'PERCENT':
            return isBlankZero
                ? (stored) => fraction(toNumber(stored) ?? DECIMAL_ZERO)
                : (stored) => fraction(toNumber(stored));
        case 'ID':
        case 'REFERENCE':
            return shortId;
        default:
            return toValue;
    }
}

/** @throws TypeError when the environment gives what is no number */
export function toNumber(stored: ApexValue): DecimalValue | null {
    if (stored === null || stored instanceof DecimalValue) {
        return stored;
    }
    if (typeof stored === 'number') {
        return decimalFromInteger(stored);
    }
    if (typeof stored === 'bigint') {
        return decimalFromLong(stored);
    }
    if (stored instanceof DoubleValue) {
        return decimalFromDouble(stored);
    }
    throw new TypeError('the field holds no number');
}

/** A percentage is divided by 100 in formulas (Salesforce Help, "Formula Operators and Functions by Context", TEXT). */
function fraction(percentage: DecimalValue | null): DecimalValue | null {
    return percentage && new DecimalValue(percentage.unscaled, percentage.scale + 2);
}

/** In formulas ids have 15 characters (Salesforce Help, CASESAFEID: converts a 15-character ID to 18). */
function shortId(stored: ApexValue): string | null {
    if (stored === null || stored === '') {
        return null;
    }
    return toText(stored)?.slice(0, 15) ?? null;
}

function toText(stored: ApexValue): string | null {
    if (stored === null || typeof stored === 'string') {
        return stored === '' ? null : stored;
    }
    throw new TypeError('the field holds no text');
}

function toValue(stored: ApexValue): FormulaValue {
    if (stored instanceof DateValue || stored instanceof DatetimeValue || stored instanceof TimeValue) {
        return stored;
    }
    return toText(stored);
}
