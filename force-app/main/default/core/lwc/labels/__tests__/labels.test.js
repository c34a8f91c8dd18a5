import { bandLabel, fill, sharedLabels } from 'c/labels';

describe('labels', () => {
    it('fills the places of a text', () => {
        expect(fill('{0} of {1}: {0}', 3, 'four')).toBe('3 of four: 3');
    });

    it('leaves a place without a value', () => {
        expect(fill('{0} of {1}', 3)).toBe('3 of {1}');
    });

    it('names bands, and takes none for not scored', () => {
        expect(bandLabel('AtRisk')).toBe(sharedLabels.bandAtRisk);
        expect(bandLabel(null)).toBe(sharedLabels.bandUnknown);
        expect(bandLabel('Own')).toBe('Own');
    });
});
