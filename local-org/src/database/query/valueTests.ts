/**
 * Tests of one value: the operators of WHERE and HAVING.
 *
 * A comparison with null is never true but for `=`, and what is not true is false: `!=`, NOT IN and NOT take rows with null
 * ("Use null in WHERE" and "Logical Operators", SOQL and SOSL Reference). Checkboxes have no null: it counts as false there.
 */
import type { ComparisonOperator } from '../../compiler/soqlAst.js';
import type { ApexValue } from '../../language/values.js';
import { keyOf, type Key } from '../store/keys.js';
import { queryErrors } from './errors.js';
import { comparisonOf, familyOf, instantOf, textOf, type Family } from './families.js';
import type { Compared, Range, Resolved } from './resolvedValues.js';
import { equalsText, likeText, splitValues } from './textTests.js';

export type ValueTest = (value: ApexValue) => boolean;

export interface TestedColumn extends Compared {
    /** Whether the case of texts counts. */
    readonly isExact: boolean;
}

/** @throws QueryException when the operator does not fit the column */
export function makeTest(operator: ComparisonOperator, column: TestedColumn, wanted: Resolved): ValueTest {
    switch (operator) {
        case '=':
        case 'IN':
            return isAnyOf(column, wanted);
        case '!=':
        case 'NOT IN':
            return negated(isAnyOf(column, wanted));
        case '<':
        case '<=':
        case '>':
        case '>=':
            return ordered(operator, column, wanted);
        case 'LIKE':
            return like(column, wanted);
        case 'INCLUDES':
            return includes(wanted);
        case 'EXCLUDES':
            return negated(includes(wanted));
    }
}

function negated(test: ValueTest): ValueTest {
    return (value) => !test(value);
}

function isAnyOf(column: TestedColumn, wanted: Resolved): ValueTest {
    const family = familyOf(column.kind);
    switch (wanted.kind) {
        case 'one':
            return isEqual(family, column.isExact, wanted.value);
        case 'many':
            return withRanges(isAmong(family, column.isExact, wanted.values), wanted.ranges ?? []);
        case 'range':
            return (value) => isWithin(value, wanted);
    }
}

function isWithin(value: ApexValue, { from, to }: Range): boolean {
    const instant = value === null ? undefined : instantOf(value);
    return instant !== undefined && instant >= from && instant < to;
}

/** `CreatedDate IN (TODAY, LAST_MONTH)`: each literal is a range of its own ("Date Formats and Date Literals", SOQL and SOSL Reference). */
function withRanges(test: ValueTest, ranges: readonly Range[]): ValueTest {
    return ranges.length === 0 ? test : (value) => test(value) || ranges.some((range) => isWithin(value, range));
}

function isEqual(family: Family, isExact: boolean, wanted: ApexValue): ValueTest {
    if (family === 'boolean') {
        return (value) => (value === true) === (wanted === true);
    }
    if (wanted === null) {
        return (value) => value === null;
    }
    if (family === 'id') {
        return (value) => value === wanted;
    }
    if (family === 'text') {
        const equals = equalsText(textOf(wanted), isExact);
        return (value) => typeof value === 'string' && equals(value);
    }
    if (family === 'multi') {
        // values may be selected in any order
        const values = new Set(splitValues(textOf(wanted)));
        return (value) => {
            const selected = typeof value === 'string' ? splitValues(value) : [];
            return selected.length === values.size && selected.every((each) => values.has(each));
        };
    }
    const compare = comparisonOf(family, isExact);
    return (value) => value !== null && compare(value, wanted) === 0;
}

/** A null among the values finds rows without a value (public blog post "Possibility of getting wrong results with SOQL IN filter"). */
function isAmong(family: Family, isExact: boolean, wanted: readonly ApexValue[]): ValueTest {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined) {
        return isEqual(family, isExact, only);
    }
    if (family === 'boolean' || family === 'multi') {
        const tests = wanted.map((each) => isEqual(family, isExact, each));
        return (value) => tests.some((test) => test(value));
    }
    const keys = new Set<Key>();
    let hasNull = false;
    const exact = isExact || family === 'id';
    for (const each of wanted) {
        if (each === null) {
            hasNull = true;
        } else {
            keys.add(keyOf(each, exact));
        }
    }
    return (value) => (value === null ? hasNull : keys.has(keyOf(value, exact)));
}

function ordered(operator: '<' | '<=' | '>' | '>=', column: TestedColumn, wanted: Resolved): ValueTest {
    switch (wanted.kind) {
        case 'many':
            throw queryErrors.operator(column.name);
        case 'range':
            return orderedByRange(operator, wanted.from, wanted.to);
        case 'one':
            return orderedByValue(operator, column, wanted.value);
    }
}

/** Later than a range is after its end, earlier than one before its begin. */
function orderedByRange(operator: '<' | '<=' | '>' | '>=', from: number, to: number): ValueTest {
    const test: (instant: number) => boolean = {
        '<': (instant: number) => instant < from,
        '<=': (instant: number) => instant < to,
        '>': (instant: number) => instant >= to,
        '>=': (instant: number) => instant >= from
    }[operator];
    return (value) => {
        const instant = value === null ? undefined : instantOf(value);
        return instant !== undefined && test(instant);
    };
}

function orderedByValue(operator: '<' | '<=' | '>' | '>=', column: TestedColumn, wanted: ApexValue): ValueTest {
    if (wanted === null) {
        return () => false;
    }
    const compare = comparisonOf(familyOf(column.kind), column.isExact);
    switch (operator) {
        case '<':
            return (value) => value !== null && compare(value, wanted) < 0;
        case '<=':
            return (value) => value !== null && compare(value, wanted) <= 0;
        case '>':
            return (value) => value !== null && compare(value, wanted) > 0;
        case '>=':
            return (value) => value !== null && compare(value, wanted) >= 0;
    }
}

function like(column: TestedColumn, wanted: Resolved): ValueTest {
    const tests = valuesIn(wanted)
        .filter((pattern) => typeof pattern === 'string')
        .map((pattern) => likeText(pattern, column.isExact));
    const [only] = tests;
    if (tests.length === 1 && only) {
        return (value) => typeof value === 'string' && only(value);
    }
    return (value) => typeof value === 'string' && tests.some((test) => test(value));
}

/** `INCLUDES ('A;B', 'C')`: A and B, or C ("Query Multi-Select Picklists", SOQL and SOSL Reference). */
function includes(wanted: Resolved): ValueTest {
    const alternatives = valuesIn(wanted).map((value) => splitValues(textOf(value)));
    return (value) => {
        if (typeof value !== 'string') {
            return false;
        }
        const selected = new Set(splitValues(value));
        return alternatives.some((all) => all.every((each) => selected.has(each)));
    };
}

function valuesIn(wanted: Resolved): readonly ApexValue[] {
    switch (wanted.kind) {
        case 'one':
            return [wanted.value];
        case 'many':
            return wanted.values;
        case 'range':
            return [];
    }
}
