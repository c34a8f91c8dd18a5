import { createElement } from 'lwc';
import PlanStakeholders from 'c/planStakeholders';

const RECORDS = [
    {
        id: 's1',
        contactId: '003000000000001AAA',
        contactName: 'Sato',
        contactTitle: 'CFO',
        roleLabel: 'Decision Maker',
        sentiment: 'Positive',
        sentimentLabel: 'Positive',
        notes: 'Likes numbers'
    },
    { id: 's2', roleLabel: 'Champion' }
];

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-plan-stakeholders', { is: PlanStakeholders }), {
        planId: 'p1',
        stakeholders: RECORDS,
        rights: { canCreate: true, canEdit: true },
        ...properties
    });
    element.saved = jest.fn();
    element.addEventListener('saved', element.saved);
    document.body.appendChild(element);
    await flush();
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (element, selector) => {
    find(element, selector).click();
    await flush();
};

describe('c-plan-stakeholders', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows part and mood, and who is gone', async () => {
        const element = await mount();
        const items = element.shadowRoot.querySelectorAll('.item');
        expect(items[0].querySelector('c-record-link').label).toBe('Sato');
        expect(items[0].querySelector('.sentiment_positive').textContent).toContain('Positive');
        expect(items[1].querySelector('.name').textContent).toContain('PlanUiContactGone');
        expect(items[1].querySelector('.sentiment_unknown').textContent).toContain('PlanUiSentimentUnknown');
        await expect(element).toBeAccessible();
    });

    it('says what to do without any', async () => {
        const element = await mount({ stakeholders: [] });
        expect(find(element, 'c-empty-state')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('offers nothing to who may only look', async () => {
        const element = await mount({ rights: { canCreate: false, canEdit: false } });
        expect(element.shadowRoot.querySelectorAll('lightning-button, lightning-button-icon')).toHaveLength(0);
    });

    it('edits one', async () => {
        const element = await mount();
        await press(element, 'lightning-button-icon');
        const form = find(element, 'c-plan-record-form');
        expect(form.recordId).toBe(RECORDS[0].id);
        form.dispatchEvent(new CustomEvent('cancel'));
        await flush();
        expect(find(element, 'c-plan-record-form')).toBeNull();
    });

    it('adds one to the plan', async () => {
        const element = await mount();
        await press(element, '.add');
        const form = find(element, 'c-plan-record-form');
        expect(form.planId).toBe('p1');
        expect(form.recordId).toBeUndefined();
        form.dispatchEvent(new CustomEvent('saved'));
        await flush();
        expect(element.saved).toHaveBeenCalledTimes(1);
        expect(find(element, 'c-plan-record-form')).toBeNull();
    });
});
