import { createElement } from 'lwc';
import EmptyState from 'c/emptyState';

describe('c-empty-state', () => {
    afterEach(() => document.body.replaceChildren());

    it('says that there is nothing, and what to do', async () => {
        const element = createElement('c-empty-state', { is: EmptyState });
        Object.assign(element, { title: 'No score yet', message: 'Add usage.' });
        document.body.appendChild(element);
        expect(element.shadowRoot.querySelector('.title').textContent).toBe('No score yet');
        expect(element.shadowRoot.querySelector('.message').textContent).toBe('Add usage.');
        await expect(element).toBeAccessible();
    });

    it('leaves out what it is not given', () => {
        const element = createElement('c-empty-state', { is: EmptyState });
        document.body.appendChild(element);
        expect(element.shadowRoot.querySelector('p')).toBeNull();
    });
});
