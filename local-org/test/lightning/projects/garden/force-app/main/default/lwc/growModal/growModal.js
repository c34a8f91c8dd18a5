import { api } from 'lwc';
import LightningModal from 'lightning/modal';

export default class GrowModal extends LightningModal {
    @api start;

    metres;

    connectedCallback() {
        this.metres = this.start;
    }

    handleChange(event) {
        this.metres = Number(event.detail.value);
    }

    handleDone() {
        this.close(this.metres);
    }
}
