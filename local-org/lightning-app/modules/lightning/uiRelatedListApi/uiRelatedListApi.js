/** `lightning/uiRelatedListApi`, against the local org. */
import { Adapter, onTopic } from 'localOrg/adapter';
import { fieldNames, objectName } from 'localOrg/fields';
import { invoke } from 'localOrg/transport';

class RelatedAdapter extends Adapter {
    attach() {
        // which object the list is of, the first answer says
        this.stop = onTopic((topic) => topic === this.childObject && this.provision(true));
    }

    detach() {
        this.stop?.();
    }

    isReady(config) {
        return Boolean(config.parentRecordId) && Boolean(config.relatedListId);
    }

    async ask(kind, params) {
        const answer = await invoke(kind, params);
        this.childObject = answer.objectApiName ?? answer.childObject ?? this.childObject;
        return answer;
    }
}

export class getRelatedListRecords extends RelatedAdapter {
    load({ parentRecordId, relatedListId, fields, optionalFields, sortBy, pageSize, pageToken, where }) {
        return this.ask('relatedRecords', {
            parentRecordId,
            relatedListId,
            fields: fieldNames(fields),
            optionalFields: fieldNames(optionalFields),
            sortBy,
            pageSize,
            pageToken,
            where
        });
    }
}

export class getRelatedListRecordsBatch extends Adapter {
    async load({ parentRecordId, relatedListParameters }) {
        const results = await Promise.all(
            relatedListParameters.map(async ({ relatedListId, fields, optionalFields, sortBy, pageSize, where }) => {
                const params = { parentRecordId, relatedListId, sortBy, pageSize, where };
                const result = await invoke('relatedRecords', {
                    ...params,
                    fields: fieldNames(fields),
                    optionalFields: fieldNames(optionalFields)
                });
                return { statusCode: 200, result };
            })
        );
        return { results };
    }
}

export class getRelatedListCount extends RelatedAdapter {
    load({ parentRecordId, relatedListId }) {
        return this.ask('relatedCount', { parentRecordId, relatedListId });
    }
}

export class getRelatedListInfo extends Adapter {
    load({ parentObjectApiName, relatedListId, recordTypeId }) {
        return invoke('relatedInfo', {
            parentObjectApiName: objectName(parentObjectApiName),
            relatedListId,
            recordTypeId
        });
    }
}

export class getRelatedListsInfo extends Adapter {
    load({ parentObjectApiName, recordTypeId }) {
        return invoke('relatedInfos', { parentObjectApiName: objectName(parentObjectApiName), recordTypeId });
    }
}
