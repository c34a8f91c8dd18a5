import bandAtRisk from '@salesforce/label/c.UiBandAtRisk';
import bandHealthy from '@salesforce/label/c.UiBandHealthy';
import bandUnknown from '@salesforce/label/c.UiBandUnknown';
import bandWatch from '@salesforce/label/c.UiBandWatch';
import cancel from '@salesforce/label/c.UiCancel';
import close from '@salesforce/label/c.UiClose';
import errorDenied from '@salesforce/label/c.UiErrorDenied';
import errorGeneral from '@salesforce/label/c.UiErrorGeneral';
import errorNetwork from '@salesforce/label/c.UiErrorNetwork';
import errorTitle from '@salesforce/label/c.UiErrorTitle';
import loading from '@salesforce/label/c.UiLoading';
import notSaved from '@salesforce/label/c.UiNotSaved';
import retry from '@salesforce/label/c.UiRetry';
import save from '@salesforce/label/c.UiSave';
import showLess from '@salesforce/label/c.UiShowLess';
import showMore from '@salesforce/label/c.UiShowMore';
import today from '@salesforce/label/c.UiToday';

/** Texts that all components share. Those of one feature lie in the `labels.js` of its components. */
export const sharedLabels = Object.freeze({
    bandAtRisk,
    bandHealthy,
    bandUnknown,
    bandWatch,
    cancel,
    close,
    errorDenied,
    errorGeneral,
    errorNetwork,
    errorTitle,
    loading,
    notSaved,
    retry,
    save,
    showLess,
    showMore,
    today
});

/** @type {Readonly<Record<string, string>>} */
const BAND_LABELS = Object.freeze({ Healthy: bandHealthy, Watch: bandWatch, AtRisk: bandAtRisk, Unknown: bandUnknown });

/**
 * The text of a health band.
 * @param {string | null | undefined} band API name, such as AtRisk
 * @returns {string} in the language of the user; a band that is none of ours stays as it is
 */
export function bandLabel(band) {
    return BAND_LABELS[band ?? 'Unknown'] ?? String(band);
}

/**
 * Puts values into a text, as `String.format` does in Apex.
 * @param {string} template with the places {0}, {1}
 * @param {ReadonlyArray<unknown>} values for the places; a place without a value stays
 * @returns {string} the text
 */
export function fill(template, ...values) {
    return template.replace(/\{(\d+)\}/g, (place, index) => {
        const value = values[Number(index)];
        return value === undefined ? place : String(value);
    });
}
