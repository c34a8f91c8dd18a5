/** The name of a record with its most important fields and what can be done with it. */
import { LightningElement, api } from 'lwc';
import { deleteRecord } from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import LightningConfirm from 'lightning/confirm';
import { displayFields, layoutOf } from 'localOrg/layouts';
import { messagesOf } from 'localOrg/errors';
import { fieldAt, loadRecord, onRecordChange } from 'localOrg/records';
import { navigate } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class Highlights extends LightningElement {
    @api recordId;
    @api objectApiName;

    layout;
    record;
    texts = { edit: text('edit'), delete: text('delete'), actions: text('recordActions') };

    connectedCallback() {
        this.stop = onRecordChange((keys) => keys.has(this.recordId.slice(0, 15)) && void this.load());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        this.layout = await layoutOf(this.objectApiName);
        const { compact, objectInfo } = this.layout;
        const optionalFields = displayFields(objectInfo, [...objectInfo.nameFields, ...compact]);
        try {
            this.record = await loadRecord(this.recordId, { fields: [], optionalFields }, false);
            document.title = this.title;
        } catch {
            this.record = undefined;
        }
    }

    get title() {
        const [name] = this.layout.objectInfo.nameFields;
        return fieldAt(this.record, name ?? 'Id')?.value ?? this.record?.id ?? '';
    }

    get objectLabel() {
        return this.layout.objectInfo.label;
    }

    get iconName() {
        return this.layout.iconName;
    }

    get fields() {
        const { compact, objectInfo } = this.layout;
        return compact
            .filter((name) => !objectInfo.nameFields.includes(name))
            .map((name) => ({ name, label: objectInfo.fields[name].label, info: objectInfo.fields[name] }));
    }

    get canEdit() {
        return this.layout.objectInfo.updateable;
    }

    get canDelete() {
        return this.layout.objectInfo.deletable;
    }

    handleEdit() {
        const { recordId, objectApiName } = this;
        navigate({ type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName: 'edit' } });
    }

    async handleDelete() {
        const label = text('deleteRecord', this.objectLabel);
        const { title } = this;
        if (!(await LightningConfirm.open({ label, message: text('deleteQuestion', title), theme: 'default' }))) {
            return;
        }
        try {
            const { objectApiName } = this;
            await deleteRecord(this.recordId);
            this.dispatchEvent(
                new ShowToastEvent({ variant: 'success', title: text('deleted', this.objectLabel, title) })
            );
            navigate({ type: 'standard__objectPage', attributes: { objectApiName, actionName: 'home' } });
        } catch (error) {
            const message = messagesOf(error).join(' ');
            this.dispatchEvent(new ShowToastEvent({ variant: 'error', mode: 'sticky', title: label, message }));
        }
    }
}
