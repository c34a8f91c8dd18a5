/** All related lists of a record's layout. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { layoutOf } from 'localOrg/layouts';
import { text } from 'localOrg/texts';

export default class RelatedLists extends LightningElement {
    @api recordId;
    @api objectApiName;

    lists = [];
    error;
    unsupported = [];

    async connectedCallback() {
        try {
            const [{ relatedLists }, { layout }] = await Promise.all([
                invoke('relatedInfos', { parentObjectApiName: this.objectApiName }),
                layoutOf(this.objectApiName)
            ]);
            this.lists = relatedLists;
            this.unsupported = layout.unsupported.map((name) => ({ name, message: text('unsupported', name) }));
        } catch (error) {
            this.error = error;
        }
    }
}
