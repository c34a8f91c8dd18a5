/** What the run time gives to library code: types, schema, the transaction, ways to raise exceptions and to call back into Apex. */
import type { EnumType } from './enum.js';
import type { ApexException } from './exceptions.js';
import type { RuntimeType } from './runtimeType.js';
import type { UserClass } from './userObject.js';
import type { ApexValue } from './values.js';
import type { Schema } from '../schema/model.js';

export interface Runtime {
    readonly schema: Schema;
    /** The project's namespace, '' for none. */
    readonly namespace: string;
    readonly types: TypeRegistry;
    /** State of the running transaction; replaced at each new one. */
    readonly transaction: Transaction;
    /**
     * Makes a platform exception.
     * @param type name as in the catalogue: `NullPointerException`, `StringException`, `QueryException`, ...
     */
    exception(type: string, message: string, cause?: ApexException): ApexException;
    /** Calls a method of an object by its key (`compareTo(Object)`), whether user or platform object. */
    invoke(target: ApexValue, key: string, ...args: readonly ApexValue[]): ApexValue;
    /**
     * Makes an object of a class by its constructor without arguments: `Type.newInstance()`.
     * @throws ApexException TypeException when the type has none or is abstract
     */
    newInstance(type: RuntimeType): ApexValue;
    /** Makes an object of a user class without running any constructor: all fields null, for `JSON.deserialize`. */
    allocate(type: RuntimeType): ApexValue;
    /** An enum of the platform or of the project by its canonical name; undefined when there is none. */
    enumType(name: string): EnumType | undefined;
    /** `Test.createStub`: an object of the type whose methods ask the provider. */
    stub(type: RuntimeType, provider: ApexValue): ApexValue;
    /**
     * Has a function called for each user class when it is loaded: it may put other functions in the place of its static
     * methods, as `@Future` needs.
     */
    onClass?(listener: (made: UserClass) => void): void;
    /** Values of the static fields of the transaction: what is certain to be on its heap. */
    staticValues?(): readonly ApexValue[];
    /** Where debug output goes: level, Apex line when known, text. */
    debug(level: string, text: string): void;
}

export interface TypeRegistry {
    /** @param name canonical name: `Integer`, `List<Account>`, `Outer.Inner`, `Database.SaveResult`; undefined when unknown. Case is folded. */
    find(name: string): RuntimeType | undefined;
    /** The run-time type of a value; for null there is none. */
    of(value: Exclude<ApexValue, null>): RuntimeType;
}

/** Counters of the governor, by the name `Limits` has for them: `Queries`, `QueryRows`, `DmlStatements`, ... */
export interface Transaction {
    readonly counters: Map<string, number>;
    /** Milliseconds since the epoch: one clock for `Datetime.now()`, `System.now()`, `Date.today()`. */
    now(): number;
    readonly isTest: boolean;
    /** IANA name of the running user's time zone. */
    readonly timeZone: string;
    /** For example `en_US`. */
    readonly locale: string;
    readonly userId: string;
    /** How the transaction began, a constant of `System.Quiddity`; without it a test is `RUNTEST_SYNC`, else `ANONYMOUS`. */
    readonly quiddity?: string;
    /** What `UserInfo` tells of the running user and organisation; without it those of the built-in user. */
    readonly user?: RunningUser;
    /** The stand-in for CPU time; absent where nothing runs. */
    readonly cpu?: CpuMeter;
}

/** Counts the CPU time of what runs now. */
export interface CpuMeter {
    /** Milliseconds so far. */
    time(): number;
    /**
     * Begins to count anew, as `Test.startTest` does.
     *
     * @param limit in milliseconds; beyond it running code is ended with a LimitException
     * @returns goes back to the count and the limit from before, and gives the time counted meanwhile
     */
    enter(limit: number): () => number;
}

/** The running user and the organisation. */
export interface RunningUser {
    readonly userName: string;
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly profileId: string;
    readonly roleId: string | null;
    readonly userType: string;
    readonly language: string;
    readonly sessionId: string;
    readonly organizationId: string;
    readonly organizationName: string;
    readonly defaultCurrency: string;
    readonly isMultiCurrency: boolean;
}
