/** A small org for formulas, and ways to evaluate in it. */
import assert from 'node:assert/strict';
import { DateValue, DatetimeValue, TimeValue, dateDisplay } from '../../src/language/dates.js';
import { DecimalValue, decimalParse, decimalPlain, decimalStripZeros } from '../../src/language/decimal.js';
import type { ApexValue } from '../../src/language/values.js';
import type { CompiledFormula } from '../../src/database/formula/compile.js';
import { compileFormula } from '../../src/database/formula/compile.js';
import type { FormulaEnvironment, GlobalReference, LookupSearch } from '../../src/database/formula/environment.js';
import { FormulaError } from '../../src/database/formula/problems.js';
import type { FormulaContext } from '../../src/database/formula/expression.js';
import { lookupField, makeField } from '../../src/schema/fieldShape.js';
import type { FieldKind, FieldSchema, ObjectKind, ObjectSchema, PicklistValue } from '../../src/schema/model.js';
import { makeObject } from '../../src/schema/objectShape.js';
import { makeSchema } from '../../src/schema/schema.js';

function values(...names: string[]): PicklistValue[] {
    return names.map((value) => ({ value, label: value, isActive: true, isDefault: false }));
}

function object(name: string, kind: ObjectKind, ...fields: FieldSchema[]): [string, () => ObjectSchema] {
    const made = makeObject({ name, label: name, pluralLabel: name, keyPrefix: undefined, kind, fields });
    return [name.toLowerCase(), () => made];
}

const NAME = makeField('Name', 'STRING');

export const schema = makeSchema(
    new Map([
        object(
            'Deal__c',
            'custom',
            makeField('Id', 'ID'),
            NAME,
            makeField('Amount__c', 'CURRENCY'),
            makeField('Cost__c', 'CURRENCY'),
            makeField('Count__c', 'DOUBLE', { scale: 0 }),
            makeField('Discount__c', 'PERCENT'),
            makeField('Start__c', 'DATE'),
            makeField('Closed__c', 'DATETIME'),
            makeField('Hour__c', 'TIME'),
            makeField('IsUrgent__c', 'BOOLEAN'),
            makeField('Note__c', 'STRING'),
            makeField('Story__c', 'TEXTAREA', { length: 32_000 }),
            makeField('Status__c', 'PICKLIST', { picklistValues: values('Open', 'Closed Won') }),
            makeField('Regions__c', 'MULTIPICKLIST', { picklistValues: values('North', 'South', 'West') }),
            makeField('Place__c', 'LOCATION'),
            makeField('Place__Latitude__s', 'DOUBLE', { compoundName: 'Place__c' }),
            makeField('Place__Longitude__s', 'DOUBLE', { compoundName: 'Place__c' }),
            makeField('File__c', 'BASE64'),
            lookupField('Account__c', ['Account']),
            lookupField('OwnerId', ['Group', 'User'])
        ),
        object('Account', 'standard', NAME, makeField('AnnualRevenue', 'CURRENCY'), lookupField('OwnerId', ['User'])),
        object('Group', 'standard', NAME, makeField('DeveloperName', 'STRING')),
        object(
            'User',
            'standard',
            makeField('Id', 'ID'),
            makeField('Username', 'STRING'),
            NAME,
            lookupField('ProfileId', ['Profile'])
        ),
        object('Profile', 'standard', NAME),
        object('Rate__mdt', 'customMetadata', makeField('Value__c', 'PERCENT')),
        object('Limits__c', 'hierarchySetting', makeField('Most__c', 'DOUBLE')),
        object('Zip__c', 'custom', NAME, makeField('City__c', 'STRING'))
    ]),
    [],
    new Map([['greeting', { name: 'Greeting', value: 'Hello' }]]),
    undefined
);

/** The moment of evaluation: 15 March 2024, 02:30:15.250 GMT, still the 14th in Los Angeles. */
export const NOW = Date.UTC(2024, 2, 15, 2, 30, 15, 250);

