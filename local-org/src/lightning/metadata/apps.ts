/** Lightning apps, their tabs, and the pages that they assign ("CustomApplication", "CustomTab", Metadata API Developer Guide). */
import { elements, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import type { MetadataFile, MetadataFiles } from './files.js';
import { sameObject } from './layouts.js';

export interface PageAssignment {
    /** `standard-home`, `Account`; undefined for those of an object's own file. */
    readonly target: string | undefined;
    readonly action: string;
    readonly page: string;
    readonly formFactor: string | undefined;
}

export interface LightningApp {
    readonly name: string;
    readonly label: string;
    readonly description: string | undefined;
    readonly color: string | undefined;
    readonly tabs: readonly string[];
    readonly assignments: readonly PageAssignment[];
}

/** `orgOnly`: what only an org can show, with a page that says so. */
export type TabKind = 'object' | 'home' | 'flexiPage' | 'component' | 'orgOnly';

export interface Tab {
    /** As the app names it: `standard-Account`, `Milestone__c`, `Portfolio`. */
    readonly name: string;
    readonly label: string;
    readonly kind: TabKind;
    readonly object: ObjectSchema | undefined;
    /** The page or the component. */
    readonly content: string | undefined;
    /** `standard:account`, `custom:custom26` */
    readonly icon: string;
}

/** All apps of Lightning Experience, or one with every tab where the project has none. */
export function appsOf(files: MetadataFiles): readonly LightningApp[] {
    const apps = files.all('app').flatMap((file) => {
        const xml = files.read(file, 'CustomApplication');
        return xml && text(xml, 'uiType') === 'Lightning' ? [readApp(file, xml)] : [];
    });
    return apps.length > 0 ? apps : [impliedApp(files)];
}

function readApp({ name }: MetadataFile, xml: XmlElement): LightningApp {
    const brand = elements(xml, 'brand')[0];
    return {
        name,
        label: text(xml, 'label') ?? name,
        description: text(xml, 'description'),
        color: brand && text(brand, 'headerColor'),
        tabs: texts(xml, 'tabs'),
        assignments: assignmentsIn(xml)
    };
}

function impliedApp(files: MetadataFiles): LightningApp {
    const tabs = ['standard-home', 'standard-Account', 'standard-Contact', ...files.all('tab').map(({ name }) => name)];
    return { name: 'Local', label: 'Local', description: undefined, color: undefined, tabs, assignments: [] };
}

/** Overrides of actions by pages; those for one profile only do not count. */
export function assignmentsIn(xml: XmlElement): readonly PageAssignment[] {
    return elements(xml, 'actionOverrides')
        .filter((each) => text(each, 'type')?.toLowerCase() === 'flexipage')
        .map((each) => ({
            target: text(each, 'pageOrSobjectType'),
            action: text(each, 'actionName') ?? '',
            page: text(each, 'content') ?? '',
            formFactor: text(each, 'formFactor')
        }));
}

/** The tabs of an app, and the names of those that the local org has no page for. */
export function tabsOf(
    files: MetadataFiles,
    schema: Schema,
    app: LightningApp
): { readonly tabs: readonly Tab[]; readonly left: readonly string[] } {
    const read = app.tabs.map((name) => ({ name, tab: readTab(files, schema, name) }));
    return {
        tabs: read.flatMap(({ tab }) => tab ?? []),
        left: read.filter(({ tab }) => !tab).map(({ name }) => name)
    };
}

/** Tabs of applications that the local org does not have. */
const NO_PAGES = new Set(['standard-feed', 'standard-file', 'standard-forecasting3']);

/** Deployed with a package; nothing here runs them. */
const ORG_ONLY: Readonly<Record<string, { readonly label: string; readonly icon: string }>> = {
    'standard-report': { label: 'Reports', icon: 'standard:report' },
    'standard-dashboard': { label: 'Dashboards', icon: 'standard:dashboard' }
};

function readTab(files: MetadataFiles, schema: Schema, name: string): Tab | undefined {
    if (name === 'standard-home') {
        return { name, label: 'Home', kind: 'home', object: undefined, content: undefined, icon: 'standard:home' };
    }
    const orgOnly = ORG_ONLY[name.toLowerCase()];
    if (orgOnly) {
        return { name, ...orgOnly, kind: 'orgOnly', object: undefined, content: undefined };
    }
    if (NO_PAGES.has(name.toLowerCase())) {
        return undefined;
    }
    if (name.startsWith('standard-')) {
        const object = schema.object(name.slice('standard-'.length));
        const icon = `standard:${name.slice('standard-'.length).toLowerCase()}`;
        return object && { name, label: object.pluralLabel, kind: 'object', object, content: undefined, icon };
    }
    const file = files.all('tab').find((each) => each.name === name);
    const xml = file && files.read(file, 'CustomTab');
    return xml && customTab(schema, name, xml);
}

function customTab(schema: Schema, name: string, xml: XmlElement): Tab | undefined {
    const icon = iconOf(text(xml, 'motif'));
    const label = text(xml, 'label') ?? name;
    const page = text(xml, 'flexiPage');
    const component = text(xml, 'lwcComponent');
    if (page !== undefined) {
        return { name, label, kind: 'flexiPage', object: undefined, content: page, icon };
    }
    if (component !== undefined) {
        return { name, label, kind: 'component', object: undefined, content: component, icon };
    }
    const object = schema.object(name);
    return object && { name, label: object.pluralLabel, kind: 'object', object, content: undefined, icon };
}

/** `Custom26: Flag` -> `custom:custom26` */
function iconOf(motif: string | undefined): string {
    const [, number] = /^Custom(\d+)/i.exec(motif ?? '') ?? [];
    return number === undefined ? 'standard:custom' : `custom:custom${number}`;
}

/** The icon of an object: of its tab, else that of its kind. */
export function iconOfObject(files: MetadataFiles, schema: Schema, object: ObjectSchema): string {
    const tab = files.all('tab').find(({ name }) => sameObject(schema, name, object));
    const xml = tab && files.read(tab, 'CustomTab');
    return xml
        ? iconOf(text(xml, 'motif'))
        : object.isCustom
          ? 'standard:custom'
          : `standard:${object.name.toLowerCase()}`;
}
