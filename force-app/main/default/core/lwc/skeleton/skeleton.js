import { LightningElement, api } from 'lwc';
import { sharedLabels } from 'c/labels';

const WIDTHS = [92, 78, 85, 64, 88, 71];

/**
 * Holds the place of data that are on their way, in their size, so that nothing moves when they arrive.
 */
export default class Skeleton extends LightningElement {
    /**
     * lines: text; rows: rows of a list, each with its own line below; block: a chart or a picture.
     * @type {'lines' | 'rows' | 'block'}
     */
    @api variant = 'lines';

    /**
     * Number of lines or rows.
     * @type {number}
     */
    @api rows = 3;

    /**
     * Height of a block or of a row, such as "12rem".
     * @type {string | undefined}
     */
    @api height;

    labels = sharedLabels;

    get isBlock() {
        return this.variant === 'block';
    }

    get entries() {
        const isRows = this.variant === 'rows';
        const height = this.height ?? (isRows ? '2.5rem' : '1rem');
        return Array.from({ length: Math.max(1, Number(this.rows)) }, (_, index) => ({
            key: `${index}`,
            style: `height:${height};width:${isRows ? 100 : WIDTHS[index % WIDTHS.length]}%`
        }));
    }

    get blockStyle() {
        return `height:${this.height ?? '10rem'}`;
    }
}
