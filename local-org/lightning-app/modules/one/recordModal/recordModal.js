/** Creates or edits a record by its page layout. Errors stand where they belong, and what was typed stays. */
import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { invoke } from 'localOrg/transport';
import { displayFields, layoutOf } from 'localOrg/layouts';
import { fieldAt, loadRecord, refreshRecords } from 'localOrg/records';
import { problemsOf } from 'localOrg/formProblems';
import { showToast } from 'localOrg/showToast';
import { text } from 'localOrg/texts';

export default class RecordModal extends LightningModal {
    @api objectApiName;
    @api recordId;
    @api defaults;

    layout;
    record;
    problems = { page: [], fields: {} };
    loadError;
    isSaving = false;
    texts = {
        save: text('save'),
        cancel: text('cancel'),
        errors: text('reviewErrors'),
        loading: text('loading'),
        reload: text('changeMeanwhile')
    };

    connectedCallback() {
        super.connectedCallback?.();
        void this.load();
    }

    async load() {
        try {
            this.layout = await layoutOf(this.objectApiName);
            this.record = this.recordId ? await this.existing() : await this.fresh();
        } catch (error) {
            this.loadError = error;
        }
    }

    existing() {
        const names = this.items.map(({ field }) => field);
        const optionalFields = displayFields(this.layout.objectInfo, [...names, ...this.layout.objectInfo.nameFields]);
        return loadRecord(this.recordId, { fields: [], optionalFields }, true);
    }

    async fresh() {
        const { record } = await invoke('recordCreateDefaults', { objectApiName: this.objectApiName });
        const given = Object.entries(this.defaults ?? {}).map(([name, value]) => [name, { value, displayValue: null }]);
        return { ...record, fields: { ...record.fields, ...Object.fromEntries(given) } };
    }

    get items() {
        return this.layout.layout.sections.flatMap(({ columns }) => columns.flat()).filter(({ field }) => field);
    }

    get isReady() {
        return Boolean(this.record);
    }

    get isBusy() {
        return !this.record && !this.loadError;
    }

    get cannotSave() {
        return !this.record || this.isSaving;
    }

    get sections() {
        const { layout, objectInfo, picklists } = this.layout;
        const right = this.recordId ? 'editableForUpdate' : 'editableForNew';
        return layout.sections.flatMap(({ label, columns }, at) => {
            const cells = columns.map((items, place) => ({
                key: String(place),
                items: items
                    .filter((item) => item.field && item[right])
                    .map((item) => ({
                        key: item.field,
                        info: objectInfo.fields[item.field],
                        isRequired: item.required,
                        picklist: picklists.picklistFieldValues[item.field],
                        value: this.record.fields[item.field]?.value,
                        shownName: this.parentName(item.field),
                        error: this.problems.fields[item.field]
                    }))
            }));
            const className = cells.length > 1 ? 'one-fields one-fields_two' : 'one-fields';
            return cells.some(({ items }) => items.length > 0)
                ? [{ key: String(at), label, className, columns: cells }]
                : [];
        });
    }

    parentName(field) {
        const { relationshipName } = this.layout.objectInfo.fields[field];
        return this.record.fields[relationshipName ?? '']?.displayValue ?? undefined;
    }

    get hasPageProblems() {
        return this.problems.page.length > 0;
    }

    get isStale() {
        return this.problems.isStale;
    }

    inputs() {
        return [...this.template.querySelectorAll('one-field-input')];
    }

    handleCancel() {
        this.close(undefined);
    }

    async handleReload() {
        await refreshRecords([this.recordId]);
        const typed = Object.fromEntries(
            this.inputs().flatMap((input) => (input.isDirty ? [[input.name, input.value]] : []))
        );
        this.record = await this.existing();
        this.problems = { page: [], fields: {} };
        for (const [name, value] of Object.entries(typed)) {
            this.inputs()
                .find((input) => input.name === name)
                ?.setTyped(value);
        }
    }

    async handleSave() {
        const inputs = this.inputs();
        const invalid = inputs.filter((input) => !input.reportValidity());
        if (invalid.length > 0) {
            this.problems = {
                page: [text('reviewFields', invalid.map(({ label }) => label).join(', '))],
                fields: {}
            };
            invalid[0].focus();
            return;
        }
        this.isSaving = true;
        this.problems = { page: [], fields: {} };
        try {
            const saved = await this.write(inputs);
            await this.finish(saved);
        } catch (error) {
            this.problems = problemsOf(
                error,
                inputs.map(({ name }) => name)
            );
        }
        this.isSaving = false;
    }

    write(inputs) {
        const dirty = this.recordId ? inputs.filter(({ isDirty }) => isDirty) : inputs;
        const fields = Object.fromEntries(dirty.map(({ name, value }) => [name, value]));
        if (!this.recordId) {
            const hidden = Object.entries(this.defaults ?? {}).filter(([name]) => !(name in fields));
            return createRecord({
                apiName: this.objectApiName,
                fields: { ...Object.fromEntries(hidden), ...fields }
            });
        }
        return updateRecord(
            { fields: { Id: this.recordId, ...fields } },
            { ifUnmodifiedSince: this.record.lastModifiedDate }
        );
    }

    async finish(saved) {
        const { objectInfo } = this.layout;
        const field = objectInfo.nameFields[0] ?? 'Id';
        // a name may be made of other fields, or by the org
        const optionalFields = [`${objectInfo.apiName}.${field}`];
        const named = await loadRecord(saved.id, { fields: [], optionalFields }, false).catch(() => saved);
        const name = fieldAt(named, field)?.value ?? '';
        const key = this.recordId ? 'saved' : 'created';
        this.close(saved.id);
        showToast({ variant: 'success', title: text(key, this.layout.objectInfo.label, name) });
    }
}
