/** App launcher, global search, and the menu of user, language and date. */
import { LightningElement, api } from 'lwc';
import { invoke } from 'localOrg/transport';
import { text } from 'localOrg/texts';

export default class Header extends LightningElement {
    @api app;

    texts = { appLauncher: text('appLauncher'), skip: text('skip') };

    get label() {
        return this.app?.label ?? '';
    }

    get apps() {
        return this.app?.apps ?? [];
    }

    handleSkip(event) {
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('skip'));
    }

    async handleApp(event) {
        await invoke('switchApp', { app: event.detail.value });
        globalThis.location.assign('/lightning/page/home');
    }
}
