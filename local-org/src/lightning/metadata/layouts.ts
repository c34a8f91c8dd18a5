/** Page layouts ("Layout", Metadata API Developer Guide), and what stands for one where a project has none. */
import { elements, flag, text, texts, type XmlElement } from '../../schema/metadata/xml.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { qualify } from '../../schema/names.js';
import type { MetadataFiles } from './files.js';

export interface LayoutItem {
    /** Canonical name; undefined: an empty place. */
    readonly field: string | undefined;
    readonly isRequired: boolean;
    readonly isReadonly: boolean;
}

export interface LayoutSection {
    readonly label: string;
    readonly isLabelShown: boolean;
    readonly columns: readonly (readonly LayoutItem[])[];
}

export interface LayoutRelatedList {
    /** Relationship name: `Contacts`, `Milestones__r`. */
    readonly relationship: string;
    /** Canonical names of the child's fields. */
    readonly fields: readonly string[];
    readonly sortField: string | undefined;
    readonly sortOrder: string | undefined;
}

export interface Layout {
    readonly name: string;
    readonly sections: readonly LayoutSection[];
    readonly relatedLists: readonly LayoutRelatedList[];
    /** Related lists of the layout that the local org does not show, with the reason. */
    readonly left: readonly string[];
    /** Whether the project has none, and this one stands for it. */
    readonly isImplied: boolean;
}

/** The first layout of an object by name; layouts by profile and record type are not told apart. */
export function layoutOf(files: MetadataFiles, schema: Schema, object: ObjectSchema): Layout {
    const own = files.all('layout').find(({ name }) => sameObject(schema, name.split('-')[0] ?? '', object));
    const xml = own && files.read(own, 'Layout');
    return own && xml ? readLayout(schema, object, own.name, xml) : impliedLayout(schema, object);
}

export function sameObject(schema: Schema, name: string, object: ObjectSchema): boolean {
    return qualify(name, schema.namespace).toLowerCase() === object.name.toLowerCase() || name === object.name;
}

function readLayout(schema: Schema, object: ObjectSchema, name: string, xml: XmlElement): Layout {
    const sections = elements(xml, 'layoutSections')
        .filter((section) => text(section, 'style') !== 'CustomLinks')
        .map((section) => readSection(schema, object, section));
    const read = elements(xml, 'relatedLists').map((list) => readRelatedList(schema, object, list));
    return {
        name: name.slice(name.indexOf('-') + 1),
        sections: sections.filter(({ columns }) => columns.some((column) => column.length > 0)),
        relatedLists: read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
        left: read.filter((each) => typeof each === 'string'),
        isImplied: false
    };
}

function readSection(schema: Schema, object: ObjectSchema, section: XmlElement): LayoutSection {
    return {
        label: text(section, 'label') ?? '',
        isLabelShown: flag(section, 'detailHeading') || flag(section, 'editHeading'),
        columns: elements(section, 'layoutColumns').map((column) =>
            elements(column, 'layoutItems').flatMap((item) => readItem(schema, object, item))
        )
    };
}

function readItem(schema: Schema, object: ObjectSchema, item: XmlElement): readonly LayoutItem[] {
    const name = text(item, 'field');
    if (name === undefined) {
        return flag(item, 'emptySpace') ? [{ field: undefined, isRequired: false, isReadonly: true }] : [];
    }
    const field = schema.field(object, name);
    const behavior = text(item, 'behavior');
    return field
        ? [{ field: field.name, isRequired: behavior === 'Required', isReadonly: behavior === 'Readonly' }]
        : [];
}

function readRelatedList(schema: Schema, object: ObjectSchema, list: XmlElement): LayoutRelatedList | string {
    const name = text(list, 'relatedList') ?? '';
    const child = childOf(schema, object, name);
    if (!child) {
        return name;
    }
    const fields = texts(list, 'fields').flatMap((field) => columnField(schema, child.object, field) ?? []);
    return {
        relationship: child.relationship,
        fields: fields.map((field) => field.name),
        sortField: columnField(schema, child.object, text(list, 'sortField') ?? '')?.name,
        sortOrder: text(list, 'sortOrder')
    };
}

