import { dayNumber, formatDate, formatMonth, formatShortDate } from 'c/format';
import { fill } from 'c/labels';
import { planLabels } from 'c/planLabels';
import { milestoneState, predecessorNames } from 'c/planText';
import { linearScale, monthTicks, round } from 'c/svgScale';

/** Height of a row and of the scale above the rows, in pixels. */
export const ROW = 32;
export const SCALE = 28;

const BAR = 12;
const MOST_TICKS = 6;
/** A month that begins further right has no room for its name. */
const LAST_TICK = 90;

/** @typedef {{ key: string, className: string, x1: string, x2: string, y1: number, y2: number }} Line */
/** @typedef {{ key: string, x: string, text: string, className: string }} Tick */
/**
 * @typedef {object} Row a milestone on the timeline
 * @property {string | undefined} id
 * @property {string | undefined} name
 * @property {string} label all that the picture says, in words
 * @property {string} dates
 * @property {string} state
 * @property {string | undefined} waits
 * @property {number} y
 * @property {number} barY
 * @property {string} x
 * @property {string} width
 * @property {string} endX
 * @property {string} barClass
 * @property {boolean} isDone
 * @property {boolean} isLate
 * @property {boolean} isOpen
 * @property {string | undefined} plannedX
 */
/**
 * @typedef {object} Timeline
 * @property {Row[]} rows
 * @property {Tick[]} ticks
 * @property {Line[]} lines
 * @property {{ key: string, x: string, y: number, className: string }[]} arrows
 * @property {string | undefined} todayX
 * @property {number} height
 * @property {string} summary
 * @property {string} undated names of milestones without any date
 */

/**
 * @typedef {object} Placed a milestone with its days since 1970
 * @property {Apex_MilestoneView} milestone
 * @property {number} start
 * @property {number} end
 * @property {number | undefined} planned
 */

/**
 * Places milestones over time: bars from start to due date or completion, lines to those that wait. Distances from the
 * left are shares of the width, so that it fits every width.
 * @param {ReadonlyArray<Apex_MilestoneView>} milestones
 * @param {string | undefined} today
 * @param {string | undefined} selectedId the milestone whose dependencies stand out
 * @returns {Timeline}
 */
export function timeline(milestones, today, selectedId) {
    const placed = milestones.flatMap(place).sort((one, other) => one.start - other.start || one.end - other.end);
    const days = placed.flatMap(({ start, end, planned }) => [start, end, planned ?? end]);
    const now = nearby(dayNumber(today), days);
    const first = Math.min(...days, now ?? Infinity);
    const last = Math.max(...days, now ?? -Infinity);
    const margin = Math.max(1, Math.round((last - first) * 0.03));
    const x = linearScale([first - margin, last + margin], [0, 100]);
    const rows = placed.map((each, index) => rowOf(each, index, x, milestones, today));
    const links = linksOf(placed, selectedId);
    const undated = milestones.filter((each) => !placed.some(({ milestone }) => milestone === each));
    return {
        rows,
        ticks: placed.length === 0 ? [] : ticksOf(first - margin, last + margin, x),
        lines: links.flatMap((link) => linesOf(link, x)),
        arrows: links.map(({ key, to, at, className }) => ({ key, className, x: percent(x(to)), y: middle(at) })),
        todayX: now === undefined ? undefined : percent(x(now)),
        height: SCALE + rows.length * ROW,
        summary: fill(planLabels.timelineText, rows.length, dayText(placed, first), dayText(placed, last)),
        undated: undated.map(({ name }) => name).join(', ')
    };
}

/**
 * Today, unless it lies so far from all milestones that they would shrink to make room for it.
 * @param {number | undefined} now
 * @param {ReadonlyArray<number>} days
 * @returns {number | undefined}
 */
function nearby(now, days) {
    const room = Math.max(14, (Math.max(...days) - Math.min(...days)) / 4);
    const isNear = now !== undefined && now >= Math.min(...days) - room && now <= Math.max(...days) + room;
    return isNear ? now : undefined;
}

/**
 * @param {ReadonlyArray<Placed>} placed
 * @param {number} day
 * @returns {string}
 */
function dayText(placed, day) {
    return placed.length === 0
        ? formatDate(undefined)
        : formatDate(new Date(day * 86400000).toISOString().slice(0, 10));
}

