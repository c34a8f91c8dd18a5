import assert from 'node:assert/strict';
import { DateValue, DatetimeValue, daysFromCivil } from '../../src/language/dates.js';
import type { DecimalValue } from '../../src/language/decimal.js';
import { decimalFromText } from '../../src/language/decimal.js';
import { DoubleValue } from '../../src/language/double.js';
import { defineEnum } from '../../src/language/enum.js';
import { ApexException, platformException } from '../../src/language/exceptions.js';
import type { Runtime, Transaction } from '../../src/language/runtime.js';
import { primitiveModules } from '../../src/library/primitives.js';
import type { NativeFunction } from '../../src/library/registry.js';

export interface FakeOptions extends Partial<Omit<Transaction, 'now'>> {
    readonly now?: number;
    readonly namespace?: string;
}

export interface FakeLibrary {
    readonly runtime: Runtime;
    readonly debugged: string[];
    /** Calls a static method. */
    readonly call: (type: string, key: string, ...values: readonly unknown[]) => unknown;
    /** Calls an instance method on a receiver. */
    readonly on: (receiver: unknown, type: string, key: string, ...values: readonly unknown[]) => unknown;
    /** Calls a constructor. */
    readonly make: (type: string, key: string, ...values: readonly unknown[]) => unknown;
}

const quiddities = defineEnum('Quiddity', ['ANONYMOUS', 'RUNTEST_SYNC', 'FUTURE']);
const roundingModes = defineEnum('RoundingMode', [
    'CEILING',
    'DOWN',
    'FLOOR',
    'HALF_DOWN',
    'HALF_EVEN',
    'HALF_UP',
    'UNNECESSARY',
    'UP'
]);

/** The modules of the library on a run time that has a transaction, exceptions and enums only. */
export function library(options: FakeOptions = {}): FakeLibrary {
    const debugged: string[] = [];
    const { now = Date.UTC(2024, 4, 1, 12, 30), namespace = '', ...transaction } = options;
    const runtime = {
        namespace,
        transaction: {
            counters: new Map<string, number>(),
            now: () => now,
            isTest: true,
            timeZone: 'America/Los_Angeles',
            locale: 'en_US',
            userId: '005000000000001AAA',
            ...transaction
        },
        exception: platformException,
        enumType: (name: string) => (name === 'Quiddity' ? quiddities : undefined),
        debug: (level: string, text: string) => debugged.push(`${level}|${text}`)
    } as unknown as Runtime;
    const types = primitiveModules.flatMap((module) => module(runtime));
    const find = (type: string, part: 'statics' | 'methods' | 'constructors', key: string): NativeFunction => {
        const found = types.find((table) => table.name === type)?.[part]?.[key];
        assert.ok(found, `${type} has no ${part} ${key}`);
        return found;
    };
    return {
        runtime,
        debugged,
        call: (type, key, ...values) => find(type, 'statics', key)(...(values as never[])),
        on: (receiver, type, key, ...values) => find(type, 'methods', key)(...([receiver, ...values] as never[])),
        make: (type, key, ...values) => find(type, 'constructors', key)(...(values as never[]))
    };
}

/** Asserts that an Apex exception of this type and message is thrown. */
export function throwsApex(run: () => unknown, type: string, message: string): void {
    assert.throws(run, (error: unknown) => {
        assert.ok(error instanceof ApexException, `no Apex exception: ${String(error)}`);
        assert.deepEqual([error.apexType, error.message], [type, message]);
        return true;
    });
}

export function decimal(text: string): DecimalValue {
    return decimalFromText(text);
}

export function double(value: number): DoubleValue {
    return new DoubleValue(value);
}

export function date(year: number, month: number, day: number): DateValue {
    return new DateValue(daysFromCivil(year, month, day));
}

/** An instant given in GMT; `month` from 1. */
export function gmt(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): DatetimeValue {
    return new DatetimeValue(Date.UTC(year, month - 1, day, hour, minute, second));
}

export function rounding(name: string): unknown {
    return roundingModes.find(name);
}
