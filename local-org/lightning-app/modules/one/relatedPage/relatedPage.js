/** All records of a related list. */
import { LightningElement, api } from 'lwc';
import { loadRecord } from 'localOrg/records';

const MOST = 200;

export default class RelatedPage extends LightningElement {
    @api recordId;
    @api relationshipApiName;

    objectApiName;
    error;
    pageSize = MOST;

    async connectedCallback() {
        try {
            const record = await loadRecord(this.recordId, { fields: [], optionalFields: ['Record.Name'] }, false);
            this.objectApiName = record.apiName;
            document.title = this.relationshipApiName;
        } catch (error) {
            this.error = error;
        }
    }
}
