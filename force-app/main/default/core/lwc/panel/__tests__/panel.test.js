import { createElement } from 'lwc';
import Panel from 'c/panel';

const mount = (properties) => {
    const element = Object.assign(createElement('c-panel', { is: Panel }), { title: 'Health', ...properties });
    document.body.appendChild(element);
    return element;
};

describe('c-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('holds the place of data while loading', async () => {
        const element = mount({ state: 'loading', skeletonRows: 7 });
        expect(element.shadowRoot.querySelector('c-skeleton').rows).toBe(7);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, and hands on the wish to try again', async () => {
        const element = mount({ state: 'error', errors: 'No network' });
        const retried = jest.fn();
        element.addEventListener('retry', retried);
        const inner = element.shadowRoot.querySelector('c-error-panel');
        expect(inner.errors).toBe('No network');
        inner.dispatchEvent(new CustomEvent('retry'));
        expect(retried).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('says what to do when there is nothing', async () => {
        const element = mount({
            state: 'empty',
            emptyTitle: 'Nothing',
            emptyMessage: 'Do this',
            emptyIconName: 'utility:a'
        });
        const inner = element.shadowRoot.querySelector('c-empty-state');
        expect([inner.title, inner.message, inner.iconName]).toEqual(['Nothing', 'Do this', 'utility:a']);
        await expect(element).toBeAccessible();
    });

    it('shows data without any of the others', async () => {
        const element = mount({});
        expect(element.shadowRoot.querySelector('c-skeleton, c-error-panel, c-empty-state')).toBeNull();
        expect(element.shadowRoot.querySelector('slot:not([name])')).not.toBeNull();
        await expect(element).toBeAccessible();
    });
});
