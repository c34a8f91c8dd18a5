import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * The choice of whose customers a page shows.
 * @fires BookScope#scope with the chosen value in its detail
 */
export default class BookScope extends LightningElement {
    /**
     * The chosen scope.
     * @type {'mine' | 'team' | 'all'}
     */
    @api value = 'mine';

    /**
     * Whether the user has a team.
     * @type {boolean}
     */
    @api hasTeam = false;

    /**
     * Whether everything may be chosen.
     * @type {boolean}
     */
    @api hasAll = false;

    labels = labels;

    get options() {
        const choices = [{ label: labels.mine, value: 'mine' }];
        // A scope that was kept stays a choice, so that the field is never blank.
        if (this.hasTeam || this.value === 'team') {
            choices.push({ label: labels.team, value: 'team' });
        }
        if (this.hasAll) {
            choices.push({ label: labels.all, value: 'all' });
        }
        return choices;
    }

    get isChoice() {
        return this.options.length > 1;
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleChange(event) {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('scope', { detail: event.detail.value }));
    }
}
