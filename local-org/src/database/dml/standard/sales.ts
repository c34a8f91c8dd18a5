/** Cases, leads, lines of quotes (their pages in the Object Reference). */
import { DecimalValue, decimalMultiply, decimalSetScale } from '../../../language/decimal.js';
import type { DmlRow } from '../rows.js';
import type { Behaviour } from './behaviour.js';
import { checkLead } from './leads.js';
import { defaultOf, statusOf } from './statuses.js';

/** Amounts of a line: quantity times price. */
function deriveLine({ values }: DmlRow): void {
    const { Quantity: quantity, UnitPrice: price } = values;
    if (quantity instanceof DecimalValue && price instanceof DecimalValue) {
        values.TotalPrice = decimalSetScale(decimalMultiply(quantity, price), 2, 'HALF_UP');
    }
}

export const salesBehaviours: Readonly<Record<string, Behaviour>> = {
    QuoteLineItem: { derived: ['TotalPrice'], derive: deriveLine },
    Case: {
        derived: ['Status'],
        defaults: (values, { surroundings }) => {
            values.Status ??= defaultOf(surroundings.statuses.cases);
        },
        derive: ({ values }, { surroundings }) => {
            values.IsClosed = statusOf(surroundings.statuses.cases, values.Status)?.isFinal ?? false;
        }
    },
    Lead: {
        derived: ['Status'],
        defaults: (values, { surroundings }) => {
            values.Status ??= defaultOf(surroundings.statuses.leads);
            values.IsConverted ??= false;
        },
        check: checkLead
    }
};