/**
 * @param {Apex_MilestoneView} milestone
 * @returns {Placed[]} nothing for a milestone without any date
 */
function place(milestone) {
    const end = dayNumber(milestone.completedOn ?? milestone.dueOn);
    const start = dayNumber(milestone.startOn) ?? end;
    if (start === undefined) {
        return [];
    }
    const last = end ?? start;
    // What was done before it was to start has no length.
    return [
        { milestone, start: Math.min(start, last), end: last, planned: dayNumber(milestone.baselineDueOn ?? undefined) }
    ];
}

/**
 * @param {Placed} placed
 * @param {number} index
 * @param {(day: number) => number} x
 * @param {ReadonlyArray<Apex_MilestoneView>} milestones
 * @param {string | undefined} today
 * @returns {Row}
 */
function rowOf({ milestone, start, end, planned }, index, x, milestones, today) {
    const state = milestoneState(milestone, today);
    const waits = predecessorNames(milestone, milestones);
    const dates = fill(
        planLabels.previewDates,
        formatDate(milestone.startOn),
        formatDate(milestone.completedOn ?? milestone.dueOn)
    );
    const waitsText = waits.length > 0 ? fill(planLabels.waitsFor, waits.join(', ')) : undefined;
    return {
        id: milestone.id,
        name: milestone.name,
        label: [milestone.name, dates, state.text, waitsText].filter(Boolean).join(', '),
        dates,
        state: state.text,
        waits: waitsText,
        y: SCALE + index * ROW,
        barY: SCALE + index * ROW + (ROW - BAR) / 2,
        x: percent(x(start)),
        width: percent(x(end) - x(start)),
        endX: percent(x(end)),
        barClass: `bar bar_${state.modifier}`,
        isDone: state.modifier === 'done',
        isLate: state.modifier === 'overdue',
        isOpen: state.modifier === 'open' || state.modifier === 'closed',
        plannedX: planned === undefined || planned === end ? undefined : percent(x(planned))
    };
}

/**
 * @typedef {object} Link
 * @property {string} key
 * @property {number} from day
 * @property {number} to day
 * @property {number} above row of the predecessor
 * @property {number} at row of the milestone that waits
 * @property {string} className
 */

/**
 * @param {ReadonlyArray<Placed>} placed
 * @param {string | undefined} selectedId
 * @returns {Link[]}
 */
function linksOf(placed, selectedId) {
    return placed.flatMap(({ milestone, start }, at) =>
        (milestone.predecessorIds ?? []).flatMap((id) => {
            const above = placed.findIndex((each) => each.milestone.id === id);
            const isChosen = id === selectedId || milestone.id === selectedId;
            return above < 0
                ? []
                : {
                      key: `${id}-${milestone.id}`,
                      from: placed[above].end,
                      to: start,
                      above,
                      at,
                      className: isChosen ? 'link link_chosen' : 'link'
                  };
        })
    );
}

/**
 * Down from the end of the predecessor, then across to the start of what waits.
 * @param {Link} link
 * @param {(day: number) => number} x
 * @returns {Line[]}
 */
function linesOf({ key, from, to, above, at, className }, x) {
    const corner = percent(x(from));
    return [
        { key: `${key}-down`, className, x1: corner, x2: corner, y1: middle(above), y2: middle(at) },
        { key: `${key}-across`, className, x1: corner, x2: percent(x(to)), y1: middle(at), y2: middle(at) }
    ];
}

/**
 * @param {number} first
 * @param {number} last
 * @param {(day: number) => number} x
 * @returns {Tick[]}
 */
function ticksOf(first, last, x) {
    const found = monthTicks(first, last, MOST_TICKS).filter(({ value }) => x(value) <= LAST_TICK);
    return found.map(({ day, value }, index) => ({
        key: day,
        x: percent(x(value)),
        text: day.endsWith('-01') ? formatMonth(day) : formatShortDate(day),
        className: index % 3 === 0 ? 'tick' : 'tick tick_minor'
    }));
}

/**
 * @param {number} index of a row
 * @returns {number}
 */
function middle(index) {
    return SCALE + index * ROW + ROW / 2;
}

/**
 * @param {number} value
 * @returns {string}
 */
function percent(value) {
    return `${round(value)}%`;
}
