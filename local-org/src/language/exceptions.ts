/** Apex exceptions, and the translation of JavaScript's own errors into them. */
import { writtenName } from '../compiler/shadowing.js';
import { DivisionByZero } from './decimal.js';
import type { ApexPlace } from './trace.js';
import { apexPlaces, startsInApex, traceText } from './trace.js';

/** What `getMessage()` gives for an exception thrown without a message (seen in public debug logs). */
const NO_MESSAGE = 'Script-thrown exception';

/**
 * An Apex exception: instances are platform exceptions, generated subclasses the user's. It is no JavaScript Error; the
 * stack is captured when the exception is made and only formatted when it is asked for.
 */
export class ApexException {
    message: string | null = NO_MESSAGE;
    cause: ApexException | null = null;
    /** Set by the engine's own code for `DmlException` and the like. */
    details: unknown = undefined;
    /** Filled in by `Error.captureStackTrace`. */
    declare readonly stack: string;
    private knownPlaces: readonly ApexPlace[] | undefined;
    private hasMessageSet = false;

    /** @param apexType name as in the catalogue, types of System without prefix; generated classes override it */
    constructor(readonly apexType = 'Exception') {
        Error.captureStackTrace(this);
    }

    /** Where in Apex it was made, innermost frame first. */
    get places(): readonly ApexPlace[] {
        this.knownPlaces ??= apexPlaces(this.stack);
        return this.knownPlaces;
    }

    /** Takes the place of a JavaScript error that this exception stands for. */
    placedAt(stack: string): this {
        this.knownPlaces = apexPlaces(stack);
        return this;
    }

    /** `System.NullPointerException`, `Outer.MyException`, `Cache.Org.OrgCacheException` */
    get typeName(): string {
        if (this.isUserDefined) {
            return writtenName(this.apexType);
        }
        return this.apexType.includes('.') ? this.apexType : `System.${this.apexType}`;
    }

    protected get isUserDefined(): boolean {
        return 'isUserClass' in this.constructor;
    }

    /** See `INSTANCE_INITIALIZER` in `userObject.ts`. */
    '<fields>'(): this {
        return this;
    }

    '<init>()'(): this {
        return this;
    }

    '<init>(String)'(message: string | null): this {
        this.message = message;
        return this;
    }

    '<init>(Exception)'(cause: ApexException | null): this {
        this.cause = cause;
        return this;
    }

    '<init>(String,Exception)'(message: string | null, cause: ApexException | null): this {
        this.message = message;
        this.cause = cause;
        return this;
    }

    /**
     * The message that an AuraHandledException is made with is for the component alone; code sees it after `setMessage` only
     * (public test apex-recipes, AuraEnabledRecipes_Tests.testUpdateAccountNameNegativeInvalidName).
     */
    'getMessage()'(): string | null {
        return this.apexType === 'AuraHandledException' && !this.hasMessageSet ? NO_MESSAGE : this.message;
    }

    'setMessage(String)'(message: string | null): void {
        this.message = message;
        this.hasMessageSet = true;
    }

    'getCause()'(): ApexException | null {
        return this.cause;
    }

    'initCause(Exception)'(cause: ApexException | null): void {
        this.cause = cause;
    }

    'getTypeName()'(): string {
        return this.typeName;
    }

    'getLineNumber()'(): number {
        return this.places[0]?.line ?? 0;
    }

    'getStackTraceString()'(): string {
        return traceText(this.places);
    }

    /** `System.MathException: Divide by 0`; `String.valueOf` and debug output show the same. */
    toString(): string {
        return `${this.typeName}: ${String(this.message)}`;
    }
}

/** Makes a platform exception; `type` as in the catalogue, types of System without prefix. */
export function platformException(type: string, message: string, cause: ApexException | null = null): ApexException {
    const exception = new ApexException(type);
    exception.message = message;
    exception.cause = cause;
    return exception;
}

const LIMIT = 'LimitException';

/**
 * Exception types that no `catch` in Apex sees: limits (Apex Developer Guide, "Execution Governors and Limits") and failed
 * assertions (Apex Reference Guide, "System Class", assert: "You can't catch an assertion failure using a try/catch block").
 */
