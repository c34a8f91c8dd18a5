/** Opportunities ("Opportunity" and "OpportunityLineItem", Object Reference). */
import { DateValue, civilFromDays } from '../../../language/dates.js';
import {
    DECIMAL_ZERO,
    DecimalValue,
    decimalAdd,
    decimalDivideTo,
    decimalFromInteger,
    decimalMultiply,
    decimalSetScale
} from '../../../language/decimal.js';
import { rowError } from '../errors.js';
import type { DmlRow, Values } from '../rows.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';
import { CATEGORY_NAMES, statusOf } from './statuses.js';

const HUNDRED = decimalFromInteger(100);

function deriveOpportunity(row: DmlRow, context: BehaviourContext): void {
    const { values } = row;
    deriveStage(row, context);
    const lines = linesOf(row, context, 'OpportunityLineItem', 'OpportunityId');
    values.HasOpportunityLineItem = lines.length > 0;
    if (lines.length > 0) {
        // a value that code gives is not refused but ignored
        values.Amount = sumOf(lines);
    }
    const { Amount: amount, Probability: probability } = values;
    values.ExpectedRevenue =
        amount instanceof DecimalValue && probability instanceof DecimalValue ? percentage(amount, probability) : null;
    deriveFiscal(values);
}

function deriveStage({ values, before }: DmlRow, { surroundings }: BehaviourContext): void {
    const stage = statusOf(surroundings.statuses.stages, values.StageName);
    if (stage && values.StageName !== before?.StageName) {
        // a probability that is stated along with the stage stays
        const isStated = (values.Probability ?? null) !== (before?.Probability ?? null);
        if (!isStated) {
            values.Probability = decimalFromInteger(stage.probability);
        }
        values.ForecastCategory = stage.category;
        values.ForecastCategoryName = CATEGORY_NAMES[stage.category] ?? stage.category;
    }
    values.IsWon = stage?.isWon ?? false;
    values.IsClosed = stage?.isClosed ?? false;
}

/** The total prices of the live lines of a record; none is looked for where there are no lines at all. */
export function linesOf(
    { id }: DmlRow,
    { surroundings: { schema, store } }: BehaviourContext,
    name: string,
    lookup: string
): readonly DecimalValue[] {
    const object = id === null ? undefined : schema.object(name);
    const table = object && store.table(object);
    const field = table?.field(lookup);
    if (!table || !field || id === null || table.size === 0) {
        return [];
    }
    return [...table.withValue(field, id)].map((row) => {
        const total = table.value(row, 'TotalPrice');
        return total instanceof DecimalValue ? total : DECIMAL_ZERO;
    });
}

export function sumOf(lines: readonly DecimalValue[]): DecimalValue {
    return decimalSetScale(lines.reduce(decimalAdd, DECIMAL_ZERO), 2, 'HALF_UP');
}

export function percentage(amount: DecimalValue, percent: DecimalValue): DecimalValue {
    const product = decimalMultiply(amount, percent);
    return decimalSetScale(decimalDivideTo(product, HUNDRED, 4, 'HALF_UP'), 2, 'HALF_UP');
}

/** The fiscal year is that of the calendar. */
function deriveFiscal(values: Values): void {
    if (values.CloseDate instanceof DateValue) {
        const { year, month } = civilFromDays(values.CloseDate.days);
        const quarter = Math.ceil(month / 3);
        values.FiscalYear = year;
        values.FiscalQuarter = quarter;
        values.Fiscal = `${year} ${quarter}`;
    }
}

/** "You can't update the Pricebook2Id field if line items exist" (Object Reference, "OpportunityLineItem", Effects on Opportunities). */
function checkPricebook({ values, before }: DmlRow): ReturnType<typeof rowError>[] {
    const isChanged = before !== undefined && (before.Pricebook2Id ?? null) !== (values.Pricebook2Id ?? null);
    return isChanged && values.HasOpportunityLineItem === true
        ? [rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: Pricebook2Id', ['Pricebook2Id'])]
        : [];
}

export const opportunityBehaviours: Readonly<Record<string, Behaviour>> = {
    Opportunity: { derive: deriveOpportunity, check: checkPricebook }
};
