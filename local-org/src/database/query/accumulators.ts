/** Aggregate functions ("Aggregate Functions", SOQL and SOSL Reference). All but COUNT() and COUNT(Id) pass over nulls. */
import { DecimalValue, DECIMAL_ZERO, decimalAdd, decimalToInteger, decimalToNumber } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldKind } from '../../schema/model.js';
import { keyOf, type Key } from '../store/keys.js';
import { comparisonOf, familyOf, textOf, toDecimal, type Comparison } from './families.js';

/** Gathers the values of one group. */
export interface Accumulator {
    add(value: ApexValue): void;
    result(): ApexValue;
}

/** The type of an aggregate's result, for comparisons in HAVING. */
export interface AggregateType {
    readonly kind: FieldKind;
    readonly apexType: string;
}

export interface AggregateRule extends AggregateType {
    make(): Accumulator;
}

/** What is known of the argument. */
interface Argument {
    readonly kind: FieldKind;
    readonly apexType: string;
    readonly isExact: boolean;
    /** Places of picklist values, which MIN and MAX go by. */
    readonly places: ReadonlyMap<string, number> | undefined;
}

/**
 * @param name in upper case
 * @param argument undefined for `COUNT()`
 * @returns undefined for names of other functions
 */
export function aggregateRule(name: string, argument: Argument | undefined): AggregateRule | undefined {
    if (name === 'COUNT') {
        return { ...INTEGER, make: argument ? () => new Count() : () => new CountAll() };
    }
    if (!argument) {
        return undefined;
    }
    switch (name) {
        case 'COUNT_DISTINCT':
            return { ...INTEGER, make: () => new CountDistinct(argument.isExact) };
        case 'SUM': {
            // whole numbers of the platform's int type have a whole sum, all others a Decimal
            const isWhole = argument.kind === 'INTEGER';
            return isWhole ? { ...INTEGER, make: () => new Sum(true) } : { ...DECIMAL, make: () => new Sum(false) };
        }
        case 'AVG':
            return { kind: 'DOUBLE', apexType: 'Double', make: () => new Average() };
        case 'MIN':
            return { ...argument, make: () => new Extreme(orderOf(argument), -1) };
        case 'MAX':
            return { ...argument, make: () => new Extreme(orderOf(argument), 1) };
        default:
            return undefined;
    }
}

const INTEGER: AggregateType = { kind: 'INTEGER', apexType: 'Integer' };
const DECIMAL: AggregateType = { kind: 'DOUBLE', apexType: 'Decimal' };

class CountAll implements Accumulator {
    private count = 0;

    add(): void {
        this.count++;
    }

    result(): ApexValue {
        return this.count;
    }
}

class Count implements Accumulator {
    private count = 0;

    add(value: ApexValue): void {
        if (value !== null) {
            this.count++;
        }
    }

    result(): ApexValue {
        return this.count;
    }
}

class CountDistinct implements Accumulator {
    private readonly keys = new Set<Key>();

    constructor(private readonly isExact: boolean) {}

    add(value: ApexValue): void {
        if (value !== null) {
            this.keys.add(keyOf(value, this.isExact));
        }
    }

    result(): ApexValue {
        return this.keys.size;
    }
}

/** Adds up numbers of one scale as plain numbers as long as that is exact. */
class Total {
    private whole: DecimalValue = DECIMAL_ZERO;
    private small = 0;
    private scale = 0;
    count = 0;

    add(value: Exclude<ApexValue, null>): void {
        this.count++;
        const number = toDecimal(value);
        if (number.scale !== this.scale) {
            this.settle();
            this.scale = number.scale;
        }
        const sum = typeof number.unscaled === 'number' ? this.small + number.unscaled : NaN;
        if (Number.isSafeInteger(sum)) {
            this.small = sum;
        } else {
            this.settle();
            this.whole = decimalAdd(this.whole, number);
        }
    }

    private settle(): void {
        if (this.small !== 0) {
            this.whole = decimalAdd(this.whole, new DecimalValue(this.small, this.scale));
            this.small = 0;
        }
    }

    get sum(): DecimalValue {
        this.settle();
        return this.whole.scale < this.scale ? decimalAdd(this.whole, new DecimalValue(0, this.scale)) : this.whole;
    }
}

class Sum implements Accumulator {
    private readonly total = new Total();

    constructor(private readonly isWhole: boolean) {}

    add(value: ApexValue): void {
        if (value !== null) {
            this.total.add(value);
        }
    }

    result(): ApexValue {
        if (this.total.count === 0) {
            return null;
        }
        return this.isWhole ? decimalToInteger(this.total.sum) : this.total.sum;
    }
}

class Average implements Accumulator {
    private readonly total = new Total();

    add(value: ApexValue): void {
        if (value !== null) {
            this.total.add(value);
        }
    }

    result(): ApexValue {
        const { count, sum } = this.total;
        return count === 0 ? null : new DoubleValue(decimalToNumber(sum) / count);
    }
}

function orderOf({ kind, isExact, places }: Argument): Comparison {
    if (!places) {
        return comparisonOf(familyOf(kind), isExact);
    }
    const place = (value: Exclude<ApexValue, null>): number => places.get(textOf(value)) ?? places.size;
    return (left, right) => place(left) - place(right);
}

class Extreme implements Accumulator {
    private value: ApexValue = null;

    constructor(
        private readonly compare: Comparison,
        private readonly sign: 1 | -1
    ) {}

    add(value: ApexValue): void {
        if (value !== null && (this.value === null || this.compare(value, this.value) * this.sign > 0)) {
            this.value = value;
        }
    }

    result(): ApexValue {
        return this.value;
    }
}
