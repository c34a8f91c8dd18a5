/** Price books and the lines that take their prices from them ("PricebookEntry", "OpportunityLineItem", "OrderItem", Object Reference). */
import {
    DECIMAL_ZERO,
    DecimalValue,
    decimalCompare,
    decimalDivideTo,
    decimalFromInteger,
    decimalMultiply,
    decimalSetScale,
    decimalSubtract
} from '../../../language/decimal.js';
import { equalsValue } from '../../../language/equality.js';
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import { valuesOf } from '../../store/row.js';
import { requiredMissing, rowError } from '../errors.js';
import type { DmlRow, Values } from '../rows.js';
import { plainText } from '../values.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';
import { linesOf, percentage, sumOf } from './opportunities.js';

/** The stored values of a row of an object by its id. */
function stored({ surroundings: { store } }: BehaviourContext, id: unknown): Values | undefined {
    const table = typeof id === 'string' ? store.tableOf(id) : undefined;
    const row = typeof id === 'string' ? table?.live(id) : undefined;
    return table && row && valuesOf(table.layout, row);
}

/** The live entries of a product. */
function entriesOf({ surroundings: { schema, store } }: BehaviourContext, product: unknown): readonly Values[] {
    const object = schema.object('PricebookEntry');
    const field = object?.fields.get('product2id');
    if (!object || !field || typeof product !== 'string') {
        return [];
    }
    const table = store.table(object);
    return [...table.withValue(field, product)].map((row) => valuesOf(table.layout, row));
}

function isStandard(context: BehaviourContext, pricebook: unknown): boolean {
    return stored(context, pricebook)?.IsStandard === true;
}

function deriveEntry({ values }: DmlRow, context: BehaviourContext): void {
    const product = stored(context, values.Product2Id);
    values.Name = product?.Name ?? null;
    values.ProductCode = product?.ProductCode ?? null;
    if (values.UseStandardPrice === true) {
        const own = entriesOf(context, values.Product2Id).find((entry) => isStandard(context, entry.Pricebook2Id));
        values.UnitPrice = own?.UnitPrice ?? values.UnitPrice ?? null;
    }
}

/** A product has one price in a book, and none in others before it has one in the standard book. */
function checkEntry({ id, values }: DmlRow, context: BehaviourContext): readonly DatabaseError[] {
    if (!(values.UnitPrice instanceof DecimalValue)) {
        return [priceMissing()];
    }
    const others = entriesOf(context, values.Product2Id).filter((entry) => entry.Id !== id);
    if (others.some((entry) => entry.Pricebook2Id === values.Pricebook2Id)) {
        return [rowError('DUPLICATE_VALUE', 'This price definition already exists in this price book')];
    }
    const hasStandard = others.some((entry) => isStandard(context, entry.Pricebook2Id));
    return isStandard(context, values.Pricebook2Id) || hasStandard || values.Product2Id === undefined
        ? []
        : [rowError('STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product')];
}

/** What a line belongs to and how its prices follow from each other. */
interface LineKind {
    readonly parent: string;
    readonly hasDiscount: boolean;
}

function lineBehaviour({ parent, hasDiscount }: LineKind): Behaviour {
    return {
        derived: ['TotalPrice', 'UnitPrice', 'PricebookEntryId'],
        touches: parent,
        derive(row, context) {
            deriveEntryOf(row, parent, context);
            derivePrices(row, hasDiscount);
        },
        check: (row, context) => checkLine(row, parent, context),
        stored(row, context) {
            const owner = stored(context, row.values[parent]);
            const entry = stored(context, row.values.PricebookEntryId);
            if (owner?.Pricebook2Id === undefined && typeof entry?.Pricebook2Id === 'string') {
                // "the API automatically sets the pricebook" (Effects on Opportunities)
                context.change(plainText(owner?.Id), { Pricebook2Id: entry.Pricebook2Id });
            }
        }
    };
}

