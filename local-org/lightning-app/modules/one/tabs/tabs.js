/** Tabs within a Lightning page. */
import { LightningElement, api } from 'lwc';
import { titleOf } from 'localOrg/titles';

export default class Tabs extends LightningElement {
    @api tabs;
    @api facets;
    @api recordId;
    @api objectApiName;

    get shown() {
        return this.tabs.map(({ id, properties }, at) => {
            const items = this.facets.find(({ name }) => name === properties.body)?.items ?? [];
            return {
                id: id ?? String(at),
                label: titleOf(properties.title),
                items: items.map((item, place) => ({ key: String(place), item }))
            };
        });
    }

    get active() {
        return this.tabs.find(({ properties }) => properties.active === true || properties.active === 'true')?.id;
    }
}
