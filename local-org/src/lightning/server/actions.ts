/** What the page may ask of the org. Each action is a transaction of its own. */
import { dispatchAura } from '../../platform/dispatch/aura.js';
import { asApexException } from '../../language/exceptions.js';
import { Unsupported } from '../../language/unsupported.js';
import { inTransaction } from '../../platform/transactions.js';
import { activities } from '../uiApi/activities.js';
import { contextFor, type UiContext, type UiOrg } from '../uiApi/context.js';
import { layoutJson, objectLayout, recordCreateDefaults } from '../uiApi/defaults.js';
import { UiError } from '../uiApi/errors.js';
import { listInfo, listInfos, listRecords } from '../uiApi/lists.js';
import { lookup } from '../uiApi/lookup.js';
import { objectInfo, picklists, readableObject } from '../uiApi/objectInfo.js';
import { createRecord, deleteRecord, readRecord, updateRecord } from '../uiApi/records.js';
import { relatedCount, relatedCounts, relatedInfo, relatedInfos, relatedRecords } from '../uiApi/relatedLists.js';
import { globalSearch } from '../uiApi/search.js';
import { appInfo, listHome, pageInfo, users } from '../uiApi/shell.js';
import { Params } from './params.js';

export interface ActionRequest {
    readonly kind: string;
    readonly params: Readonly<Record<string, unknown>>;
}

export type ActionResult =
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly status: number; readonly statusText: string; readonly body: unknown };

type Action = (context: UiContext, params: Params) => unknown;

const ACTIONS: Readonly<Record<string, Action>> = {
    record: (context, p) =>
        readRecord(context, {
            recordId: p.text('recordId'),
            fields: p.texts('fields'),
            optionalFields: p.texts('optionalFields'),
            layoutTypes: p.optionalTexts('layoutTypes')
        }),
    recordCreate: (context, p) => createRecord(context, { apiName: p.text('apiName'), fields: p.object('fields') }),
    recordUpdate: (context, p) =>
        updateRecord(context, {
            recordId: p.text('recordId'),
            fields: p.object('fields'),
            optionalFields: p.optionalTexts('optionalFields'),
            ifUnmodifiedSince: p.optionalText('ifUnmodifiedSince')
        }),
    recordDelete: (context, p) => deleteRecord(context, p.text('recordId')),
    recordCreateDefaults: (context, p) => recordCreateDefaults(context, p.text('objectApiName')),
    objectInfo: (context, p) => objectInfo(context, p.text('objectApiName')),
    picklists: (context, p) => picklists(context, p.text('objectApiName')),
    objectLayout: (context, p) => objectLayout(context, p.text('objectApiName')),
    layout: (context, p) => layoutJson(context, readableObject(context, p.text('objectApiName'))),
    relatedRecords: (context, p) =>
        relatedRecords(context, {
            parentRecordId: p.text('parentRecordId'),
            relatedListId: p.text('relatedListId'),
            fields: p.optionalTexts('fields'),
            optionalFields: p.optionalTexts('optionalFields'),
            where: p.optionalText('where'),
            ...pageOf(p)
        }),
    relatedCount: (context, p) => relatedCount(context, p.text('parentRecordId'), p.text('relatedListId')),
    relatedCounts: (context, p) => relatedCounts(context, p.text('parentRecordId'), p.texts('relatedListIds')),
    relatedInfo: (context, p) => relatedInfo(context, p.text('parentObjectApiName'), p.text('relatedListId')),
    relatedInfos: (context, p) => relatedInfos(context, p.text('parentObjectApiName')),
    listInfos: (context, p) => listInfos(context, p.text('objectApiName')),
    listInfo: (context, p) => listInfo(context, p.text('objectApiName'), p.text('listViewApiName')),
    listHome: (context, p) => listHome(context, p.text('objectApiName')),
    listRecords: (context, p) =>
        listRecords(context, {
            objectApiName: p.text('objectApiName'),
            listViewApiName: p.text('listViewApiName'),
            searchTerm: p.optionalText('searchTerm'),
            fields: p.optionalTexts('fields'),
            optionalFields: p.optionalTexts('optionalFields'),
            ...pageOf(p)
        }),
    app: (context, p) => appInfo(context, p.optionalText('app')),
    page: (context, p) =>
        pageInfo(context, {
            kind: p.oneOf('kind', ['record', 'home', 'tab']),
            name: p.optionalText('name') ?? '',
            app: p.optionalText('app')
        }),
    search: (context, p) =>
        globalSearch(context, {
            term: p.text('term'),
            app: p.optionalText('app'),
            objectApiName: p.optionalText('objectApiName')
        }),
    lookup: (context, p) =>
        lookup(context, {
            objectApiNames: p.texts('objectApiNames'),
            term: p.optionalText('term') ?? '',
            filter: p.optionalObject('filter'),
            app: p.optionalText('app')
        }),
    activities: (context, p) => activities(context, p.text('recordId')),
    users: (context) => users(context)
};

function pageOf(p: Params): {
    pageSize?: number | undefined;
    pageToken?: string | undefined;
    sortBy?: readonly string[] | undefined;
} {
    return {
        pageSize: p.optionalNumber('pageSize'),
        pageToken: p.optionalText('pageToken'),
        sortBy: p.optionalTexts('sortBy')
    };
}

/** Runs one action as a user. What goes wrong is part of the answer, defects of the program too. */
export function runAction(org: UiOrg, userId: string, request: ActionRequest): ActionResult {
    const params = new Params(request.kind, request.params);
    if (request.kind === 'apex') {
        return runApex(org, userId, params);
    }
    const action = ACTIONS[request.kind];
    if (!action) {
        return refused(400, 'Bad Request', { message: `There is no action ${request.kind}`, statusCode: 400 });
    }
    const { thrown, value } = inTransaction(org.workspace.services, { quiddity: 'AURA', userId }, () =>
        action(contextFor(org, userId), params)
    );
    return thrown ? failure(thrown.error) : { ok: true, value: value ?? null };
}

function runApex({ workspace }: UiOrg, userId: string, params: Params): ActionResult {
    const parameters = JSON.stringify(params.object('parameters'));
    try {
        const answer = dispatchAura(workspace.services, {
            className: params.text('className'),
            methodName: params.text('methodName'),
            parameters,
            userId
        });
        return answer.ok ? { ok: true, value: answer.value } : answer;
    } catch (error) {
        return failure(error);
    }
}

function refused(status: number, statusText: string, body: unknown): ActionResult {
    return { ok: false, status, statusText, body };
}

function failure(error: unknown): ActionResult {
    if (error instanceof UiError) {
        return refused(error.status, error.status === 404 ? 'Not Found' : 'Bad Request', error.body);
    }
    if (error instanceof Unsupported) {
        const message = `The local org does not support ${error.message}`;
        return refused(501, 'Not Implemented', { message, statusCode: 501, errorCode: 'UNSUPPORTED' });
    }
    const exception = asApexException(error);
    if (exception) {
        return refused(400, 'Bad Request', { message: exception.message ?? exception.apexType, statusCode: 400 });
    }
    const message = error instanceof Error ? error.message : String(error);
    if (process.env.LOCAL_ORG_TRACE) {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? message) : message}\n`);
    }
    return refused(500, 'Server Error', { message: `Internal error of the local org: ${message}`, statusCode: 500 });
}