/** `Milestone__c.SuccessPlan__c`, `RelatedContactList` */
function childOf(
    schema: Schema,
    object: ObjectSchema,
    name: string
): { readonly relationship: string; readonly object: ObjectSchema } | undefined {
    const [childName = '', fieldName = ''] = (STANDARD_LISTS[name] ?? name).split('.');
    const childObject = schema.object(childName);
    const field = childObject && schema.field(childObject, fieldName);
    for (const relationship of object.children.values()) {
        if (
            childObject &&
            field &&
            relationship.childObject === childObject.name &&
            relationship.childField === field.name
        ) {
            return { relationship: relationship.name, object: childObject };
        }
    }
    return undefined;
}

/** Names of standard related lists ("RelatedListItem" in "Layout", Metadata API Developer Guide). */
const STANDARD_LISTS: Readonly<Record<string, string>> = {
    RelatedContactList: 'Contact.AccountId',
    RelatedOpportunityList: 'Opportunity.AccountId',
    RelatedCaseList: 'Case.AccountId'
};

/** Columns of standard objects have names of their own: `NAME`, `ACCOUNT.NAME`, `CORE.USERS.ALIAS`. */
const STANDARD_COLUMNS: Readonly<Record<string, string>> = {
    FULL_NAME: 'Name',
    SALES: 'AnnualRevenue',
    PHONE1: 'Phone',
    URL: 'Website',
    'ACCOUNT.ADDRESS1_STATE': 'BillingState',
    'ACCOUNT.ADDRESS1_CITY': 'BillingCity',
    'CORE.USERS.ALIAS': 'OwnerId',
    'CORE.USERS.FIRST_NAME': 'OwnerId',
    CREATEDBY_USER: 'CreatedById',
    UPDATEDBY_USER: 'LastModifiedById',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate'
};

/** The field of a column of a list view or related list; undefined when the object has none. */
export function columnField(schema: Schema, object: ObjectSchema, column: string): FieldSchema | undefined {
    const plain = STANDARD_COLUMNS[column] ?? (/^[A-Z_.]+$/.test(column) ? (column.split('.').at(-1) ?? '') : column);
    return schema.field(object, plain) ?? schema.field(object, plain.replace(/_/g, ''));
}

/** Without a layout: the fields that people usually see, all custom ones, addresses, and who did what when. */
function impliedLayout(schema: Schema, object: ObjectSchema): Layout {
    const named = (names: readonly string[]): readonly FieldSchema[] =>
        names.flatMap((name) => schema.field(object, name) ?? []);
    const custom = [...object.fields.values()].filter((field) => field.isCustom && field.compoundName === undefined);
    const sections = [
        section(`${object.label} Information`, named(USUAL_FIELDS[object.name] ?? ['Name', 'OwnerId'])),
        section('Additional Information', custom),
        section('Address Information', named(ADDRESS_FIELDS[object.name] ?? [])),
        section(
            'System Information',
            named(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']),
            true
        )
    ];
    const lists = [...object.children.values()].filter(({ name, childObject, childField }) => {
        const child = schema.object(childObject);
        const isUsual = (USUAL_LISTS[object.name] ?? []).includes(name);
        return childField !== undefined && child !== undefined && (isUsual || child.kind === 'custom');
    });
    return {
        name: '',
        sections: sections.filter(({ columns }) => columns.some((column) => column.length > 0)),
        relatedLists: lists.map(({ name, childObject }) => ({
            relationship: name,
            fields: impliedColumns(schema, childObject),
            sortField: undefined,
            sortOrder: undefined
        })),
        left: [],
        isImplied: true
    };
}

function section(label: string, fields: readonly FieldSchema[], isReadonly = false): LayoutSection {
    const items = fields.map((field) => ({
        field: field.name,
        isRequired: field.isRequired && field.isCreateable,
        isReadonly: isReadonly || !(field.isCreateable || field.isUpdateable)
    }));
    const half = Math.ceil(items.length / 2);
    return { label, isLabelShown: true, columns: [items.slice(0, half), items.slice(half)] };
}

function impliedColumns(schema: Schema, name: string): readonly string[] {
    const object = schema.object(name);
    if (!object) {
        return [];
    }
    const own = [...object.fields.values()].filter((field) => field.isCustom && field.kind !== 'REFERENCE').slice(0, 3);
    return [nameField(object)?.name ?? 'Id', ...own.map((field) => field.name)];
}

export function nameField(object: ObjectSchema): FieldSchema | undefined {
    const named = [...object.fields.values()].find((field) => field.isNameField) ?? object.fields.get('name');
    // "nameFields" of activities, User Interface API
    return named ?? (object.name === 'Task' || object.name === 'Event' ? object.fields.get('subject') : undefined);
}

const USUAL_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: [
        'Name',
        'ParentId',
        'Type',
        'Industry',
        'Description',
        'OwnerId',
        'Phone',
        'Website',
        'AnnualRevenue',
        'NumberOfEmployees'
    ],
    Contact: ['Name', 'AccountId', 'Title', 'Department', 'OwnerId', 'Email', 'Phone', 'MobilePhone'],
    Opportunity: ['Name', 'AccountId', 'Type', 'Amount', 'OwnerId', 'StageName', 'CloseDate', 'Probability'],
    Case: [
        'CaseNumber',
        'AccountId',
        'ContactId',
        'Subject',
        'Description',
        'OwnerId',
        'Status',
        'Priority',
        'Origin',
        'Reason'
    ],
    Task: ['Subject', 'ActivityDate', 'Priority', 'Status', 'OwnerId', 'WhatId', 'WhoId', 'Description'],
    Event: ['Subject', 'StartDateTime', 'EndDateTime', 'WhatId', 'WhoId', 'OwnerId'],
    User: ['Name', 'Username', 'Title', 'Department', 'Email', 'Phone', 'ManagerId', 'IsActive']
};

