import { createElement } from 'lwc';
import move from '@salesforce/apex/AccountLifecycleController.moveToStage';
import previewMove from '@salesforce/apex/AccountLifecycleController.previewMove';
import LifecycleMove from 'c/lifecycleMove';

jest.mock('@salesforce/apex/AccountLifecycleController.moveToStage', () => ({ default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AccountLifecycleController.previewMove', () => ({ default: jest.fn() }), {
    virtual: true
});

const PREVIEW = {
    fingerprint: '7',
    changes: [{ stageId: 's1', name: 'Set-up', oldStatusLabel: 'Current', newStatusLabel: 'Completed' }]
};
const REFUSED = { body: { message: 'Changed meanwhile' } };

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async () => {
    const element = Object.assign(createElement('c-lifecycle-move', { is: LifecycleMove }), {
        stageId: 's2',
        stageName: 'Adoption'
    });
    element.moved = jest.fn();
    element.addEventListener('changed', element.moved);
    document.body.appendChild(element);
    await flush();
    return element;
};

const find = (element, selector) => element.shadowRoot.querySelector(selector);
const type = async (element, value) => {
    find(element, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
};
const save = async (element) => {
    find(element, '[data-save]').click();
    await flush();
};

describe('c-lifecycle-move', () => {
    beforeEach(() => [move, previewMove].forEach((method) => method.mockReset()));
    afterEach(() => document.body.replaceChildren());

    it('holds the place while it asks what changes', async () => {
        previewMove.mockReturnValue(new Promise(() => {}));
        const element = await mount();
        expect(find(element, 'c-skeleton')).not.toBeNull();
        expect(find(element, '[data-save]').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows what changes and moves with the reason', async () => {
        previewMove.mockResolvedValue(PREVIEW);
        const element = await mount();
        expect(find(element, 'tbody tr').textContent).toContain('Completed');
        await expect(element).toBeAccessible();
        await type(element, 'Knows it already');
        await save(element);
        expect(move).toHaveBeenCalledWith({ stageId: 's2', reason: 'Knows it already', fingerprint: '7' });
        expect(element.moved).toHaveBeenCalledTimes(1);
    });

    it('wants a reason', async () => {
        previewMove.mockResolvedValue(PREVIEW);
        const element = await mount();
        find(element, 'lightning-textarea').reportValidity = () => false;
        await save(element);
        expect(move).not.toHaveBeenCalled();
    });

    it('keeps the reason and shows the new preview when the move fails', async () => {
        previewMove.mockResolvedValue(PREVIEW);
        move.mockRejectedValue(REFUSED);
        const element = await mount();
        await type(element, 'Because');
        await save(element);
        expect(find(element, 'c-error-panel').errors).toEqual(REFUSED);
        expect(find(element, 'lightning-textarea').value).toBe('Because');
        expect(previewMove).toHaveBeenCalledTimes(2);
        expect(element.moved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('says that a move is not possible, or why it cannot tell', async () => {
        previewMove.mockResolvedValueOnce({ changes: [], fingerprint: '0' });
        const element = await mount();
        expect(element.shadowRoot.textContent).toContain('PlanUiMoveNothing');
        document.body.replaceChildren();
        previewMove.mockRejectedValueOnce(REFUSED);
        const other = await mount();
        expect(find(other, 'c-error-panel').errors).toEqual(REFUSED);
    });

    it('leaves it', async () => {
        previewMove.mockResolvedValue(PREVIEW);
        const element = await mount();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        find(element, '.buttons lightning-button').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
    });
});
