/** Dates and numbers in the user's locale. */
import { page } from './page.js';

/** @param {number} millis since 1970 @returns {string} the day in the user's time zone */
export function formatDate(millis) {
    return new Intl.DateTimeFormat(page.locale.replace('_', '-'), {
        dateStyle: 'medium',
        timeZone: page.timeZone
    }).format(millis);
}

/** @param {number} value */
export function formatNumber(value) {
    return new Intl.NumberFormat(page.locale.replace('_', '-')).format(value);
}

/** @param {number} millis since 1970 @returns {string} `2026-01-31`: the day in the user's time zone */
export function dayOf(millis) {
    return new Intl.DateTimeFormat('en-CA', { timeZone: page.timeZone }).format(millis);
}
