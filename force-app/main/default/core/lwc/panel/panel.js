import { LightningElement, api } from 'lwc';

/**
 * The frame of a component, with one of four states. Slots: `actions` beside the title, `skeleton` while loading,
 * `empty` for what to do when there is nothing, and the data.
 * @fires Panel#retry when the user wants to try again after an error
 */
export default class Panel extends LightningElement {
    /** @type {string} */
    @api title = '';

    /** @type {string | undefined} */
    @api iconName;

    /** @type {'loading' | 'error' | 'empty' | 'data'} */
    @api state = 'data';

    /**
     * What loading failed with.
     * @type {unknown}
     */
    @api errors;

    /** @type {string | undefined} */
    @api emptyTitle;

    /** @type {string | undefined} */
    @api emptyMessage;

    /** @type {string | undefined} */
    @api emptyIconName;

    /**
     * Lines of the skeleton, where the slot has no better one.
     * @type {number}
     */
    @api skeletonRows = 4;

    get isLoading() {
        return this.state === 'loading';
    }

    get isError() {
        return this.state === 'error';
    }

    get isEmpty() {
        return this.state === 'empty';
    }

    get emptyIcon() {
        return this.emptyIconName ?? 'utility:info_alt';
    }

    handleRetry() {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
