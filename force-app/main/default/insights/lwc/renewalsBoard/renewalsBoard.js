import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/RenewalsBoardController.getBoard';
import { formatNumber } from 'c/format';
import { fill } from 'c/labels';
import { isPlainClick, recordPage } from 'c/recordLinks';
import { loadState, saveState } from 'c/viewState';
import { EVERYBODY, columnsOf, managerOptions, ofManager } from './boardModel';
import { labels } from './labels';

const PAGE = 'renewalsBoard';
const MOST_CARDS = 10;

/** @typedef {import('@salesforce/apex').WireResult<Apex_RenewalsBoard | null>} Wired */
/** @typedef {import('./boardModel').Row} Row */

/** Open renewals by month, overdue ones on top, with the three calls and what to expect. */
export default class RenewalsBoard extends NavigationMixin(LightningElement) {
    /**
     * Number of months, this one included.
     * @type {number}
     */
    @api months = 6;

    labels = labels;
    state = loadState(PAGE, { scope: 'mine', manager: EVERYBODY });
    scope = this.state.scope;
    isLoading = true;
    /** @type {Apex_RenewalsBoard | undefined} */
    board;
    /** @type {unknown} */
    errors;
    /** @type {Wired} */
    wired = {};
    /** @type {ReadonlyArray<string>} */
    opened = [];

    /** @param {Wired} result */
    @wire(getBoard, { scope: '$scope', months: '$months' })
    receive(result) {
        this.wired = result;
        const { data, error } = result;
        if (data) {
            this.board = data;
            this.errors = undefined;
        } else if (error) {
            this.errors = error;
        }
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
        return this.board?.rows ?? [];
    }

    get hasTeam() {
        return Boolean(this.board?.hasTeam);
    }

    get managers() {
        return managerOptions(this.rows, this.state.manager);
    }

    get columns() {
        const { today = '', months = [], currencyCode } = this.board ?? {};
        const rows = ofManager(this.rows, this.state.manager);
        return columnsOf({ rows, months, today, currencyCode }, this.opened, MOST_CARDS);
    }

    get cutText() {
        return this.board?.isCut ? fill(labels.cut, formatNumber(this.rows.length, 0)) : '';
    }

    /** @param {CustomEvent<string>} event */
    handleScope(event) {
        this.scope = event.detail;
        this.isLoading = true;
        // Somebody else's renewals have other managers.
        this.keep({ scope: event.detail, manager: EVERYBODY });
    }

    /** @param {CustomEvent<{ value: string }>} event */
    handleManager(event) {
        this.keep({ manager: event.detail.value });
    }

    /** @param {Event} event */
    handleMore(event) {
        const { key = '' } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        this.opened = [...this.opened, key];
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

    /** @param {object} change */
    keep(change) {
        this.state = { ...this.state, ...change };
        saveState(PAGE, this.state);
    }
}
