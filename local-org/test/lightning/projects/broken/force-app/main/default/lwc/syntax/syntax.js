import { LightningElement, api } from 'lwc';

export default class Syntax extends LightningElement {
    @api isOpen = true;
}
