/** Facts about the main standard objects that the catalogue lacks. */
import { parseFacts, type StandardFacts } from './parse.js';
import { SALES } from './sales.js';
import { SERVICE } from './service.js';
import { SETUP } from './setup.js';

export type { StandardFacts } from './parse.js';

let known: ReadonlyMap<string, StandardFacts> | undefined;

/** @returns what is known of a standard object, by its canonical name; read on first use. */
export function factsOf(object: string): StandardFacts | undefined {
    known ??= new Map([SALES, SERVICE, SETUP].flatMap(parseFacts).map((facts) => [facts.name, facts]));
    return known.get(object);
}

/** Standard value sets and the fields that have their values ("StandardValueSet Names and Standard Picklist Fields", Metadata API). */
const VALUE_SETS: ReadonlyMap<string, string> = new Map([
    ['Account.AccountSource', 'LeadSource'],
    ['Account.Industry', 'Industry'],
    ['Account.Ownership', 'AccountOwnership'],
    ['Account.Rating', 'AccountRating'],
    ['Account.Type', 'AccountType'],
    ['Asset.Status', 'AssetStatus'],
    ['Campaign.Status', 'CampaignStatus'],
    ['Campaign.Type', 'CampaignType'],
    ['CampaignMember.Status', 'CampaignMemberStatus'],
    ['Case.Origin', 'CaseOrigin'],
    ['Case.Priority', 'CasePriority'],
    ['Case.Reason', 'CaseReason'],
    ['Case.Status', 'CaseStatus'],
    ['Case.Type', 'CaseType'],
    ['Contact.LeadSource', 'LeadSource'],
    ['Contact.Salutation', 'Salutation'],
    ['Contract.Status', 'ContractStatus'],
    ['Event.Subject', 'EventSubject'],
    ['Event.Type', 'EventType'],
    ['Lead.Industry', 'Industry'],
    ['Lead.LeadSource', 'LeadSource'],
    ['Lead.Rating', 'AccountRating'],
    ['Lead.Salutation', 'Salutation'],
    ['Lead.Status', 'LeadStatus'],
    ['Opportunity.LeadSource', 'LeadSource'],
    ['Opportunity.StageName', 'OpportunityStage'],
    ['Opportunity.Type', 'OpportunityType'],
    ['OpportunityContactRole.Role', 'ContactRole'],
    ['Order.Status', 'OrderStatus'],
    ['Order.Type', 'OrderType'],
    ['Product2.Family', 'Product2Family'],
    ['Quote.Status', 'QuoteStatus'],
    ['Task.Priority', 'TaskPriority'],
    ['Task.Status', 'TaskStatus'],
    ['Task.Subject', 'TaskSubject'],
    ['Task.Type', 'TaskType']
]);

/** @returns the standard value set whose values a standard field has. */
export function standardValueSetOf(object: string, field: string): string | undefined {
    return VALUE_SETS.get(`${object}.${field}`);
}
