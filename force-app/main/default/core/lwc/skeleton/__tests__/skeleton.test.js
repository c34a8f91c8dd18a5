import { createElement } from 'lwc';
import Skeleton from 'c/skeleton';

const mount = (properties) => {
    const element = Object.assign(createElement('c-skeleton', { is: Skeleton }), properties);
    document.body.appendChild(element);
    return [...element.shadowRoot.querySelectorAll('.bone')].map((bone) => bone.style.height);
};

describe('c-skeleton', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows as many lines as it is told', async () => {
        expect(mount({ rows: 5 })).toHaveLength(5);
        await expect(document.body.firstChild).toBeAccessible();
    });

    it('shows rows in the height of rows', () => {
        expect(mount({ variant: 'rows', rows: 2 })).toEqual(['2.5rem', '2.5rem']);
        expect(mount({ variant: 'rows', rows: 1, height: '4rem' })).toEqual(['4rem']);
    });

    it('shows a block in the height of a chart', () => {
        expect(mount({ variant: 'block', height: '12rem' })).toEqual(['12rem']);
        expect(mount({ variant: 'block' })).toEqual(['10rem']);
    });

    it('shows one line at least', () => {
        expect(mount({ rows: 0 })).toHaveLength(1);
    });
});
