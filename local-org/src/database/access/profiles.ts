/**
 * The profiles that every org has ("Standard Profiles", Salesforce Help). What a profile grants on standard objects is that
 * of a new org; custom objects and custom fields are nobody's but the administrator's until metadata grants them.
 */
import { OBJECT } from './grants.js';

export interface BuiltInProfile {
    readonly name: string;
    /** File name in metadata where it is another one. */
    readonly fileName?: string;
    readonly license: string;
    /** Everything, whatever the metadata says. */
    readonly isAdministrator?: true;
    /** Object permissions, of which all standard fields come along. */
    readonly objects: Readonly<Record<string, number>>;
    readonly permissions: readonly string[];
}

const { read, create, edit } = OBJECT;
const ALL = read | create | edit | OBJECT.delete;

const ORDINARY: readonly string[] = [
    'ActivitiesAccess',
    'EditTask',
    'EditEvent',
    'ApiEnabled',
    'RunReports',
    'ViewHelpLink'
];

/** "Can create and edit most major types of records"; leads and cases without delete, as in a new org. */
const STANDARD_USER: Readonly<Record<string, number>> = {
    Account: ALL,
    Asset: ALL,
    Campaign: read,
    Case: read | create | edit,
    Contact: ALL,
    Contract: ALL,
    Document: ALL,
    Idea: read | create,
    Individual: ALL,
    Lead: read | create | edit,
    Opportunity: ALL,
    Order: ALL,
    Pricebook2: read,
    Product2: read,
    Quote: ALL,
    Solution: read | create | edit
};

const READ_ONLY: Readonly<Record<string, number>> = Object.fromEntries(
    Object.keys(STANDARD_USER).map((name) => [name, read])
);

export const BUILT_IN_PROFILES: readonly BuiltInProfile[] = [
    {
        name: 'System Administrator',
        fileName: 'Admin',
        license: 'Salesforce',
        isAdministrator: true,
        objects: {},
        permissions: []
    },
    {
        name: 'Standard User',
        fileName: 'Standard',
        license: 'Salesforce',
        objects: STANDARD_USER,
        permissions: [...ORDINARY, 'ViewSetup']
    },
    {
        name: 'Read Only',
        fileName: 'ReadOnly',
        license: 'Salesforce',
        objects: READ_ONLY,
        permissions: ['ActivitiesAccess', 'ApiEnabled', 'RunReports', 'ViewSetup']
    },
    {
        name: 'Marketing User',
        fileName: 'MarketingProfile',
        license: 'Salesforce',
        objects: { ...STANDARD_USER, Campaign: ALL, Lead: ALL },
        permissions: [...ORDINARY, 'ViewSetup', 'ImportLeads']
    },
    {
        name: 'Contract Manager',
        fileName: 'ContractManager',
        license: 'Salesforce',
        objects: STANDARD_USER,
        permissions: [...ORDINARY, 'ViewSetup', 'ActivateContract', 'DeleteActivatedContract']
    },
    {
        name: 'Solution Manager',
        fileName: 'SolutionManager',
        license: 'Salesforce',
        objects: { ...STANDARD_USER, Solution: ALL },
        permissions: [...ORDINARY, 'ViewSetup', 'ManageSolutions']
    },
    {
        name: 'Standard Platform User',
        fileName: 'StandardAul',
        license: 'Salesforce Platform',
        objects: { Account: ALL, Contact: ALL, Document: ALL, Individual: ALL },
        permissions: ORDINARY
    },
    // "least-privilege access": nothing but what every user has
    {
        name: 'Minimum Access - Salesforce',
        fileName: 'MinimumAccess',
        license: 'Salesforce',
        objects: {},
        permissions: ['ActivitiesAccess', 'ViewHelpLink']
    },
    {
        name: 'Minimum Access - API Only Integrations',
        license: 'Salesforce Integration',
        objects: {},
        permissions: ['ApiEnabled', 'ApiUserOnly']
    },
    { name: 'Chatter Free User', fileName: 'ChatterFree', license: 'Chatter Free', objects: {}, permissions: [] },
    {
        name: 'Chatter External User',
        fileName: 'ChatterExternal',
        license: 'Chatter External',
        objects: {},
        permissions: []
    }
];

/** The name that users see of a profile, by the name of its file. */
export function profileName(fileName: string): string {
    const plain = decodeURIComponent(fileName);
    return BUILT_IN_PROFILES.find((profile) => profile.fileName === plain)?.name ?? plain;
}

/** @param name in any case */
export function builtInProfile(name: string): BuiltInProfile | undefined {
    const wanted = name.toLowerCase();
    return BUILT_IN_PROFILES.find((profile) => profile.name.toLowerCase() === wanted);
}
