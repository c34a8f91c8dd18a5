/** `lightning-record-view-form`: shows fields of a record that the component chooses. */
import { LightningElement, api } from 'lwc';
import { displayFields, layoutOf } from 'localOrg/layouts';
import { fieldName, objectName } from 'localOrg/fields';
import { loadRecord, onRecordChange } from 'localOrg/records';
import { watchFields } from 'localOrg/form';

export default class RecordViewForm extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api density;
    @api optionalFields;

    fields = watchFields(this);

    connectedCallback() {
        this.stop = onRecordChange((keys) => this.recordId && keys.has(this.recordId.slice(0, 15)) && void this.load());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    fieldJoined() {
        if (this.isLoaded) {
            void this.load();
        }
    }

    async load() {
        try {
            const { objectInfo } = await layoutOf(objectName(this.objectApiName));
            const names = [...this.fields].map((field) => plainName(field.fieldName));
            const optionalFields = displayFields(objectInfo, names);
            const record = await loadRecord(this.recordId, { fields: [], optionalFields }, false);
            if (this.fields.size !== names.length) {
                // fields that came meanwhile show what was not asked for
                await this.load();
                return;
            }
            this.isLoaded = true;
            this.fields.forEach((field) => field.wire({ info: objectInfo.fields[plainName(field.fieldName)], record }));
            this.dispatchEvent(new CustomEvent('load', { detail: { records: { [this.recordId]: record } } }));
        } catch (error) {
            this.dispatchEvent(new CustomEvent('error', { detail: error.body ?? { message: error.message } }));
        }
    }
}

function plainName(field) {
    const name = fieldName(field);
    return typeof field === 'string' ? name : name.split('.').slice(1).join('.');
}
