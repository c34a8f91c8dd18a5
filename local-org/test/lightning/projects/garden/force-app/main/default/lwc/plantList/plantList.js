import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import plants from '@salesforce/apex/PlantController.plants';
import grow from '@salesforce/apex/PlantController.grow';
import growLabel from '@salesforce/label/c.Grow';
import plantsTitle from '@salesforce/label/c.PlantsTitle';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';

const columns = [
    { label: 'Name', fieldName: 'name' },
    { label: 'Height', fieldName: 'height', type: 'number' },
    {
        type: 'action',
        typeAttributes: {
            rowActions: [
                { label: growLabel, name: 'grow' },
                { label: 'Open', name: 'open' }
            ]
        }
    }
];

export default class PlantList extends NavigationMixin(LightningElement) {
    columns = columns;
    title = plantsTitle;
    kind = 'Tree';
    kinds = ['Tree', 'Shrub', 'Fern'].map((value) => ({ label: value, value }));

    @wire(plants, { kind: '$kind' })
    rows;

    handleKind(event) {
        this.kind = event.detail.value;
    }

    async handleAction(event) {
        const { action, row } = event.detail;
        if (action.name === 'open') {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: row.id, objectApiName: 'garden__Plant__c', actionName: 'view' }
            });
            return;
        }
        try {
            await grow({ plantId: row.id, metres: 1 });
            await refreshApex(this.rows);
            this.dispatchEvent(new ShowToastEvent({ title: `${row.name} grew`, variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: error.body.message, variant: 'error' }));
        }
    }
}
