import { LightningElement } from 'lwc';
import { text } from 'localOrg/texts';

export default class NotFoundPage extends LightningElement {
    message = text('notFound');

    connectedCallback() {
        document.title = this.message;
    }
}
