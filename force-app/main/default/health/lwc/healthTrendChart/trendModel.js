import LOCALE from '@salesforce/i18n/locale';
import { NO_VALUE, dayNumber, formatDate, formatNumber } from 'c/format';
import { labels } from 'c/healthLabels';
import { bandLabel, fill } from 'c/labels';
import { linearScale, monthTicks, round } from 'c/svgScale';

/**
 * @typedef {object} Entry a score in the chart
 * @property {number} index
 * @property {string} key
 * @property {number} x percent from the left
 * @property {number | undefined} y percent from the top; undefined without a score
 * @property {string | undefined} at
 * @property {string} day
 * @property {string} score
 * @property {string} band
 * @property {string} model
 * @property {boolean} isModelChange
 * @property {string} text all of it in a sentence
 */
/** @typedef {{ key: string, style: string, label: string, year: string }} Tick */
/** @typedef {{ key: string, style: string, label: string }} Level */
/** @typedef {{ key: string, y: number, height: number, name: string, zoneClass: string }} Zone */
/**
 * @typedef {object} Chart
 * @property {Entry[]} entries
 * @property {string} line
 * @property {string} dots
 * @property {{ key: string, d: string, style: string }[]} marks
 * @property {Tick[]} ticks
 * @property {Level[]} levels
 * @property {Zone[]} zones
 */

const MOST_DOTS = 60;
const LEAST_DAYS = 14;
const MOST_TICKS = 5;
const DAYS_OF_MONTH = 30.4375;

/** @type {Readonly<Record<string, string>>} */
const ZONE_CLASSES = Object.freeze({ Healthy: 'zone_healthy', Watch: 'zone_watch', AtRisk: 'zone_at-risk' });

const toY = linearScale([0, 100], [100, 0]);

/**
 * A chart of stored scores, in percent of its width and height. A score holds until the next one, so the line is one of
 * steps; where the account was not scored, it has a gap.
 * @param {ReadonlyArray<Apex_HealthView_Point>} points in the order of time; the first may lie before the months
 * @param {ReadonlyArray<Apex_HealthView_BandLimit>} bands the best one first
 * @param {string} today
 * @param {number} months
 * @returns {Chart}
 */
export function toChart(points, bands, today, months) {
    const last = dayNumber(today) ?? 0;
    const first = firstDay(points, last, months);
    const toX = linearScale([first, last], [0, 100]);
    const entries = points.map((point, index) => entryOf(point, index, (day) => toX(Math.max(first, day))));
    return {
        entries,
        line: lineOf(entries),
        dots: dotsOf(entries),
        marks: entries.filter(({ isModelChange }) => isModelChange).map(markOf),
        ticks: ticksOf(first, last, toX),
        levels: levelsOf(bands),
        zones: zonesOf(bands)
    };
}

/**
 * The chart in a sentence.
 * @param {ReadonlyArray<Entry>} entries
 * @param {ReadonlyArray<Apex_HealthView_Point>} points
 * @returns {string}
 */
export function summaryOf(entries, points) {
    const scores = points.flatMap(({ score }) => (typeof score === 'number' ? [score] : []));
    if (entries.length === 0) {
        return '';
    }
    const latest = entries[entries.length - 1];
    if (entries.length === 1 || scores.length === 0) {
        return fill(labels.trendOnce, latest.day, latest.score);
    }
    return fill(
        labels.trendSummary,
        entries.length,
        entries[0].day,
        formatNumber(Math.min(...scores), 1, 1),
        formatNumber(Math.max(...scores), 1, 1),
        latest.score
    );
}

/**
 * The entry that lies nearest to a place.
 * @param {ReadonlyArray<Entry>} entries
 * @param {number} x percent from the left
 * @returns {number} its index; the later one of two on the same day
 */
export function nearest(entries, x) {
    return entries.reduce(
        (best, entry) => (Math.abs(entry.x - x) <= Math.abs(entries[best].x - x) ? entry.index : best),
        0
    );
}

/**
 * Where a key leads.
 * @param {string} key of a keyboard event
 * @param {number} index
 * @param {number} count of entries
 * @returns {number | undefined} undefined for a key that means nothing here
 */
export function indexAfter(key, index, count) {
    /** @type {Readonly<Record<string, number>>} */
    const targets = {
        ArrowLeft: index - 1,
        ArrowDown: index - 1,
        ArrowRight: index + 1,
        ArrowUp: index + 1,
        PageDown: index - 10,
        PageUp: index + 10,
        Home: 0,
        End: count - 1
    };
    const target = targets[key];
    return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}

