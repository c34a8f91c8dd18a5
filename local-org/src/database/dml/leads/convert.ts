/** Converting leads ("Converting Leads" and "LeadConvert Class", Apex Developer and Reference Guides). */
import { DateValue, civilFromDays, daysFromCivil } from '../../../language/dates.js';
import { platformException } from '../../../language/exceptions.js';
import type { ApexValue } from '../../../language/values.js';
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import type { ObjectSchema } from '../../../schema/model.js';
import { RecordValue } from '../../../schema/record.js';
import { idOf } from '../../store/row.js';
import type { Engine } from '../engine.js';
import { rowError, unknownId } from '../errors.js';
import { dmlException } from '../failure.js';
import { countUp } from '../governor.js';
import { findStored, withSharing } from '../prepare.js';
import { makeDmlRow, sound, type DmlOptions, type DmlRow, type Values } from '../rows.js';
import { saveChunk, savePrepared, type SaveOperation } from '../save.js';
import { statusOf } from '../standard/statuses.js';
import type { Target } from './mapping.js';

/** What `Database.LeadConvert` says of one lead. */
export interface Conversion {
    readonly leadId: string | null;
    readonly status: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    /** New records that code prepared; what they lack comes from the lead. */
    readonly accountRecord: RecordValue | null;
    readonly contactRecord: RecordValue | null;
    readonly opportunityRecord: RecordValue | null;
    readonly opportunityName: string | null;
    readonly ownerId: string | null;
    readonly isWithoutOpportunity: boolean;
    readonly overwritesLeadSource: boolean;
}

export interface Converted {
    readonly conversion: Conversion;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly errors: readonly DatabaseError[];
}

/** One lead on its way. */
interface Work {
    readonly conversion: Conversion;
    readonly lead: DmlRow;
    readonly ids: Record<Target, string | null>;
}

/** "You can convert up to 100 leads at a time." */
const MAX_LEADS = 100;

/** @throws DmlException when all or nothing was asked for and a lead cannot be converted */
export function convertLeads(
    engine: Engine,
    conversions: readonly Conversion[],
    given: DmlOptions
): readonly Converted[] {
    if (conversions.length > MAX_LEADS) {
        throw platformException('LimitException', `Number of leads to convert exceeds the limit of ${MAX_LEADS}`);
    }
    const options = withSharing(engine, given);
    countUp(engine.transaction(), 'DmlStatements');
    countUp(engine.transaction(), 'DmlRows', conversions.length);
    const mark = engine.store.mark();
    const done = new Map<Conversion, Converted>();
    let rest = conversions;
    // leads that fail are set aside, what the others did is undone, and they are converted anew
    while (rest.length > 0) {
        const works = rest.map((conversion, index) => makeWork(engine, conversion, index));
        convertAll(engine, works, options);
        const failed = works.filter(({ lead }) => lead.errors.length > 0);
        const settled = failed.length > 0 ? failed : works;
        settled.forEach((work) => done.set(work.conversion, resultOf(work)));
        if (failed.length > 0) {
            engine.store.rollbackTo(mark);
            refuseAny(failed, options);
        }
        rest = rest.filter((conversion) => !done.has(conversion));
    }
    return conversions.flatMap((conversion) => done.get(conversion) ?? []);
}

function refuseAny(failed: readonly Work[], { allOrNone }: DmlOptions): void {
    const results = failed.map(({ lead }) => ({ row: lead, errors: lead.errors }));
    const failure = allOrNone ? dmlException('convertLead', results) : undefined;
    if (failure) {
        throw failure;
    }
}

function makeWork(engine: Engine, conversion: Conversion, index: number): Work {
    const record = new RecordValue(objectOf(engine, 'Lead'));
    record.values.Id = conversion.leadId;
    const { accountId: Account, contactId: Contact, opportunityId: Opportunity } = conversion;
    return { conversion, lead: makeDmlRow(index, record), ids: { Account, Contact, Opportunity } };
}

function objectOf(engine: Engine, name: string): ObjectSchema {
    const object = engine.schema.object(name);
    if (!object) {
        throw new Error(`There is no object ${name}`);
    }
    return object;
}

