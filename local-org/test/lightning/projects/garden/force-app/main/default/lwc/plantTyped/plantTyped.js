import { LightningElement, api, wire } from 'lwc';
import plants from '@salesforce/apex/PlantController.plants';
import title from '@salesforce/label/c.PlantsTitle';
import HEIGHT from '@salesforce/schema/Plant__c.Height__c';

/** @typedef {import('@salesforce/apex').WireResult<ReadonlyArray<Apex_PlantController_Row>>} Rows */

/** Checked in strict mode with the generated declarations. */
export default class PlantTyped extends LightningElement {
    /** @type {string | undefined} */
    @api kind;

    /** @type {Rows} */
    @wire(plants, { kind: '$kind' })
    rows = {};

    get heading() {
        return `${title} ${HEIGHT.fieldApiName}`;
    }

    get total() {
        return (this.rows.data ?? []).reduce((sum, row) => sum + (row.height ?? 0), 0);
    }
}
