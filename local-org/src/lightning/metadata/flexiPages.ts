/** Lightning pages ("FlexiPage", Metadata API Developer Guide): regions, components with properties, visibility rules. */
import { child, elements, text, type XmlElement } from '../../schema/metadata/xml.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { appsOf, assignmentsIn, type PageAssignment } from './apps.js';
import type { MetadataFiles } from './files.js';
import { sameObject } from './layouts.js';

export interface VisibilityRule {
    /** `1 AND 2`; undefined: all. */
    readonly logic: string | undefined;
    readonly criteria: readonly { readonly left: string; readonly operator: string; readonly right: string }[];
}

export interface PageComponent {
    readonly kind: 'component';
    /** `c:healthCard`, `force:detailPanel` */
    readonly name: string;
    readonly id: string;
    readonly properties: Readonly<Record<string, string | readonly string[]>>;
    readonly visibility: VisibilityRule | undefined;
}

export interface PageField {
    readonly kind: 'field';
    /** `Record.Name` */
    readonly name: string;
    readonly visibility: VisibilityRule | undefined;
}

export type PageItem = PageComponent | PageField;

export interface PageRegion {
    readonly name: string;
    readonly isFacet: boolean;
    readonly items: readonly PageItem[];
}

export interface FlexiPage {
    readonly name: string;
    readonly label: string;
    /** `RecordPage`, `AppPage`, `HomePage` */
    readonly type: string;
    readonly template: string;
    readonly object: string | undefined;
    readonly regions: readonly PageRegion[];
}

export function flexiPage(files: MetadataFiles, name: string): FlexiPage | undefined {
    const file = files.all('flexipage').find((each) => each.name === name);
    const xml = file && files.read(file, 'FlexiPage');
    const template = xml && child(xml, 'template');
    return (
        xml && {
            name,
            label: text(xml, 'masterLabel') ?? name,
            type: text(xml, 'type') ?? '',
            template: (template && text(template, 'name')) ?? '',
            object: text(xml, 'sobjectType'),
            regions: elements(xml, 'flexiPageRegions').map(readRegion)
        }
    );
}

function readRegion(xml: XmlElement): PageRegion {
    const instances = elements(xml, 'itemInstances');
    // up to API version 48 components stood in the region itself
    const items =
        instances.length > 0 ? instances.flatMap(readItem) : elements(xml, 'componentInstances').map(readComponent);
    return { name: text(xml, 'name') ?? '', isFacet: text(xml, 'type') === 'Facet', items };
}

function readItem(xml: XmlElement): readonly PageItem[] {
    const component = child(xml, 'componentInstance');
    const field = child(xml, 'fieldInstance');
    if (field) {
        return [{ kind: 'field', name: text(field, 'fieldItem') ?? '', visibility: visibilityOf(field) }];
    }
    return component ? [readComponent(component)] : [];
}

function readComponent(xml: XmlElement): PageComponent {
    const properties = elements(xml, 'componentInstanceProperties').map((each) => {
        const list = child(each, 'valueList');
        const values = list && elements(list, 'valueListItems').map((item) => text(item, 'value') ?? '');
        return [text(each, 'name') ?? '', values ?? text(each, 'value') ?? ''] as const;
    });
    const name = text(xml, 'componentName') ?? '';
    return {
        kind: 'component',
        name,
        id: text(xml, 'identifier') ?? name,
        properties: Object.fromEntries(properties),
        visibility: visibilityOf(xml)
    };
}

function visibilityOf(xml: XmlElement): VisibilityRule | undefined {
    const rule = child(xml, 'visibilityRule');
    return (
        rule && {
            logic: text(rule, 'booleanFilter'),
            criteria: elements(rule, 'criteria').map((each) => ({
                left: text(each, 'leftValue') ?? '',
                operator: text(each, 'operator') ?? '',
                right: text(each, 'rightValue') ?? ''
            }))
        }
    );
}

/**
 * The page that shows a record or the home page: of the app, of the object, or the only one that there is for it.
 *
 * @param target an object, or undefined for the home page
 */
export function assignedPage(
    files: MetadataFiles,
    schema: Schema,
    app: string,
    target: ObjectSchema | undefined
): FlexiPage | undefined {
    const name = target ? recordPageName(files, schema, app, target) : homePageName(files, app);
    return name === undefined ? undefined : flexiPage(files, name);
}

function homePageName(files: MetadataFiles, app: string): string | undefined {
    const own = appsOf(files).find(({ name }) => name === app);
    const assigned = own?.assignments.find((each) => each.target === 'standard-home' && isDesktop(each));
    return assigned?.page ?? onlyPage(files, (xml) => text(xml, 'type') === 'HomePage');
}

function recordPageName(files: MetadataFiles, schema: Schema, app: string, object: ObjectSchema): string | undefined {
    const ofApp = appsOf(files).find(({ name }) => name === app)?.assignments ?? [];
    const inApp = ofApp.find(
        (each) => each.action === 'View' && isDesktop(each) && sameObject(schema, each.target ?? '', object)
    );
    if (inApp) {
        return inApp.page;
    }
    for (const file of files.all('object').filter(({ name }) => sameObject(schema, name, object))) {
        const xml = files.read(file, 'CustomObject');
        const own = (xml ? assignmentsIn(xml) : []).find((each) => each.action === 'View' && isDesktop(each));
        if (own) {
            return own.page;
        }
    }
    return onlyPage(
        files,
        (xml) => text(xml, 'type') === 'RecordPage' && sameObject(schema, text(xml, 'sobjectType') ?? '', object)
    );
}

function isDesktop({ formFactor }: PageAssignment): boolean {
    return formFactor === undefined || formFactor === 'Large';
}

/** Standard objects of a package cannot assign a page; an admin activates it. Here it counts as activated when it is the only one. */
function onlyPage(files: MetadataFiles, test: (xml: XmlElement) => boolean): string | undefined {
    const fitting = files.all('flexipage').filter((file) => {
        const xml = files.read(file, 'FlexiPage');
        return xml !== undefined && test(xml);
    });
    return fitting.length === 1 ? fitting[0]?.name : undefined;
}
