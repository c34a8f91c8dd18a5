/** Who looks at the org, in which language, and on which day. */
import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { page } from 'localOrg/page';
import { invoke } from 'localOrg/transport';
import { text } from 'localOrg/texts';
import { formatDate } from 'localOrg/format';

const LANGUAGES = [
    { value: 'en_US', label: 'English' },
    { value: 'ja', label: '日本語' }
];
const STEPS = [1, 7, 30, 90];

export default class Tools extends LightningElement {
    texts = { viewAs: text('viewAs'), language: text('language'), advance: text('advance') };
    users = [];
    now = page.now;

    async connectedCallback() {
        this.users = await invoke('users', {});
    }

    get userName() {
        return page.user.name;
    }

    get userItems() {
        return this.users.map(({ id, name, permissionSets }) => ({
            id,
            label: permissionSets.length > 0 ? `${name} (${permissionSets.join(', ')})` : name,
            isChecked: id === page.user.id
        }));
    }

    get languages() {
        return LANGUAGES.map((each) => ({ ...each, isChecked: each.value === page.language }));
    }

    get languageLabel() {
        return LANGUAGES.find(({ value }) => value === page.language)?.label ?? page.language;
    }

    get dateLabel() {
        return text('today', formatDate(this.now));
    }

    get steps() {
        return STEPS.map((days) => ({ days, label: days === 1 ? text('advanceDay') : text('advanceDays', days) }));
    }

    async handleUser(event) {
        await invoke('switchUser', { userId: event.detail.value });
        globalThis.location.reload();
    }

    async handleLanguage(event) {
        await invoke('switchLanguage', { language: event.detail.value });
        globalThis.location.reload();
    }

    async handleAdvance(event) {
        try {
            const { now, jobs } = await invoke('advanceDays', { days: Number(event.detail.value) });
            this.now = now;
            page.now = now;
            this.toast('success', text('advanced', formatDate(now), jobs));
            // what is on the page may be of yesterday now
            globalThis.dispatchEvent(new CustomEvent('localorgdate'));
        } catch (error) {
            this.toast('error', error.body?.message ?? error.message);
        }
    }

    toast(variant, title) {
        this.dispatchEvent(new ShowToastEvent({ title, variant }));
    }
}
