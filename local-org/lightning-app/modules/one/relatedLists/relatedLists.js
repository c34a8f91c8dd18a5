/** All related lists of a record's layout. Where the project has no layout, the empty ones are shown when asked for. */
import { LightningElement, api } from 'lwc';
import { onTopic } from 'localOrg/adapter';
import { invoke } from 'localOrg/transport';
import { layoutOf } from 'localOrg/layouts';
import { text } from 'localOrg/texts';

export default class RelatedLists extends LightningElement {
    @api recordId;
    @api objectApiName;

    lists = [];
    counts;
    isWhole = false;
    error;
    unsupported = [];

    connectedCallback() {
        this.stop = onTopic((topic) => {
            if (this.counts && this.lists.some(({ childObject }) => childObject === topic)) {
                void this.count();
            }
        });
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        try {
            const [{ relatedLists }, { layout }] = await Promise.all([
                invoke('relatedInfos', { parentObjectApiName: this.objectApiName }),
                layoutOf(this.objectApiName)
            ]);
            if (layout.isImplied) {
                await this.count(relatedLists);
            }
            this.lists = relatedLists;
            this.unsupported = layout.unsupported.map((name) => ({ name, message: text('unsupported', name) }));
        } catch (error) {
            this.error = error;
        }
    }

    async count(lists = this.lists) {
        this.counts = await invoke('relatedCounts', {
            parentRecordId: this.recordId,
            relatedListIds: lists.map(({ relatedListId }) => relatedListId)
        });
    }

    isEmpty({ relatedListId }) {
        return this.counts?.[relatedListId] === 0;
    }

    get shown() {
        const filled = this.lists.filter((list) => !this.isEmpty(list));
        return this.isWhole ? [...filled, ...this.lists.filter((list) => this.isEmpty(list))] : filled;
    }

    get hiddenText() {
        const count = this.isWhole ? 0 : this.lists.length - this.shown.length;
        return count === 0 ? undefined : count === 1 ? text('emptyList1') : text('emptyLists', count);
    }

    handleAll() {
        this.isWhole = true;
    }
}
