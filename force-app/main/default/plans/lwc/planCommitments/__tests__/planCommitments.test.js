import { createElement } from 'lwc';
import PlanCommitments from 'c/planCommitments';

const RECORDS = [
    {
        id: 'c1',
        topicLabel: 'Objectives',
        question: 'What is success?',
        customerAnswer: 'Faster',
        ourAnswer: 'Training',
        agreedOn: '2026-03-01',
        agreedByName: 'Sato'
    },
    { id: 'c2', question: 'Who uses it?', agreedOn: '2026-03-02', customerAnswer: 'All', ourAnswer: 'Good' },
    { id: 'c3', question: 'And then?' }
];

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-plan-commitments', { is: PlanCommitments }), {
        planId: 'p1',
        commitments: RECORDS,
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

describe('c-plan-commitments', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows both answers and who agreed', async () => {
        const element = await mount();
        const agreements = [...element.shadowRoot.querySelectorAll('.agreement')].map((each) => each.textContent);
        expect(agreements[0]).toContain('PlanUiAgreedBy');
        expect(agreements[1]).toContain('PlanUiAgreedOn');
        expect(agreements[2]).toContain('PlanUiNotAgreed');
        expect(element.shadowRoot.querySelectorAll('.answer')[4].textContent).toContain('PlanUiNoAnswer');
        await expect(element).toBeAccessible();
    });

    it('says what to do without any', async () => {
        const element = await mount({ commitments: [] });
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
