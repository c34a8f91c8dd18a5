/**
 * Loads compiled classes when they are first used and keeps the state of their static initialisation, which is per
 * transaction: "Static variables are only static within the scope of the Apex transaction" (Apex Developer Guide).
 */
import { Script } from 'node:vm';
import { SCRIPT_PREFIX, registerLines } from './trace.js';
import type { EmittedUnit } from './unit.js';
import type { UserClassInfo } from './runtimeType.js';
import type { UserClass } from './userObject.js';
import type { ApexValue } from './values.js';

/** Name of the static method that runs static initialisers. */
export const STATIC_INITIALIZER = '<clinit>';

/** The function behind each class of a unit that makes its JavaScript class. */
type Factories = Readonly<Record<string, () => UserClass>>;

interface Entry {
    readonly info: UserClassInfo;
    readonly unit: EmittedUnit;
    made: UserClass | undefined;
    hasStaticState: boolean;
    state: 'new' | 'running' | 'done';
    /** Make the units that hold the class ask for it again. */
    readonly resets: (() => void)[];
}

export interface Loader {
    /** @param name in any case */
    info(name: string): UserClassInfo | undefined;
    infos(): readonly UserClassInfo[];
    /** Makes the class without initialising it; its super classes too. */
    load(name: string): UserClass;
    /** The class, ready for use: loaded, static initialisers run. */
    use(name: string): UserClass;
    /**
     * The function with which a unit gets a class of another one. `keep` is called with the class, so that the unit need
     * not ask again, and with undefined when it has to.
     */
    reference(name: string, keep: (made: UserClass | undefined) => void): () => UserClass;
    /** Runs the code of a unit that is no class: trigger, anonymous block. */
    run(unit: EmittedUnit): Readonly<Record<string, () => unknown>>;
    add(unit: EmittedUnit): void;
    /** Values of static fields of the classes that were used. */
    statics(): readonly ApexValue[];
    /** Forgets all static state. */
    reset(): void;
}

/**
 * @param makeSupport what generated code of the unit gets as `$rt`
 * @param onClass called once for each class when it is made
 */
export function createLoader(
    units: readonly EmittedUnit[],
    makeSupport: (unit: EmittedUnit) => unknown,
    onClass: (made: UserClass) => void = () => undefined
): Loader {
    const entries = new Map<string, Entry>();
    const factories = new Map<EmittedUnit, Factories>();
    let initialised: Entry[] = [];

    const add = (unit: EmittedUnit): void => {
        for (const info of unit.info) {
            entries.set(info.name.toLowerCase(), {
                info,
                unit,
                made: undefined,
                hasStaticState: false,
                state: 'new',
                resets: []
            });
        }
    };

    const entryOf = (name: string): Entry => {
        const entry = entries.get(name.toLowerCase());
        if (!entry) {
            throw new Error(`There is no class ${name}`);
        }
        return entry;
    };

    const run = (unit: EmittedUnit): Factories => {
        let made = factories.get(unit);
        if (!made) {
            made = runUnit(unit, makeSupport(unit)) as Factories;
            factories.set(unit, made);
        }
        return made;
    };

    const loadEntry = (entry: Entry): UserClass => {
        if (!entry.made) {
            const make = run(entry.unit)[entry.info.name];
            if (!make) {
                throw new Error(`Unit ${entry.unit.name} has no class ${entry.info.name}`);
            }
            const made = make();
            entry.made = Object.assign(made, { isUserClass: true as const, info: entry.info });
            entry.hasStaticState = STATIC_INITIALIZER in made;
            onClass(entry.made);
        }
        return entry.made;
    };

    const initialise = (entry: Entry): void => {
        const made = loadEntry(entry);
        if (!entry.hasStaticState || entry.state !== 'new') {
            return;
        }
        entry.state = 'running';
        initialised.push(entry);
        try {
            const above =
                entry.info.superType === undefined ? undefined : entries.get(entry.info.superType.toLowerCase());
            if (above) {
                initialise(above);
            }
            if (Object.hasOwn(made, STATIC_INITIALIZER)) {
                (made as unknown as Record<string, () => void>)[STATIC_INITIALIZER]?.();
            }
            entry.state = 'done';
        } catch (error) {
            forget(entry);
            throw error;
        }
    };

    const forget = (entry: Entry): void => {
        entry.state = 'new';
        for (const reset of entry.resets.splice(0)) {
            reset();
        }
    };

    const useEntry = (entry: Entry): UserClass => {
        initialise(entry);
        return loadEntry(entry);
    };

    units.forEach(add);
    return {
        info: (name) => entries.get(name.toLowerCase())?.info,
        infos: () => [...entries.values()].map((entry) => entry.info),
        load: (name) => loadEntry(entryOf(name)),
        use: (name) => useEntry(entryOf(name)),
        reference(name, keep) {
            const entry = entryOf(name);
            return () => {
                const made = useEntry(entry);
                keep(made);
                if (entry.hasStaticState) {
                    entry.resets.push(() => keep(undefined));
                }
                return made;
            };
        },
        run,
        add,
        statics: () => initialised.flatMap(({ info, made }) => (made ? staticValues(info, made) : [])),
        reset() {
            const all = initialised;
            initialised = [];
            all.forEach(forget);
        }
    };
}

function staticValues(info: UserClassInfo, made: UserClass): readonly ApexValue[] {
    const values = made as unknown as Readonly<Record<string, ApexValue | undefined>>;
    return info.fields.flatMap(({ isStatic, slot }) => (isStatic && slot !== undefined ? [values[slot] ?? null] : []));
}

/** The name under which a unit's script shows in JavaScript stacks, without the prefix. */
export function unitId(unit: EmittedUnit): string {
    return unit.kind === 'class' ? unit.name : `${unit.kind}/${unit.name}`;
}

function runUnit(unit: EmittedUnit, support: unknown): unknown {
    const id = unitId(unit);
    registerLines(id, unit);
    const script = new Script(`(function ($rt) {\n${unit.code}\n})`, {
        filename: SCRIPT_PREFIX + id,
        lineOffset: -1
    });
    const run = script.runInThisContext() as (support: unknown) => unknown;
    return run(support);
}
