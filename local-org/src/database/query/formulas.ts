/** Formula fields in queries, by the org's one formula engine. */
import { decimalSetScale, DecimalValue } from '../../language/decimal.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { compileFormula, type CompiledFormula } from '../formula/compile.js';
import type { FormulaEnvironment } from '../formula/environment.js';
import { FormulaError } from '../formula/problems.js';
import type { QueryFormulas } from './seams.js';

/** What of a formula's surroundings is not of the row. */
export type FormulaSurroundings = Pick<FormulaEnvironment, 'global' | 'now' | 'timeZone' | 'lookUp'>;

/** @param surroundings asked at each evaluation */
export function createQueryFormulas(schema: Schema, surroundings: () => FormulaSurroundings): QueryFormulas {
    const formulas = new Map<FieldSchema, CompiledFormula>();
    return {
        compile(object, field) {
            const formula = formulas.get(field) ?? compile(schema, object, field);
            formulas.set(field, formula);
            return (read) => {
                const { global, now, timeZone, lookUp } = surroundings();
                const environment: FormulaEnvironment = {
                    read,
                    readPrior: read,
                    isNew: false,
                    isClone: false,
                    global,
                    now,
                    timeZone,
                    lookUp
                };
                return toField(
                    orNull(() => formula.evaluate(environment)),
                    field
                );
            };
        }
    };
}

function compile(schema: Schema, object: ObjectSchema, field: FieldSchema): CompiledFormula {
    const result = compileFormula(field.formula ?? '', {
        schema,
        object,
        context: 'field',
        blanksAsZero: field.isBlankAsZero,
        resultType: field.kind
    });
    if ('problems' in result) {
        throw new Unsupported(`formula of ${object.name}.${field.name}: ${result.problems[0].message}`);
    }
    return result.formula;
}

/** Where pages show `#Error!` a query has null. */
function orNull(evaluate: () => ApexValue): ApexValue {
    try {
        return evaluate();
    } catch (error) {
        if (error instanceof FormulaError) {
            return null;
        }
        throw error;
    }
}

/** A number has the scale of its field. */
function toField(value: ApexValue, { scale }: FieldSchema): ApexValue {
    return value instanceof DecimalValue && scale !== undefined && value.scale !== scale
        ? decimalSetScale(value, scale, 'HALF_UP')
        : value;
}
