import { LightningElement, api } from 'lwc';

export default class PlantNote extends LightningElement {
    @api text;
}
