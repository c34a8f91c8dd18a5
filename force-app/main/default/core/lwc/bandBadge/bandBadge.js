import { LightningElement, api } from 'lwc';
import { bandLabel } from 'c/labels';

/** A shape per band, in a box of 12: bands differ without their color. */
const SHAPES = Object.freeze({
    Healthy: { path: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', modifier: 'healthy' },
    Watch: { path: 'M6 1 11.5 11H.5z', modifier: 'watch' },
    AtRisk: { path: 'M6 .4 11.6 6 6 11.6.4 6z', modifier: 'at-risk' },
    Unknown: { path: 'M1.5 5h9v2h-9z', modifier: 'unknown' }
});

/** A health band as shape, text and color. */
export default class BandBadge extends LightningElement {
    /**
     * Healthy, Watch, AtRisk or Unknown; nothing is Unknown.
     * @type {string | null | undefined}
     */
    @api band;

    /**
     * Text instead of the band's own one.
     * @type {string | undefined}
     */
    @api label;

    get shape() {
        const name = /** @type {keyof SHAPES} */ (this.band ?? 'Unknown');
        return SHAPES[name] ?? SHAPES.Unknown;
    }

    get path() {
        return this.shape.path;
    }

    get badgeClass() {
        return `badge badge_${this.shape.modifier}`;
    }

    get text() {
        return this.label ?? bandLabel(this.band);
    }
}