function resultOf({ conversion, ids, lead }: Work): Converted {
    const isDone = lead.errors.length === 0;
    return {
        conversion,
        accountId: isDone ? ids.Account : null,
        contactId: isDone ? ids.Contact : null,
        opportunityId: isDone ? ids.Opportunity : null,
        errors: lead.errors
    };
}

function convertAll(engine: Engine, works: readonly Work[], options: DmlOptions): void {
    for (const work of works) {
        const error = findStored(engine, work.lead, 'update') ?? refusal(engine, work);
        if (error) {
            work.lead.errors.push(error);
        }
    }
    saveTargets(engine, 'Account', works, options);
    saveTargets(engine, 'Contact', works, options);
    saveTargets(engine, 'Opportunity', works, options);
    const good = works.filter(({ lead }) => lead.errors.length === 0);
    good.forEach((work) => {
        moveRelated(engine, work);
        closeLead(engine, work);
    });
    savePrepared(
        engine,
        engine.plans.of(objectOf(engine, 'Lead')),
        'update',
        sound(good.map(({ lead }) => lead)),
        options
    );
}

function refusal(engine: Engine, { conversion, lead }: Work): DatabaseError | undefined {
    if (lead.before?.IsConverted === true) {
        return rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    }
    if (statusOf(engine.statuses.leads, conversion.status)?.isFinal !== true) {
        return rowError('INVALID_STATUS', `invalid convertedStatus: ${conversion.status ?? 'null'}`, ['Status']);
    }
    const owner = ownerOf({ conversion, lead });
    if (typeof owner === 'string' && engine.store.tableOf(owner)?.object.name !== 'User') {
        const text =
            'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.';
        return rowError('INVALID_CROSS_REFERENCE_KEY', text, ['OwnerId']);
    }
    const { accountId, contactId, opportunityId } = conversion;
    const contact = contactId === null ? undefined : engine.storedValues(objectOf(engine, 'Contact'), contactId);
    const isUnknown =
        (contactId !== null && !contact) ||
        (accountId !== null && !engine.storedValues(objectOf(engine, 'Account'), accountId)) ||
        (opportunityId !== null && !engine.storedValues(objectOf(engine, 'Opportunity'), opportunityId));
    if (isUnknown) {
        return unknownId();
    }
    // "If contactId is set, accountId must be set too, and the contact be one of that account"
    return contact && (accountId === null || (contact.AccountId ?? accountId) !== accountId)
        ? rowError('INVALID_CROSS_REFERENCE_KEY', 'The contact must be associated with the specified account', [
              'ContactId'
          ])
        : undefined;
}

function ownerOf({ conversion, lead }: Pick<Work, 'conversion' | 'lead'>): ApexValue {
    return conversion.ownerId ?? lead.before?.OwnerId ?? null;
}

/** Inserts the records of one object for all leads at once, and fills those that exist already. */
function saveTargets(engine: Engine, target: Target, works: readonly Work[], options: DmlOptions): void {
    const groups: Record<SaveOperation, [Work, DmlRow][]> = { insert: [], update: [] };
    for (const work of works) {
        const isWanted =
            target !== 'Opportunity' || !work.conversion.isWithoutOpportunity || work.ids.Opportunity !== null;
        if (work.lead.errors.length === 0 && isWanted) {
            const operation = work.ids[target] === null ? 'insert' : 'update';
            const record =
                operation === 'insert' ? newTarget(engine, target, work) : filledTarget(engine, target, work);
            groups[operation].push([work, makeDmlRow(work.lead.index, record)]);
        }
    }
    for (const operation of ['insert', 'update'] as const) {
        saveChunk(
            engine,
            operation,
            groups[operation].map(([, row]) => row),
            options
        );
        for (const [work, row] of groups[operation]) {
            work.lead.errors.push(...row.errors);
            work.ids[target] = row.id;
            if (target === 'Opportunity' && operation === 'insert' && row.errors.length === 0) {
                addContactRole(engine, work);
            }
        }
    }
}

