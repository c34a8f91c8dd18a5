import { createElement } from 'lwc';
import BandBadge from 'c/bandBadge';
import { sharedLabels } from 'c/labels';

const mount = (properties) => {
    const element = Object.assign(createElement('c-band-badge', { is: BandBadge }), properties);
    document.body.appendChild(element);
    return element.shadowRoot;
};

describe('c-band-badge', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells bands apart by text and shape, not by color alone', async () => {
        const bands = ['Healthy', 'Watch', 'AtRisk', 'Unknown'].map((band) => mount({ band }));
        const texts = bands.map((band) => band.querySelector('.text').textContent);
        const { bandHealthy, bandWatch, bandAtRisk, bandUnknown } = sharedLabels;
        expect(texts).toEqual([bandHealthy, bandWatch, bandAtRisk, bandUnknown]);
        expect(new Set(bands.map((band) => band.querySelector('path').getAttribute('d'))).size).toBe(4);
        await expect(document.body).toBeAccessible();
    });

    it('takes a missing band for not scored', () => {
        const badge = mount({ band: undefined });
        expect(badge.querySelector('.badge').className).toContain('badge_unknown');
    });

    it('shows a band of another name as it is', () => {
        const badge = mount({ band: 'Great', label: 'Really great' });
        expect(badge.querySelector('.badge').className).toContain('badge_unknown');
        expect(badge.querySelector('.text').textContent).toBe('Really great');
    });
});
