import { LightningElement, api } from 'lwc';

export default class Meta extends LightningElement {
    @api size;
    @api kind;
}
