/** The people who work with the sample portfolio, one at least for each permission set of the package. */
import type { PlainRow, ScriptedOrg } from '../../local-org/src/org/scripting.js';

export interface Person {
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly permissionSet: string;
    readonly language: 'en_US' | 'ja';
}

export const people = {
    managers: [
        person('Mia', 'Berger', 'Customer Success Manager', 'CustomerSuccessManager'),
        person('Daniel', 'Okafor', 'Customer Success Manager', 'CustomerSuccessManager'),
        person('Yuki', 'Tanaka', 'Customer Success Manager', 'CustomerSuccessManager', 'ja')
    ],
    lead: person('Helena', 'Novak', 'Head of Customer Success', 'CustomerSuccessLead'),
    renewalManager: person('Tom', 'Castellano', 'Renewal Manager', 'RenewalManager'),
    admin: person('Priya', 'Raman', 'Customer Success Operations', 'CustomerSuccessAdmin'),
    viewer: person('Sam', 'Whitfield', 'Account Executive', 'CustomerSuccessViewer')
} as const;

/** Ids of users. */
export interface Team {
    readonly managers: readonly string[];
    readonly renewalManager: string;
}

function person(
    firstName: string,
    lastName: string,
    title: string,
    permissionSet: string,
    language: Person['language'] = 'en_US'
): Person {
    return { firstName, lastName, title, permissionSet, language };
}

/** Makes the users and assigns their permission sets. */
export function hire(org: ScriptedOrg): Team {
    const { managers, lead, renewalManager, admin, viewer } = people;
    const everybody = [...managers, lead, renewalManager, admin, viewer];
    const [profile] = org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const ids = org.insert(
        'User',
        everybody.map((one) => userRow(one, String(profile?.Id)))
    );
    const sets = new Map(
        org.query('SELECT Id, Name FROM PermissionSet WHERE IsOwnedByProfile = false').map(({ Id, Name }) => [Name, Id])
    );
    org.insert(
        'PermissionSetAssignment',
        everybody.map(({ permissionSet }, at) => ({
            AssigneeId: ids[at] ?? '',
            PermissionSetId: String(sets.get(permissionSet))
        }))
    );
    return { managers: ids.slice(0, managers.length), renewalManager: ids[everybody.indexOf(renewalManager)] ?? '' };
}

function userRow({ firstName, lastName, title, language }: Person, profileId: string): PlainRow {
    const address = `${firstName}.${lastName}`.toLowerCase();
    return {
        FirstName: firstName,
        LastName: lastName,
        Title: title,
        Alias: `${firstName.slice(0, 1)}${lastName}`.toLowerCase().slice(0, 8),
        Username: `${address}@perennial.example`,
        Email: `${address}@perennial.example`,
        ProfileId: profileId,
        TimeZoneSidKey: language === 'ja' ? 'Asia/Tokyo' : 'Europe/Berlin',
        LocaleSidKey: language === 'ja' ? 'ja_JP' : 'en_GB',
        LanguageLocaleKey: language,
        EmailEncodingKey: 'UTF-8'
    };
}
