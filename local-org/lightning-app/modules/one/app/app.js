/** The page: header, navigation, and what the address means. */
import { LightningElement } from 'lwc';
import { navigate, onNavigation, currentReference } from 'localOrg/router';
import { invoke } from 'localOrg/transport';
import { page } from 'localOrg/page';
import { openRecordModal } from 'localOrg/recordActions';

export default class App extends LightningElement {
    static renderMode = 'light';

    app;
    error;
    reference = currentReference();

    connectedCallback() {
        this.stop = onNavigation(() => {
            this.reference = currentReference();
        });
        this.handleAction = ({ detail }) => void openRecordModal(detail);
        globalThis.addEventListener('localorgaction', this.handleAction);
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
        globalThis.removeEventListener('localorgaction', this.handleAction);
    }

    async load() {
        try {
            this.app = await invoke('app', {});
            document.documentElement.style.setProperty('--one-color', this.app.color ?? '#0176d3');
            this.openAddressedAction();
        } catch (error) {
            this.error = error;
        }
    }

    /** An address may ask for a form: `/lightning/o/Account/new`, `/lightning/r/Account/001.../edit`. */
    openAddressedAction() {
        const { type, attributes } = this.reference;
        if (attributes.actionName === 'new' || attributes.actionName === 'edit') {
            const reference = this.reference;
            navigate(
                { type, attributes: { ...attributes, actionName: type === 'standard__recordPage' ? 'view' : 'list' } },
                true
            );
            void openRecordModal(JSON.parse(JSON.stringify(reference)));
        }
    }

    get user() {
        return page.user;
    }

    handleSkip() {
        this.querySelector('main').focus();
    }
}
