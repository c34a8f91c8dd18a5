/** What the shell around components asks: the app, its pages, users. */
import { accessOf } from '../../schema/access.js';
import { RecordValue } from '../../schema/record.js';
import { appsOf, tabsOf, type LightningApp, type Tab } from '../metadata/apps.js';
import { assignedPage, flexiPage } from '../metadata/flexiPages.js';
import { listViewsOf } from '../metadata/listViews.js';
import { localName } from '../../schema/names.js';
import type { UiContext } from './context.js';
import { notFound } from './errors.js';
import { readableObject } from './objectInfo.js';
import { pageJson } from './pageJson.js';
import { systemQuery } from './query.js';
import type { Json } from './values.js';

/** The app that a page is in: the one that was chosen, else the first one of the project. */
export function chosenApp({ files }: UiContext, name: string | undefined): LightningApp {
    const apps = appsOf(files);
    const found = apps.find((each) => each.name === name) ?? apps[0];
    if (!found) {
        throw notFound();
    }
    return found;
}

/** Apps with the tabs that the user may open. */
export function appInfo(context: UiContext, name: string | undefined): Json {
    const { files, texts } = context;
    const app = chosenApp(context, name);
    const { tabs, left } = tabsOf(files, context.schema, app);
    const open = tabs.filter(({ object }) => !object || accessOf(object, undefined, 'read'));
    return {
        name: app.name,
        label: texts.app(app.name, app.label),
        color: app.color ?? null,
        tabs: open.map((tab) => tabJson(context, tab)),
        unsupportedTabs: left,
        apps: appsOf(files).map((each) => ({
            name: each.name,
            label: texts.app(each.name, each.label),
            description: each.description ?? null
        }))
    };
}

function tabJson({ texts }: UiContext, tab: Tab): Json {
    const { name, kind, object, content, icon } = tab;
    return {
        name,
        kind,
        label: object ? texts.pluralLabel(object) : texts.tab(name, tab.label),
        objectApiName: object?.name ?? null,
        content: content ?? null,
        icon
    };
}

/** The page of an object's record, of the home page or of a tab. */
export function pageInfo(
    context: UiContext,
    request: { readonly kind: 'record' | 'home' | 'tab'; readonly name: string; readonly app?: string | undefined }
): Json {
    const app = chosenApp(context, request.app);
    switch (request.kind) {
        case 'record': {
            const object = readableObject(context, request.name);
            return pageJson(context, assignedPage(context.files, context.schema, app.name, object));
        }
        case 'home':
            return pageJson(context, assignedPage(context.files, context.schema, app.name, undefined));
        case 'tab':
            return tabPage(context, app, request.name);
    }
}

function tabPage(context: UiContext, app: LightningApp, name: string): Json {
    const { files, schema } = context;
    const plain = localName(name);
    const { tabs } = tabsOf(files, schema, { ...app, tabs: [name, plain] });
    const tab = tabs[0];
    if (!tab) {
        throw notFound();
    }
    const page = tab.kind === 'flexiPage' ? flexiPage(files, tab.content ?? '') : undefined;
    return { tab: tabJson(context, tab), page: pageJson(context, page) };
}

/** The list view that a tab opens with. */
export function listHome(context: UiContext, objectName: string): Json {
    const object = readableObject(context, objectName);
    const views = listViewsOf(context.files, context.schema, object);
    const first = views.find(({ name }) => name !== 'All') ?? views[0];
    return { listViewApiName: (views.find(({ name }) => name === 'All') ?? first)?.name ?? null };
}

/** Users who can be looked through: active ones, with the permission sets that they have. */
export function users(context: UiContext): Json {
    const sets = new Map<string, string[]>();
    for (const { values, relations } of systemQuery(
        context,
        'SELECT AssigneeId, PermissionSet.Label FROM PermissionSetAssignment WHERE PermissionSet.IsOwnedByProfile = false'
    )) {
        const set = relations?.PermissionSet;
        const id = values.AssigneeId as string;
        const label = set instanceof RecordValue ? (set.values.Label as string) : '';
        sets.set(id, [...(sets.get(id) ?? []), label]);
    }
    const active = "SELECT Id, Name FROM User WHERE IsActive = true AND UserType = 'Standard' ORDER BY Name LIMIT 100";
    return systemQuery(context, active).map(({ id, values }) => ({
        id: id ?? '',
        name: values.Name as string,
        permissionSets: sets.get(id ?? '') ?? []
    }));
}
