import { isPlainClick, recordPage, recordUrl } from 'c/recordLinks';

describe('c/recordLinks', () => {
    it('knows the address and the page of a record', () => {
        expect(recordUrl('001')).toBe('/lightning/r/001/view');
        expect(recordPage('001')).toEqual({
            type: 'standard__recordPage',
            attributes: { recordId: '001', actionName: 'view' }
        });
    });

    it('leaves clicks for a new tab to the browser', () => {
        expect(isPlainClick(new MouseEvent('click'))).toBe(true);
        expect(isPlainClick(new MouseEvent('click', { ctrlKey: true }))).toBe(false);
        expect(isPlainClick(new MouseEvent('click', { metaKey: true }))).toBe(false);
        expect(isPlainClick(new MouseEvent('click', { button: 1 }))).toBe(false);
    });
});
