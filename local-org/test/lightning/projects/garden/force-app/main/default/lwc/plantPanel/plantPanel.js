import { LightningElement, api, wire } from 'lwc';
import {
    getFieldDisplayValue,
    getFieldValue,
    getRecord,
    notifyRecordUpdateAvailable,
    updateRecord
} from 'lightning/uiRecordApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import LightningConfirm from 'lightning/confirm';
import ACCOUNT_NAME from '@salesforce/schema/Plant__c.Account__r.Name';
import HEIGHT from '@salesforce/schema/Plant__c.Height__c';
import NAME from '@salesforce/schema/Plant__c.Name';
import isGardener from '@salesforce/customPermission/Gardener';
import grow from '@salesforce/apex/PlantController.grow';
import GrowModal from 'c/growModal';

export default class PlantPanel extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api heading;
    @api rows;
    @api isCompact;

    @wire(getRecord, { recordId: '$recordId', fields: [NAME], optionalFields: [HEIGHT, ACCOUNT_NAME] })
    plant;

    get name() {
        return getFieldValue(this.plant.data, NAME);
    }

    get height() {
        return getFieldDisplayValue(this.plant.data, HEIGHT);
    }

    get accountName() {
        return getFieldValue(this.plant.data, ACCOUNT_NAME);
    }

    get canGrow() {
        return isGardener;
    }

    get configuration() {
        return `${typeof this.rows} ${this.rows}, ${typeof this.isCompact} ${this.isCompact}, ${this.objectApiName}`;
    }

    async handleCut() {
        if (await LightningConfirm.open({ label: 'Cut', message: 'Cut it down to one metre?' })) {
            await this.attempt(() => updateRecord({ fields: { Id: this.recordId, [HEIGHT.fieldApiName]: 1 } }));
        }
    }

    async handleBad() {
        await this.attempt(() => updateRecord({ fields: { Id: this.recordId, [HEIGHT.fieldApiName]: -1 } }));
    }

    async handleGrow() {
        const metres = await GrowModal.open({ label: 'Grow', size: 'small', start: 2 });
        if (metres !== undefined) {
            await this.attempt(async () => {
                await grow({ plantId: this.recordId, metres });
                await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
            });
        }
    }

    async attempt(work) {
        try {
            await work();
        } catch (error) {
            const [first] = Object.values(error.body.output?.fieldErrors ?? {}).flat();
            this.dispatchEvent(new ShowToastEvent({ title: first?.message ?? error.body.message, variant: 'error' }));
        }
    }
}
