/**
 * Keeps the key prefixes that ids in a file begin with. Those of custom objects are made up when metadata is read, in the order
 * of the objects: a new object would give its neighbours other ones.
 */
import type { IdGenerator } from '../database/store/idGenerator.js';
import type { ObjectSchema, Schema } from '../schema/model.js';
import { makeObject } from '../schema/objectShape.js';
import { MADE_UP } from '../schema/standardPrefixes.js';

export interface KeyPrefixes {
    /** Gives an object the prefix that its rows have. */
    pin(object: ObjectSchema, prefix: string): void;
    /** Gives others a new one where theirs is taken now. To be called when all are pinned, before anything else asks. */
    settle(): void;
}

/** Made-up prefixes count in base 36 behind their first character. */
const DIGITS = 36;
const LAST = DIGITS * DIGITS;

const CUSTOM = /__\w+$/;
/** Begins the prefixes that {@link IdGenerator} makes up for objects that have none. */
const SPARE = 'Z';

export function createKeyPrefixes(schema: Schema, ids: IdGenerator): KeyPrefixes {
    const pinned = new Map<string, string>();
    return {
        pin(object, prefix) {
            pinned.set(prefix, object.name);
            setPrefix(object, prefix);
        },
        settle() {
            moveOthers(schema, pinned);
            skipSpares(ids, pinned);
        }
    };
}

function moveOthers(schema: Schema, pinned: ReadonlyMap<string, string>): void {
    const hasMadeUp = [...pinned.keys()].some((prefix) => prefix.startsWith(MADE_UP));
    const custom = schema
        .objectNames()
        .filter((name) => hasMadeUp || CUSTOM.test(name))
        .flatMap((name) => schema.object(name) ?? []);
    const taken = new Set([...pinned.keys(), ...custom.flatMap(({ keyPrefix }) => keyPrefix ?? [])]);
    for (const object of custom) {
        const { keyPrefix, name } = object;
        const isOwn = CUSTOM.test(name) || keyPrefix?.startsWith(MADE_UP) === true;
        if (isOwn && keyPrefix !== undefined && (pinned.get(keyPrefix) ?? name) !== name) {
            const free = freePrefix(keyPrefix.charAt(0), taken);
            taken.add(free);
            setPrefix(object, free);
        }
    }
}

function freePrefix(lead: string, taken: ReadonlySet<string>): string {
    for (let number = 0; number < LAST; number++) {
        const prefix = lead + number.toString(DIGITS).padStart(2, '0');
        if (!taken.has(prefix)) {
            return prefix;
        }
    }
    throw new RangeError(`No key prefix that begins with ${lead} is free`);
}

/** The generator hands out spare prefixes in order: those up to the last that is taken go to objects that do not exist. */
function skipSpares(ids: IdGenerator, pinned: ReadonlyMap<string, string>): void {
    const numbers = [...pinned.keys()]
        .filter((prefix) => prefix.startsWith(SPARE))
        .map((prefix) => parseInt(prefix.slice(1), DIGITS));
    for (let number = 0; number <= Math.max(-1, ...numbers); number++) {
        const name = `spare ${number}`;
        ids.prefixOf(
            makeObject({ name, label: name, pluralLabel: name, keyPrefix: undefined, kind: 'custom', fields: [] })
        );
    }
}

/** The one place that writes into the schema: an object's prefix belongs to the org that its rows are in. */
function setPrefix(object: ObjectSchema, prefix: string): void {
    (object as { keyPrefix: string | undefined }).keyPrefix = prefix;
}
