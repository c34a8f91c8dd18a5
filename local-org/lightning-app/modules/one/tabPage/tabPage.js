/** A tab with a Lightning page or a component of its own. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { navigate } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class TabPage extends LightningElement {
    @api apiName;

    tab;
    page;
    error;

    async connectedCallback() {
        try {
            const { tab, page } = await invoke('page', { kind: 'tab', name: this.apiName });
            document.title = tab.label;
            if (tab.kind === 'object') {
                navigate(
                    {
                        type: 'standard__objectPage',
                        attributes: { objectApiName: tab.objectApiName, actionName: 'home' }
                    },
                    true
                );
                return;
            }
            this.tab = tab;
            this.page = page;
        } catch (error) {
            this.error = error;
        }
    }

    get heading() {
        return this.tab?.label;
    }

    get note() {
        return this.tab?.kind === 'orgOnly' ? text('orgOnly', this.tab.label) : undefined;
    }

    get items() {
        return this.tab?.kind === 'component'
            ? [{ key: this.tab.content, item: { kind: 'component', name: `c:${this.tab.content}`, properties: {} } }]
            : [];
    }
}
