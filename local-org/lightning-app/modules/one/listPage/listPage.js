/** The list views of an object: choose one, search in it, sort it, turn its pages. */
import { LightningElement, api } from 'lwc';
import { onTopic } from 'localOrg/adapter';
import { invoke } from 'localOrg/transport';
import { objectInfo } from 'localOrg/objectInfos';
import { currentReference, navigate, onNavigation } from 'localOrg/router';
import { formatNumber } from 'localOrg/format';
import { text } from 'localOrg/texts';

const PAGE_SIZE = 25;
/** After the last key, in milliseconds. */
const SEARCH_DELAY = 250;

export default class ListPage extends LightningElement {
    @api objectApiName;
    @api actionName;
    @api filterName;

    info;
    views = [];
    viewName;
    view;
    page;
    error;
    searchTerm = '';
    sortBy;
    pageToken;
    isLoading = true;
    texts = {
        new: text('new'),
        select: text('selectListView'),
        search: text('searchList'),
        previous: text('previous'),
        next: text('next'),
        loading: text('loading'),
        refresh: text('refresh')
    };

    connectedCallback() {
        this.stopTopic = onTopic((topic) => topic === this.info?.apiName && void this.loadRecords());
        this.stopNavigation = onNavigation(() => this.followAddress());
        void this.load();
    }

    disconnectedCallback() {
        this.stopTopic();
        this.stopNavigation();
        clearTimeout(this.timer);
    }

    async load() {
        try {
            const { objectApiName } = this;
            const [info, { lists }, home] = await Promise.all([
                objectInfo(objectApiName),
                invoke('listInfos', { objectApiName }),
                invoke('listHome', { objectApiName })
            ]);
            this.info = info;
            this.views = lists;
            document.title = info.labelPlural;
            await this.choose(this.filterName ?? home.listViewApiName);
        } catch (error) {
            this.fail(error);
        }
    }

    /** The address says which view is shown. */
    followAddress() {
        const { type, attributes, state } = currentReference();
        const isHere = type === 'standard__objectPage' && attributes.objectApiName === this.objectApiName;
        if (isHere && state.filterName && state.filterName !== this.viewName) {
            void this.choose(state.filterName);
        }
    }

    async choose(name) {
        this.viewName = name;
        this.searchTerm = '';
        this.sortBy = undefined;
        this.pageToken = undefined;
        this.page = undefined;
        const { objectApiName } = this;
        try {
            this.view = await invoke('listInfo', { objectApiName, listViewApiName: name });
            await this.loadRecords();
        } catch (error) {
            this.fail(error);
        }
    }

    async loadRecords() {
        const { objectApiName, viewName, searchTerm, sortBy, pageToken } = this;
        this.isLoading = true;
        try {
            const page = await invoke('listRecords', {
                objectApiName,
                listViewApiName: viewName,
                searchTerm,
                sortBy,
                pageToken,
                pageSize: PAGE_SIZE
            });
            // a later question may have been answered meanwhile
            if (viewName === this.viewName && searchTerm === this.searchTerm && sortBy === this.sortBy) {
                this.page = page;
                this.error = undefined;
                this.isLoading = false;
            }
        } catch (error) {
            this.fail(error);
        }
    }

    fail(error) {
        this.error = error;
        this.isLoading = false;
    }

    get iconName() {
        return this.info?.themeInfo.iconName;
    }

    get objectLabel() {
        return this.info?.labelPlural ?? '';
    }

    get viewLabel() {
        return this.view?.label ?? '';
    }

    get viewItems() {
        return this.views.map(({ apiName, label }) => ({ apiName, label, isChecked: apiName === this.viewName }));
    }

    get columns() {
        return this.view?.displayColumns ?? [];
    }

    get records() {
        return this.page?.records ?? [];
    }

    get hasRows() {
        return this.records.length > 0;
    }

    get emptyText() {
        if (!this.page || this.hasRows || this.error) {
            return undefined;
        }
        return text(this.searchTerm ? 'emptySearch' : 'emptyList');
    }

    get shownSort() {
        if (this.sortBy) {
            return this.sortBy;
        }
        return this.page?.sortBy[0];
    }

    get countText() {
        if (!this.page) {
            return '';
        }
        const { totalCount, count, currentPageToken } = this.page;
        const from = Number(currentPageToken);
        return totalCount <= count
            ? text('items', formatNumber(totalCount))
            : text('itemsOf', formatNumber(from + 1), formatNumber(from + count), formatNumber(totalCount));
    }

    get canCreate() {
        return this.info?.createable === true;
    }

    get isFirst() {
        return !this.page?.previousPageToken;
    }

    get isLast() {
        return !this.page?.nextPageToken;
    }

    get isPaged() {
        return !this.isFirst || !this.isLast;
    }

    handleView(event) {
        const attributes = { objectApiName: this.objectApiName, actionName: 'list' };
        navigate({ type: 'standard__objectPage', attributes, state: { filterName: event.detail.value } });
    }

    handleSearch(event) {
        const { value } = event.target;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the next key may come soon
        this.timer = setTimeout(() => {
            this.searchTerm = value;
            this.pageToken = undefined;
            void this.loadRecords();
        }, SEARCH_DELAY);
    }

    handleSort(event) {
        this.sortBy = event.detail.sortBy;
        this.pageToken = undefined;
        void this.loadRecords();
    }

    handlePrevious() {
        this.pageToken = this.page.previousPageToken;
        void this.loadRecords();
    }

    handleNext() {
        this.pageToken = this.page.nextPageToken;
        void this.loadRecords();
    }

    handleRefresh() {
        void this.loadRecords();
    }

    handleNew() {
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.objectApiName, actionName: 'new' }
        });
    }
}
