/** The fields of a record by its page layout, or one field of it. */
import { LightningElement, api } from 'lwc';
import { displayFields, layoutOf } from 'localOrg/layouts';
import { loadRecord, onRecordChange } from 'localOrg/records';

export default class Details extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api field;

    layout;
    record;

    connectedCallback() {
        this.stop = onRecordChange((keys) => keys.has(this.recordId.slice(0, 15)) && void this.load());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        this.layout = await layoutOf(this.objectApiName);
        const names = this.shownItems().map(({ field }) => field);
        const optionalFields = displayFields(this.layout.objectInfo, names);
        try {
            this.record = await loadRecord(this.recordId, { fields: [], optionalFields }, false);
        } catch {
            this.record = undefined;
        }
    }

    shownItems() {
        const { sections } = this.layout.layout;
        const all = sections.flatMap(({ columns }) => columns.flat()).filter(({ field }) => field);
        return this.field ? [{ field: this.field }] : all;
    }

    get sections() {
        const { layout, objectInfo } = this.layout;
        const sections = this.field ? [{ label: '', columns: [[{ field: this.field }]] }] : layout.sections;
        return sections.map(({ label, columns, isLabelShown }, at) => ({
            key: String(at),
            label: isLabelShown ? label : undefined,
            className: columns.length > 1 ? 'one-fields one-fields_two' : 'one-fields',
            columns: columns.map((items, place) => ({
                key: String(place),
                items: items.flatMap(({ field, isFormOnly }, row) => {
                    const info = objectInfo.fields[field ?? ''];
                    return info && !isFormOnly
                        ? [{ key: String(row), name: field, label: info.label, help: info.inlineHelpText, info }]
                        : [];
                })
            }))
        }));
    }
}
