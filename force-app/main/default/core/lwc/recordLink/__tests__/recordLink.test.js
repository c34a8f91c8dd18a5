import { createElement } from 'lwc';
import RecordLink from 'c/recordLink';

const mockNavigate = jest.fn();

jest.mock('lightning/navigation', () => {
    const NavigationMixin = (Base) =>
        class extends Base {
            Navigate(page) {
                mockNavigate(page);
            }
            async GenerateUrl({ attributes }) {
                return `/lightning/r/${attributes.recordId}/view`;
            }
        };
    NavigationMixin.Navigate = 'Navigate';
    NavigationMixin.GenerateUrl = 'GenerateUrl';
    return { NavigationMixin };
});

const flush = () => new Promise((resolve) => setTimeout(resolve)); // eslint-disable-line @lwc/lwc/no-async-operation -- several promises follow each other

const mount = async (properties) => {
    const element = Object.assign(createElement('c-record-link', { is: RecordLink }), properties);
    document.body.appendChild(element);
    await flush();
    return element;
};

describe('c-record-link', () => {
    afterEach(() => document.body.replaceChildren());

    it('links to the record', async () => {
        const element = await mount({ recordId: '001000000000001AAA', label: 'Acme' });
        const link = element.shadowRoot.querySelector('a');
        expect(link.textContent).toBe('Acme');
        expect(link.getAttribute('href')).toBe('/lightning/r/001000000000001AAA/view');
        await expect(element).toBeAccessible();
    });

    it('opens the record in the app', async () => {
        const element = await mount({ recordId: '001000000000001AAA', label: 'Acme' });
        const click = new MouseEvent('click', { cancelable: true });
        element.shadowRoot.querySelector('a').dispatchEvent(click);
        expect(click.defaultPrevented).toBe(true);
        expect(mockNavigate.mock.calls[0][0].attributes.recordId).toBe('001000000000001AAA');
    });

    it('leaves new tabs to the browser', async () => {
        const element = await mount({ recordId: '001000000000001AAA', label: 'Acme' });
        const click = new MouseEvent('click', { cancelable: true, ctrlKey: true });
        element.shadowRoot.querySelector('a').addEventListener('click', (event) => event.stopPropagation());
        element.shadowRoot.querySelector('a').dispatchEvent(click);
        expect(click.defaultPrevented).toBe(false);
    });

    it('follows another record', async () => {
        const element = await mount({ recordId: '001000000000001AAA', label: 'Acme' });
        element.recordId = '001000000000002AAA';
        element.label = 'Globex';
        await flush();
        expect(element.shadowRoot.querySelector('a').textContent).toBe('Globex');
        element.recordId = undefined;
        await flush();
        expect(element.shadowRoot.querySelector('a')).toBeNull();
        expect(element.shadowRoot.textContent).toBe('Globex');
    });
});
