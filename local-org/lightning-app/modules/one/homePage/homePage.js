/** The home page of the app, or a word of welcome. */
import { LightningElement } from 'lwc';
import { invoke } from 'localOrg/transport';
import { page } from 'localOrg/page';
import { text } from 'localOrg/texts';

export default class HomePage extends LightningElement {
    home;
    isLoaded = false;
    error;
    texts = { welcome: text('welcome', page.user.name), empty: text('homeEmpty') };

    async connectedCallback() {
        document.title = text('home');
        try {
            this.home = await invoke('page', { kind: 'home' });
        } catch (error) {
            this.error = error;
        }
        this.isLoaded = true;
    }

    get heading() {
        return this.home?.label;
    }

    get isEmpty() {
        return this.isLoaded && !this.home && !this.error;
    }
}
