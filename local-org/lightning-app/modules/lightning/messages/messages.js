/** `lightning-messages`: errors of a record edit form that belong to no field. */
import { LightningElement } from 'lwc';
import { registerField } from 'localOrg/form';

export default class Messages extends LightningElement {
    messages = [];

    connectedCallback() {
        this.leave = registerField({
            isMessages: true,
            dispatchEvent: (event) => this.dispatchEvent(event),
            show: (messages) => {
                this.messages = messages;
            }
        });
    }

    disconnectedCallback() {
        this.leave();
    }

    get hasMessages() {
        return this.messages.length > 0;
    }
}
