import { createElement } from 'lwc';
import PlanRecordForm from 'c/planRecordForm';

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-plan-record-form', { is: PlanRecordForm }), {
        heading: 'Add an objective',
        objectApiName: { objectApiName: 'Objective__c' },
        planId: 'p1',
        planField: { objectApiName: 'Objective__c', fieldApiName: 'SuccessPlan__c' },
        fields: [{ name: 'Name', isRequired: true }, { name: 'Unit__c' }],
        ...properties
    });
    document.body.appendChild(element);
    await flush();
    const form = element.shadowRoot.querySelector('lightning-record-edit-form');
    form.submit = jest.fn();
    return { element, form };
};

const submit = (form) =>
    form.dispatchEvent(new CustomEvent('submit', { cancelable: true, detail: { fields: { Name: 'Faster' } } }));

describe('c-plan-record-form', () => {
    afterEach(() => document.body.replaceChildren());

    it('asks for the fields that it is given', async () => {
        const { element, form } = await mount();
        const inputs = [...element.shadowRoot.querySelectorAll('lightning-input-field')];
        expect(inputs.map(({ fieldName, required }) => [fieldName, required])).toEqual([
            ['Name', true],
            ['Unit__c', false]
        ]);
        form.dispatchEvent(new CustomEvent('load'));
        form.dispatchEvent(new CustomEvent('load'));
        await expect(element).toBeAccessible();
    });

    it('puts a new record into the plan', async () => {
        const { form } = await mount();
        submit(form);
        expect(form.submit).toHaveBeenCalledWith({ Name: 'Faster', SuccessPlan__c: 'p1' });
    });

    it('leaves a record in its plan', async () => {
        const { form } = await mount({ recordId: 'o1' });
        submit(form);
        expect(form.submit).toHaveBeenCalledWith({ Name: 'Faster' });
    });

    it('can be saved again after an error, and tells when it was saved', async () => {
        const { element, form } = await mount();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        const button = element.shadowRoot.querySelector('[data-save]');
        submit(form);
        await flush();
        expect(button.disabled).toBe(true);
        form.dispatchEvent(new CustomEvent('error'));
        await flush();
        expect(button.disabled).toBe(false);
        expect(saved).not.toHaveBeenCalled();
        form.dispatchEvent(new CustomEvent('success'));
        expect(saved).toHaveBeenCalledTimes(1);
    });

    it('leaves it', async () => {
        const { element } = await mount();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        element.shadowRoot.querySelector('lightning-button').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
