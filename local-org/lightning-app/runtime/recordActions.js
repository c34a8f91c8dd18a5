/** Forms that an address or a component asks for: new, edit. */
import RecordModal from 'one/recordModal';
import { loadRecord } from './records.js';
import { layoutOf } from './layouts.js';
import { messagesOf } from './errors.js';
import { navigate } from './router.js';
import { text } from './texts.js';
import { showToast } from './showToast.js';

/** @param {any} reference */
export async function openRecordModal({ type, attributes, state = {} }) {
    const { recordId, actionName } = attributes;
    try {
        const objectApiName = attributes.objectApiName ?? (await objectOf(recordId));
        const { objectInfo } = await layoutOf(objectApiName);
        const isNew = type === 'standard__objectPage' || actionName === 'new';
        const created = await RecordModal.open({
            label: text(isNew ? 'newRecord' : 'editRecord', objectInfo.label),
            size: 'medium',
            objectApiName,
            recordId: isNew ? undefined : recordId,
            defaults: defaultsOf(state.defaultFieldValues)
        });
        if (created && isNew && state.stay !== 'true') {
            navigate({
                type: 'standard__recordPage',
                attributes: { recordId: created, objectApiName, actionName: 'view' }
            });
        }
    } catch (error) {
        showToast({ variant: 'error', title: text('failed'), message: messagesOf(error).join(' ') });
    }
}

/** @param {string} recordId */
async function objectOf(recordId) {
    return (await loadRecord(recordId, { fields: [], optionalFields: [] }, false)).apiName;
}

/** `Name=Acme%20Inc,AccountId=001...` @param {string | undefined} value */
function defaultsOf(value) {
    const pairs = (value ?? '').split(',').filter((pair) => pair.includes('='));
    return Object.fromEntries(
        pairs.map((pair) => {
            const at = pair.indexOf('=');
            return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
        })
    );
}
