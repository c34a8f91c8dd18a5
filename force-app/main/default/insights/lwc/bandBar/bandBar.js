import { LightningElement, api } from 'lwc';
import { formatCurrency, formatNumber, formatPercent } from 'c/format';
import { bandLabel, fill } from 'c/labels';
import { labels } from './labels';

/** @typedef {{ band: string, count: number, arr: number }} BandTotal */

/** @type {Readonly<Record<string, string>>} */
const MODIFIERS = Object.freeze({ Healthy: 'healthy', Watch: 'watch', AtRisk: 'at-risk', Unknown: 'unknown' });

/**
 * How customers and ARR are spread over the health bands: a bar by ARR, and a legend with the figures.
 * @fires BandBar#band with the band that the user chose, or with an empty text when the choice is taken back
 */
export default class BandBar extends LightningElement {
    /** @type {ReadonlyArray<BandTotal>} */
    @api totals = [];

    /**
     * ISO code of the amounts.
     * @type {string | undefined}
     */
    @api currencyCode;

    /**
     * Whether a band can be chosen.
     * @type {boolean}
     */
    @api isInteractive = false;

    /**
     * The chosen band; empty for none.
     * @type {string}
     */
    @api selected = '';

    get parts() {
        // Without any ARR, customers are what can be compared.
        const hasArr = this.totals.some(({ arr }) => arr > 0);
        const sizes = this.totals.map(({ arr, count }) => (hasArr ? Math.max(0, arr) : count));
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        return this.totals.map(({ band, count, arr }, at) => {
            const share = whole === 0 ? 0 : (100 * sizes[at]) / whole;
            const amount = formatCurrency(arr, this.currencyCode);
            const isSelected = band === this.selected;
            return {
                band,
                name: bandLabel(band),
                style: `flex-grow:${share}`,
                className: `part part_${MODIFIERS[band] ?? 'unknown'}`,
                hasSize: share > 0,
                count: formatNumber(count, 0),
                amount,
                share: formatPercent(share),
                pressed: String(isSelected),
                legendClass: `entry ${isSelected ? 'entry_selected' : ''}`,
                text: fill(labels.part, bandLabel(band), formatNumber(count, 0), amount)
            };
        });
    }

    get shownParts() {
        return this.parts.filter(({ hasSize }) => hasSize);
    }

    get summary() {
        return fill(labels.summary, this.parts.map(({ text }) => text).join('; '));
    }

    /** @param {Event} event */
    handleChoose(event) {
        const band = /** @type {HTMLElement} */ (event.currentTarget).dataset.band;
        this.dispatchEvent(new CustomEvent('band', { detail: band === this.selected ? '' : band }));
    }
}
