/** The machine that runs compiled Apex: classes, library, transaction and the entry points into Apex code. */
import { defineEnum, type EnumType } from './enum.js';
import { describeUncaught, limitException, nullPointer, platformException, type UncaughtError } from './exceptions.js';
import { useHeapCheck } from './heapGuard.js';
import { namesOfHooks, noHooks, type MachineHooks } from './hooks.js';
import { createLoader } from './loader.js';
import { linkNatives, type Natives } from './natives.js';
import type { RunningUser, Runtime, Transaction } from './runtime.js';
import type { RuntimeType, UserClassInfo } from './runtimeType.js';
import { createTypeRegistry } from './runtimeTypes.js';
import { createStatements, type Statements } from './statements.js';
import { createStubs } from './stub.js';
import { createSupport } from './support.js';
import { deepenStacks } from './trace.js';
import type { EmittedUnit } from './unit.js';
import { INSTANCE_INITIALIZER, methodOf, type UserClass } from './userObject.js';
import type { ApexValue } from './values.js';
import type { Catalogue } from '../compiler/platform/catalogue.js';
import type { LibraryModule } from '../library/registry.js';
import type { Schema } from '../schema/model.js';
import { RecordValue } from '../schema/record.js';

export interface MachineOptions {
    readonly units: readonly EmittedUnit[];
    readonly schema: Schema;
    readonly catalogue: Catalogue;
    /** The project's namespace, '' for none. */
    readonly namespace: string;
    readonly libraries: readonly LibraryModule[];
    /** Milliseconds since the epoch; by default the system's clock. */
    readonly now?: () => number;
    readonly hooks?: Partial<MachineHooks>;
    readonly debug?: (level: string, text: string) => void;
}

/** What a transaction may be begun with; what is left out is the default. */
export interface TransactionOptions {
    readonly isTest?: boolean;
    readonly timeZone?: string;
    readonly locale?: string;
    readonly userId?: string;
    /** CPU limit in milliseconds, of which one stands for {@link STATEMENTS_PER_MILLISECOND} statements. */
    readonly cpuLimit?: number;
    /** How the transaction began: a constant of `System.Quiddity`. */
    readonly quiddity?: string;
    readonly user?: RunningUser;
}

export interface Machine extends Runtime {
    readonly natives: Natives;
    readonly statements: Statements;
    /** Descriptions of all user classes, inner ones too. */
    classes(): readonly UserClassInfo[];
    /** Begins a transaction: statics are as if no class had been used, counters at zero. */
    begin(options?: TransactionOptions): void;
    /**
     * Runs something in a transaction of its own while another one waits, as tests do with asynchronous jobs. Statics are
     * shared: public tests of apex-recipes (`AtFutureRecipes_Tests`, `BatchApexRecipes_Tests`) read statics that jobs wrote.
     */
    aside<T>(options: TransactionOptions, work: () => T): T;
    /** Calls a static method by its key. */
    invokeStatic(className: string, key: string, ...values: readonly ApexValue[]): ApexValue;
    /** Runs a trigger's body or an anonymous block. */
    run(unit: EmittedUnit): void;
    /** Adds units to those given at first: anonymous blocks with classes. */
    add(unit: EmittedUnit): void;
    /** A generated class, statics initialised. */
    classOf(name: string): UserClass;
    /** An error as test reports show it. */
    describe(thrown: unknown): UncaughtError;
}

/** Name of the function that a trigger's or a block's unit returns. */
export const RUN = '<run>';

/** CPU limit of a synchronous transaction (Apex Developer Guide, "Execution Governors and Limits"). */
const CPU_LIMIT = 10_000;

/** The machine that ran last in this process. */
let active: Runtime | undefined;

const DEFAULT_USER = '005000000000001AAA';

