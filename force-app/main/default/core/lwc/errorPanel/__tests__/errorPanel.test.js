import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';
import { sharedLabels } from 'c/labels';

const mount = (properties) => {
    const element = Object.assign(createElement('c-error-panel', { is: ErrorPanel }), properties);
    document.body.appendChild(element);
    return element;
};

describe('c-error-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what went wrong and offers to try again', async () => {
        const element = mount({ errors: [{ body: { message: 'Choose a reason.' } }, 'Other'] });
        const retried = jest.fn();
        element.addEventListener('retry', retried);
        const texts = [...element.shadowRoot.querySelectorAll('.message')].map((each) => each.textContent);
        expect(texts).toEqual(['Choose a reason.', 'Other']);
        expect(element.shadowRoot.querySelector('.heading').textContent).toBe(sharedLabels.errorTitle);
        element.shadowRoot.querySelector('lightning-button').click();
        expect(retried).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('shows nothing without an error', async () => {
        const element = mount({ errors: undefined });
        expect(element.shadowRoot.querySelector('[role="alert"]')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('leaves trying again to another button', () => {
        const element = mount({ errors: 'Too long', title: 'Not saved', hideRetry: true });
        expect(element.shadowRoot.querySelector('.heading').textContent).toBe('Not saved');
        expect(element.shadowRoot.querySelector('lightning-button')).toBeNull();
    });
});
