import { formatChange, formatDate, formatNumber } from 'c/format';
import { labels } from 'c/healthLabels';
import { valueText } from 'c/healthMeasures';
import { fill } from 'c/labels';

/** @typedef {{ key: string, label: string, help: string, points: string, style: string, barClass: string }} Part */
/** @typedef {{ key: string, name: string, cause: string, values: string, points: string }} Row */

/** @type {Readonly<Record<string, string>>} */
const CAUSES = Object.freeze({
    Behavior: labels.behavior,
    Configuration: labels.configuration,
    Coverage: labels.missingData,
    Weights: labels.weights
});

/**
 * What is to be said about a change, apart from its parts.
 * @param {Apex_HealthChangeView} change
 * @param {string} since the day that was asked for
 * @returns {string}
 */
export function headline(change, since) {
    const day = formatDate(since);
    if (!change.hasEarlier) {
        return fill(labels.changesNoEarlier, day);
    }
    if (typeof change.difference !== 'number') {
        return fill(labels.changesNotScored, day);
    }
    if (change.difference === 0 && !hasParts(change) && (change.measures ?? []).length === 0) {
        return fill(labels.changesNone, day);
    }
    return fill(
        labels.changesFromTo,
        day,
        formatNumber(change.earlierScore, 1, 1),
        formatNumber(change.laterScore, 1, 1),
        formatChange(change.difference)
    );
}

/**
 * The three causes with their points, as bars to both sides of a middle.
 * @param {Apex_HealthChangeView} change
 * @returns {Part[]} empty where nothing is divided or all parts are 0
 */
export function partsOf(change) {
    if (!hasParts(change)) {
        return [];
    }
    const { behavior = 0, configuration = 0, coverage = 0 } = change;
    const most = Math.max(...[behavior, configuration, coverage].map(Math.abs));
    return [
        partOf('behavior', labels.behavior, labels.behaviorHelp, behavior, most),
        partOf('configuration', labels.configuration, labels.configurationHelp, configuration, most),
        partOf('coverage', labels.missingData, labels.missingDataHelp, coverage, most)
    ];
}

/**
 * What became of measures.
 * @param {Apex_HealthChangeView} change
 * @returns {Row[]}
 */
export function rowsOf({ measures = [] }) {
    return measures.map(({ name = '', cause = '', before, after, difference }) => ({
        key: name,
        name,
        cause: CAUSES[cause] ?? cause,
        values: fill(labels.fromTo, valueText(before), valueText(after)),
        points: formatChange(difference)
    }));
}

/**
 * @param {Apex_HealthChangeView} change
 * @returns {boolean}
 */
function hasParts({ behavior, configuration, coverage }) {
    return [behavior, configuration, coverage].some((part) => typeof part === 'number' && part !== 0);
}

/**
 * @param {string} key
 * @param {string} label
 * @param {string} help
 * @param {number} points
 * @param {number} most
 * @returns {Part}
 */
function partOf(key, label, help, points, most) {
    const width = Math.round((50 * Math.abs(points)) / most);
    const side = points < 0 ? 'right' : 'left';
    return {
        key,
        label,
        help,
        points: formatChange(points),
        style: `${side}:50%;width:${width}%`,
        barClass: points < 0 ? 'bar bar_down' : 'bar bar_up'
    };
}
