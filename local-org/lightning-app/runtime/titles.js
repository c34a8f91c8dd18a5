/** Titles of tabs and sections on Lightning pages. */
import { text } from './texts.js';

/**
 * Titles that are names of labels of the platform.
 *
 * @type {Record<string, Parameters<typeof text>[0]>}
 */
const TITLES = {
    'Standard.Tab.detail': 'details',
    'Standard.Tab.fields': 'details',
    'Standard.Tab.relatedLists': 'related',
    'Standard.Tab.activity': 'activities',
    'Standard.Tab.additionalFields': 'information'
};

/** @param {string | undefined} title */
export function titleOf(title) {
    const name = TITLES[title ?? ''];
    return name ? text(name) : (title ?? '');
}
