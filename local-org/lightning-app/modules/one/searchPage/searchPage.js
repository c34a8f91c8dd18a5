/** Records whose name holds what was searched, by object. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { currentReference, navigate, onNavigation, urlOf } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class SearchPage extends LightningElement {
    @api term;

    shownTerm;
    groups;
    error;

    connectedCallback() {
        this.shownTerm = this.term;
        this.stop = onNavigation(() => {
            const { type, state } = currentReference();
            if (type === 'standard__search' && state.term !== this.shownTerm) {
                this.shownTerm = state.term;
                void this.load();
            }
        });
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        document.title = this.heading;
        try {
            this.groups = this.shownTerm ? await invoke('search', { term: this.shownTerm }) : [];
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get heading() {
        return this.shownTerm ? text('searchResults', this.shownTerm) : text('search');
    }

    get emptyText() {
        if (this.groups?.length !== 0) {
            return undefined;
        }
        return this.shownTerm ? text('noResults', this.shownTerm) : text('searchHint');
    }

    get shown() {
        return (this.groups ?? []).map((group) => ({
            ...group,
            records: group.records.map(({ id, name }) => ({
                id,
                name,
                url: urlOf(referenceOf(group.objectApiName, id))
            }))
        }));
    }

    handleClick(event) {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault();
            const { object, id } = event.currentTarget.dataset;
            navigate(referenceOf(object, id));
        }
    }
}

function referenceOf(objectApiName, recordId) {
    return { type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName: 'view' } };
}
