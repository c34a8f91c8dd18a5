/** Records in a table whose columns may be sorted by. */
import { LightningElement, api } from 'lwc';

export default class RecordTable extends LightningElement {
    @api label;
    /** Of the list's info. */
    @api columns;
    @api records;
    /** `-DueOn__c`; undefined: the table cannot be sorted. */
    @api sortBy;
    @api isSortable = false;

    get headers() {
        return this.columns.map(({ fieldApiName, label, sortable }) => {
            const isAscending = this.sortBy === fieldApiName;
            const isDescending = this.sortBy === `-${fieldApiName}`;
            return {
                name: fieldApiName,
                label,
                isSortable: this.isSortable && sortable,
                sort: isAscending ? 'ascending' : isDescending ? 'descending' : undefined,
                icon: isAscending ? 'utility:arrowup' : isDescending ? 'utility:arrowdown' : undefined
            };
        });
    }

    get rows() {
        return this.records.map((record) => ({
            id: record.id,
            record,
            cells: this.columns.map(({ fieldApiName, field }) => ({ name: fieldApiName, info: field }))
        }));
    }

    handleSort(event) {
        const { name } = event.currentTarget.dataset;
        const sortBy = this.sortBy === name ? `-${name}` : name;
        this.dispatchEvent(new CustomEvent('sort', { detail: { sortBy } }));
    }
}
