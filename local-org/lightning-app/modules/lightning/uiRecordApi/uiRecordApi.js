/** `lightning/uiRecordApi` ("uiRecordApi", Lightning Web Components Developer Guide), against the local org. */
import { Adapter, adapterOf } from 'localOrg/adapter';
import { fieldName, fieldNames, objectName } from 'localOrg/fields';
import { fieldAt, loadRecord, onRecordChange, refreshRecords } from 'localOrg/records';
import { invoke } from 'localOrg/transport';

export { createRecord, updateRecord, deleteRecord } from 'localOrg/records';

export class getRecord extends Adapter {
    attach() {
        this.stop = onRecordChange((keys) => {
            const id = this.config?.recordId;
            if (id && keys.has(id.slice(0, 15))) {
                this.provision(false);
            }
        });
    }

    detach() {
        this.stop?.();
    }

    isReady(config) {
        return Boolean(config.recordId);
    }

    load({ recordId, fields, optionalFields, layoutTypes, modes }, isForced) {
        const request = { fields: fieldNames(fields), optionalFields: fieldNames(optionalFields) };
        return loadRecord(recordId, layoutTypes ? { ...request, layoutTypes, modes } : request, isForced);
    }
}

export const getRecords = adapterOf(async ({ records }) => {
    const results = await Promise.all(
        records.flatMap(({ recordIds, fields, optionalFields }) =>
            recordIds.map(async (id) => {
                const request = { fields: fieldNames(fields), optionalFields: fieldNames(optionalFields) };
                return { statusCode: 200, result: await loadRecord(id, request, false) };
            })
        )
    );
    return { results };
});

export const getRecordCreateDefaults = adapterOf(({ objectApiName, recordTypeId }) =>
    invoke('recordCreateDefaults', { objectApiName: objectName(objectApiName), recordTypeId })
);

/** @param {{ fields: object } | undefined} record */
export function getFieldValue(record, field) {
    return fieldAt(record, fieldName(field).split('.').slice(1).join('.'))?.value;
}

export function getFieldDisplayValue(record, field) {
    return fieldAt(record, fieldName(field).split('.').slice(1).join('.'))?.displayValue;
}

export async function notifyRecordUpdateAvailable(items) {
    await refreshRecords(items.map(({ recordId }) => recordId));
}

export function getRecordNotifyChange(items) {
    void notifyRecordUpdateAvailable(items);
}

export function generateRecordInputForCreate(record, objectInfo) {
    return { apiName: record.apiName, fields: plainFields(record, objectInfo, 'createable') };
}

export function generateRecordInputForUpdate(record, objectInfo) {
    return { fields: { Id: record.id, ...plainFields(record, objectInfo, 'updateable') } };
}

function plainFields(record, objectInfo, right) {
    return Object.fromEntries(
        Object.entries(record.fields)
            .filter(([name, { value }]) => !value?.fields && (objectInfo?.fields[name]?.[right] ?? name !== 'Id'))
            .map(([name, { value }]) => [name, value])
    );
}

export function createRecordInputFilteredByEditedFields(input, original) {
    const fields = Object.entries(input.fields).filter(
        ([name, value]) => name === 'Id' || original.fields[name]?.value !== value
    );
    return { ...input, fields: Object.fromEntries(fields) };
}
