import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getEvidence from '@salesforce/apex/AccountHealthController.getEvidence';
import { formatDate, formatDateTime, formatNumber, formatPercent } from 'c/format';
import { labels } from 'c/healthLabels';
import { freshnessText, zeroText } from 'c/healthMeasures';
import { bandLabel, fill } from 'c/labels';

/** @typedef {import('@salesforce/apex').WireResult<Apex_HealthEvidenceView | null>} Wired */

/** One measure with the records that it was computed from. */
export default class HealthMeasureDetail extends LightningElement {
    /** @type {Apex_HealthMeasureView | undefined} */
    @api measure;

    /** @type {string | undefined} */
    @api scoreId;

    /**
     * The day of the organization.
     * @type {string | undefined}
     */
    @api today;

    labels = labels;

    /** @type {Wired} */
    wired = {};

    get measureName() {
        return this.measure?.name;
    }

    get description() {
        return this.measure?.description;
    }

    /** @param {Wired} result */
    @wire(getEvidence, { scoreId: '$scoreId', measureName: '$measureName' })
    takeEvidence(result) {
        this.wired = result;
    }

    get error() {
        return this.wired.error;
    }

    get isLoading() {
        return !this.wired.data && !this.wired.error;
    }

    get facts() {
        const { measure } = this;
        if (!measure) {
            return [];
        }
        const { points, effectivePercent, contribution, staleAfterDays, capBand } = measure;
        const texts = [
            typeof points === 'number' ? fill(labels.measurePoints, formatNumber(points)) : labels.measureNotCounted,
            typeof effectivePercent === 'number'
                ? fill(labels.shareOfScore, formatPercent(effectivePercent, 1))
                : undefined,
            typeof contribution === 'number' ? fill(labels.contribution, formatNumber(contribution, 1, 1)) : undefined,
            zeroText(measure),
            freshnessText(measure, this.today),
            staleAfterDays ? fill(labels.staleAfter, staleAfterDays) : undefined,
            capBand ? fill(labels.statusCap, bandLabel(capBand)) : undefined,
            measure.problem
        ];
        return texts.filter(Boolean).map((text, index) => ({ key: `${index}`, text }));
    }

    get rows() {
        return (this.wired.data?.rows ?? []).map(({ recordId = '', name, objectLabel, at, day, amount, text }) => ({
            recordId,
            name: name || objectLabel,
            when: at ? formatDateTime(at) : formatDate(day),
            value: text ?? formatNumber(amount)
        }));
    }

    get hasRows() {
        return this.rows.length > 0;
    }

    get dateLabel() {
        return this.wired.data?.dateLabel;
    }

    get valueLabel() {
        return this.wired.data?.valueLabel;
    }

    get countText() {
        return fill(labels.evidenceCount, this.rows.length, this.wired.data?.total ?? 0);
    }

    get hiddenText() {
        const hidden = this.wired.data?.hidden ?? 0;
        return hidden > 0 ? fill(labels.evidenceHidden, hidden) : undefined;
    }

    get isEmpty() {
        return this.wired.data?.total === 0;
    }

    handleRetry() {
        return refreshApex(this.wired);
    }
}
