/** One related list of a record: its first records, and the way to all of them. */
import { LightningElement, api } from 'lwc';
import { onTopic } from 'localOrg/adapter';
import { invoke } from 'localOrg/transport';
import { navigate, urlOf } from 'localOrg/router';
import { text } from 'localOrg/texts';

const SHOWN = 6;

export default class RelatedList extends LightningElement {
    @api recordId;
    @api objectApiName;
    @api relatedListId;
    @api heading;
    /** What is known of the list already. */
    @api listInfo;
    @api pageSize = SHOWN;

    info;
    page;
    error;
    texts = { new: text('new'), empty: text('noRelated'), viewAll: text('viewAll') };

    connectedCallback() {
        this.info = this.listInfo;
        this.stop = onTopic((topic) => topic === this.info?.childObject && void this.load());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        const { recordId: parentRecordId, relatedListId, objectApiName: parentObjectApiName } = this;
        try {
            this.info ??= await invoke('relatedInfo', { parentObjectApiName, relatedListId });
            const fields = this.info.displayColumns.map(
                ({ fieldApiName }) => `${this.info.childObject}.${fieldApiName}`
            );
            this.page = await invoke('relatedRecords', {
                parentRecordId,
                relatedListId,
                optionalFields: fields,
                pageSize: this.pageSize,
                sortBy: this.info.sortBy
            });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get title() {
        const label = this.heading ?? this.info?.label ?? '';
        return this.page ? `${label} (${this.page.totalCount})` : label;
    }

    get iconName() {
        return this.info?.iconName;
    }

    get canCreate() {
        return this.info?.createable === true;
    }

    get columns() {
        return this.info?.displayColumns ?? [];
    }

    get records() {
        return this.page?.records ?? [];
    }

    get isEmpty() {
        return this.page?.count === 0;
    }

    get hasRows() {
        return Boolean(this.page) && !this.isEmpty;
    }

    get hasMore() {
        return Boolean(this.page?.nextPageToken);
    }

    get allReference() {
        const { recordId, objectApiName, relatedListId } = this;
        return {
            type: 'standard__recordRelationshipPage',
            attributes: { recordId, objectApiName, relationshipApiName: relatedListId, actionName: 'view' }
        };
    }

    get allUrl() {
        return urlOf(this.allReference);
    }

    handleAll(event) {
        event.preventDefault();
        navigate(this.allReference);
    }

    handleNew() {
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.info.childObject, actionName: 'new' },
            state: {
                defaultFieldValues: `${this.info.fieldApiName}=${encodeURIComponent(this.recordId)}`,
                stay: 'true'
            }
        });
    }
}
