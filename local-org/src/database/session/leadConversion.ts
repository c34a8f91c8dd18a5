/** `Database.convertLead` ("LeadConvert Class", Apex Reference Guide). */
import { ListValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import { PropertyBag } from '../../library/platform/propertyBag.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from '../dml/engine.js';
import { convertLeads, type Conversion, type Converted } from '../dml/leads/convert.js';
import type { DmlOptions } from '../dml/rows.js';

/** @param value one or a list of `Database.LeadConvert` */
export function convert(engine: Engine, value: ApexValue, options: DmlOptions): ApexValue {
    if (value === null) {
        throw nullPointer();
    }
    const bags = value instanceof ListValue ? value.items : [value];
    const results = convertLeads(engine, bags.map(conversionOf), options).map(resultBag);
    return value instanceof ListValue
        ? new ListValue(results, 'List<Database.LeadConvertResult>')
        : (results[0] ?? null);
}

function conversionOf(bag: ApexValue): Conversion {
    if (!(bag instanceof PropertyBag)) {
        throw nullPointer();
    }
    const text = (name: string): string | null => {
        const value = bag.read(name);
        return typeof value === 'string' ? value : null;
    };
    const record = (name: string): RecordValue | null => {
        const value = bag.read(name);
        return value instanceof RecordValue ? value : null;
    };
    if (text('RelatedPersonAccountId') !== null || record('RelatedPersonAccountRecord') !== null) {
        throw new Unsupported('Database.LeadConvert with a person account');
    }
    return {
        leadId: text('LeadId'),
        status: text('ConvertedStatus'),
        accountId: text('AccountId'),
        contactId: text('ContactId'),
        opportunityId: text('OpportunityId'),
        accountRecord: record('AccountRecord'),
        contactRecord: record('ContactRecord'),
        opportunityRecord: record('OpportunityRecord'),
        opportunityName: text('OpportunityName'),
        ownerId: text('OwnerId'),
        isWithoutOpportunity: bag.read('DoNotCreateOpportunity') === true,
        overwritesLeadSource: bag.read('OverwriteLeadSource') === true
    };
}

function resultBag({ conversion, accountId, contactId, opportunityId, errors }: Converted): ApexValue {
    return makeBag('Database.LeadConvertResult', {
        leadId: conversion.leadId,
        accountId,
        contactId,
        opportunityId,
        success: errors.length === 0,
        errors: new ListValue([...errors], 'List<Database.Error>')
    });
}
