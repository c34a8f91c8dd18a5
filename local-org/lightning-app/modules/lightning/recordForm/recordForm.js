/** `lightning-record-form` (Component Reference): shows a record's fields, and edits or creates it in the same place. */
import { LightningElement, api } from 'lwc';
import { fieldName, fieldNames, objectName } from 'localOrg/fields';
import { layoutOf } from 'localOrg/layouts';
import { text } from 'localOrg/texts';

export default class RecordForm extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api recordTypeId;
    /** `Full` or `Compact`; without it the fields are those of `fields`. */
    @api layoutType;
    @api fields;
    @api columns = 1;
    @api density;
    @api mode;

    isEditing = false;
    names = [];
    canEdit = false;
    texts = { edit: text('edit'), save: text('save'), cancel: text('cancel') };

    async connectedCallback() {
        this.isEditing = this.mode === 'edit' || !this.recordId;
        try {
            const { layout, compact, objectInfo } = await layoutOf(objectName(this.objectApiName));
            const own = fieldNames(this.fields).map((name) => name.slice(name.indexOf('.') + 1));
            const ofLayout =
                this.layoutType === 'Compact'
                    ? compact
                    : layout.sections.flatMap(({ columns }) => columns.flat()).flatMap(({ field }) => field ?? []);
            this.names = [...new Set(this.layoutType ? [...ofLayout, ...own] : own)].map(fieldName);
            this.canEdit = objectInfo.updateable && this.mode !== 'readonly';
        } catch (error) {
            this.dispatchEvent(new CustomEvent('error', { detail: error.body ?? { message: error.message } }));
        }
    }

    get isViewed() {
        return !this.isEditing;
    }

    get hasEditButton() {
        return this.canEdit && !this.isEditing;
    }

    get gridClass() {
        return Number(this.columns) > 1 ? 'one-fields one-fields_two' : 'one-fields';
    }

    @api
    submit(fields) {
        this.template.querySelector('lightning-record-edit-form')?.submit(fields);
    }

    handleEdit() {
        this.isEditing = true;
    }

    handleCancel() {
        this.isEditing = this.mode === 'edit' || !this.recordId;
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSubmit(event) {
        event.stopPropagation();
        const own = new CustomEvent('submit', { cancelable: true, detail: event.detail });
        if (!this.dispatchEvent(own)) {
            event.preventDefault();
        }
    }

    handleSuccess(event) {
        event.stopPropagation();
        if (this.recordId && this.mode !== 'edit') {
            this.isEditing = false;
        }
        this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
    }

    handleOther(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
}
