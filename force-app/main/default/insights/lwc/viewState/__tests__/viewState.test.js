import { loadState, saveState } from 'c/viewState';

const DEFAULTS = Object.freeze({ scope: 'mine', sort: { field: 'arr' }, bands: [] });

describe('c/viewState', () => {
    afterEach(() => {
        window.localStorage.clear();
        jest.restoreAllMocks();
    });

    it('begins with what it begins with for everybody', () => {
        expect(loadState('page', DEFAULTS)).toEqual(DEFAULTS);
    });

    it('gives back what was kept, for each page apart', () => {
        saveState('page', { scope: 'team', sort: { field: 'name' }, bands: ['AtRisk'] });
        expect(loadState('page', DEFAULTS)).toEqual({ scope: 'team', sort: { field: 'name' }, bands: ['AtRisk'] });
        expect(loadState('other', DEFAULTS)).toEqual(DEFAULTS);
    });

    it('leaves out what a page does not know, and what has another form', () => {
        saveState('page', { scope: 5, sort: null, bands: { a: 1 }, more: true });
        expect(loadState('page', DEFAULTS)).toEqual(DEFAULTS);
    });

    it.each(['nonsense', '5', 'null'])('begins anew when the storage holds %s', (text) => {
        saveState('page', {});
        window.localStorage.setItem(window.localStorage.key(0), text);
        expect(loadState('page', DEFAULTS)).toEqual(DEFAULTS);
    });

    it('works without storage', () => {
        jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
            throw new Error('Full');
        });
        jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
            throw new Error('Forbidden');
        });
        expect(() => saveState('page', DEFAULTS)).not.toThrow();
        expect(loadState('page', DEFAULTS)).toEqual(DEFAULTS);
    });
});