/** The entry of a line that states its product, and what is copied from it. */
function deriveEntryOf({ values, before }: DmlRow, parent: string, context: BehaviourContext): void {
    const owner = stored(context, values[parent]);
    if (typeof values.PricebookEntryId !== 'string' && typeof values.Product2Id === 'string') {
        const found = entriesOf(context, values.Product2Id).find((each) => each.Pricebook2Id === owner?.Pricebook2Id);
        values.PricebookEntryId = found?.Id ?? null;
    }
    const entry = stored(context, values.PricebookEntryId);
    if (entry && before === undefined) {
        values.Product2Id = entry.Product2Id ?? null;
        values.ProductCode = entry.ProductCode ?? null;
        values.ListPrice = entry.UnitPrice ?? null;
        values.Name = [owner?.Name, entry.Name].filter((part) => typeof part === 'string').join(' ');
    }
}

/** Quantity times price, less the discount; a total that is stated instead of a price gives the price. */
function derivePrices({ values, before }: DmlRow, hasDiscount: boolean): void {
    const { Quantity: quantity, UnitPrice: price, TotalPrice: total, Discount: discount } = values;
    if (!(quantity instanceof DecimalValue)) {
        return;
    }
    const isSame = (field: string): boolean => equalsValue(values[field] ?? null, before?.[field] ?? null);
    const isTotalGiven = total instanceof DecimalValue && !isSame('TotalPrice') && isSame('UnitPrice');
    const rest =
        hasDiscount && discount instanceof DecimalValue
            ? decimalSubtract(decimalFromInteger(100), discount)
            : decimalFromInteger(100);
    if (isTotalGiven && !isZero(quantity) && !isZero(rest)) {
        const full = decimalDivideTo(decimalMultiply(total, decimalFromInteger(100)), rest, 10, 'HALF_UP');
        values.UnitPrice = decimalDivideTo(full, quantity, 2, 'HALF_UP');
        values.Subtotal = decimalSetScale(full, 2, 'HALF_UP');
    } else if (price instanceof DecimalValue) {
        const full = decimalMultiply(quantity, price);
        values.Subtotal = decimalSetScale(full, 2, 'HALF_UP');
        values.TotalPrice = percentage(full, rest);
    }
}

function isZero(value: DecimalValue): boolean {
    return decimalCompare(value, DECIMAL_ZERO) === 0;
}

function checkLine({ values, before }: DmlRow, parent: string, context: BehaviourContext): readonly DatabaseError[] {
    if (before !== undefined) {
        return [];
    }
    const entry = stored(context, values.PricebookEntryId);
    if (!entry) {
        return [
            wrongEntry(
                ', unknown (versions 3.0 and higher must specify pricebook entry id, others must specify product id)'
            )
        ];
    }
    const pricebook = stored(context, values[parent])?.Pricebook2Id;
    if (entry.IsActive !== true) {
        return [wrongEntry(' (pricebook entry is inactive)')];
    }
    if (pricebook !== undefined && pricebook !== entry.Pricebook2Id) {
        const owner = parent === 'OrderId' ? 'order' : 'opportunity';
        return [wrongEntry(` (pricebook entry is in a different pricebook than the one assigned to the ${owner})`)];
    }
    return values.UnitPrice instanceof DecimalValue ? [] : [priceMissing()];
}

const priceMissing = (): DatabaseError => requiredMissing(['UnitPrice']);

/** Salesforce Help and forums show the texts: `field integrity exception: PricebookEntryId, unknown (versions 3.0 ...)`. */
function wrongEntry(more: string): DatabaseError {
    return rowError('FIELD_INTEGRITY_EXCEPTION', `field integrity exception: PricebookEntryId${more}`, [
        'PricebookEntryId'
    ]);
}

/** The total of an order, and the category of its status (Object Reference, "Order"). */
function deriveOrder(row: DmlRow, context: BehaviourContext): void {
    row.values.TotalAmount = sumOf(linesOf(row, context, 'OrderItem', 'OrderId'));
    row.values.StatusCode = row.values.Status === 'Activated' ? 'Activated' : 'Draft';
}

export const priceBehaviours: Readonly<Record<string, Behaviour>> = {
    PricebookEntry: { derived: ['UnitPrice'], derive: deriveEntry, check: checkEntry },
    OpportunityLineItem: lineBehaviour({ parent: 'OpportunityId', hasDiscount: true }),
    OrderItem: lineBehaviour({ parent: 'OrderId', hasDiscount: false }),
    Order: { derive: deriveOrder }
};
