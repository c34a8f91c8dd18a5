/** The search box; the results have a page of their own. */
import { LightningElement } from 'lwc';
import { currentReference, navigate, onNavigation } from 'localOrg/router';
import { text } from 'localOrg/texts';

export default class GlobalSearch extends LightningElement {
    texts = { search: text('search'), placeholder: text('searchPlaceholder') };
    term = termOf(currentReference());

    connectedCallback() {
        this.stop = onNavigation(() => {
            this.term = termOf(currentReference());
        });
    }

    disconnectedCallback() {
        this.stop();
    }

    handleChange(event) {
        this.term = event.target.value;
    }

    handleKey(event) {
        if (event.key === 'Enter' && this.term.trim() !== '') {
            navigate({ type: 'standard__search', attributes: {}, state: { term: this.term.trim() } });
        }
    }
}

function termOf({ type, state }) {
    return type === 'standard__search' ? (state.term ?? '') : '';
}