/** Parts of addresses, which forms can ask for one by one. */
const ADDRESS_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: addressOf('Billing').concat(addressOf('Shipping')),
    Contact: addressOf('Mailing')
};

function addressOf(kind: string): string[] {
    return ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => kind + part);
}

/** Of the system's compact layouts ("Compact Layouts", Salesforce Help): what tells one record from another. */
const USUAL_COMPACT: Readonly<Record<string, readonly string[]>> = {
    Account: ['Name', 'Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    Contact: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    Opportunity: ['Name', 'AccountId', 'CloseDate', 'Amount', 'StageName', 'OwnerId'],
    Case: ['CaseNumber', 'Subject', 'Priority', 'Status', 'AccountId', 'OwnerId'],
    Task: ['Subject', 'ActivityDate', 'Status', 'Priority', 'WhatId', 'OwnerId'],
    Event: ['Subject', 'StartDateTime', 'EndDateTime', 'Location', 'WhatId', 'OwnerId'],
    User: ['Name', 'Title', 'Email', 'Phone', 'ManagerId', 'IsActive']
};

const USUAL_LISTS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Contacts', 'Opportunities', 'Cases'],
    Contact: ['Opportunities', 'Cases']
};

/** Canonical names of the fields of the compact layout that an object assigns ("CompactLayout"). */
export function compactFields(files: MetadataFiles, schema: Schema, object: ObjectSchema): readonly string[] {
    const own = files.all('compactLayout').filter((file) => sameObject(schema, file.object ?? '', object));
    const assigned = assignedCompact(files, schema, object);
    const chosen = own.find(({ name }) => name === assigned) ?? (assigned === undefined ? own[0] : undefined);
    const xml = chosen && files.read(chosen, 'CompactLayout');
    const names = xml
        ? texts(xml, 'fields')
        : (USUAL_COMPACT[object.name] ?? [nameField(object)?.name ?? 'Id', 'OwnerId']);
    return names.flatMap((name) => schema.field(object, name)?.name ?? []);
}

function assignedCompact(files: MetadataFiles, schema: Schema, object: ObjectSchema): string | undefined {
    for (const file of files.all('object')) {
        const xml = sameObject(schema, file.name, object) ? files.read(file, 'CustomObject') : undefined;
        const name = xml && text(xml, 'compactLayoutAssignment');
        if (name !== undefined && name !== 'SYSTEM') {
            return name;
        }
    }
    return undefined;
}
