/** Tasks of a record, as the activity panel of Lightning pages shows them: open ones by their due date, past ones from the last. */
import { accessOf } from '../../schema/access.js';
import type { ObjectSchema } from '../../schema/model.js';
import { quote } from '../metadata/listViews.js';
import type { UiContext } from './context.js';
import { displayPaths } from './lists.js';
import { userQuery } from './query.js';
import { objectOfId, selectList, uiRecord } from './records.js';
import type { Json } from './values.js';

const SHOWN = 20;
const FIELDS = ['Subject', 'Status', 'Priority', 'ActivityDate', 'OwnerId', 'WhoId', 'WhatId', 'CompletedDateTime'];

export function activities(context: UiContext, recordId: string): Json {
    const { object: parent, id } = objectOfId(context, recordId);
    const task = context.schema.object('Task');
    if (!task || !accessOf(task, undefined, 'read')) {
        return { isReadable: false, canCreate: false, open: [], past: [] };
    }
    const of = conditionFor(parent, id);
    const read = (condition: string, order: string): Json => {
        const paths = displayPaths(context, task, FIELDS);
        const found = userQuery(
            context,
            `SELECT ${selectList(context, task, paths)} FROM Task WHERE ${of} AND ${condition} ORDER BY ${order}, Id LIMIT ${SHOWN}`
        );
        return found.map((record) => uiRecord(context, record, paths)) as unknown as Json;
    };
    return {
        isReadable: true,
        canCreate: accessOf(task, undefined, 'create'),
        canComplete: accessOf(task, task.fields.get('status'), 'update'),
        parentField: isPerson(parent) ? 'WhoId' : 'WhatId',
        open: read('IsClosed = false', 'ActivityDate ASC NULLS LAST'),
        past: read('IsClosed = true', 'LastModifiedDate DESC')
    };
}

/** An account shows those of its contacts and opportunities too ("AccountId" of "Task", Object Reference). */
function conditionFor(parent: ObjectSchema, id: string): string {
    const value = quote(id);
    if (parent.name === 'Account') {
        return `(AccountId = ${value} OR WhatId = ${value})`;
    }
    return isPerson(parent) ? `WhoId = ${value}` : `WhatId = ${value}`;
}

function isPerson({ name }: ObjectSchema): boolean {
    return name === 'Contact' || name === 'Lead';
}
