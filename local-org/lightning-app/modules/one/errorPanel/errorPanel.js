/** Says what went wrong, in place, and offers to try again. */
import { LightningElement, api } from 'lwc';
import { text } from 'localOrg/texts';
import { messagesOf } from 'localOrg/errors';

export default class ErrorPanel extends LightningElement {
    @api error;
    @api canRetry = false;

    texts = { failed: text('failed'), retry: text('retry') };

    get messages() {
        return messagesOf(this.error);
    }

    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
