/** A component that has an address of its own: `/lightning/cmp/c__healthCard` (target lightning__UrlAddressable). */
import { LightningElement, api } from 'lwc';

export default class ComponentPage extends LightningElement {
    @api componentName;

    connectedCallback() {
        document.title = this.componentName;
    }

    get item() {
        return { kind: 'component', name: this.componentName.replace('__', ':'), properties: {} };
    }
}
