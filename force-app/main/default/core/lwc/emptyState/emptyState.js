import { LightningElement, api } from 'lwc';

/**
 * Says that there is nothing yet, and what to do next. What to do goes into the slot, as a button.
 */
export default class EmptyState extends LightningElement {
    /** @type {string} */
    @api title = '';

    /** @type {string | undefined} */
    @api message;

    /** @type {string} */
    @api iconName = 'utility:info_alt';
}
