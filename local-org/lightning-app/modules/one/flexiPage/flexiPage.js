/** A Lightning page: its regions as its template arranges them. */
import { LightningElement, api } from 'lwc';

/** Classes of the page and of its regions, by the end of the template's name. */
const LAYOUTS = [
    { test: /TwoColEqual|appHomeTemplateTwoColumns$/i, grid: 'one-grid_halves' },
    { test: /ThreeCol/i, grid: 'one-grid_thirds' },
    { test: /OneCol|oneColumn|defaultAppHomeTemplate|SimpleViewHeader|simpleView/i, grid: '' }
];
const WIDE = /^(header|subheader|top|footer|main_full)$/i;

export default class FlexiPage extends LightningElement {
    @api page;
    @api recordId;
    @api objectApiName;

    get gridClass() {
        const { template } = this.page;
        const names = this.page.regions.filter(({ isFacet }) => !isFacet).map(({ name }) => name.toLowerCase());
        const grid = LAYOUTS.find(({ test }) => test.test(template))?.grid;
        const columns = names.filter((name) => !WIDE.test(name)).length;
        return `one-grid ${grid ?? (columns > 1 ? 'one-grid_sidebar' : '')}`;
    }

    get regions() {
        return this.page.regions
            .filter(({ isFacet, items }) => !isFacet && items.length > 0)
            .map(({ name, items }) => ({
                name,
                className: `one-region ${WIDE.test(name) ? 'one-grid__wide' : ''}`,
                items: items.map((item, at) => ({ key: `${name} ${at}`, item }))
            }));
    }

    get facets() {
        return this.page.regions.filter(({ isFacet }) => isFacet);
    }
}
