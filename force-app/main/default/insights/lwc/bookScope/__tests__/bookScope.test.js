import { createElement } from 'lwc';
import BookScope from 'c/bookScope';

const mount = (properties) => {
    const element = Object.assign(createElement('c-book-scope', { is: BookScope }), properties);
    document.body.appendChild(element);
    return element;
};
const box = (element) => element.shadowRoot.querySelector('lightning-combobox');

describe('c-book-scope', () => {
    afterEach(() => document.body.replaceChildren());

    it('is no choice when there is nothing to choose', async () => {
        const element = mount({});
        expect(box(element)).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('offers the team to whom has one, and everything where that makes sense', async () => {
        const element = mount({ hasTeam: true, hasAll: true });
        expect(box(element).options.map(({ value }) => value)).toEqual(['mine', 'team', 'all']);
        await expect(element).toBeAccessible();
    });

    it('keeps a scope that was chosen before', () => {
        expect(box(mount({ value: 'team' })).options.map(({ value }) => value)).toEqual(['mine', 'team']);
    });

    it('tells what was chosen', () => {
        const element = mount({ hasAll: true });
        const chosen = jest.fn();
        element.addEventListener('scope', ({ detail }) => chosen(detail));
        box(element).dispatchEvent(new CustomEvent('change', { detail: { value: 'all' } }));
        expect(chosen).toHaveBeenCalledWith('all');
    });
});
