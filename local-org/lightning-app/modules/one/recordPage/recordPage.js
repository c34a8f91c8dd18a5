/** A record: by the Lightning page that is assigned, else highlights, details and related lists. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { loadRecord, onRecordChange } from 'localOrg/records';
import { layoutOf } from 'localOrg/layouts';

export default class RecordPage extends LightningElement {
    @api recordId;

    objectApiName;
    page;
    isLoaded = false;
    error;

    connectedCallback() {
        this.stop = onRecordChange((keys) => keys.has(this.recordId.slice(0, 15)) && void this.check());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        this.error = undefined;
        try {
            const record = await loadRecord(
                this.recordId,
                { fields: [], optionalFields: [], layoutTypes: ['Compact'], modes: ['View'] },
                false
            );
            const [page] = await Promise.all([
                invoke('page', { kind: 'record', name: record.apiName }),
                layoutOf(record.apiName)
            ]);
            this.objectApiName = record.apiName;
            this.page = page;
            this.isLoaded = true;
        } catch (error) {
            this.error = error;
        }
    }

    /** The record may be gone. */
    async check() {
        try {
            await loadRecord(this.recordId, { fields: [], optionalFields: ['Record.Id'] }, false);
        } catch (error) {
            this.error = error;
        }
    }

    get isShown() {
        return this.isLoaded && !this.error;
    }

    get hasPage() {
        return this.isShown && Boolean(this.page);
    }

    get isPlain() {
        return this.isShown && !this.page;
    }

    handleRetry() {
        void this.load();
    }
}
