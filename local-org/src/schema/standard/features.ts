/**
 * Fields that exist only in orgs with a feature that the local org does not have: multiple currencies, divisions, person
 * accounts, state and country picklists. Code that names them does not compile in an org without the feature.
 */
const EVERYWHERE = new Set(['CurrencyIsoCode', 'DefaultCurrencyIsoCode', 'Division', 'DefaultDivision']);

/** State and country picklists: `BillingStateCode`, `MailingCountryCode`, ... */
const STATE_CODE = /^(?:Billing|Shipping|Mailing|Other|Person\w+)?(?:State|Country)Code$/;

const PERSON_ACCOUNT_FIELDS = new Set([
    'FirstName',
    'LastName',
    'MiddleName',
    'Salutation',
    'Suffix',
    'IsPersonAccount'
]);

/** @returns whether the local org has no such field although the catalogue, which knows all features, has it. */
export function isLeftOut(object: string, field: string): boolean {
    if (EVERYWHERE.has(field)) {
        return object !== 'User' || field !== 'Division'; // that of User is a text of its own
    }
    if (STATE_CODE.test(field)) {
        return true;
    }
    if (object === 'Account') {
        return PERSON_ACCOUNT_FIELDS.has(field) || /^Person[A-Z]/.test(field);
    }
    return object === 'Contact' && field === 'IsPersonAccount';
}

/** Objects of orgs with several currencies. */
const OBJECTS = new Set(['CurrencyType', 'DatedConversionRate']);

/** @returns whether the local org has no such object although the catalogue has it. */
export function isObjectLeftOut(name: string): boolean {
    return OBJECTS.has(name);
}

/** @returns whether a child relationship belongs to such a feature: `PersonUsers` and the like of person accounts. */
export function isRelationshipLeftOut(object: string, relationship: string): boolean {
    return object === 'Account' && /^Person[A-Z]/.test(relationship);
}
