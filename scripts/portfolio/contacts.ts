/** Contacts of the sample customers, and what they are to a success plan. */
import type { Customer } from './customers.js';
import type { Random } from './random.js';
import type { PlainRow } from '../../local-org/src/org/scripting.js';

const FIRST_NAMES = [
    'Ada',
    'Bruno',
    'Chiara',
    'Dmitri',
    'Elena',
    'Farid',
    'Grace',
    'Hiro',
    'Ingrid',
    'Jonas',
    'Kaya',
    'Liam',
    'Maren',
    'Nadia',
    'Oscar',
    'Paula',
    'Quentin',
    'Rosa',
    'Stefan',
    'Tessa',
    'Umar',
    'Vera',
    'Wanda',
    'Yusuf'
] as const;
const LAST_NAMES = [
    'Andersen',
    'Bianchi',
    'Clarke',
    'Dubois',
    'Eriksen',
    'Fischer',
    'Gallagher',
    'Hughes',
    'Ito',
    'Jansen',
    'Kowalski',
    'Lindqvist',
    'Moreau',
    'Nakamura',
    'Oliveira',
    'Petrov',
    'Quist',
    'Rossi',
    'Schmidt',
    'Turner',
    'Ueda',
    'Vargas'
] as const;

/** Role in a plan, API name of `Stakeholder__c.Role__c`, by title. */
export const ROLES = [
    { title: 'Chief Operating Officer', role: 'Sponsor' },
    { title: 'Head of Operations', role: 'DecisionMaker' },
    { title: 'Project Lead', role: 'Champion' },
    { title: 'Team Lead', role: 'UserLead' }
] as const;

/** Contacts of a customer, one for each role. */
export function contactRows(random: Random, { name }: Customer, accountId: string): readonly PlainRow[] {
    const domain = `${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`;
    return ROLES.map(({ title }) => {
        const first = random.pick(FIRST_NAMES);
        const last = random.pick(LAST_NAMES);
        return {
            AccountId: accountId,
            FirstName: first,
            LastName: last,
            Title: title,
            Email: `${first}.${last}@${domain}`.toLowerCase()
        };
    });
}
