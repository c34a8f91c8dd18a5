import { addDays, dayNumber, dayOf, formatDate, formatMonth, formatNumber } from 'c/format';
import { bandLabel, fill, sharedLabels } from 'c/labels';
import { labels } from 'c/renewalLabels';
import { linearScale, linePath, monthTicks } from 'c/svgScale';

/** Without the start of a term, a year is shown. */
const STANDARD_DAYS = 365;
/** Room at both ends, so that no mark is cut off. */
const MARGIN_PERCENT = 3;
const MOST_TICKS = 4;
/** Box of the line of health: as wide as the chart, whatever that is. */
export const HEALTH_BOX = Object.freeze({ width: 1000, height: 100 });

/** Where the box of the line of health begins. */
const HEALTH_TOP = 4;

/** Heights of the rows in the chart. */
const ROWS = Object.freeze({ line: 118, notice: 130, contacts: 146 });

/** Shapes around 0/0, so that a state can be told without its color. */
const SHAPES = Object.freeze({
    done: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0M-3.5 0L-1 2.5L3.5 -2.5',
    due: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0',
    missed: 'M0 -8.5L8.5 0L0 8.5L-8.5 0zM0 -4.5V1M0 3V4.5',
    skipped: 'M-6 0H6',
    start: 'M0 -10V10M0 -10H6M0 10H6',
    end: 'M0 10V-12H12L8 -8L12 -4H0',
    notice: 'M0 -6L7 6H-7z',
    today: 'M0 -6L5 0L0 6L-5 0z',
    held: 'M-5 -5H5V5H-5z',
    planned: 'M-5 -5H5V5H-5z',
    lost: 'M-5 -5L5 5M-5 5L5 -5',
    health: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0'
});

/**
 * @typedef {object} Point
 * @property {string} key
 * @property {string} day
 * @property {string} state
 * @property {string} text what it is
 * @property {string | undefined} recordId
 * @property {number} y
 */

/**
 * @typedef {object} Mark of another feature
 * @property {string} key
 * @property {string} day
 * @property {string} state held, planned or lost
 * @property {string} text
 * @property {string} [recordId]
 */

/**
 * @typedef {object} Input
 * @property {Apex_RenewalOverview_Item} item
 * @property {string | undefined} today
 * @property {ReadonlyArray<Apex_RenewalOverview_HealthPoint>} health
 * @property {ReadonlyArray<Mark>} marks
 */

/**
 * Everything that the chart draws. Places are percent of its width, so that it needs no measuring.
 * @param {Input} input
 */
export function chartOf({ item, today, health, marks }) {
    const range = rangeOf(item, today);
    const scale = linearScale([range.first, range.last], [MARGIN_PERCENT, 100 - MARGIN_PERCENT]);
    /** @param {string | undefined} day */
    const place = (day) => scale(dayNumber(day) ?? range.first);
    /** @param {string | undefined} day */
    const isWithin = (day) => {
        const value = dayNumber(day);
        return value !== undefined && value >= range.first && value <= range.last;
    };
    const scores = health.filter(({ at }) => isWithin(at));
    const points = [
        ...termPoints(item, today),
        ...checkpointPoints(item),
        ...marks.map((mark) => ({ ...mark, recordId: mark.recordId, y: ROWS.contacts })),
        ...healthPoints(scores)
    ]
        .filter(({ day }) => isWithin(day))
        .sort((left, right) => (dayNumber(left.day) ?? 0) - (dayNumber(right.day) ?? 0));
    return {
        points: points.map((point) => ({
            ...point,
            x: percent(place(point.day)),
            path: SHAPES[/** @type {keyof SHAPES} */ (point.state)],
            dateText: formatDate(point.day),
            label: fill(labels.point, formatDate(point.day), point.text),
            markClass: `mark mark_${point.state}`
        })),
        ticks: monthTicks(range.first, range.last, MOST_TICKS).map(({ value, day }) => ({
            key: day,
            x: percent(scale(value)),
            label: formatMonth(day)
        })),
        healthPaths: healthPaths(scores, place),
        today: isWithin(today) ? percent(place(today)) : undefined,
        lineFrom: percent(scale(range.first)),
        lineTo: percent(scale(range.last))
    };
}

/**
 * @param {Apex_RenewalOverview_Item} item
 * @param {string | undefined} today
 * @returns {{ first: number, last: number }} days since 1970
 */
