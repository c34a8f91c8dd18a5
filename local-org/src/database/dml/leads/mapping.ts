/** Which fields of a lead become which fields of what it is converted to. */
import { elements, parseXml, text } from '../../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../../schema/load.js';
import { qualify } from '../../../schema/names.js';

export type Target = 'Account' | 'Contact' | 'Opportunity';

/** By target, pairs of fields: of the lead, of the target. */
export type LeadMapping = Readonly<Record<Target, readonly (readonly [lead: string, target: string])[]>>;

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

/** "Lead Conversion Field Mapping", Salesforce Help. */
const STANDARD: LeadMapping = {
    Account: [
        ['Company', 'Name'],
        ['AnnualRevenue', 'AnnualRevenue'],
        ['Fax', 'Fax'],
        ['Industry', 'Industry'],
        ['LeadSource', 'AccountSource'],
        ['NumberOfEmployees', 'NumberOfEmployees'],
        ['Phone', 'Phone'],
        ['Rating', 'Rating'],
        ['Website', 'Website'],
        ...ADDRESS.map((part) => [part, `Billing${part}`] as const)
    ],
    Contact: [
        ['FirstName', 'FirstName'],
        ['LastName', 'LastName'],
        ['Salutation', 'Salutation'],
        ['Description', 'Description'],
        ['DoNotCall', 'DoNotCall'],
        ['Email', 'Email'],
        ['Fax', 'Fax'],
        ['HasOptedOutOfEmail', 'HasOptedOutOfEmail'],
        ['LeadSource', 'LeadSource'],
        ['MobilePhone', 'MobilePhone'],
        ['Phone', 'Phone'],
        ['Title', 'Title'],
        ...ADDRESS.map((part) => [part, `Mailing${part}`] as const)
    ],
    Opportunity: [['LeadSource', 'LeadSource']]
};

const FILE = /(?:^|\/)(?:LeadConvert\.settings|[^/]+\.LeadConvertSetting)(?:-meta\.xml)?$/;

/** The standard mapping with what the project adds (metadata type LeadConvertSettings, `objectMapping`). */
export function readLeadMapping(project: ProjectFiles): LeadMapping {
    const mapping = {
        Account: [...STANDARD.Account],
        Contact: [...STANDARD.Contact],
        Opportunity: [...STANDARD.Opportunity]
    };
    for (const file of project.files.filter((each) => FILE.test(each))) {
        const outcome = parseXml(project.read(file), 'LeadConvertSettings');
        for (const object of 'root' in outcome ? elements(outcome.root, 'objectMapping') : []) {
            const target = text(object, 'outputObject');
            if (target === 'Account' || target === 'Contact' || target === 'Opportunity') {
                const pairs = elements(object, 'mappingFields').flatMap((pair) => {
                    const [from, to] = [text(pair, 'inputField'), text(pair, 'outputField')];
                    return from === undefined || to === undefined
                        ? []
                        : [[qualify(from, project.namespace), qualify(to, project.namespace)] as const];
                });
                mapping[target].push(...pairs);
            }
        }
    }
    return mapping;
}
