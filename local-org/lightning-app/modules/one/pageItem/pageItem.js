/** One component of a Lightning page: of the project, or one that the platform brings. */
import { LightningElement, api } from 'lwc';
import Details from 'one/details';
import Highlights from 'one/highlights';
import RelatedList from 'one/relatedList';
import RelatedLists from 'one/relatedLists';
import RichText from 'one/richText';
import Tabs from 'one/tabs';
import { componentClass } from 'localOrg/components';
import { watchVisibility } from 'localOrg/visibility';
import { text } from 'localOrg/texts';

const STANDARD = {
    'force:highlightsPanel': () => ({ component: Highlights, properties: {} }),
    'force:detailPanel': () => ({ component: Details, properties: {} }),
    'force:relatedListContainer': () => ({ component: RelatedLists, properties: {} }),
    'force:relatedListSingleContainer': ({ properties }) => ({
        component: RelatedList,
        properties: { relatedListId: properties.relatedListApiName }
    }),
    'lst:dynamicRelatedList': ({ properties }) => ({
        component: RelatedList,
        properties: { relatedListId: properties.relatedListApiName, heading: properties.relatedListLabel }
    }),
    'flexipage:richText': ({ properties }) => ({
        component: RichText,
        properties: { value: properties.richTextValue }
    }),
    'flexipage:tabset': ({ properties }, facets) => ({
        component: Tabs,
        properties: { facets, tabs: facets?.find(({ name }) => name === properties.tabs)?.items ?? [] }
    })
};

export default class PageItem extends LightningElement {
    @api item;
    @api facets;
    @api recordId;
    @api objectApiName;

    isVisible = false;
    unsupported;

    connectedCallback() {
        this.stop = watchVisibility(this.item.visibility, this.recordId, ({ isVisible, unsupported }) => {
            this.isVisible = isVisible;
            this.unsupported = unsupported;
        });
    }

    disconnectedCallback() {
        this.stop();
    }

    get shown() {
        const { component, properties } = this.isVisible ? this.found : {};
        if (!component) {
            return [];
        }
        const context = { recordId: this.recordId, objectApiName: this.objectApiName };
        return [{ key: 'item', component, properties: { ...properties, ...contextFor(component, context) } }];
    }

    get found() {
        const { kind, name, properties } = this.item;
        if (kind === 'field') {
            return { component: Details, properties: { field: name.replace(/^Record\./, '') } };
        }
        const make = STANDARD[name];
        if (make) {
            return make(this.item, this.facets);
        }
        const plain = name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
        return { component: componentClass(plain), properties };
    }

    get message() {
        if (this.unsupported) {
            return text('unsupported', this.unsupported);
        }
        return this.isVisible && !this.found.component ? text('unsupported', this.item.name) : undefined;
    }
}

/** A component gets the record's id when it has a property for it, as on the platform. */
function contextFor(component, context) {
    const names = Object.keys(context).filter((name) => name in component.prototype);
    return Object.fromEntries(names.map((name) => [name, context[name]]));
}
