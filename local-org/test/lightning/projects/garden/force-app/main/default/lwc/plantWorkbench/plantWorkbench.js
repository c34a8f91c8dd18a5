import { LightningElement, wire } from 'lwc';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import { getListRecordsByName } from 'lightning/uiListsApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { MessageContext, publish } from 'lightning/messageService';
import PLANT from '@salesforce/schema/Plant__c';
import KIND from '@salesforce/schema/Plant__c.Kind__c';
import NAME from '@salesforce/schema/Plant__c.Name';
import PLANT_CHOSEN from '@salesforce/messageChannel/PlantChosen__c';
import countDays from '@salesforce/apex/PlantController.countDays';
import scheduleDays from '@salesforce/apex/PlantController.scheduleDays';
import userId from '@salesforce/user/Id';
import locale from '@salesforce/i18n/locale';

export default class PlantWorkbench extends LightningElement {
    chosenId;
    message;
    userId = userId;
    locale = locale;
    fields = [NAME, KIND];
    plant = PLANT;

    @wire(MessageContext)
    context;

    @wire(getObjectInfo, { objectApiName: PLANT })
    info;

    @wire(getPicklistValues, { recordTypeId: '$info.data.defaultRecordTypeId', fieldApiName: KIND })
    kinds;

    @wire(getListRecordsByName, { objectApiName: PLANT, listViewApiName: 'Trees', pageSize: 10 })
    trees;

    @wire(getRelatedListRecords, {
        parentRecordId: '$chosenId',
        relatedListId: 'garden__Waterings__r',
        fields: ['garden__Watering__c.garden__Litres__c']
    })
    waterings;

    get kindLabels() {
        return this.kinds.data?.values.map(({ label }) => label).join(', ');
    }

    get treeNames() {
        return this.trees.data?.records.map(({ fields }) => fields.Name.value).join(', ');
    }

    get litres() {
        return this.waterings.data?.records.map(({ fields }) => fields.garden__Litres__c.displayValue).join(', ');
    }

    async handleCreate() {
        const record = await createRecord({
            apiName: PLANT.objectApiName,
            fields: { [NAME.fieldApiName]: 'Made here', [KIND.fieldApiName]: 'Tree' }
        });
        this.choose(record.id);
    }

    async handleDelete() {
        await deleteRecord(this.chosenId);
        this.choose(undefined);
    }

    async handleDays() {
        await countDays({ plantId: this.chosenId });
    }

    async handleSchedule() {
        await scheduleDays({ plantId: this.chosenId });
    }

    handleSuccess(event) {
        this.message = `Saved ${event.detail.id}`;
        this.choose(event.detail.id);
    }

    choose(id) {
        this.chosenId = id;
        publish(this.context, PLANT_CHOSEN, { plantId: id });
    }
}
