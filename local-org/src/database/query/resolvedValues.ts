/** The right side of comparisons: literals and binds in the form in which columns are compared with them. */
import type { Value } from '../../compiler/soqlAst.js';
import { ListValue, SetValue } from '../../language/collections.js';
import { DateValue, DatetimeValue, MILLIS_PER_DAY, TimeValue } from '../../language/dates.js';
import { DecimalValue, decimalParse } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { nullPointer } from '../../language/exceptions.js';
import { weekRules } from '../../language/locales.js';
import { fromLocal, toLocal } from '../../language/timeZones.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldKind } from '../../schema/model.js';
import { typeNameOf } from '../../schema/fieldValue.js';
import { to18 } from '../../schema/ids.js';
import { RecordValue } from '../../schema/record.js';
import { literalRange } from './dateLiterals.js';
import { queryError, queryErrors } from './errors.js';
import { familyOf, type Family } from './families.js';
import { LITERAL_TYPES } from '../../schema/fieldFamilies.js';
import type { PlanContext } from './planning.js';
import type { Session } from './run.js';

/** What a column is compared with. */
export type Resolved =
    | { readonly kind: 'one'; readonly value: ApexValue }
    /** `ranges`: those of date literals among the values. */
    | { readonly kind: 'many'; readonly values: readonly ApexValue[]; readonly ranges?: readonly Range[] }
    | ({ readonly kind: 'range' } & Range);

/** From `from` up to but not with `to`: in days for dates, in milliseconds for datetimes. */
export interface Range {
    readonly from: number;
    readonly to: number;
}

/** What matters of a column for the values it is compared with. */
export interface Compared {
    /** For messages. */
    readonly name: string;
    readonly kind: FieldKind;
    readonly apexType: string;
}

/** @returns what computes the value when a run begins */
export function resolveValue(
    context: PlanContext,
    value: Value,
    column: Compared,
    isMany: boolean
): (session: Session) => Resolved {
    switch (value.kind) {
        case 'List':
            return manyOf(value.values.map((item) => resolveValue(context, item, column, false)));
        case 'Bind': {
            const position = context.bindPosition(value);
            return ({ binds }) => ofBind(binds.value(position, value), column, isMany);
        }
        case 'DateLiteral': {
            const { name, n } = value;
            checkLiteral(value.kind, column);
            return (session) => ofDateLiteral(name, n, column, session, context.org.fiscalYearStart);
        }
        case 'SubQuery':
            throw new Error('Sub-queries are planned elsewhere');
        case 'Currency': {
            const amount: Resolved = { kind: 'one', value: ofCurrency(context, value.isoCode, value.text, column) };
            return () => amount;
        }
        case 'Null':
            return () => ({ kind: 'one', value: null });
        default: {
            checkLiteral(value.kind, column);
            const resolved: Resolved = { kind: 'one', value: ofLiteral(value, column) };
            return () => resolved;
        }
    }
}

function manyOf(makers: readonly ((session: Session) => Resolved)[]): (session: Session) => Resolved {
    return (session) => {
        const values: ApexValue[] = [];
        const ranges: Range[] = [];
        for (const make of makers) {
            const resolved = make(session);
            switch (resolved.kind) {
                case 'one':
                    values.push(resolved.value);
                    break;
                case 'many':
                    values.push(...resolved.values);
                    break;
                case 'range':
                    ranges.push(resolved);
            }
        }
        return ranges.length === 0 ? { kind: 'many', values } : { kind: 'many', values, ranges };
    };
}

/**
 * `USD5000` ("Querying Currency Fields in Multi-Currency Orgs", SOQL and SOSL Reference). An org with one currency knows no
 * rates: amounts of others cannot be compared.
 */
function ofCurrency(context: PlanContext, isoCode: string, text: string, column: Compared): ApexValue {
    checkLiteral('Number', column);
    if (isoCode !== context.org.currency) {
        throw new Unsupported(
            `SOQL with a currency literal (${isoCode}${text}) in an org whose one currency is ${context.org.currency}`
        );
    }
    return decimalParse(text) ?? refuse(column);
}

/** Which kinds of literal columns of a family take, besides null ("Field Expression Syntax", SOQL and SOSL Reference). */
const LITERALS: Readonly<Record<Family, readonly Value['kind'][]>> = {
    text: ['String'],
    multi: ['String'],
    id: ['String'],
    number: ['Number'],
    boolean: ['Boolean'],
    date: ['Date', 'DateLiteral'],
    datetime: ['Datetime', 'DateLiteral'],
    time: ['Time'],
    other: ['String', 'Number', 'Boolean', 'Date', 'Datetime', 'Time']
};