/** Values by path; `prior` those before the change. */
export interface Surroundings {
    readonly record?: Readonly<Record<string, ApexValue>>;
    readonly prior?: Readonly<Record<string, ApexValue>>;
    readonly isNew?: boolean;
    readonly isClone?: boolean;
    readonly timeZone?: string;
    readonly global?: (reference: GlobalReference) => ApexValue;
    readonly lookUp?: (search: LookupSearch, key: ApexValue) => ApexValue;
}

export function environment(given: Surroundings = {}): FormulaEnvironment {
    return {
        read: ({ path }) => given.record?.[path] ?? null,
        readPrior: ({ path }) => given.prior?.[path] ?? null,
        isNew: given.isNew ?? false,
        isClone: given.isClone ?? false,
        global: given.global ?? (() => null),
        now: NOW,
        timeZone: given.timeZone ?? 'GMT',
        lookUp: given.lookUp ?? (() => null)
    };
}

export interface Setting {
    readonly context?: FormulaContext;
    readonly resultType?: FieldKind;
    readonly blanksAsZero?: boolean;
}

function result(text: string, setting: Setting): ReturnType<typeof compileFormula> {
    const deal = schema.object('Deal__c');
    if (!deal) {
        throw new Error('the object is missing');
    }
    return compileFormula(text, {
        object: deal,
        schema,
        context: setting.context ?? 'rule',
        resultType: setting.resultType,
        blanksAsZero: setting.blanksAsZero ?? false
    });
}

/** @throws Error with the message of the problem */
export function compiled(text: string, setting: Setting = {}): CompiledFormula {
    const made = result(text, setting);
    if ('problems' in made) {
        throw new Error(made.problems[0].message);
    }
    return made.formula;
}

/** The message that refuses the formula; `accepted` when none does. */
export function refusal(text: string, setting: Setting = {}): string {
    const made = result(text, setting);
    return 'problems' in made ? made.problems[0].message : 'accepted';
}

/** Where the problem is. */
export function refusedAt(text: string): number | undefined {
    const made = result(text, {});
    return 'problems' in made ? made.problems[0].position : undefined;
}

export function evaluated(text: string, given: Surroundings = {}, setting: Setting = {}): ApexValue {
    return compiled(text, setting).evaluate(environment(given));
}

/** A value in a form that is easy to compare: numbers without needless zeros, dates in ISO form. */
export function shown(text: string, given: Surroundings = {}, setting: Setting = {}): string | boolean | null {
    const value = evaluated(text, given, setting);
    if (value instanceof DecimalValue) {
        return decimalPlain(decimalStripZeros(value));
    }
    if (value instanceof DateValue) {
        return dateDisplay(value);
    }
    if (value instanceof DatetimeValue) {
        return new Date(value.millis).toISOString();
    }
    if (value instanceof TimeValue) {
        return value.toString();
    }
    return value === null || typeof value === 'boolean' || typeof value === 'string' ? value : 'another value';
}

/** Checks formulas against what {@link shown} makes of their values. */
export function facts(
    expected: Readonly<Record<string, string | boolean | null>>,
    given: Surroundings = {},
    setting: Setting = {}
): void {
    for (const [text, value] of Object.entries(expected)) {
        assert.equal(shown(text, given, setting), value, text);
    }
}

/** Checks that an evaluation ends as `#Error!` on the platform. */
export function fails(text: string, given: Surroundings = {}): void {
    const formula = compiled(text);
    assert.throws(() => formula.evaluate(environment(given)), FormulaError, text);
}

/** A stored number. */
export function number(text: string): DecimalValue {
    const value = decimalParse(text);
    if (value === undefined) {
        throw new Error(`no number: ${text}`);
    }
    return value;
}

/** A stored date: milliseconds of a UTC date. */
export function day(year: number, month: number, date: number): DateValue {
    return new DateValue(Date.UTC(year, month - 1, date) / 86_400_000);
}

export function moment(iso: string): DatetimeValue {
    return new DatetimeValue(Date.parse(iso));
}
