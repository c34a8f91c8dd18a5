/** How fields of a form find their form: they announce themselves by an event that bubbles up to it. */
export const FIELD_EVENT = 'localorgformfield';

/**
 * @param {any} field the component
 * @returns {() => void} takes it out again
 */
export function registerField(field, event = FIELD_EVENT) {
    const detail = { field, leave: () => undefined };
    field.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
    return () => detail.leave();
}

/**
 * What a form of the platform knows of its fields and of the record.
 *
 * @param {any} form the component
 */
export function watchFields(form) {
    /** @type {Set<any>} */
    const fields = new Set();
    const listen = (/** @type {CustomEvent} */ event) => {
        event.stopPropagation();
        const { detail } = event;
        fields.add(detail.field);
        detail.leave = () => fields.delete(detail.field);
        form.fieldJoined(detail.field);
    };
    form.template.addEventListener(FIELD_EVENT, listen);
    form.addEventListener?.(FIELD_EVENT, listen);
    return fields;
}
