/** Fields of a Lightning page in columns. */
import { LightningElement, api } from 'lwc';
import { titleOf } from 'localOrg/titles';

export default class FieldSection extends LightningElement {
    @api label;
    @api columns;
    @api facets;
    @api recordId;
    @api objectApiName;

    get heading() {
        return titleOf(this.label);
    }

    get gridClass() {
        return this.columns.length > 1 ? 'one-fields one-fields_two' : 'one-fields';
    }

    get shown() {
        return this.columns.map(({ properties }, at) => {
            const items = this.facets.find(({ name }) => name === properties.body)?.items ?? [];
            return { key: String(at), items: items.map((item, place) => ({ key: String(place), item })) };
        });
    }
}
