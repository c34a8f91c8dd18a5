import { LightningElement, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import HEALTH_BAND from '@salesforce/schema/Account.HealthBand__c';
import getPortfolio from '@salesforce/apex/PortfolioController.getPortfolio';
import { topRisks, totalsOf } from 'c/bookModel';
import { formatCurrency, formatNumber } from 'c/format';
import { fill } from 'c/labels';
import { isPlainClick, recordPage, recordUrl } from 'c/recordLinks';
import { labels } from './labels';

const RISKS = 5;
/** In an org of a subscriber the tab has the namespace of the package, as its fields have. */
const PREFIX = HEALTH_BAND.fieldApiName.replace(/HealthBand__c$/, '');
const PORTFOLIO_TAB = { type: 'standard__navItemPage', attributes: { apiName: `${PREFIX}Portfolio` } };

/** @typedef {import('@salesforce/apex').WireResult<Apex_Portfolio | null>} Wired */
/** @typedef {import('c/bookModel').Row} Row */

/** The own customers at a glance: how many, how healthy, what renews, and whom to look at first. */
export default class PortfolioSummary extends NavigationMixin(LightningElement) {
    labels = labels;
    isLoading = true;
    /** @type {Apex_Portfolio | undefined} */
    book;
    /** @type {unknown} */
    errors;
    /** @type {Wired} */
    wired = {};

    /** @param {Wired} result */
    @wire(getPortfolio, { scope: 'mine' })
    receive(result) {
        this.wired = result;
        const { data, error } = result;
        this.book = data ?? undefined;
        this.errors = error;
        this.isLoading = !data && !error;
    }

    get panelState() {
        if (this.isLoading) {
            return 'loading';
        }
        if (this.errors) {
            return 'error';
        }
        return this.rows.length === 0 ? 'empty' : 'data';
    }

    /** @returns {ReadonlyArray<Row>} */
    get rows() {
        return this.book?.rows ?? [];
    }

    get totals() {
        return totalsOf(this.rows, this.book?.today ?? '');
    }

    get figures() {
        const { count, arr, dueCount, dueArr, overdueCount, overdueArr } = this.totals;
        const due = (/** @type {number} */ number, /** @type {number} */ value) => {
            const text = formatNumber(number, 0);
            return number === 0 ? text : fill(labels.dueValue, text, this.money(value));
        };
        return [
            { key: 'count', label: labels.customers, value: formatNumber(count, 0) },
            { key: 'arr', label: labels.arr, value: this.money(arr) },
            { key: 'due', label: labels.due, value: due(dueCount, dueArr) },
            { key: 'overdue', label: labels.overdue, value: due(overdueCount, overdueArr) }
        ];
    }

    get risks() {
        return topRisks(this.rows, RISKS).map(({ id, name, band, arr, score }) => ({
            id,
            name,
            band,
            url: recordUrl(id),
            arr: this.money(arr),
            score: typeof score === 'number' ? formatNumber(score, 0) : ''
        }));
    }

    get hasRisks() {
        return this.risks.length > 0;
    }

    handlePortfolio() {
        this[NavigationMixin.Navigate](PORTFOLIO_TAB);
    }

    /** @param {MouseEvent} event */
    handleOpen(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            const { id = '' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
            this[NavigationMixin.Navigate](recordPage(id));
        }
    }

    async handleRetry() {
        this.isLoading = true;
        try {
            await refreshApex(this.wired);
        } finally {
            this.isLoading = false;
        }
    }

    /** @param {number | null | undefined} amount */
    money(amount) {
        return formatCurrency(amount, this.book?.currencyCode);
    }
}
