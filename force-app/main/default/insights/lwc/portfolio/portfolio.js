import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getPortfolio from '@salesforce/apex/PortfolioController.getPortfolio';
import { formatCurrency, formatNumber } from 'c/format';
import { fill } from 'c/labels';
import { isPlainClick, recordPage } from 'c/recordLinks';
import { loadState, saveState } from 'c/viewState';
import { NO_FILTERS, filterRows, pageOf, sortRows, totalsOf } from 'c/bookModel';
import { LARGEST_FIRST, columnsOf, filterOptions, rowView, withValue } from './portfolioView';
import { labels } from './labels';

const PAGE = 'portfolio';
/** @type {Sort} */
const BY_ARR = Object.freeze({ field: 'arr', isDescending: true });
const LISTED_FILTERS = Object.freeze(['stage', 'renewal', 'direction', 'contact', 'manager']);

/** @typedef {import('@salesforce/apex').WireResult<Apex_Portfolio | null>} Wired */
/** @typedef {import('c/bookModel').Filters} Filters */
/** @typedef {import('c/bookModel').Sort} Sort */
/** @typedef {import('c/bookModel').SortField} SortField */
/** @typedef {import('c/bookModel').Row} Row */
/** @typedef {import('./portfolioView').Options} Options */

/**
 * The book of business: customers by band, ARR, renewal, stage, trend and last contact. Filters, order and scope stay
 * as the user leaves them.
 */
export default class Portfolio extends NavigationMixin(LightningElement) {
    /**
     * Rows of a page.
     * @type {number}
     */
    @api pageSize = 50;

    labels = labels;
    state = loadState(PAGE, { scope: 'mine', filters: NO_FILTERS, sort: BY_ARR });
    scope = this.state.scope;
    page = 0;
    isLoading = true;
    /** @type {Apex_Portfolio | undefined} */
    book;
    /** @type {unknown} */
    errors;
    /** @type {Wired} */
    wired = {};

    /** @param {Wired} result */
    @wire(getPortfolio, { scope: '$scope' })
    receive(result) {
        this.wired = result;
        const { data, error } = result;
        if (data) {
            this.book = data;
            this.errors = undefined;
        } else if (error) {
            this.errors = error;
        }
        this.isLoading = !data && !error;
        this.forget();
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

    get today() {
        return this.book?.today ?? '';
    }

    get hasTeam() {
        return Boolean(this.book?.hasTeam);
    }

    get hasManager() {
        return this.scope !== 'mine';
    }

    /** @returns {Filters} */
    get filters() {
        // Of an earlier version a filter may be missing; in the own book everybody is the same manager.
        const filters = { ...NO_FILTERS, ...this.state.filters };
        return this.hasManager ? filters : { ...filters, manager: '' };
    }

    /** Computed once for a change, since all parts of the page ask for it. */
    get found() {
        this.foundRows ??= sortRows(filterRows(this.rows, this.filters, this.today), this.state.sort);
        return this.foundRows;
    }

    /** @type {ReadonlyArray<Row> | undefined} */
    foundRows;
    /** @type {Options | undefined} */
    options;

    get totals() {
        return totalsOf(this.found, this.today);
    }

    get figures() {
        const { count, arr, dueCount, dueArr, overdueCount, overdueArr } = this.totals;
        const money = (/** @type {number} */ value) => formatCurrency(value, this.book?.currencyCode);
        const due = (/** @type {number} */ number, /** @type {number} */ value) => {
            const text = formatNumber(number, 0);
            return number === 0 ? text : fill(labels.dueValue, text, money(value));
        };
        return [
            { key: 'count', label: labels.customers, value: formatNumber(count, 0) },
            { key: 'arr', label: labels.arr, value: money(arr) },
            { key: 'due', label: labels.due, value: due(dueCount, dueArr) },
            { key: 'overdue', label: labels.overdue, value: due(overdueCount, overdueArr) }
        ];
    }

    get bandTotals() {
        // The bar keeps all bands when one is chosen, so that another one can be chosen.
        return totalsOf(filterRows(this.rows, { ...this.filters, band: '' }, this.today), this.today).bands;
    }

    get listedFilters() {
        this.options ??= filterOptions(this.rows, this.today);
        const { options, filters } = this;
        return LISTED_FILTERS.filter((name) => name !== 'manager' || this.hasManager).map((name) => ({
            name,
            label: Reflect.get(labels, name === 'direction' ? 'trend' : name),
            value: Reflect.get(filters, name),
            options: withValue(Reflect.get(options, name), Reflect.get(filters, name))
        }));
    }

    get columns() {
        return columnsOf(this.state.sort, this.hasManager);
    }

    get columnCount() {
        return this.columns.length;
    }

    get current() {
        return pageOf(this.found, this.page, Math.max(1, Number(this.pageSize) || 50));
    }

    get shownRows() {
        return this.current.rows.map((row) => rowView(row, this.today, this.book?.currencyCode));
    }

    get hasFound() {
        return this.found.length > 0;
    }

    get isFiltered() {
        return Object.values(this.filters).some((value) => value !== '');
    }

    get isUnfiltered() {
        return !this.isFiltered;
    }

    get foundText() {
        return fill(labels.found, formatNumber(this.found.length, 0), formatNumber(this.rows.length, 0));
    }

    get tableLabel() {
        const column = this.columns.find(({ isSorted }) => isSorted);
        return column ? `${labels.title}. ${fill(labels.sortedBy, column.label)}` : labels.title;
    }

    get cutText() {
        const { total = 0 } = this.book ?? {};
        return total > this.rows.length
            ? fill(labels.cut, formatNumber(this.rows.length, 0), formatNumber(total, 0))
            : undefined;
    }

    get hasPages() {
        return this.current.last > 0;
    }

    get pageText() {
        const { from, to } = this.current;
        return fill(labels.page, formatNumber(from, 0), formatNumber(to, 0), formatNumber(this.found.length, 0));
    }

    get isFirst() {
        return this.current.page === 0;
    }

    get isLast() {
        return this.current.page === this.current.last;
    }

    /** @param {CustomEvent<string>} event */
    handleScope(event) {
        this.scope = event.detail;
        this.isLoading = true;
        this.keep({ scope: event.detail });
    }

    /** @param {CustomEvent<string>} event */
    handleBand(event) {
        this.filter({ band: event.detail });
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleSearch(event) {
        this.filter({ search: event.detail.value ?? '' });
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleFilter(event) {
        const name = /** @type {HTMLElement} */ (event.currentTarget).dataset.filter ?? '';
        this.filter({ [name]: event.detail.value });
    }

    handleReset() {
        this.filter(NO_FILTERS);
    }

    /** @param {Event} event */
    handleSort(event) {
        const field = /** @type {SortField} */ (/** @type {HTMLElement} */ (event.currentTarget).dataset.field);
        const { sort } = this.state;
        const isDescending = sort.field === field ? !sort.isDescending : LARGEST_FIRST.includes(field);
        this.keep({ sort: { field, isDescending } });
    }

    handlePrevious() {
        this.page = this.current.page - 1;
    }

    handleNext() {
        this.page = this.current.page + 1;
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

    /** @param {Partial<Filters>} change */
    filter(change) {
        this.keep({ filters: { ...this.filters, ...change } });
    }

    /** @param {object} change */
    keep(change) {
        this.state = { ...this.state, ...change };
        this.page = 0;
        this.foundRows = undefined;
        saveState(PAGE, this.state);
    }

    /** What was computed from other rows. */
    forget() {
        this.foundRows = undefined;
        this.options = undefined;
    }
}
