/** `lightning/uiListsApi`, against the local org. */
import { adapterOf } from 'localOrg/adapter';
import { objectName } from 'localOrg/fields';
import { invoke } from 'localOrg/transport';

const topic = ({ objectApiName }) => objectName(objectApiName);

export const getListInfoByName = adapterOf(({ objectApiName, listViewApiName }) =>
    invoke('listInfo', { objectApiName: objectName(objectApiName), listViewApiName })
);

export const getListInfosByObjectName = adapterOf(({ objectApiName, pageSize, pageToken, q, recentListsOnly }) =>
    invoke('listInfos', { objectApiName: objectName(objectApiName), pageSize, pageToken, q, recentListsOnly })
);

export const getListRecordsByName = adapterOf(
    ({ objectApiName, listViewApiName, pageSize, pageToken, searchTerm, sortBy, fields, optionalFields }) =>
        invoke('listRecords', {
            objectApiName: objectName(objectApiName),
            listViewApiName,
            pageSize,
            pageToken,
            searchTerm,
            sortBy,
            fields,
            optionalFields
        }),
    topic
);
