import { LightningElement, api, wire } from 'lwc';
import getMarks from '@salesforce/apex/TouchpointController.getMarks';
import { labels } from 'c/callLabels';
import { fill } from 'c/labels';

/** How a contact stands on the line: what did not take place is lost. */
const STATES = Object.freeze({ Held: 'held', Planned: 'planned', Missed: 'lost' });

/** @typedef {import('@salesforce/apex').WireResult<ReadonlyArray<Apex_TouchpointMark>>} Result */
/** @typedef {{ key: string, day: string, state: string, text: string, recordId?: string }} Mark */

/**
 * The renewal timeline of an account with the contacts on it, which belong to this feature and not to renewals.
 */
export default class AccountRenewalTimeline extends LightningElement {
    /**
     * The account.
     * @type {string | undefined}
     */
    @api recordId;

    /**
     * Leaves out the line of health.
     * @type {boolean}
     */
    @api hideHealth = false;

    /** @type {Mark[]} */
    marks = [];
    marksFailed = false;

    /** @param {Result} result */
    @wire(getMarks, { accountId: '$recordId' })
    handleMarks({ data, error }) {
        this.marksFailed = error !== undefined;
        this.marks = (data ?? []).map(toMark);
    }
}

/**
 * @param {Apex_TouchpointMark} touchpoint
 * @returns {Mark}
 */
function toMark({ recordId, day, status, statusText, typeText, channelText }) {
    return {
        key: recordId ?? '',
        recordId,
        day: day ?? '',
        state: STATES[/** @type {keyof STATES} */ (status)] ?? 'planned',
        text: fill(labels.touchpointMark, typeText, channelText ?? '', statusText)
    };
}
