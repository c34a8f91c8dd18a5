/** What a search found, by object; the records of one object alone where the address names it. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { currentReference, isPlainClick, navigate, onNavigation, urlOf } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class SearchPage extends LightningElement {
    @api term;

    state = {};
    found;
    error;
    texts = { allResults: text('allResults') };

    connectedCallback() {
        this.state = currentReference().state;
        this.stop = onNavigation(() => {
            const { type, state } = currentReference();
            if (type === 'standard__search') {
                this.state = state;
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
        const { state } = this;
        try {
            const found = state.term
                ? await invoke('search', { term: state.term, objectApiName: state.objectApiName })
                : { isTooShort: true, groups: [] };
            // what was searched for meanwhile wins
            if (state === this.state) {
                this.found = found;
                this.error = undefined;
            }
        } catch (error) {
            this.error = error;
        }
    }

    get heading() {
        return this.state.term ? text('searchResults', this.state.term) : text('search');
    }

    get isOfOneObject() {
        return Boolean(this.state.objectApiName);
    }

    get emptyText() {
        if (this.found?.groups.length !== 0) {
            return undefined;
        }
        return this.found.isTooShort ? text('searchHint') : text('noResults', this.state.term);
    }

    get shown() {
        return (this.found?.groups ?? []).map((group) => {
            const { objectApiName, label, records, hasMore } = group;
            const canShowMore = hasMore && !this.isOfOneObject;
            return {
                ...group,
                title: `${label} (${records.length}${hasMore ? '+' : ''})`,
                moreUrl: canShowMore ? urlOf(this.referenceFor(objectApiName)) : undefined,
                moreText: text('moreResults', label)
            };
        });
    }

    referenceFor(objectApiName) {
        return { type: 'standard__search', attributes: {}, state: { term: this.state.term, objectApiName } };
    }

    get allUrl() {
        return urlOf(this.referenceFor(undefined));
    }

    handleAll(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            navigate(this.referenceFor(undefined));
        }
    }

    handleMore(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            navigate(this.referenceFor(event.currentTarget.dataset.object));
        }
    }
}