const UNCATCHABLE: ReadonlySet<string> = new Set([LIMIT, 'AssertException']);

export function limitException(message: string): ApexException {
    return platformException(LIMIT, message);
}

/** @returns an exception for use of null where there must be a value */
export function nullPointer(): ApexException {
    return platformException('NullPointerException', 'Attempt to de-reference a null object');
}

/** @throws ApexException always; for use within expressions: `value ?? throwNull()` */
export function throwNull(): never {
    throw nullPointer();
}

const NULL_READ = /^Cannot (read|set) properties of null /;
const NULL_BIGINT = /^Cannot mix BigInt|^Cannot convert null to a BigInt/;

/**
 * The Apex exception that a thrown value stands for: itself; NullPointerException for a TypeError of generated code that
 * read or called a member of null; LimitException when JavaScript's stack ran out. A TypeError raised in the engine's own
 * code is a defect of the engine and stays one.
 *
 * @returns undefined when the value is no Apex exception: `Unsupported` and internal errors
 */
export function asApexException(thrown: unknown): ApexException | undefined {
    if (thrown instanceof ApexException) {
        return thrown;
    }
    if (!(thrown instanceof Error)) {
        return undefined;
    }
    const stack = thrown.stack ?? '';
    if (thrown instanceof RangeError && thrown.message === 'Maximum call stack size exceeded') {
        // Governor limit of the stack depth (Apex Developer Guide, "Execution Governors and Limits")
        return limitException('Maximum stack depth reached: 1001').placedAt(stack);
    }
    if (thrown instanceof TypeError && isNullRead(thrown) && startsInApex(stack)) {
        return nullPointer().placedAt(stack);
    }
    if (thrown instanceof DivisionByZero) {
        return platformException('MathException', thrown.message).placedAt(stack);
    }
    return undefined;
}

function isNullRead(error: TypeError): boolean {
    return NULL_READ.test(error.message) || NULL_BIGINT.test(error.message);
}

/**
 * What a `catch` in Apex may see.
 *
 * @throws the value itself when it is not for Apex to catch: limit exceptions, `Unsupported`, internal errors
 */
export function caught(thrown: unknown): ApexException {
    const exception = asApexException(thrown);
    if (exception === undefined) {
        throw thrown;
    }
    if (isUncatchable(exception)) {
        throw exception;
    }
    return exception;
}

/** @returns whether neither `catch` nor `finally` in Apex may run for the thrown value */
export function isFatal(thrown: unknown): boolean {
    const exception = asApexException(thrown);
    return exception === undefined || isUncatchable(exception);
}

function isUncatchable(exception: ApexException): boolean {
    return UNCATCHABLE.has(exception.apexType);
}

/** An exception that nobody caught, as a test report or a debug log shows it. */
export interface UncaughtError {
    /** `System.NullPointerException`; `UNSUPPORTED`, `NOT COMPILED`, `INTERNAL` for what is no Apex exception */
    readonly type: string;
    readonly message: string;
    /** Apex frames, one per line. */
    readonly stack: string;
    readonly cause: UncaughtError | undefined;
}

/** Errors that are no defects of the engine, by name. */
const KINDS: Readonly<Record<string, string>> = { Unsupported: 'UNSUPPORTED', NotCompiled: 'NOT COMPILED' };

/** Describes a thrown value: Apex exceptions in the platform's words, others by kind. */
export function describeUncaught(thrown: unknown): UncaughtError {
    const exception = asApexException(thrown);
    if (exception) {
        return {
            type: exception.typeName,
            message: exception['getMessage()']() ?? '',
            stack: traceText(exception.places),
            cause: exception.cause ? describeUncaught(exception.cause) : undefined
        };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const kind = KINDS[error.name];
    return {
        type: kind ?? 'INTERNAL',
        message: kind === undefined ? (error.stack ?? error.message) : error.message,
        stack: traceText(apexPlaces(error.stack ?? '')),
        cause: undefined
    };
}
