/**
 * The records that this page knows, one for each id, with all fields that anybody asked for; whoever shows one is told when it
 * changes ("Lightning Data Service", Lightning Web Components Developer Guide).
 *
 * @typedef {{ value: any, displayValue: string | null }} Field
 * @typedef {{ id: string, apiName: string, fields: Record<string, Field> }} UiRecord
 */
import { announce } from './adapter.js';
import { deepFreeze, invoke } from './transport.js';

/** @type {Map<string, UiRecord>} */
const records = new Map();
/** Fields asked for, by record: paths without the object's name. @type {Map<string, Set<string>>} */
const wanted = new Map();
/** @type {Set<(ids: ReadonlySet<string>) => void>} */
const listeners = new Set();

/** @param {(ids: ReadonlySet<string>) => void} listener */
export function onRecordChange(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** @param {string} path `Account.Name` */
function withoutObject(path) {
    return path.slice(path.indexOf('.') + 1);
}

/** @param {string} id `001...` of 15 or 18 characters */
function keyOf(id) {
    return id.slice(0, 15);
}

/**
 * The value of a path: undefined when the field was never loaded.
 *
 * @param {UiRecord | undefined} record
 * @param {string} path without the object
 * @returns {Field | undefined}
 */
export function fieldAt(record, path) {
    let node = record;
    const steps = path.split('.');
    for (const [at, step] of steps.entries()) {
        const field = node?.fields?.[step];
        if (!field || at === steps.length - 1) {
            return field;
        }
        if (field.value === null) {
            return { value: null, displayValue: null };
        }
        node = field.value;
    }
    return undefined;
}

/**
 * A record with the fields that were asked for, from memory where they are known.
 *
 * @param {string} id
 * @param {{ fields: string[], optionalFields: string[], layoutTypes?: string[], modes?: string[] }} request paths with the object
 * @param {boolean} isForced
 * @returns {Promise<UiRecord>}
 */
export async function loadRecord(id, request, isForced) {
    const known = records.get(keyOf(id));
    const asked = [...request.fields, ...request.optionalFields].map(withoutObject);
    const isKnown = asked.every((path) => fieldAt(known, path) || wanted.get(keyOf(id))?.has(path));
    if (known && isKnown && !isForced && !request.layoutTypes) {
        return known;
    }
    return take(await invoke('record', { recordId: id, ...request }), asked);
}

/**
 * @param {UiRecord} record
 * @param {string[]} paths that were asked for
 */
function take(record, paths) {
    const key = keyOf(record.id);
    const before = records.get(key);
    const merged = deepFreeze(merge(before, record));
    records.set(key, merged);
    const all = wanted.get(key) ?? new Set();
    wanted.set(key, all);
    [...paths, ...Object.keys(record.fields)].forEach((path) => all.add(path));
    if (before && JSON.stringify(before.fields) !== JSON.stringify(merged.fields)) {
        tell(new Set([key]));
    }
    return merged;
}

/**
 * @param {UiRecord | undefined} before
 * @param {UiRecord} after
 * @returns {UiRecord}
 */
function merge(before, after) {
    if (!before || before.apiName !== after.apiName || before.id !== after.id) {
        return after;
    }
    const fields = { ...before.fields };
    for (const [name, field] of Object.entries(after.fields)) {
        const old = fields[name]?.value;
        const isRecord = field.value?.fields && old?.fields;
        fields[name] = isRecord ? { ...field, value: merge(old, field.value) } : field;
    }
    return { ...before, ...after, fields };
}

/** @param {ReadonlySet<string>} keys */
function tell(keys) {
    [...listeners].forEach((listener) => listener(keys));
}

/**
 * Loads records anew that are known here, and those that show something of them.
 *
 * @param {ReadonlyArray<string>} ids
 */
export async function refreshRecords(ids) {
    const changed = new Set(ids.map(keyOf));
    const stale = [...records.values()].filter((record) => changed.has(keyOf(record.id)) || shows(record, changed));
    await Promise.all(
        stale.map(async (record) => {
            const optionalFields = [...(wanted.get(keyOf(record.id)) ?? [])].map((path) => `${record.apiName}.${path}`);
            try {
                take(await invoke('record', { recordId: record.id, fields: [], optionalFields }), []);
            } catch {
                records.delete(keyOf(record.id));
                tell(new Set([keyOf(record.id)]));
            }
        })
    );
    new Set(stale.map(({ apiName }) => apiName)).forEach(announce);
}

/** Loads every record of the page anew. */
export function refreshAll() {
    return refreshRecords([...records.keys()]);
}

/**
 * @param {UiRecord} record
 * @param {ReadonlySet<string>} keys
 * @returns {boolean}
 */
function shows(record, keys) {
    return Object.values(record.fields).some(
        ({ value }) => value?.fields && (keys.has(keyOf(value.id)) || shows(value, keys))
    );
}

/** @param {{ apiName: string, fields: Record<string, unknown> }} input */
export async function createRecord(input) {
    const record = await invoke('recordCreate', input);
    const taken = take(record, []);
    announce(record.apiName);
    return taken;
}

/**
 * @param {{ fields: Record<string, any> }} input with `Id`
 * @param {{ ifUnmodifiedSince?: string }} [options]
 */
export async function updateRecord(input, options) {
    const { Id, ...fields } = input.fields;
    const known = records.get(keyOf(Id ?? ''));
    const optionalFields = known ? [...(wanted.get(keyOf(Id)) ?? [])].map((path) => `${known.apiName}.${path}`) : [];
    const record = await invoke('recordUpdate', { recordId: Id, fields, optionalFields, ...options });
    const taken = take(record, []);
    await refreshShowing(record.id);
    announce(record.apiName);
    return taken;
}

/** @param {string} id */
async function refreshShowing(id) {
    const showing = [...records.values()].filter((record) => shows(record, new Set([keyOf(id)])));
    if (showing.length > 0) {
        await refreshRecords(showing.map((record) => record.id));
    }
}

/** @param {string} id */
export async function deleteRecord(id) {
    const { apiName } = await invoke('recordDelete', { recordId: id });
    records.delete(keyOf(id));
    tell(new Set([keyOf(id)]));
    announce(apiName);
}
