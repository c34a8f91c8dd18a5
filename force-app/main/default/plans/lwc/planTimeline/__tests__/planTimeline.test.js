import { createElement } from 'lwc';
import PlanTimeline from 'c/planTimeline';
import { ROW, SCALE, timeline } from '../planTimelineModel';

const TODAY = '2026-05-04';
const MILESTONES = [
    {
        id: 'm2',
        name: 'Data connected',
        startOn: '2026-03-03',
        dueOn: '2026-03-20',
        baselineDueOn: '2026-03-10',
        isOpen: true,
        isOverdue: true,
        predecessorIds: ['m1', 'gone']
    },
    {
        id: 'm1',
        name: 'Kick-off',
        startOn: '2026-03-01',
        dueOn: '2026-03-02',
        completedOn: '2026-02-27',
        baselineDueOn: '2026-02-27',
        isOpen: false
    },
    {
        id: 'm3',
        name: 'Go-live',
        dueOn: '2026-07-20',
        isOpen: true,
        statusLabel: 'Not started',
        predecessorIds: ['m2']
    },
    { id: 'm4', name: 'Some day', isOpen: true }
];

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-plan-timeline', { is: PlanTimeline }), {
        milestones: MILESTONES,
        today: TODAY,
        ...properties
    });
    document.body.appendChild(element);
    await flush();
    return element;
};

const buttonsOf = (element) => [...element.shadowRoot.querySelectorAll('.name-button')];
const press = async (element, at, key) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    buttonsOf(element)[at].dispatchEvent(event);
    await flush();
    return event;
};
const chosen = (element) =>
    buttonsOf(element)
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map(({ dataset }) => dataset.id);

describe('c-plan-timeline', () => {
    afterEach(() => document.body.replaceChildren());

    it('draws a bar for each milestone with dates, and says the same in words', async () => {
        const element = await mount();
        expect(element.shadowRoot.querySelectorAll('.bar')).toHaveLength(3);
        expect(element.shadowRoot.querySelectorAll('.bar_done, .bar_overdue, .bar_open')).toHaveLength(3);
        expect(buttonsOf(element)[1].getAttribute('aria-label')).toContain('Data connected');
        expect(element.shadowRoot.querySelector('svg[role="img"]').getAttribute('aria-label')).toBeTruthy();
        await expect(element).toBeAccessible();
    });

    it('shows nothing without dates', async () => {
        const element = await mount({ milestones: [MILESTONES[3]] });
        expect(element.shadowRoot.querySelector('svg')).toBeNull();
    });

    it('makes the dependencies of the chosen milestone stand out', async () => {
        const element = await mount();
        buttonsOf(element)[1].click();
        await flush();
        expect(chosen(element)).toEqual(['m2']);
        expect(element.shadowRoot.querySelectorAll('.link_chosen').length).toBeGreaterThan(0);
        expect(element.shadowRoot.querySelector('.chosen c-record-link').recordId).toBe('m2');
        await expect(element).toBeAccessible();
        buttonsOf(element)[1].click();
        await flush();
        expect(chosen(element)).toEqual([]);
    });

    it('is one stop of the tab key, and the arrow keys go through it', async () => {
        const element = await mount();
        expect(buttonsOf(element).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
        await press(element, 0, 'ArrowDown');
        expect(chosen(element)).toEqual(['m2']);
        expect(buttonsOf(element).map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
        await press(element, 1, 'End');
        expect(chosen(element)).toEqual(['m3']);
        await press(element, 2, 'ArrowDown');
        expect(chosen(element)).toEqual(['m3']);
        await press(element, 2, 'Home');
        await press(element, 0, 'ArrowUp');
        expect(chosen(element)).toEqual(['m1']);
        expect((await press(element, 0, 'Tab')).defaultPrevented).toBe(false);
    });
});

describe('the model of the timeline', () => {
    it('orders by start and places in shares of the width', () => {
        const { rows, height } = timeline(MILESTONES, TODAY, undefined);
        expect(rows.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
        expect(height).toBe(SCALE + 3 * ROW);
        for (const { x, endX } of rows) {
            expect(parseFloat(x)).toBeGreaterThanOrEqual(0);
            expect(parseFloat(endX)).toBeLessThanOrEqual(100);
        }
        expect(rows[0]).toMatchObject({ width: '0%', isDone: true, plannedX: undefined });
        expect(rows[1].plannedX).toBeDefined();
    });

    it('leads from the end of a predecessor to the start of what waits', () => {
        const { rows, lines, arrows } = timeline(MILESTONES, TODAY, 'm2');
        expect(arrows).toHaveLength(2);
        expect(lines[0]).toMatchObject({ x1: rows[0].endX, x2: rows[0].endX, className: 'link link_chosen' });
        expect(lines[1].x2).toBe(rows[1].x);
        expect(lines[1].y1).toBe(SCALE + ROW + ROW / 2);
    });

    it('names milestones without dates', () => {
        expect(timeline(MILESTONES, TODAY, undefined).undated).toBe('Some day');
        const empty = timeline([], undefined, undefined);
        expect([empty.rows, empty.ticks, empty.todayX]).toEqual([[], [], undefined]);
    });

    it('shows today, and months', () => {
        const { todayX, ticks } = timeline(MILESTONES, TODAY, undefined);
        expect(parseFloat(todayX)).toBeGreaterThan(0);
        expect(ticks[0].text).toBe('Mar 2026');
        expect(timeline(MILESTONES, '2028-01-01', undefined).todayX).toBeUndefined();
        const [day] = [{ id: 'x', name: 'x', startOn: TODAY, dueOn: TODAY, isOpen: true }];
        expect(timeline([day], TODAY, undefined).rows[0].x).toBe('50%');
    });
});
