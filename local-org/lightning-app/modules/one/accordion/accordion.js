/** Sections of a Lightning page of which one is open. */
import { LightningElement, api } from 'lwc';
import { titleOf } from 'localOrg/titles';

export default class Accordion extends LightningElement {
    @api sections;
    @api facets;
    @api recordId;
    @api objectApiName;

    get shown() {
        return this.sections.map(({ id, properties }, at) => {
            const items = this.facets.find(({ name }) => name === properties.body)?.items ?? [];
            return {
                name: properties.name ?? id ?? String(at),
                label: titleOf(properties.label),
                items: items.map((item, place) => ({ key: String(place), item }))
            };
        });
    }

    get active() {
        const chosen = this.sections.findIndex(({ properties }) => String(properties.active) === 'true');
        return this.shown[Math.max(0, chosen)]?.name;
    }
}
