/** Shows what the address means. A page is made anew when another record or another object is shown. */
import { LightningElement, api } from 'lwc';
import HomePage from 'one/homePage';
import ListPage from 'one/listPage';
import RecordPage from 'one/recordPage';
import RelatedPage from 'one/relatedPage';
import SearchPage from 'one/searchPage';
import TabPage from 'one/tabPage';
import ComponentPage from 'one/componentPage';
import NotFoundPage from 'one/notFoundPage';
import { objectName } from 'localOrg/fields';

export default class Page extends LightningElement {
    @api reference;

    round = 0;

    connectedCallback() {
        this.handleDate = () => {
            this.round++;
        };
        globalThis.addEventListener('localorgdate', this.handleDate);
    }

    disconnectedCallback() {
        globalThis.removeEventListener('localorgdate', this.handleDate);
    }

    get pages() {
        const shown = shownPage(this.reference);
        return [{ ...shown, key: `${shown.key} ${this.round}` }];
    }
}

function shownPage({ type, attributes, state }) {
    const { recordId, objectApiName, actionName, apiName, componentName, pageName, relationshipApiName } = attributes;
    switch (type) {
        case 'standard__recordPage':
            return { component: RecordPage, key: `record ${recordId}`, properties: { recordId } };
        case 'standard__recordRelationshipPage':
            return {
                component: RelatedPage,
                key: `related ${recordId} ${relationshipApiName}`,
                properties: { recordId, relationshipApiName }
            };
        case 'standard__objectPage':
            return {
                component: ListPage,
                key: `list ${objectName(objectApiName)}`,
                properties: { objectApiName, actionName, filterName: state.filterName }
            };
        case 'standard__navItemPage':
            return { component: TabPage, key: `tab ${apiName}`, properties: { apiName } };
        case 'standard__component':
            return {
                component: ComponentPage,
                key: `component ${componentName} ${JSON.stringify(state)}`,
                properties: { componentName }
            };
        case 'standard__search':
            return { component: SearchPage, key: 'search', properties: { term: state.term ?? '' } };
        default:
            return pageName === 'home'
                ? { component: HomePage, key: 'home', properties: {} }
                : { component: NotFoundPage, key: 'notFound', properties: {} };
    }
}
