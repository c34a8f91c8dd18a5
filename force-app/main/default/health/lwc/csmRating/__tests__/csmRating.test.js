import { createElement } from 'lwc';
import CsmRating from 'c/csmRating';
import { updateRecord } from 'lightning/uiRecordApi';
import { labels } from 'c/healthLabels';

const RATING = {
    value: 'Concerned',
    label: 'Concerned',
    reason: 'Silent',
    ratedOn: '2026-03-30',
    canEdit: true,
    maxReason: 255,
    choices: [
        { value: 'Confident', label: 'Confident' },
        { value: 'Concerned', label: 'Concerned' }
    ]
};

const mount = (rating) => {
    const element = createElement('c-csm-rating', { is: CsmRating });
    Object.assign(element, { accountId: '001', rating, today: '2026-03-31' });
    document.body.appendChild(element);
    return element;
};
const find = (element, selector) => element.shadowRoot.querySelector(selector);
const press = async (element, action) => {
    find(element, `[data-action="${action}"]`).click();
    for (let i = 0; i < 5; i++) {
        // eslint-disable-next-line no-await-in-loop -- lets pending promises of the component run one after the other
        await Promise.resolve();
    }
};
const enter = (element, selector, value) =>
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const makeFieldsSay = (element, isValid) =>
    element.shadowRoot.querySelectorAll('.field').forEach((field) => (field.reportValidity = () => isValid));

describe('c-csm-rating', () => {
    afterEach(() => {
        document.body.replaceChildren();
        updateRecord.mockReset();
    });

    it('shows the rating, its reason and its day', async () => {
        const element = mount(RATING);
        expect(find(element, '.rating').textContent).toContain('Concerned');
        expect(find(element, '.reason').textContent).toBe('Silent');
        await expect(element).toBeAccessible();
    });

    it('says that there is no rating, and lets only those rate who may', async () => {
        expect(find(mount({ canEdit: true }), '.minor').textContent).toBe(labels.ratingNone);
        const reader = mount({ canEdit: false });
        expect(find(reader, '.minor').textContent).toBe(labels.ratingNoneReader);
        expect(find(reader, 'lightning-button')).toBeNull();
        await expect(reader).toBeAccessible();
    });

    it('shows nothing to edit before it has loaded', () => {
        expect(find(mount(undefined), 'lightning-button')).toBeNull();
    });

    it('saves rating and reason as the user', async () => {
        const element = mount(RATING);
        const rated = jest.fn();
        element.addEventListener('rated', rated);
        updateRecord.mockResolvedValue({});
        await press(element, 'edit');
        expect(find(element, '.field_rating').value).toBe('Concerned');
        await expect(element).toBeAccessible();
        enter(element, '.field_rating', 'Confident');
        enter(element, '.field_reason', ' Back again ');
        makeFieldsSay(element, true);
        await press(element, 'save');
        expect(updateRecord).toHaveBeenCalledWith({
            fields: { Id: '001', CsmRating__c: 'Confident', CsmRatingReason__c: 'Back again' }
        });
        expect(rated).toHaveBeenCalledTimes(1);
        expect(find(element, '.form')).toBeNull();
    });

    it('keeps what was typed when saving fails', async () => {
        const element = mount({ ...RATING, value: undefined, reason: undefined });
        updateRecord.mockRejectedValue({ body: { message: 'Locked' } });
        await press(element, 'edit');
        enter(element, '.field_rating', 'Confident');
        enter(element, '.field_reason', 'Back again');
        makeFieldsSay(element, true);
        await press(element, 'save');
        expect(find(element, 'c-error-panel').errors).toEqual({ body: { message: 'Locked' } });
        expect(find(element, '.field_reason').value).toBe('Back again');
        await expect(element).toBeAccessible();
        await press(element, 'cancel');
        await press(element, 'edit');
        expect(find(element, 'c-error-panel')).toBeNull();
    });

    it('does not save without a reason', async () => {
        const element = mount(RATING);
        await press(element, 'edit');
        makeFieldsSay(element, false);
        await press(element, 'save');
        expect(updateRecord).not.toHaveBeenCalled();
    });
});
