/**
 * Labels of standard fields as people see them on layouts and lists. Describe calls them otherwise: `Owner ID` there is
 * `Account Owner` here ("Record Layout", User Interface API Developer Guide, `layoutComponents` and their `label`).
 */
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';

/** Of every object. */
const COMMON: Readonly<Record<string, string>> = {
    CreatedById: 'Created By',
    LastModifiedById: 'Last Modified By',
    RecordTypeId: 'Record Type',
    ReportsToId: 'Reports To',
    WhatId: 'Related To',
    WhoId: 'Name',
    ManagerId: 'Manager',
    ProfileId: 'Profile'
};

/** By `Object.Field`, where describe says something else. */
const OF_OBJECT: Readonly<Record<string, string>> = {
    'Account.ParentId': 'Parent Account',
    'Account.Phone': 'Phone',
    'Account.Fax': 'Fax',
    'Account.Type': 'Type',
    'Account.Rating': 'Rating',
    'Account.Description': 'Description',
    'Contact.AccountId': 'Account Name',
    'Contact.Name': 'Name',
    'Contact.Phone': 'Phone',
    'Contact.Fax': 'Fax',
    'Contact.Description': 'Description',
    'Contact.OwnerId': 'Contact Owner',
    'Opportunity.Name': 'Opportunity Name',
    'Opportunity.AccountId': 'Account Name',
    'Opportunity.CampaignId': 'Primary Campaign Source',
    'Opportunity.Type': 'Type',
    'Opportunity.ExpectedRevenue': 'Expected Revenue',
    'Case.AccountId': 'Account Name',
    'Case.ContactId': 'Contact Name',
    'Case.ParentId': 'Parent Case',
    'Case.Type': 'Type',
    'Task.OwnerId': 'Assigned To',
    'Task.ActivityDate': 'Due Date',
    'Task.Description': 'Comments',
    'Event.OwnerId': 'Assigned To',
    'Event.Description': 'Description',
    'Event.StartDateTime': 'Start',
    'Event.EndDateTime': 'End',
    'User.Name': 'Name'
};

/** @returns undefined where describe's label is the one that people see */
export function shownLabel(object: ObjectSchema, field: FieldSchema): string | undefined {
    if (field.isCustom) {
        return undefined;
    }
    const known = OF_OBJECT[`${object.name}.${field.name}`] ?? COMMON[field.name];
    if (known !== undefined) {
        return known;
    }
    if (field.name === 'OwnerId') {
        return object.isCustom ? 'Owner' : `${object.label} Owner`;
    }
    return field.kind === 'REFERENCE' ? field.label.replace(/ ID$/, '') : undefined;
}
