import { LightningElement } from 'lwc';
import HEIGHT from '@salesforce/schema/Plant__c.Height__c';

export default class PlantChooser extends LightningElement {
    plantId = null;
    filter = { criteria: [{ fieldPath: 'Kind__c', operator: 'eq', value: 'Tree' }] };
    fields = ['Name', HEIGHT];

    handleChange(event) {
        this.plantId = event.detail.recordId;
    }
}
