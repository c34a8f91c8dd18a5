import { LightningElement, api } from 'lwc';
import { sharedLabels } from 'c/labels';
import { reduceErrors } from 'c/reduceErrors';

/**
 * Says what went wrong and what to do.
 * @fires ErrorPanel#retry when the user wants to try again
 */
export default class ErrorPanel extends LightningElement {
    /**
     * What the call failed with; anything that reduceErrors reads. Without errors the panel shows nothing.
     * @type {unknown}
     */
    @api errors;

    /**
     * What did not succeed, for example "Not saved".
     * @type {string}
     */
    @api title = '';

    /**
     * Leaves out the button, where trying again is another button's business.
     * @type {boolean}
     */
    @api hideRetry = false;

    labels = sharedLabels;

    get messages() {
        return reduceErrors(this.errors).map((text, index) => ({ key: `${index}`, text }));
    }

    get isShown() {
        return this.messages.length > 0;
    }

    get heading() {
        return this.title || sharedLabels.errorTitle;
    }

    get canRetry() {
        return !this.hideRetry;
    }

    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
