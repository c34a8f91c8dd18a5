/** One component of a Lightning page: of the project, or one that the platform brings. */
import { LightningElement, api } from 'lwc';
import Accordion from 'one/accordion';
import Activities from 'one/activities';
import Details from 'one/details';
import FieldSection from 'one/fieldSection';
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
    'force:recordDetailPanel': () => ({ component: Details, properties: {} }),
    'force:recordDetail': () => ({ component: Details, properties: {} }),
    'record_flexipage:dynamicHighlights': () => ({ component: Highlights, properties: {} }),
    'runtime_sales_activities:activityPanel': () => ({ component: Activities, properties: {} }),
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
        properties: { facets, tabs: itemsOf(facets, properties.tabs) }
    }),
    'flexipage:accordion': ({ properties }, facets) => ({
        component: Accordion,
        properties: { facets, sections: itemsOf(facets, properties.accordionSections) }
    }),
    'flexipage:fieldSection': ({ properties }, facets) => ({
        component: FieldSection,
        properties: { facets, label: properties.label, columns: itemsOf(facets, properties.columns) }
    })
};

/** What says more than its name why it is not here. */
const REASONS = {
    'flexipage:reportChart': 'reportChart',
    'flexipage:dashboard': 'reportChart',
    'desktopDashboards:embeddedDashboard': 'reportChart'
};

function itemsOf(facets, name) {
    return facets?.find((facet) => facet.name === name)?.items ?? [];
}

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
        if (!this.isVisible || this.found.component) {
            return undefined;
        }
        const { name, properties } = this.item;
        const reason = REASONS[name];
        return reason ? text(reason, properties.reportName ?? name) : text('unsupported', name);
    }
}

/** A component gets the record's id when it has a property for it, as on the platform. */
function contextFor(component, context) {
    const names = Object.keys(context).filter((name) => name in component.prototype);
    return Object.fromEntries(names.map((name) => [name, context[name]]));
}
