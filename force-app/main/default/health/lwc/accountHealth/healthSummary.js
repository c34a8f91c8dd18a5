import { formatChange, formatDateTime, formatNumber, formatPercent } from 'c/format';
import { labels } from 'c/healthLabels';
import { costSentence } from 'c/healthMeasures';
import { bandLabel, fill } from 'c/labels';

/** Measures that are named before any other detail. */
const MOST_NAMED = 3;

/**
 * @typedef {object} Summary what is said before any detail
 * @property {string} score
 * @property {string} spoken the score for screen readers
 * @property {string} trend
 * @property {string} coverage
 * @property {string} since
 * @property {string[]} notes what limits or forbids the score
 * @property {string} costs
 */

/**
 * The answer in a few lines.
 * @param {Apex_HealthView} health with a score record
 * @returns {Summary}
 */
export function summaryOf(health) {
    const hasScore = typeof health.score === 'number';
    return {
        score: formatNumber(health.score, 1, 1),
        spoken: hasScore ? fill(labels.scoreOf, formatNumber(health.score, 1, 1)) : labels.noScore,
        trend: hasScore ? trendText(health.trend) : '',
        coverage: coverageText(health.coveragePercent),
        since: sinceText(health),
        notes: notesOf(health),
        costs: costSentence(health.measures ?? [], MOST_NAMED)
    };
}

/**
 * @param {number | undefined} percent
 * @returns {string}
 */
function coverageText(percent) {
    return typeof percent === 'number' ? fill(labels.coverage, formatPercent(percent)) : '';
}

/**
 * @param {Apex_HealthView} health
 * @returns {string}
 */
function sinceText({ scoredAt, modelName, modelVersion }) {
    const since = formatDateTime(scoredAt);
    return modelName ? fill(labels.scoredAt, since, modelName, modelVersion ?? '') : fill(labels.scoredSince, since);
}

/**
 * @param {number | undefined} trend
 * @returns {string}
 */
function trendText(trend) {
    if (typeof trend !== 'number') {
        return labels.trendNone;
    }
    if (trend === 0) {
        return labels.trendSame;
    }
    return fill(trend > 0 ? labels.trendUp : labels.trendDown, formatNumber(Math.abs(trend), 1, 1));
}

/**
 * @param {Apex_HealthView} health
 * @returns {string[]}
 */
function notesOf({ score, band, notScoredText, blockedBy, cappedBy, coverageFloor, problem }) {
    const notes = [];
    if (typeof score !== 'number') {
        notes.push(fill(labels.notScored, notScoredText ?? labels.noScore));
        notes.push(blockedBy ? fill(labels.blockedBy, blockedBy) : floorText(coverageFloor));
    }
    if (cappedBy) {
        notes.push(fill(labels.cappedBy, bandLabel(band), cappedBy));
    }
    notes.push(problem);
    return notes.flatMap((note) => (note ? [note] : []));
}

/**
 * @param {number | undefined} floor
 * @returns {string | undefined}
 */
function floorText(floor) {
    return typeof floor === 'number' ? fill(labels.coverageFloor, formatPercent(floor)) : undefined;
}

/**
 * What a recalculation brought.
 * @param {Apex_HealthRecalculationView} done
 * @returns {string}
 */
export function outcomeText({ isChanged, change, problem }) {
    if (problem) {
        return problem;
    }
    if (!isChanged || !change) {
        return labels.unchanged;
    }
    if (!change.hasEarlier) {
        return labels.changedFirst;
    }
    const [before, after] = [change.earlierScore, change.laterScore].map(scoreText);
    return before === after ? fill(labels.changedOther, after) : fill(labels.changedScore, before, after);
}

/**
 * @param {number | undefined} score
 * @returns {string}
 */
function scoreText(score) {
    return typeof score === 'number' ? formatNumber(score, 1, 1) : labels.noScore;
}

/**
 * The parts of the change that a recalculation brought, in a line.
 * @param {Apex_HealthChangeView | undefined} change
 * @returns {string} empty where nothing is divided
 */
export function outcomeParts(change) {
    if (typeof change?.behavior !== 'number') {
        return '';
    }
    /** @type {[string, number | undefined][]} */
    const parts = [
        [labels.behavior, change.behavior],
        [labels.configuration, change.configuration],
        [labels.missingData, change.coverage]
    ];
    return parts.map(([label, points]) => `${label} ${formatChange(points)}`).join(' · ');
}

/**
 * Groups as bars.
 * @param {ReadonlyArray<Apex_HealthView_GroupRow>} groups
 */
export function groupRows(groups) {
    return groups.map(({ name = '', score, sharePercent }) => ({
        key: name,
        name,
        score: typeof score === 'number' ? formatNumber(score, 0) : labels.groupMissing,
        share: typeof sharePercent === 'number' ? fill(labels.groupShare, formatPercent(sharePercent)) : '',
        style: `width:${typeof score === 'number' ? Math.round(score) : 0}%`
    }));
}