/** What the lead gives to a target. */
function mapped(engine: Engine, target: Target, { lead }: Work): Values {
    const object = objectOf(engine, target);
    const values: Values = {};
    for (const [from, to] of engine.leadMapping[target]) {
        const value = lead.before?.[engine.schema.field(lead.object, from)?.name ?? from] ?? null;
        const field = engine.schema.field(object, to);
        if (value !== null && field) {
            values[field.name] = value;
        }
    }
    return values;
}

function newTarget(engine: Engine, target: Target, work: Work): RecordValue {
    const { conversion, ids, lead } = work;
    const prepared = {
        Account: conversion.accountRecord,
        Contact: conversion.contactRecord,
        Opportunity: conversion.opportunityRecord
    };
    const record = new RecordValue(objectOf(engine, target));
    const owner = { OwnerId: ownerOf(work) };
    const own: Record<Target, Values> = {
        Account: owner,
        Contact: { ...owner, AccountId: ids.Account },
        Opportunity: {
            ...owner,
            AccountId: ids.Account,
            // "If no name is specified, this value defaults to the company name of the lead."
            Name: conversion.opportunityName ?? lead.before?.Company ?? null,
            StageName: engine.statuses.stages[0]?.name ?? null,
            CloseDate: endOfQuarter(engine.transaction().now())
        }
    };
    record.values = { ...mapped(engine, target, work), ...own[target], ...prepared[target]?.values };
    delete record.values.Id;
    return record;
}

/** "Any existing data isn't overwritten"; the lead source is when that was asked for. */
function filledTarget(engine: Engine, target: Target, work: Work): RecordValue {
    const object = objectOf(engine, target);
    const id = work.ids[target] ?? '';
    const stored = engine.storedValues(object, id) ?? {};
    const record = new RecordValue(object);
    record.values.Id = id;
    const values =
        target === 'Contact'
            ? { ...mapped(engine, target, work), AccountId: work.ids.Account }
            : mapped(engine, target, work);
    for (const [name, value] of Object.entries(target === 'Opportunity' ? {} : values)) {
        const isOverwritten = work.conversion.overwritesLeadSource && target === 'Contact' && name === 'LeadSource';
        if (isOverwritten || (stored[name] ?? null) === null) {
            record.values[name] = value;
        }
    }
    return record;
}

/** The last day of the quarter ("Convert Qualified Leads", Salesforce Help). */
function endOfQuarter(now: number): DateValue {
    const { year, month } = civilFromDays(Math.floor(now / 86_400_000));
    const next = Math.ceil(month / 3) * 3 + 1;
    return new DateValue(daysFromCivil(next > 12 ? year + 1 : year, next > 12 ? 1 : next, 1) - 1);
}

function addContactRole(engine: Engine, { ids }: Work): void {
    engine.behaviours.write('OpportunityContactRole', {
        OpportunityId: ids.Opportunity,
        ContactId: ids.Contact,
        IsPrimary: true
    });
}

/** Activities and campaign memberships go to the contact. */
function moveRelated(engine: Engine, { ids, lead }: Work): void {
    const what = ids.Opportunity ?? ids.Account;
    for (const [name, lookup, changes] of [
        ['Task', 'WhoId', { WhoId: ids.Contact, WhatId: what }],
        ['Event', 'WhoId', { WhoId: ids.Contact, WhatId: what }],
        ['CampaignMember', 'LeadId', { ContactId: ids.Contact }]
    ] as const) {
        const object = objectOf(engine, name);
        const table = engine.store.table(object);
        const field = table.field(lookup);
        const found = field && table.size > 0 && lead.id !== null ? [...table.withValue(field, lead.id)] : [];
        found.forEach((row) => engine.store.update(object, idOf(row), changes));
    }
}

function closeLead(engine: Engine, { conversion, ids, lead }: Work): void {
    lead.values = {
        ...lead.before,
        Status: statusOf(engine.statuses.leads, conversion.status)?.name ?? null,
        IsConverted: true,
        ConvertedDate: new DateValue(Math.floor(engine.transaction().now() / 86_400_000)),
        ConvertedAccountId: ids.Account,
        ConvertedContactId: ids.Contact,
        ConvertedOpportunityId: ids.Opportunity,
        ...(conversion.ownerId !== null && { OwnerId: conversion.ownerId })
    };
}
