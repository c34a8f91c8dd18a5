/**
 * The address of a record, for links that can be opened in a new tab and read by a screen reader.
 * @param {string | undefined} recordId
 * @returns {string}
 */
export function recordUrl(recordId) {
    return `/lightning/r/${recordId}/view`;
}

/**
 * The page of a record, for NavigationMixin.
 * @param {string} recordId
 */
export function recordPage(recordId) {
    return { type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } };
}

/**
 * Whether a click wants the page itself: not a new tab, a new window or a download.
 * @param {MouseEvent} event
 * @returns {boolean}
 */
export function isPlainClick(event) {
    return event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
