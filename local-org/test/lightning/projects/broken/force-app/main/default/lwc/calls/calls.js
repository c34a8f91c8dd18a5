import { LightningElement, wire } from 'lwc';
import next from '@salesforce/apex/Numbers.next';
import twice from '@salesforce/apex/Numbers.twice';

export default class Calls extends LightningElement {
    @wire(next)
    wired;

    @wire(twice, { number: 1 })
    other;
}
