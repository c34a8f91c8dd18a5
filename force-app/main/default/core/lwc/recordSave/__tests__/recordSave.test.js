import { updateRecord } from 'lightning/uiRecordApi';
import { areValid, clearAtInput, fieldError, isChangedMeanwhile, saveFields, showAtInputs } from 'c/recordSave';

jest.mock('lightning/uiRecordApi', () => ({ updateRecord: jest.fn() }), { virtual: true });

const shown = { modifiedAt: '2026-03-01T08:00:00.000Z', call: 'Renew' };
const current = { modifiedAt: '2026-03-01T09:00:00.000Z', call: 'Renew' };
const changed = { status: 412, body: { statusCode: 412 } };

const save = (reload, given = shown) =>
    saveFields({
        recordId: 'a01',
        fields: { Call__c: 'Churn' },
        shown: given,
        reload,
        watched: ({ call }) => [call, undefined]
    });

describe('c/recordSave', () => {
    beforeEach(() => updateRecord.mockReset().mockResolvedValue({}));

    it('saves what nobody changed since it was shown', async () => {
        expect(await save(jest.fn())).toBe('saved');
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'a01', Call__c: 'Churn' } },
            { ifUnmodifiedSince: shown.modifiedAt }
        );
    });

    it('saves without a time when none is known', async () => {
        await save(jest.fn(), { call: 'Renew' });
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: 'a01', Call__c: 'Churn' } });
    });

    it('goes on when only other fields have changed', async () => {
        updateRecord.mockRejectedValueOnce(changed);
        expect(await save(jest.fn().mockResolvedValue(current))).toBe('saved');
        expect(updateRecord).toHaveBeenLastCalledWith(expect.anything(), { ifUnmodifiedSince: current.modifiedAt });
    });

    it('saves nothing when somebody has changed the same', async () => {
        updateRecord.mockRejectedValueOnce(changed);
        expect(await save(jest.fn().mockResolvedValue({ ...current, call: 'Contract' }))).toBe('stale');
        expect(updateRecord).toHaveBeenCalledTimes(1);
    });

    it('saves nothing when the record is gone', async () => {
        updateRecord.mockRejectedValueOnce(changed);
        expect(await save(jest.fn().mockResolvedValue(undefined))).toBe('stale');
    });

    it('hands on every other error', async () => {
        updateRecord.mockRejectedValueOnce({ status: 400 });
        await expect(save(jest.fn())).rejects.toEqual({ status: 400 });
    });

    it('knows the answer to a late save', () => {
        expect([changed, { body: { statusCode: 412 } }, { status: 400 }, null].map(isChangedMeanwhile)).toEqual([
            true,
            true,
            false,
            false
        ]);
    });

    it('shows errors at the inputs of their fields, and gives back what has no input', () => {
        const input = { dataset: { field: 'Reason__c' }, setCustomValidity: jest.fn(), reportValidity: jest.fn() };
        const error = fieldError('Reason__c', 'Say why.');
        expect(showAtInputs([input], error)).toBeUndefined();
        expect(input.setCustomValidity).toHaveBeenCalledWith('Say why.');

        const other = fieldError('Other__c', 'No.');
        expect(showAtInputs([input], other)).toBe(other);
        expect(input.setCustomValidity).toHaveBeenLastCalledWith('');
    });

    it('takes the message away when the value changes', () => {
        const target = { setCustomValidity: jest.fn(), reportValidity: jest.fn() };
        clearAtInput({ target });
        expect(target.setCustomValidity).toHaveBeenCalledWith('');
        expect(target.reportValidity).toHaveBeenCalledTimes(1);
    });

    it('lets every input say what is wrong with it', () => {
        const input = (isValid) => ({ reportValidity: jest.fn().mockReturnValue(isValid) });
        const inputs = [input(false), input(false), input(true)];
        expect(areValid(inputs)).toBe(false);
        expect(inputs[2].reportValidity).toHaveBeenCalledTimes(1);
        expect(areValid([input(true), input(undefined)])).toBe(true);
    });
});
