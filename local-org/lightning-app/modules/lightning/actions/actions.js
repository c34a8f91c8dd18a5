/** `lightning/actions`. */
export const CloseScreenEventName = 'lightning__actionsclosescreen';

export class CloseActionScreenEvent extends CustomEvent {
    constructor(options) {
        super(CloseScreenEventName, { bubbles: true, composed: true, cancelable: true, ...options });
    }
}
