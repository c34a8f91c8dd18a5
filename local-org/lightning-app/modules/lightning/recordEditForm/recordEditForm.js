/** `lightning-record-edit-form` (Component Reference): a form for a record whose fields the component chooses. */
import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { invoke } from 'localOrg/transport';
import { displayFields, layoutOf } from 'localOrg/layouts';
import { fieldName, objectName } from 'localOrg/fields';
import { loadRecord } from 'localOrg/records';
import { problemsOf } from 'localOrg/formProblems';
import { watchFields } from 'localOrg/form';

export default class RecordEditForm extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api recordTypeId;
    @api formClass;
    @api density;
    @api layoutType;
    @api optionalFields;

    fields = watchFields(this);
    layout;
    record;

    connectedCallback() {
        void this.load();
    }

    async load() {
        try {
            this.layout = await layoutOf(objectName(this.objectApiName));
            await this.loadValues();
            this.fields.forEach((field) => this.inform(field));
            const { objectInfo, picklists } = this.layout;
            this.dispatchEvent(
                new CustomEvent('load', {
                    detail: {
                        objectInfos: { [objectInfo.apiName]: objectInfo },
                        picklistValues: picklists.picklistFieldValues,
                        record: this.record,
                        ...(this.recordId ? { records: { [this.recordId]: this.record } } : {})
                    }
                })
            );
        } catch (error) {
            this.fail(error);
        }
    }

    async loadValues() {
        const { objectInfo } = this.layout;
        if (!this.recordId) {
            const { record } = await invoke('recordCreateDefaults', { objectApiName: objectInfo.apiName });
            this.record = record;
            return;
        }
        const count = this.fields.size;
        const names = [...this.fields].flatMap((field) => (field.fieldName ? [plainName(field.fieldName)] : []));
        const optionalFields = displayFields(objectInfo, names);
        const record = await loadRecord(this.recordId, { fields: [], optionalFields }, false);
        if (this.fields.size === count) {
            this.record = record;
        } else {
            // fields that came meanwhile show what was not asked for
            await this.loadValues();
        }
    }

    fieldJoined(field) {
        if (this.record) {
            // a field that came later may show what was not loaded yet
            void this.loadValues().then(() => this.inform(field));
        }
    }

    inform(field) {
        if (field.fieldName) {
            const { objectInfo, picklists } = this.layout;
            const name = plainName(field.fieldName);
            field.wire({
                info: objectInfo.fields[name],
                picklist: picklists.picklistFieldValues[name],
                record: this.record
            });
        }
    }

    /** A button of type submit in the form's content submits it. */
    handleClick(event) {
        const { target } = event;
        if (target.type === 'submit' || target.getAttribute?.('type') === 'submit') {
            event.preventDefault();
            this.requestSubmit();
        }
    }

    handleSubmit(event) {
        event.preventDefault();
        this.requestSubmit();
    }

    requestSubmit() {
        const inputs = this.inputs();
        const invalid = inputs.filter((field) => !field.reportValidity());
        if (invalid.length > 0) {
            invalid[0].focus();
            return;
        }
        const fields = Object.fromEntries(inputs.map((field) => [plainName(field.fieldName), field.value]));
        const event = new CustomEvent('submit', { cancelable: true, detail: { fields } });
        if (this.dispatchEvent(event)) {
            void this.save(fields);
        }
    }

    inputs() {
        return [...this.fields].filter((field) => field.isInput);
    }

    @api
    submit(fields) {
        void this.save(
            fields ?? Object.fromEntries(this.inputs().map((field) => [plainName(field.fieldName), field.value]))
        );
    }

    async save(fields) {
        this.showProblems({ page: [], fields: {} });
        try {
            const record = this.recordId
                ? await updateRecord({ fields: { ...fields, Id: this.recordId } })
                : await createRecord({ apiName: this.layout.objectInfo.apiName, fields: { ...fields } });
            this.record = record;
            this.dispatchEvent(new CustomEvent('success', { detail: record }));
        } catch (error) {
            this.fail(error);
        }
    }

    fail(error) {
        const names = this.inputs().map((field) => plainName(field.fieldName));
        this.showProblems(problemsOf(error, names));
        const { body = {} } = error;
        this.dispatchEvent(
            new CustomEvent('error', {
                detail: { message: body.message ?? error.message, output: body.output, detail: body.message }
            })
        );
    }

    showProblems({ page, fields }) {
        for (const field of this.fields) {
            if (field.isMessages) {
                field.show(page);
            } else if (field.isInput) {
                field.showError(fields[plainName(field.fieldName)]);
            }
        }
    }
}

function plainName(field) {
    const name = fieldName(field);
    return typeof field === 'string' ? name : name.split('.').slice(1).join('.');
}
