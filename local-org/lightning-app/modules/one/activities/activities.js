/** The tasks of a record: what is open, what was done, and a way to plan the next one. */
import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { onTopic } from 'localOrg/adapter';
import { messagesOf } from 'localOrg/errors';
import { dayOf } from 'localOrg/format';
import { page } from 'localOrg/page';
import { updateRecord } from 'localOrg/records';
import { isPlainClick, navigate, urlOf } from 'localOrg/router';
import { invoke } from 'localOrg/transport';
import { text } from 'localOrg/texts';

export default class Activities extends LightningElement {
    @api recordId;
    @api objectApiName;

    found;
    error;
    texts = {
        title: text('activities'),
        upcoming: text('upcoming'),
        past: text('past'),
        newTask: text('newTask'),
        noOpen: text('noOpenTasks'),
        noPast: text('noPastTasks')
    };

    connectedCallback() {
        this.stop = onTopic((topic) => topic === 'Task' && void this.load());
        void this.load();
    }

    disconnectedCallback() {
        this.stop();
    }

    async load() {
        try {
            this.found = await invoke('activities', { recordId: this.recordId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get isReadable() {
        return this.found?.isReadable === true;
    }

    get canCreate() {
        return this.found?.canCreate === true;
    }

    get hasNoOpen() {
        return this.found.open.length === 0;
    }

    get hasNoPast() {
        return this.found.past.length === 0;
    }

    get open() {
        const today = dayOf(page.now);
        return this.found.open.map((task) => {
            const { value, displayValue } = task.fields.ActivityDate ?? { value: null };
            const isOverdue = value !== null && value < today;
            const key = isOverdue ? 'overdue' : 'dueOn';
            return {
                ...rowOf(task),
                when: value === null ? text('noDueDate') : text(key, displayValue),
                whenClass: isOverdue ? 'slds-text-color_error' : 'slds-text-color_weak',
                doneText: this.found.canComplete ? text('markDone', subjectOf(task)) : undefined
            };
        });
    }

    get past() {
        return this.found.past.map((task) => {
            const done = task.fields.CompletedDateTime?.displayValue ?? task.fields.ActivityDate?.displayValue;
            return { ...rowOf(task), when: done ? text('completedOn', done) : task.fields.Status?.displayValue };
        });
    }

    handleNew() {
        const defaultFieldValues = `${this.found.parentField}=${encodeURIComponent(this.recordId)}`;
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Task', actionName: 'new' },
            state: { defaultFieldValues, stay: 'true' }
        });
    }

    async handleDone(event) {
        const { id, subject } = event.currentTarget.dataset;
        try {
            await updateRecord({ fields: { Id: id, Status: 'Completed' } });
            this.dispatchEvent(new ShowToastEvent({ variant: 'success', title: text('taskDone', subject) }));
        } catch (error) {
            const message = messagesOf(error).join(' ');
            this.dispatchEvent(
                new ShowToastEvent({ variant: 'error', mode: 'sticky', title: text('markDone', subject), message })
            );
        }
    }

    handleOpen(event) {
        if (isPlainClick(event)) {
            event.preventDefault();
            navigate(referenceOf(event.currentTarget.dataset.id));
        }
    }
}

function referenceOf(recordId) {
    return { type: 'standard__recordPage', attributes: { objectApiName: 'Task', recordId, actionName: 'view' } };
}

function subjectOf(task) {
    return task.fields.Subject?.value ?? task.id;
}

function rowOf(task) {
    const owner = task.fields.Owner?.displayValue ?? '';
    return { id: task.id, url: urlOf(referenceOf(task.id)), subject: subjectOf(task), owner };
}
