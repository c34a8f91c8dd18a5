/** Accounts, opportunities, leads, cases, products ("Standard Objects", Object Reference). */
import { DateValue, civilFromDays } from '../../../language/dates.js';
import {
    DecimalValue,
    decimalDivideTo,
    decimalFromInteger,
    decimalMultiply,
    decimalSetScale
} from '../../../language/decimal.js';
import type { DmlRow, Values } from '../rows.js';
import type { Behaviour } from './behaviour.js';
import { plainText } from '../values.js';

interface Stage {
    readonly probability: number;
    readonly category: string;
    readonly categoryName: string;
}

const PIPELINE = { category: 'Pipeline', categoryName: 'Pipeline' };
const BEST_CASE = { category: 'BestCase', categoryName: 'Best Case' };

/** The stages of a new org and what they stand for (Setup, "Opportunity Stages"). */
const STAGES: Readonly<Record<string, Stage>> = {
    Prospecting: { probability: 10, ...PIPELINE },
    Qualification: { probability: 10, ...PIPELINE },
    'Needs Analysis': { probability: 20, ...PIPELINE },
    'Value Proposition': { probability: 50, ...BEST_CASE },
    'Id. Decision Makers': { probability: 60, ...BEST_CASE },
    'Perception Analysis': { probability: 70, ...BEST_CASE },
    'Proposal/Price Quote': { probability: 75, ...BEST_CASE },
    'Negotiation/Review': { probability: 90, ...BEST_CASE },
    'Closed Won': { probability: 100, category: 'Closed', categoryName: 'Closed' },
    'Closed Lost': { probability: 0, category: 'Omitted', categoryName: 'Omitted' }
};

function deriveOpportunity({ values, before }: DmlRow): void {
    const stage = STAGES[plainText(values.StageName)];
    const isNewStage = values.StageName !== before?.StageName;
    if (stage && isNewStage) {
        // a probability that is stated along with the stage stays
        const isStated = (values.Probability ?? null) !== (before?.Probability ?? null);
        if (!isStated) {
            values.Probability = decimalFromInteger(stage.probability);
        }
        values.ForecastCategory = stage.category;
        values.ForecastCategoryName = stage.categoryName;
    }
    values.IsWon = values.StageName === 'Closed Won';
    values.IsClosed = values.IsWon || values.StageName === 'Closed Lost';
    values.HasOpportunityLineItem ??= false;
    const { Amount: amount, Probability: probability } = values;
    values.ExpectedRevenue =
        amount instanceof DecimalValue && probability instanceof DecimalValue ? share(amount, probability) : null;
    deriveFiscal(values);
}

function share(amount: DecimalValue, percentage: DecimalValue): DecimalValue {
    const product = decimalMultiply(amount, percentage);
    return decimalSetScale(decimalDivideTo(product, decimalFromInteger(100), 4, 'HALF_UP'), 2, 'HALF_UP');
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

/** Amounts of a line: quantity times price, less the discount. */
function deriveLine({ values }: DmlRow): void {
    const { Quantity: quantity, UnitPrice: price, TotalPrice: total } = values;
    if (quantity instanceof DecimalValue && price instanceof DecimalValue) {
        values.TotalPrice = decimalSetScale(decimalMultiply(quantity, price), 2, 'HALF_UP');
    } else if (quantity instanceof DecimalValue && total instanceof DecimalValue && quantity.unscaled !== 0) {
        values.UnitPrice = decimalDivideTo(total, quantity, 2, 'HALF_UP');
    }
}

export const salesBehaviours: Readonly<Record<string, Behaviour>> = {
    Opportunity: { derive: deriveOpportunity },
    OpportunityLineItem: { derived: ['TotalPrice'], derive: deriveLine },
    OrderItem: { derived: ['TotalPrice'], derive: deriveLine },
    QuoteLineItem: { derived: ['TotalPrice'], derive: deriveLine },
    Case: {
        derived: ['Status'],
        defaults: (values) => {
            values.Status ??= 'New';
        },
        derive: ({ values }) => {
            values.IsClosed = values.Status === 'Closed';
        }
    },
    Lead: {
        derived: ['Status'],
        defaults: (values) => {
            values.Status ??= 'Open - Not Contacted';
            values.IsConverted ??= false;
        }
    }
};