function checkLiteral(kind: Value['kind'], column: Compared): void {
    const family = familyOf(column.kind);
    if (LITERALS[family].includes(kind)) {
        return;
    }
    if (kind === 'String') {
        throw queryError('soql-value-quoted', column.name, LITERAL_TYPES[family]);
    }
    throw family === 'text' || family === 'multi' || family === 'id'
        ? queryError('soql-value-unquoted', column.name)
        : queryError('soql-value-type', column.name, LITERAL_TYPES[family]);
}

type PlainLiteral = Extract<Value, { kind: 'String' | 'Number' | 'Boolean' | 'Date' | 'Time' | 'Datetime' }>;

function ofLiteral(literal: PlainLiteral, column: Compared): ApexValue {
    switch (literal.kind) {
        case 'String':
            return ofText(literal.value, column);
        case 'Number':
            return decimalParse(literal.text) ?? refuse(column);
        case 'Boolean':
            return literal.value;
        case 'Date':
            return new DateValue(Math.round(instant(literal.text, column) / MILLIS_PER_DAY));
        case 'Datetime':
            return new DatetimeValue(instant(literal.text, column));
        case 'Time':
            return new TimeValue(instant(`1970-01-01T${literal.text}`, column));
    }
}

/** Milliseconds since 1970 of a text in ISO form. */
function instant(text: string, column: Compared): number {
    const millis = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    return Number.isNaN(millis) ? refuse(column) : millis;
}

function refuse(column: Compared): never {
    throw queryError('soql-value-type', column.name, LITERAL_TYPES[familyOf(column.kind)]);
}

/** An empty text is null, as the platform stores none. */
function ofText(text: string, column: Compared): ApexValue {
    if (text === '') {
        return null;
    }
    // ids of metadata are names: `EntityDefinitionId = 'Account'`
    if (familyOf(column.kind) !== 'id' || column.apexType === 'String') {
        return text;
    }
    const id = to18(text);
    if (id === undefined) {
        throw queryErrors.id(text);
    }
    return id;
}

function ofDateLiteral(
    name: string,
    n: number | undefined,
    column: Compared,
    session: Session,
    fiscalYearStart: number
): Resolved {
    const { timeZone, locale } = session.transaction;
    const range = literalRange(name, n, {
        today: Math.floor(toLocal(timeZone, session.now) / MILLIS_PER_DAY),
        firstDayOfWeek: weekRules(locale).firstDay,
        fiscalYearStart
    });
    switch (familyOf(column.kind)) {
        case 'date':
            return { kind: 'range', ...range };
        case 'datetime':
            return {
                kind: 'range',
                from: fromLocal(timeZone, range.from * MILLIS_PER_DAY),
                to: fromLocal(timeZone, range.to * MILLIS_PER_DAY)
            };
        default:
            return refuse(column);
    }
}

/** A collection also stands where one value is expected: `Name = :names` is like IN. */
function ofBind(value: ApexValue, column: Compared, isMany: boolean): Resolved {
    if (value instanceof ListValue) {
        return { kind: 'many', values: value.items.map((item) => ofBound(item, column)) };
    }
    if (value instanceof SetValue) {
        return { kind: 'many', values: value.values().map((item) => ofBound(item, column)) };
    }
    if (isMany && value === null) {
        // seen on the platform: a null collection behind IN is "Attempt to de-reference a null object"
        throw nullPointer();
    }
    if (isMany && typeof value !== 'object') {
        throw queryError('soql-bind-iterable');
    }
    return { kind: 'one', value: ofBound(value, column) };
}

function ofBound(value: ApexValue, column: Compared): ApexValue {
    if (value === null) {
        return null;
    }
    const converted = convert(value, column, familyOf(column.kind));
    if (converted === undefined) {
        throw queryError('soql-bind-type', typeNameOf(value), column.apexType);
    }
    return converted;
}

function convert(value: Exclude<ApexValue, null>, column: Compared, family: Family): ApexValue | undefined {
    switch (family) {
        case 'text':
        case 'multi':
            return typeof value === 'string' ? ofText(value, column) : undefined;
        case 'id':
            // a record stands for its id (Apex Developer Guide, "Using Apex Variables in SOQL and SOSL Queries")
            return value instanceof RecordValue
                ? value.id
                : typeof value === 'string'
                  ? ofText(value, column)
                  : undefined;
        case 'number':
            return isNumber(value) ? value : undefined;
        case 'boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'date':
            return value instanceof DateValue ? value : undefined;
        case 'datetime':
            return value instanceof DateValue ? new DatetimeValue(value.days * MILLIS_PER_DAY) : asDatetime(value);
        case 'time':
            return value instanceof TimeValue ? value : undefined;
        case 'other':
            return value;
    }
}

function isNumber(value: Exclude<ApexValue, null>): boolean {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof DecimalValue ||
        value instanceof DoubleValue
    );
}

function asDatetime(value: Exclude<ApexValue, null>): DatetimeValue | undefined {
    return value instanceof DatetimeValue ? value : undefined;
}
