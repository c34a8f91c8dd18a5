/**
 * Field history ("Field History Tracking", Salesforce Help; "AccountHistory", Object Reference): a row for each change of a
 * tracked field. Tests write none.
 */
import { equalsValue } from '../../language/equality.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldKind, FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { companionName } from '../../schema/names.js';
import type { Store } from '../store/store.js';
import type { Engine } from './engine.js';
import type { DmlRow, Values } from './rows.js';

/** What is written down of an object's rows. */
export interface History {
    readonly object: ObjectSchema;
    /** The field of the history's rows that holds the record. */
    readonly parent: string;
    readonly fields: readonly FieldSchema[];
}

/** @returns undefined when nothing of an object is tracked */
export function historyOf(object: ObjectSchema, schema: Schema): History | undefined {
    if (object.isHistoryTracked !== true || (object.kind !== 'custom' && object.kind !== 'standard')) {
        return undefined;
    }
    const fields = [...object.fields.values()].filter(({ isTracked, formula }) => isTracked && formula === undefined);
    const isCustom = object.kind === 'custom';
    const names = isCustom
        ? [companionName(object.name, 'History')]
        : [`${object.name}History`, `${object.name}FieldHistory`];
    const found = names.flatMap((name) => schema.object(name) ?? [])[0];
    return found && fields.length > 0
        ? { object: found, parent: isCustom ? 'ParentId' : `${object.name}Id`, fields }
        : undefined;
}

/** Writes down what changed of a row that was stored. */
export function writeHistory(engine: Engine, history: History | undefined, { id, before, values }: DmlRow): void {
    if (!history || id === null || engine.transaction().isTest) {
        return;
    }
    const add = (entry: Values): void => {
        engine.behaviours.write(history.object.name, { [history.parent]: id, ...entry });
    };
    if (before === undefined) {
        add({ Field: 'created', DataType: 'Text' });
        return;
    }
    for (const field of history.fields) {
        const [old, fresh] = [before[field.name] ?? null, values[field.name] ?? null];
        if (!equalsValue(old, fresh)) {
            entriesOf(engine.store, field, old, fresh).forEach(add);
        }
    }
}

/** Lookups have two rows, one with names and one with ids; long texts are said to have changed, no more. */
function entriesOf(store: Store, field: FieldSchema, old: ApexValue, fresh: ApexValue): readonly Values[] {
    if (field.kind === 'REFERENCE') {
        // `OwnerId` is `Owner`, custom fields keep their names
        const Field = field.isCustom ? field.name : field.name.replace(/Id$/, '');
        const names = { OldValue: nameOf(store, old), NewValue: nameOf(store, fresh) };
        return [
            { Field, DataType: 'Text', ...names },
            { Field, DataType: 'EntityId', OldValue: old, NewValue: fresh }
        ];
    }
    const isLong = field.kind === 'MULTIPICKLIST' || (field.length ?? 0) > MAX_LENGTH;
    return [
        {
            Field: field.name,
            DataType: DATA_TYPES[field.kind] ?? 'Text',
            ...(!isLong && { OldValue: old, NewValue: fresh })
        }
    ];
}

/** "Changes to fields with more than 255 characters are tracked as edited, and their old and new values aren't recorded." */
const MAX_LENGTH = 255;

/** Values of `DataType` (Object Reference, "AccountHistory"). */
const DATA_TYPES: Partial<Record<FieldKind, string>> = {
    BOOLEAN: 'Boolean',
    CURRENCY: 'Currency',
    DATE: 'DateOnly',
    DATETIME: 'DateTime',
    DOUBLE: 'Double',
    EMAIL: 'Email',
    INTEGER: 'Double',
    MULTIPICKLIST: 'MultiEnum',
    PERCENT: 'Percent',
    PHONE: 'Phone',
    PICKLIST: 'DynamicEnum',
    TEXTAREA: 'TextArea',
    URL: 'Url'
};

function nameOf(store: Store, id: ApexValue): ApexValue {
    const table = typeof id === 'string' ? store.tableOf(id) : undefined;
    const row = typeof id === 'string' ? table?.find(id) : undefined;
    if (!table || !row) {
        return null;
    }
    const parts = ['FirstName', 'LastName'].map((name) => table.value(row, name));
    const person = parts.filter((part) => typeof part === 'string');
    return table.value(row, 'Name') ?? (person.length > 0 ? person.join(' ') : null);
}