export function createMachine(options: MachineOptions): Machine {
    deepenStacks();
    const now = options.now ?? Date.now;
    const statements = createStatements();
    const enums = new Map<string, EnumType>();
    const classListeners: ((made: UserClass) => void)[] = [];
    const makeTransaction = (settings: TransactionOptions): Transaction => ({
        ...beginTransaction(settings, now),
        cpu: { time: () => statements.cpuTime(), enter: (limit) => statements.enter(limit) }
    });
    let transaction = makeTransaction({});

    const runtime: Omit<Machine, 'natives'> & { natives: Natives } = {
        schema: options.schema,
        namespace: options.namespace,
        natives: undefined as unknown as Natives, // linked below: the library needs the runtime
        statements,
        types: createTypeRegistry({ ...options, userClass: (name) => loader.info(name) }),
        get transaction() {
            return transaction;
        },
        exception: (type, message, cause) => platformException(type, message, cause ?? null),
        enumType,
        newInstance: (type) => newInstance(type),
        allocate: (type) => new (loader.use(type.name))() as unknown as ApexValue,
        stub: createStubs({
            get runtime() {
                return runtime;
            },
            info: (name) => loader.info(name),
            use: (name) => loader.use(name)
        }),
        invoke,
        debug: options.debug ?? (() => undefined),
        onClass: (listener) => {
            classListeners.push(listener);
        },
        staticValues: () => loader.statics(),
        classes: () => loader.infos(),
        begin(settings = {}) {
            activate();
            transaction = makeTransaction(settings);
            statements.begin(settings.cpuLimit ?? CPU_LIMIT);
            loader.reset();
        },
        aside(settings, work) {
            activate();
            const outer = transaction;
            const leave = statements.enter(settings.cpuLimit ?? CPU_LIMIT);
            transaction = makeTransaction(settings);
            try {
                return work();
            } finally {
                transaction = outer;
                leave();
            }
        },
        invokeStatic: (className, key, ...values) => {
            activate();
            const method = methodOf(loader.use(className), key);
            if (!method) {
                throw new Error(`${className} has no static method ${key}`);
            }
            return method.call(loader.use(className), ...values);
        },
        run(unit) {
            activate();
            loader.run(unit)[RUN]?.();
        },
        add: (unit) => loader.add(unit),
        classOf: (name) => loader.use(name),
        describe: describeUncaught
    };

    const loader = createLoader(
        options.units,
        createSupport({
            runtime,
            natives: () => natives,
            hooks: { ...noHooks, ...options.hooks },
            loader: () => loader,
            tick: () => {
                if (statements.isExhausted()) {
                    throw limitException('Apex CPU time limit exceeded');
                }
            },
            counters: (unit) => statements.counters(unit)
        }),
        (made) => classListeners.forEach((listener) => listener(made))
    );

    const natives = linkNatives(options.libraries, runtime, namesOfHooks(options.hooks ?? {}));
    runtime.natives = natives;

    /** Classes of values are shared by all machines of a process: their methods become those of the machine that goes on. */
    function activate(): void {
        if (active !== runtime) {
            active = runtime;
            natives.install();
            useHeapCheck(runtime);
        }
    }

    function enumType(name: string): EnumType | undefined {
        const type = runtime.types.find(name);
        if (type?.kind !== 'enum') {
            return undefined;
        }
        let found = enums.get(type.name);
        if (!found) {
            found = defineEnum(type.name, enumConstants(type));
            enums.set(type.name, found);
        }
        return found;
    }

    function enumConstants(type: RuntimeType): readonly string[] {
        if (type.userClass) {
            return type.userClass.enumConstants;
        }
        const dot = type.name.indexOf('.');
        const system = options.catalogue.type('System', type.name);
        const platform =
            system ?? (dot < 0 ? undefined : options.catalogue.type(type.name.slice(0, dot), type.name.slice(dot + 1)));
        return platform?.enumConstants ?? [];
    }

    function newInstance(type: RuntimeType): ApexValue {
        const schema = type.kind === 'sobject' ? options.schema.object(type.name) : undefined;
        if (schema) {
            return new RecordValue(schema);
        }
        if (!type.userClass) {
            const name = type.name.replace(/<.*$/, '');
            const make = natives.constructor_(name, '()');
            return (name === type.name ? make() : make(type.name)) as ApexValue;
        }
        if (
            type.userClass.isAbstract ||
            type.userClass.kind !== 'class' ||
            !type.userClass.constructors.includes('()')
        ) {
            throw platformException('TypeException', `Class ${type.name} must have a public parameterless constructor`);
        }
        const made = new (loader.use(type.name))();
        methodOf(made, INSTANCE_INITIALIZER)?.call(made);
        methodOf(made, '<init>()')?.call(made);
        return made as unknown as ApexValue;
    }

    function invoke(target: ApexValue, key: string, ...values: readonly ApexValue[]): ApexValue {
        activate();
        if (target === null) {
            throw nullPointer();
        }
        const own = typeof target === 'object' ? methodOf(target, key) : undefined;
        if (own) {
            return own.call(target, ...values);
        }
        const type = runtime.types.of(target).name.replace(/<.*$/, '');
        return natives.method(type, key)(target, ...values) as ApexValue;
    }

    runtime.begin();
    return runtime;
}

function beginTransaction(options: TransactionOptions, now: () => number): Transaction {
    return {
        counters: new Map(),
        now,
        isTest: options.isTest ?? false,
        timeZone: options.timeZone ?? 'America/Los_Angeles',
        locale: options.locale ?? 'en_US',
        userId: options.userId ?? DEFAULT_USER,
        ...(options.quiddity === undefined ? {} : { quiddity: options.quiddity }),
        ...(options.user === undefined ? {} : { user: options.user })
    };
}
