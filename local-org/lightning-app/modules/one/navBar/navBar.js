/** The tabs of the app; those that have no room stand in a menu. */
import { LightningElement, api } from 'lwc';
import { navigate, urlOf } from 'localOrg/router';
import { text } from 'localOrg/texts';

/** Room for the menu of the others, in pixels. */
const MENU_ROOM = 110;

export default class NavBar extends LightningElement {
    @api app;
    @api reference;

    texts = { navigation: text('navigation'), more: text('more') };
    fitting = Infinity;

    get tabs() {
        return (this.app?.tabs ?? []).map((tab) => {
            const target = referenceOf(tab);
            const isCurrent = isSame(target, this.reference, tab);
            return { ...tab, target, url: urlOf(target), current: isCurrent ? 'page' : undefined };
        });
    }

    get shown() {
        return this.tabs.slice(0, this.fitting);
    }

    get others() {
        return this.tabs.slice(this.fitting);
    }

    get hasOthers() {
        return this.others.length > 0;
    }

    connectedCallback() {
        this.observer = new ResizeObserver(() => this.measure());
    }

    disconnectedCallback() {
        this.observer.disconnect();
    }

    renderedCallback() {
        const list = this.template.querySelector('ul');
        if (list && this.observed !== list) {
            this.observed = list;
            this.observer.observe(this.template.querySelector('nav'));
        }
        if (this.fitting === Infinity && this.tabs.length > 0) {
            this.measure();
        }
    }

    measure() {
        const items = [...this.template.querySelectorAll('li')];
        if (items.length === 0) {
            return;
        }
        items.forEach((item, at) => {
            this.widths ??= [];
            this.widths[at] = item.offsetWidth;
        });
        const room = this.template.querySelector('nav').clientWidth - 32;
        const total = (this.widths ?? []).reduce((sum, width) => sum + width, 0);
        const limit = total <= room ? room : room - MENU_ROOM;
        let used = 0;
        const count = (this.widths ?? []).filter((width) => (used += width) <= limit).length;
        this.fitting = Math.max(1, count);
    }

    handleClick(event) {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault();
            this.open(event.currentTarget.dataset.name);
        }
    }

    handleMenu(event) {
        this.open(event.detail.value);
    }

    open(name) {
        const tab = this.tabs.find((each) => each.name === name);
        if (tab) {
            navigate(JSON.parse(JSON.stringify(tab.target)));
        }
    }
}

function referenceOf({ kind, name, objectApiName }) {
    switch (kind) {
        case 'home':
            return { type: 'standard__namedPage', attributes: { pageName: 'home' } };
        case 'object':
            return { type: 'standard__objectPage', attributes: { objectApiName, actionName: 'home' } };
        default:
            return { type: 'standard__navItemPage', attributes: { apiName: name } };
    }
}

function isSame(target, reference, tab) {
    const { type, attributes } = reference ?? { attributes: {} };
    if (tab.kind === 'object') {
        return attributes.objectApiName === tab.objectApiName;
    }
    return (
        type === target.type &&
        (attributes.apiName ?? attributes.pageName) === (target.attributes.apiName ?? target.attributes.pageName)
    );
}