function rangeOf(item, today) {
    const end = item.endsOn ?? today ?? '1970-01-01';
    const days = [
        item.startsOn ?? addDays(end, -STANDARD_DAYS),
        item.noticeOn,
        ...(item.checkpoints ?? []).map(({ dueOn }) => dueOn),
        end,
        // An end that has passed and is not decided reaches until today.
        item.isOverdue ? today : undefined
    ].flatMap((day) => dayNumber(day) ?? []);
    return { first: Math.min(...days), last: Math.max(...days) };
}

/**
 * @param {Apex_RenewalOverview_Item} item
 * @param {string | undefined} today
 * @returns {Point[]}
 */
function termPoints(item, today) {
    /** @type {[string, string | undefined, string][]} */
    const points = [
        ['start', item.startsOn, labels.startsOn],
        ['notice', item.noticeOn, labels.notice],
        ['end', item.endsOn, labels.endsOn],
        ['today', today, sharedLabels.today]
    ];
    return points.flatMap(([state, day, text]) => {
        return day
            ? [{ key: state, day, state, text, recordId: undefined, y: state === 'notice' ? ROWS.notice : ROWS.line }]
            : [];
    });
}

/**
 * @param {Apex_RenewalOverview_Item} item
 * @returns {Point[]}
 */
function checkpointPoints(item) {
    const texts = { done: labels.done, due: labels.due, missed: labels.missed, skipped: labels.skipped };
    return (item.checkpoints ?? []).map(({ recordId, name, status, isOverdue, doneOn, dueOn }) => {
        const open = isOverdue ? 'missed' : 'due';
        /** @type {keyof texts} */
        const state = status === 'Done' ? 'done' : status === 'Skipped' ? 'skipped' : open;
        return {
            key: recordId ?? '',
            day: (state === 'done' ? doneOn : dueOn) ?? '',
            state,
            text: fill(labels.pointCheckpoint, name, texts[state]),
            recordId,
            y: ROWS.line
        };
    });
}

/**
 * The scores where the band changes, and the latest one: the line between them is the rest.
 * @param {ReadonlyArray<Apex_RenewalOverview_HealthPoint>} scores
 * @returns {Point[]}
 */
function healthPoints(scores) {
    return scores
        .filter(({ band }, index) => band !== scores[index - 1]?.band || index === scores.length - 1)
        .map(({ recordId, at, score, band }) => ({
            key: recordId ?? '',
            day: dayOf(at) ?? '',
            state: 'health',
            text: fill(labels.pointHealth, formatNumber(score), bandLabel(band)),
            recordId,
            y: HEALTH_TOP + healthY(score)
        }));
}

/**
 * @param {number | undefined} score
 * @returns {number} a score that is missing stands on the base line
 */
function healthY(score) {
    return 4 + ((HEALTH_BOX.height - 8) * (100 - (score ?? 0))) / 100;
}

/**
 * Lines of health: where the account was not scored, there is none.
 * @param {ReadonlyArray<Apex_RenewalOverview_HealthPoint>} scores
 * @param {(day: string | undefined) => number} place
 * @returns {{ key: string, path: string }[]}
 */
function healthPaths(scores, place) {
    /** @type {{ x: number, y: number }[][]} */
    const lines = [[]];
    for (const { at, score } of scores) {
        if (score === undefined) {
            lines.push([]);
        } else {
            lines[lines.length - 1].push({ x: (place(at) * HEALTH_BOX.width) / 100, y: healthY(score) });
        }
    }
    return lines.filter((line) => line.length > 1).map((line, index) => ({ key: `${index}`, path: linePath(line) }));
}

/**
 * @param {number} value
 * @returns {string}
 */
function percent(value) {
    return `${Math.round(value * 100) / 100}%`;
}

/** Scores that are written beside the line of health. */
export const GUIDES = Object.freeze(
    [100, 50, 0].map((score) => ({ label: formatNumber(score), y: HEALTH_TOP + healthY(score) }))
);

/** What the legend explains. */
export const LEGEND = Object.freeze(
    [
        { state: 'start', text: labels.startsOn },
        { state: 'notice', text: labels.notice },
        { state: 'end', text: labels.endsOn },
        { state: 'done', text: labels.done },
        { state: 'due', text: labels.due },
        { state: 'missed', text: labels.missed },
        { state: 'health', text: labels.health },
        { state: 'held', text: labels.touchpoint }
    ].map(({ state, text }) => ({
        state,
        text,
        path: SHAPES[/** @type {keyof SHAPES} */ (state)],
        markClass: `mark mark_${state}`
    }))
);
