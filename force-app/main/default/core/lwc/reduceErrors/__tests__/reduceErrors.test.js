import { fieldErrors, reduceErrors } from 'c/reduceErrors';
import { sharedLabels } from 'c/labels';

describe('reduceErrors', () => {
    it('finds nothing where nothing failed', () => {
        expect(reduceErrors(undefined)).toEqual([]);
        expect(reduceErrors([null, undefined])).toEqual([]);
    });

    it('takes the message of Apex', () => {
        expect(reduceErrors({ status: 500, body: { message: 'Choose a reason.' } })).toEqual(['Choose a reason.']);
    });

    it('takes page and field errors of Apex instead of a general message', () => {
        const body = {
            message: 'general',
            pageErrors: [{ message: 'Close it first.' }],
            fieldErrors: { Name: [{ message: 'Too long.' }] }
        };
        expect(reduceErrors({ body })).toEqual(['Close it first.', 'Too long.']);
    });

    it('takes the errors of a record that was not saved', () => {
        const output = { errors: [{ message: 'Locked.' }], fieldErrors: { Name: [{ message: 'Required.' }] } };
        expect(reduceErrors({ body: { message: 'An error occurred', output } })).toEqual(['Locked.', 'Required.']);
    });

    it('takes a list of the UI API', () => {
        expect(reduceErrors({ body: [{ message: 'First' }, { message: 'Second' }] })).toEqual(['First', 'Second']);
    });

    it('says each message once', () => {
        expect(reduceErrors(['Same', new Error('Same'), 'Other'])).toEqual(['Same', 'Other']);
    });

    it('says what to do without a network', () => {
        expect(reduceErrors(new TypeError('Failed to fetch'))).toEqual([sharedLabels.errorNetwork]);
        expect(reduceErrors({ status: 0 })).toEqual([sharedLabels.errorNetwork]);
    });

    it('says what to do without permission', () => {
        expect(reduceErrors({ status: 403 })).toEqual([sharedLabels.errorDenied]);
    });

    it('never ends without a message when something failed', () => {
        expect(reduceErrors({})).toEqual([sharedLabels.errorGeneral]);
        expect(reduceErrors('  ')).toEqual([sharedLabels.errorGeneral]);
        expect(reduceErrors(7)).toEqual([sharedLabels.errorGeneral]);
    });
});

describe('fieldErrors', () => {
    it('gives the first message of each field', () => {
        const saved = { body: { output: { fieldErrors: { Name: [{ message: 'Required.' }, { message: 'x' }] } } } };
        expect(fieldErrors(saved)).toEqual({ Name: 'Required.' });
        expect(fieldErrors({ body: { fieldErrors: { Amount: [{ message: 'Too large.' }] } } })).toEqual({
            Amount: 'Too large.'
        });
    });

    it('is empty for errors that are about no field', () => {
        expect(fieldErrors(new Error('lost'))).toEqual({});
        expect(fieldErrors({ body: { fieldErrors: { Name: [] } } })).toEqual({});
    });
});
