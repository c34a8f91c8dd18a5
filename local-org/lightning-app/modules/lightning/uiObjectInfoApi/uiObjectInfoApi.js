/** `lightning/uiObjectInfoApi`, against the local org. Object infos and picklists stay the same while a page is open. */
import { Adapter } from 'localOrg/adapter';
import { fieldName, objectName } from 'localOrg/fields';
import { objectInfo, picklistValues } from 'localOrg/objectInfos';

export class getObjectInfo extends Adapter {
    isReady(config) {
        return Boolean(config.objectApiName);
    }

    load({ objectApiName }) {
        return objectInfo(objectName(objectApiName) ?? '');
    }
}

export class getObjectInfos extends Adapter {
    async load({ objectApiNames }) {
        const results = await Promise.all(
            objectApiNames.map(async (name) => {
                try {
                    return { statusCode: 200, result: await objectInfo(objectName(name) ?? '') };
                } catch (error) {
                    return { statusCode: error.status, result: error.body };
                }
            })
        );
        return { results };
    }
}

export class getPicklistValues extends Adapter {
    async load({ fieldApiName, recordTypeId }) {
        const [object = '', ...path] = fieldName(fieldApiName).split('.');
        const all = await picklistValues(object, recordTypeId);
        const found = all.picklistFieldValues[path.join('.')];
        if (!found) {
            throw Object.assign(new Error(`${fieldName(fieldApiName)} is no picklist`), {
                ok: false,
                status: 400,
                body: { message: `The field ${fieldName(fieldApiName)} is no picklist` }
            });
        }
        return found;
    }
}

export class getPicklistValuesByRecordType extends Adapter {
    load({ objectApiName, recordTypeId }) {
        return picklistValues(objectName(objectApiName) ?? '', recordTypeId);
    }
}
