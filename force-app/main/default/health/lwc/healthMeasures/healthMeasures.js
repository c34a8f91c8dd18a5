import { daysBetween, formatNumber, formatPercent, formatRelativeDays } from 'c/format';
import { labels } from 'c/healthLabels';
import { bandLabel, fill } from 'c/labels';

/** Points of the whole score below this are nothing where a user sees them. */
const LEAST_POINTS = 0.05;

/** @type {Readonly<Record<string, string>>} */
const STATUS_LABELS = Object.freeze({
    SCORED: labels.statusScored,
    MISSING: labels.statusMissing,
    STALE: labels.statusStale,
    FIXED: labels.statusFixed
});

/**
 * A number with its unit.
 * @param {number | null | undefined} amount
 * @param {string | null | undefined} unit such as % or cases
 * @returns {string}
 */
export function amountText(amount, unit) {
    if (unit === '%') {
        return formatPercent(amount, 1);
    }
    return unit ? `${formatNumber(amount)} ${unit}` : formatNumber(amount);
}

/**
 * What was measured. A missing value is named as missing; it is never a number.
 * @param {Apex_HealthMeasureView | null | undefined} measure
 * @returns {string}
 */
export function valueText(measure) {
    if (typeof measure?.amount === 'number') {
        return amountText(measure.amount, measure.unit);
    }
    return measure?.choice || labels.valueMissing;
}

/**
 * The value that earns all points.
 * @param {Apex_HealthMeasureView} measure
 * @returns {string} empty where the model names none
 */
export function targetText({ valueAtZero, valueAtHundred, unit, bestChoice }) {
    if (typeof valueAtHundred === 'number' && typeof valueAtZero === 'number') {
        const template = valueAtHundred > valueAtZero ? labels.targetMore : labels.targetLess;
        return fill(template, amountText(valueAtHundred, unit));
    }
    return bestChoice ? fill(labels.targetChoice, bestChoice) : '';
}

/**
 * The value that earns no points.
 * @param {Apex_HealthMeasureView} measure
 * @returns {string} empty for choices
 */
export function zeroText({ valueAtZero, valueAtHundred, unit }) {
    if (typeof valueAtHundred !== 'number' || typeof valueAtZero !== 'number') {
        return '';
    }
    return fill(valueAtHundred > valueAtZero ? labels.zeroMore : labels.zeroLess, amountText(valueAtZero, unit));
}

/**
 * How old the value is.
 * @param {Apex_HealthMeasureView} measure
 * @param {string | undefined} today the day of the organization
 * @returns {string} empty for a value without a time
 */
export function freshnessText({ asOf }, today) {
    const days = daysBetween(today, asOf);
    return days === undefined ? '' : fill(labels.freshness, formatRelativeDays(days));
}

/**
 * What a measure costs the score.
 * @param {Apex_HealthMeasureView} measure
 * @returns {string}
 */
export function costText({ lostPoints }) {
    if (typeof lostPoints !== 'number') {
        return labels.measureNotCounted;
    }
    return lostPoints < LEAST_POINTS ? labels.measureFull : fill(labels.measureCost, formatNumber(lostPoints, 1, 1));
}

/**
 * What has to be said about a measure beside its value.
 * @param {Apex_HealthMeasureView} measure
 * @returns {{ key: string, text: string, chipClass: string }[]} empty for one that is simply measured
 */
export function chips({ status, isBlocking, capBand }) {
    const found = [];
    if (status !== undefined && status !== 'SCORED') {
        found.push({ key: 'status', text: STATUS_LABELS[status] ?? status, chipClass: 'chip chip_missing' });
    }
    if (isBlocking) {
        found.push({ key: 'blocks', text: labels.statusBlocks, chipClass: 'chip chip_alert' });
    }
    if (capBand) {
        found.push({ key: 'cap', text: fill(labels.statusCap, bandLabel(capBand)), chipClass: 'chip chip_alert' });
    }
    return found;
}

/**
 * The measures in the order in which they need attention: what forbids a score, then what costs most, then what costs
 * nothing, then what does not count.
 * @param {ReadonlyArray<Apex_HealthMeasureView>} measures
 * @returns {Apex_HealthMeasureView[]} a new list
 */
export function byCost(measures) {
    return [...measures].sort((first, second) => {
        const blocking = Number(second.isBlocking ?? false) - Number(first.isBlocking ?? false);
        return blocking || urgency(second) - urgency(first) || (first.name ?? '').localeCompare(second.name ?? '');
    });
}

/**
 * Lost points; without a score, lost points of the measure itself decide.
 * @param {Apex_HealthMeasureView} measure
 * @returns {number}
 */
function urgency({ lostPoints, points }) {
    if (typeof lostPoints === 'number') {
        return lostPoints;
    }
    return typeof points === 'number' ? (100 - points) / 1000 : -1;
}

/**
 * The measures that cost most, in a sentence.
 * @param {ReadonlyArray<Apex_HealthMeasureView>} measures
 * @param {number} most how many are named
 * @returns {string} empty without a score
 */
export function costSentence(measures, most) {
    const counted = byCost(measures).filter(({ lostPoints }) => typeof lostPoints === 'number');
    if (counted.length === 0) {
        return '';
    }
    const costly = counted.filter(({ lostPoints }) => Number(lostPoints) >= LEAST_POINTS).slice(0, most);
    if (costly.length === 0) {
        return labels.costsNothing;
    }
    const items = costly.map(({ name, lostPoints }) => fill(labels.costsItem, name, formatNumber(lostPoints, 1, 1)));
    return fill(labels.costsMost, items.join(', '));
}