/**
 * @param {ReadonlyArray<Apex_HealthView_Point>} points
 * @param {number} last
 * @param {number} months
 * @returns {number} the day on which the chart begins
 */
function firstDay(points, last, months) {
    const begin = last - Math.round(months * DAYS_OF_MONTH);
    const firstScore = dayNumber(points[0]?.at) ?? last;
    return Math.min(Math.max(begin, firstScore), last - LEAST_DAYS);
}

/**
 * @param {Apex_HealthView_Point} point
 * @param {number} index
 * @param {(day: number) => number} toX
 * @returns {Entry}
 */
function entryOf({ recordId, at, score, band, modelName, modelVersion, isModelChange }, index, toX) {
    const day = formatDate(at);
    const scoreText = typeof score === 'number' ? formatNumber(score, 1, 1) : labels.noScore;
    const text = fill(labels.trendPoint, day, scoreText, bandLabel(band));
    const change = fill(labels.trendModel, modelName ?? '', modelVersion ?? '');
    return {
        index,
        key: recordId ?? `${index}`,
        x: round(toX(dayNumber(at) ?? 0)),
        y: typeof score === 'number' ? round(toY(score)) : undefined,
        at,
        day,
        score: scoreText,
        band: bandLabel(band),
        model: modelName ? fill(labels.modelVersion, modelName, modelVersion ?? '') : NO_VALUE,
        isModelChange: isModelChange === true,
        text: isModelChange ? `${text}. ${change}` : text
    };
}

/**
 * @param {ReadonlyArray<Entry>} entries
 * @returns {string}
 */
function lineOf(entries) {
    let path = '';
    let isDrawing = false;
    for (const { x, y } of entries) {
        // The score before held until here.
        path += isDrawing ? `H${x}` : '';
        if (y !== undefined) {
            path += isDrawing ? `V${y}` : `M${x} ${y}`;
        }
        isDrawing = y !== undefined;
    }
    return isDrawing ? `${path}H100` : path;
}

/**
 * Points as parts of a path without length: with round ends they are circles, however the chart is stretched.
 * @param {ReadonlyArray<Entry>} entries
 * @returns {string}
 */
function dotsOf(entries) {
    return entries.length > MOST_DOTS
        ? ''
        : entries.map(({ x, y }) => (y === undefined ? '' : `M${x} ${y}h.001`)).join('');
}

/** @param {Entry} entry */
function markOf({ key, x }) {
    return { key, d: `M${x} 0V100`, style: `left:${x}%` };
}

/**
 * @param {number} first
 * @param {number} last
 * @param {(day: number) => number} toX
 * @returns {Tick[]}
 */
function ticksOf(first, last, toX) {
    return monthTicks(first, last, MOST_TICKS).map(({ value, day }, index) => {
        const [year, month] = day.split('-');
        const isBeginning = day.endsWith('-01');
        return {
            key: day,
            style: `left:${round(toX(value))}%`,
            label: isBeginning ? monthName(day) : formatDate(day),
            year: isBeginning && (index === 0 || month === '01') ? year : ''
        };
    });
}

/**
 * @param {string} day
 * @returns {string}
 */
function monthName(day) {
    return new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

/**
 * @param {ReadonlyArray<Apex_HealthView_BandLimit>} bands
 * @returns {Level[]}
 */
function levelsOf(bands) {
    const limits = bands.map(({ lowerLimit }) => lowerLimit ?? 0);
    const values = bands.length > 0 ? [...new Set([100, ...limits])] : [100, 50, 0];
    return values.map((value) => ({ key: `${value}`, style: `top:${round(toY(value))}%`, label: formatNumber(value) }));
}

/**
 * @param {ReadonlyArray<Apex_HealthView_BandLimit>} bands
 * @returns {Zone[]}
 */
function zonesOf(bands) {
    return bands.map(({ band, lowerLimit }, index) => {
        const top = toY(index === 0 ? 100 : (bands[index - 1].lowerLimit ?? 0));
        return {
            key: `${band}`,
            y: round(top),
            height: round(toY(lowerLimit ?? 0) - top),
            name: bandLabel(band),
            zoneClass: `zone ${ZONE_CLASSES[band ?? ''] ?? ''}`
        };
    });
}
