import LOCALE from '@salesforce/i18n/locale';

const FORMAT = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'day', unitDisplay: 'long' });

/**
 * 1 day, 12 days
 * @param {number} days
 * @returns {string}
 */
export function formatDays(days) {
    return FORMAT.format(days);
}
