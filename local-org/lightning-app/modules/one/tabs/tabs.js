/** Tabs within a Lightning page. */
import { LightningElement, api } from 'lwc';
import { text } from 'localOrg/texts';

/** Titles that are names of labels of the platform. */
const TITLES = {
    'Standard.Tab.detail': 'details',
    'Standard.Tab.relatedLists': 'related'
};

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
                label: TITLES[properties.title] ? text(TITLES[properties.title]) : properties.title,
                items: items.map((item, place) => ({ key: String(place), item }))
            };
        });
    }

    get active() {
        return this.tabs.find(({ properties }) => properties.active === true || properties.active === 'true')?.id;
    }
}
