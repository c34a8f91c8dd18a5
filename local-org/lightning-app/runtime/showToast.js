/** A toast of the shell itself. */

/** @param {{ title: string, message?: string, variant: string }} detail */
export function showToast(detail) {
    globalThis.dispatchEvent(new CustomEvent('lightning__showtoast', { detail, cancelable: true }));
}
