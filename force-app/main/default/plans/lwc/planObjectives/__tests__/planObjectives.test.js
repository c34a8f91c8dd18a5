import { createElement } from 'lwc';
import PlanObjectives from 'c/planObjectives';
import { updateRecord } from 'lightning/uiRecordApi';
import { amount, objectiveRow } from '../planObjectivesModel';

const OBJECTIVES = [
    {
        id: 'o1',
        name: 'Faster closing',
        statusLabel: 'Open',
        metric: 'Days to close',
        unit: 'days',
        valueKindLabel: 'Productivity',
        baselineValue: 10,
        targetValue: 5,
        currentValue: 8,
        progressPercent: 40,
        dueOn: '2026-04-01',
        measuredOn: '2026-03-01',
        measureOwnerName: 'Sato',
        isOverdue: true,
        lastModifiedAt: '2026-03-01T08:00:00.000Z'
    },
    { id: 'o2', name: 'Known brand', baselineValue: 0, targetValue: 50 }
];
const REFUSED = { body: { message: 'Modified meanwhile' } };

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-plan-objectives', { is: PlanObjectives }), {
        planId: 'p1',
        objectives: OBJECTIVES,
        rights: { canCreate: true, canEdit: true },
        today: '2026-05-04',
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
const type = async (element, selector, value) => {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
};

describe('c-plan-objectives', () => {
    beforeEach(() => updateRecord.mockReset());
    afterEach(() => document.body.replaceChildren());

    it('shows the way from start to target, and what was never measured', async () => {
        const element = await mount();
        const items = element.shadowRoot.querySelectorAll('.item');
        expect(items[0].querySelector('.progress').textContent).toBe('40%');
        expect(items[0].querySelector('.bar-done').getAttribute('style')).toContain('40%');
        expect(items[0].querySelector('.overdue')).not.toBeNull();
        expect(items[1].querySelector('.progress').textContent).toContain('PlanUiNotMeasured');
        await expect(element).toBeAccessible();
    });

    it('says what to do without an objective', async () => {
        const element = await mount({ objectives: [] });
        expect(find(element, 'c-empty-state')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('offers nothing to who may only look', async () => {
        const element = await mount({ rights: { canCreate: false, canEdit: false } });
        expect(element.shadowRoot.querySelectorAll('lightning-button, lightning-button-icon')).toHaveLength(0);
    });

    it('updates the value without overwriting what somebody else saved', async () => {
        updateRecord.mockResolvedValue({});
        const element = await mount();
        await press(element, '[data-update]');
        expect(find(element, '[data-value]').value).toBe('8');
        expect(find(element, '[data-measured-on]').value).toBe('2026-05-04');
        await type(element, '[data-value]', '6.5');
        await type(element, '[data-measured-on]', '2026-05-02');
        await expect(element).toBeAccessible();
        await press(element, '[data-save]');
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'o1', CurrentValue__c: 6.5, MeasuredOn__c: '2026-05-02' } },
            { ifUnmodifiedSince: '2026-03-01T08:00:00.000Z' }
        );
        expect(element.saved).toHaveBeenCalledTimes(1);
        expect(find(element, '.form')).toBeNull();
    });

    it('keeps what was typed when the update fails', async () => {
        updateRecord.mockRejectedValue(REFUSED);
        const element = await mount();
        await press(element, '[data-update]');
        await type(element, '[data-value]', '6.5');
        await press(element, '[data-save]');
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        expect(find(element, '[data-value]').value).toBe('6.5');
        expect(element.saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('does not save what the inputs refuse', async () => {
        const element = await mount();
        await press(element, '[data-update][data-id="o2"]');
        expect(find(element, '[data-value]').value).toBeUndefined();
        find(element, '[data-value]').reportValidity = () => false;
        await press(element, '[data-save]');
        expect(updateRecord).not.toHaveBeenCalled();
        await press(element, '.form lightning-button');
        expect(find(element, '.form')).toBeNull();
    });

    it('edits an objective', async () => {
        const element = await mount();
        await press(element, '[data-edit]');
        const form = find(element, 'c-plan-record-form');
        expect(form.recordId).toBe('o1');
        form.dispatchEvent(new CustomEvent('cancel'));
        await flush();
        expect(find(element, 'c-plan-record-form')).toBeNull();
    });

    it('adds an objective to the plan', async () => {
        const element = await mount({ objectives: [] });
        await press(element, '.add');
        const form = find(element, 'c-plan-record-form');
        expect(form.planId).toBe('p1');
        expect(form.planField.fieldApiName).toBe('SuccessPlan__c');
        form.dispatchEvent(new CustomEvent('saved'));
        await flush();
        expect(element.saved).toHaveBeenCalledTimes(1);
        expect(find(element, 'c-plan-record-form')).toBeNull();
    });
});

describe('the model of an objective', () => {
    it('writes amounts with their unit', () => {
        expect(amount(1234.5, 'EUR')).toBe('1,234.5 EUR');
        expect(amount(undefined, undefined)).toBe('–');
    });

    it('describes the bar in words', () => {
        expect(objectiveRow(OBJECTIVES[0]).description).toContain('PlanUiObjectiveProgress');
        expect(objectiveRow(OBJECTIVES[1])).toMatchObject({ isMeasured: false, barStyle: 'width: 0%', facts: [] });
        expect(objectiveRow({ ...OBJECTIVES[0], progressPercent: undefined }).barStyle).toBe('width: 0%');
    });
});
