import { LightningElement, wire } from 'lwc';
import { MessageContext, subscribe, unsubscribe } from 'lightning/messageService';
import PLANT_CHOSEN from '@salesforce/messageChannel/PlantChosen__c';

export default class PlantListener extends LightningElement {
    heard = 'nothing';

    @wire(MessageContext)
    context;

    connectedCallback() {
        this.subscription = subscribe(this.context, PLANT_CHOSEN, ({ plantId }) => {
            this.heard = plantId ?? 'none';
        });
    }

    disconnectedCallback() {
        unsubscribe(this.subscription);
    }
}
