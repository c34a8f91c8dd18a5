/** `ShowToastEvent` and the toasts of the base components have one event name: the former become the latter. */
import Toast from 'lightning/toast';

const EVENT = 'lightning__showtoast';

/** "mode": dismissible 3 seconds or a click, pester 3 seconds, sticky until closed (Component Reference, "Toast"). */
/** @type {Record<string, string>} */
const MODES = { sticky: 'sticky', pester: 'dismissible', dismissible: 'dismissible' };

export function translateToasts() {
    globalThis.addEventListener(
        EVENT,
        (event) => {
            const { detail } = /** @type {CustomEvent} */ (event);
            if (detail.toast) {
                return;
            }
            event.stopImmediatePropagation();
            const { title, message, messageData, variant, mode } = detail;
            Toast.show({
                label: title || message || '',
                ...(title && message ? { message, ...linksOf(messageData) } : {}),
                variant: variant ?? 'info',
                mode: MODES[mode] ?? 'dismissible'
            });
        },
        true
    );
}

/** @param {ReadonlyArray<string | { url: string, label: string }> | undefined} data */
function linksOf(data) {
    return data && { messageLinks: data };
}
