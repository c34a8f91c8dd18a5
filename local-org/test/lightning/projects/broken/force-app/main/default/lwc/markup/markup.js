import { LightningElement } from 'lwc';

export default class Markup extends LightningElement {
    rows = [];
    title = 'Markup';
}
