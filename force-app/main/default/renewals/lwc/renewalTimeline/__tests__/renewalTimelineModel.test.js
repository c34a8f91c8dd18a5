import { factsOf, headline, isRevocable, optionsOf } from '../renewalTimelineModel.js';
import { TODAY, decidedItem, openItem, upcomingItem } from './overview.cjs';

const values = (facts) => Object.fromEntries(facts.map(({ key, value }) => [key, value]));

describe('renewalTimelineModel', () => {
    it('says when it renews', () => {
        expect(headline(openItem(), TODAY)).toContain('c.UiRenewalIn');
        expect(headline(openItem({ endsOn: TODAY }), TODAY)).toContain('c.UiRenewalToday');
        expect(headline(openItem({ endsOn: '2026-02-20' }), TODAY)).toContain('c.UiRenewalOverdue');
        expect(headline(decidedItem(), TODAY)).toContain('c.UiRenewalDecided');
        expect(headline(openItem({ endsOn: undefined }), TODAY)).toBe('–');
    });

    it('shows what is not known with a dash, never as 0', () => {
        const facts = values(factsOf(upcomingItem({ arrDue: undefined }), TODAY));
        expect(facts).toMatchObject({ arrDue: '–', notice: '–', manager: '–', endsOn: 'Jan 31, 2027' });
    });

    it('says that the notice date has passed while it is not decided', () => {
        expect(values(factsOf(openItem({ noticeOn: '2026-02-01' }), TODAY)).notice).toContain(
            'c.UiRenewalNoticePassed'
        );
        expect(values(factsOf(openItem(), TODAY)).notice).toBe('Mar 16, 2026');
    });

    it('shows amount and reason of a decision', () => {
        const facts = values(factsOf(decidedItem(), TODAY));
        expect(facts).toMatchObject({ arrRenewed: '$50,000', reason: 'Price: Too much' });
        expect(facts.notice).toBeUndefined();
    });

    it('lets decisions be taken back until the term is over', () => {
        expect(isRevocable(decidedItem(), TODAY)).toBe(true);
        expect(isRevocable(decidedItem({ endsOn: '2026-02-28' }), TODAY)).toBe(false);
        expect(isRevocable(decidedItem({ status: 'Cancelled' }), TODAY)).toBe(false);
        expect(isRevocable(openItem(), TODAY)).toBe(false);
    });

    it('names renewals by product, end and status', () => {
        expect(optionsOf([openItem(), upcomingItem()]).map(({ label }) => label)).toEqual([
            'Suite · Apr 15, 2026 · Open',
            'Add-on · Jan 31, 2027 · Not opened yet'
        ]);
    });
});
