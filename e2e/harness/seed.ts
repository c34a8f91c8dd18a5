/** The org of the end-to-end tests: a handful of customers, each with one thing to see. */
import { openScriptedOrg, type PlainRow, type ScriptedOrg } from '../../local-org/src/org/scripting.js';
import { hire, people, type Team } from '../../scripts/portfolio/people.js';

const DAY = 86_400_000;

/** Monday, 2 March 2026, nine in the morning in Greenwich: the day on which the tests happen. */
export const NOW = Date.UTC(2026, 2, 2, 9);

/** Days of history. */
const HISTORY = 63;

/** Who looks at the org; names as they stand in the user menu. */
export const users = {
    manager: nameOf(people.managers[0]),
    otherManager: nameOf(people.managers[1]),
    japanese: nameOf(people.managers[2]),
    lead: nameOf(people.lead),
    renewalManager: nameOf(people.renewalManager),
    admin: nameOf(people.admin),
    viewer: nameOf(people.viewer),
    /** Somebody without any permission set of the package. */
    stranger: 'Nadia Stranger'
} as const;

/** Customers and what they are for. */
export const accounts = {
    /** Of the manager: usage fell, the renewal expired undecided, a call to action is urgent. */
    falling: 'Alder Bank',
    /** Of the manager: healthy, in the middle of its plan, renews in 75 days; has goals, people and a touchpoint today. */
    healthy: 'Birch Foods',
    /** Of the manager: pays, and has neither plan nor usage. */
    bare: 'Cedar Energy',
    /** Of the other manager. */
    other: 'Dogwood Health',
    /** Of the manager who reads Japanese. */
    japanese: 'Elm Logistics',
    /** Of the manager, with nothing at all. */
    empty: 'Fir Media'
} as const;

type Key = keyof typeof accounts;
type Ids = Readonly<Record<Key, string>>;

function nameOf({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string {
    return `${firstName} ${lastName}`;
}

/** A day of the org: 0 is the day of the tests. */
function day(offset: number): string {
    return new Date(NOW + offset * DAY).toISOString().slice(0, 10);
}

/**
 * Makes the org.
 *
 * @param project the repository
 * @param file of the org, which is not there yet
 */
export function seed(project: string, file: string): void {
    const org = openScriptedOrg(project, { file, now: NOW - HISTORY * DAY, isDraft: true });
    try {
        const team = hire(org);
        formTeam(org, team);
        const ids = admit(org, team);
        subscribe(org, ids);
        plan(org, ids, team);
        for (let week = -HISTORY; week < 0; week += 7) {
            org.advanceTo(NOW + (week + 7) * DAY);
            reportUsage(org, ids, week);
            if (week === -7) {
                rate(org, ids);
            }
            if (week >= -21) {
                night(org);
            }
        }
        raiseWork(org, ids, team);
        org.settle();
        org.workspace.keepClock();
    } finally {
        org.close();
    }
}

/** Everybody reports to the lead; the stranger to nobody. */
function formTeam(org: ScriptedOrg, team: Team): void {
    const [profile] = org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    org.insert('User', [
        {
            FirstName: 'Nadia',
            LastName: 'Stranger',
            Alias: 'stranger',
            Username: 'nadia.stranger@perennial.example',
            Email: 'nadia.stranger@perennial.example',
            ProfileId: String(profile?.Id),
            TimeZoneSidKey: 'Europe/Berlin',
            LocaleSidKey: 'en_GB',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        }
    ]);
    const [lead] = org.query(`SELECT Id FROM User WHERE Name = '${users.lead}'`);
    org.update(
        'User',
        [...team.managers, team.renewalManager].map((Id) => ({ Id, ManagerId: String(lead?.Id) }))
    );
}

function admit(org: ScriptedOrg, { managers, renewalManager }: Team): Ids {
    const [mia = '', daniel = '', yuki = ''] = managers;
    const managerOf: Record<Key, string> = {
        falling: mia,
        healthy: mia,
        bare: mia,
        other: daniel,
        japanese: yuki,
        empty: mia
    };
    const keys = Object.keys(accounts) as Key[];
    const ids = org.insert(
        'Account',
        keys.map((key) => ({
            Name: accounts[key],
            OwnerId: managerOf[key],
            CustomerSuccessManager__c: managerOf[key],
            RenewalManager__c: renewalManager
        }))
    );
    return Object.fromEntries(keys.map((key, at) => [key, ids[at] ?? ''])) as Ids;
}

/** The term of each customer; the renewal comes with it when its end is near. */
function subscribe(org: ScriptedOrg, ids: Ids): void {
    const row = (key: Key, arr: number, end: number): PlainRow => ({
        Account__c: ids[key],
        ProductName__c: 'Atlas Platform',
        StartDate__c: day(end - 364),
        EndDate__c: day(end),
        TermMonths__c: 12,
        Arr__c: arr,
        Quantity__c: 100,
        Status__c: 'Active'
    });
    org.insert('Subscription__c', [
        row('falling', 120_000, -10),
        row('healthy', 80_000, 75),
        row('bare', 30_000, 300),
        row('other', 60_000, 40),
        row('japanese', 50_000, 100)
    ]);
    org.settle();
}

function plan(org: ScriptedOrg, ids: Ids, { managers }: Team): void {
    const keys: readonly Key[] = ['falling', 'healthy', 'other', 'japanese'];
    const existing = new Set(org.query('SELECT Account__c FROM SuccessPlan__c').map(({ Account__c }) => Account__c));
    org.insert(
        'SuccessPlan__c',
        keys
            .filter((key) => !existing.has(ids[key]))
            .map((key) => ({
                Account__c: ids[key],
                ProductName__c: 'Atlas Platform',
                StartedOn__c: day(-HISTORY),
                Status__c: 'Active'
            }))
    );
    org.settle();
    const [healthy] = org.query(`SELECT Id FROM SuccessPlan__c WHERE Account__c = '${ids.healthy}'`);
    const planId = String(healthy?.Id);
    const contacts = org.insert('Contact', [
        { AccountId: ids.healthy, FirstName: 'Ada', LastName: 'Fischer', Title: 'Chief Operating Officer' },
        { AccountId: ids.healthy, FirstName: 'Bruno', LastName: 'Rossi', Title: 'Project Lead' },
        { AccountId: ids.falling, FirstName: 'Chiara', LastName: 'Moreau', Title: 'Head of Operations' }
    ]);
    const [ada = '', bruno = ''] = contacts;
    org.insert('Stakeholder__c', [
        { SuccessPlan__c: planId, Contact__c: ada, Role__c: 'Sponsor', Sentiment__c: 'Positive' },
        { SuccessPlan__c: planId, Contact__c: bruno, Role__c: 'Champion', Sentiment__c: 'Neutral' }
    ]);
    org.insert('Objective__c', [
        {
            Name: 'Faster invoices',
            SuccessPlan__c: planId,
            Status__c: 'Open',
            ValueKind__c: 'Productivity',
            Metric__c: 'Days from order to invoice',
            Unit__c: 'days',
            BaselineValue__c: 10,
            CurrentValue__c: 6,
            TargetValue__c: 2,
            DueOn__c: day(60)
        }
    ]);
    org.insert('Commitment__c', [
        {
            SuccessPlan__c: planId,
            SortOrder__c: 1,
            Topic__c: 'Objectives',
            Question__c: 'What has to be better in a year?',
            CustomerAnswer__c: 'Invoices leave within two days.',
            OurAnswer__c: 'We set up the workflow and train both teams.',
            AgreedBy__c: ada,
            AgreedOn__c: day(-HISTORY)
        }
    ]);
    org.update(
        'Milestone__c',
        org
            .query(`SELECT Id FROM Milestone__c WHERE SuccessPlan__c = '${planId}' ORDER BY DueOn__c LIMIT 4`)
            .map(({ Id }) => ({ Id: String(Id), Status__c: 'Completed', AssignedTo__c: managers[0] ?? '' }))
    );
    org.settle();
}

/** Usage of a week; of one customer it falls in the last one. */
function reportUsage(org: ScriptedOrg, ids: Ids, start: number): void {
    org.insert(
        'UsageSnapshot__c',
        (['falling', 'healthy', 'other', 'japanese'] as const).map((key) => {
            const active = key === 'falling' ? (start >= -14 ? 4 : 70) : 85;
            return {
                Account__c: ids[key],
                ProductName__c: 'Atlas Platform',
                Grain__c: 'Week',
                PeriodStart__c: day(start),
                LicensedUsers__c: 100,
                ActiveUsers__c: active,
                Logins__c: active * 4,
                CoreFeatureEvents__c: active * 25,
                StickyFeatureEvents__c: active * 3,
                ExternalId__c: `${key}-${start}`
            };
        })
    );
    org.settle();
}

/** What the success manager and a customer say about the one that falls. */
function rate(org: ScriptedOrg, ids: Ids): void {
    org.update('Account', [
        { Id: ids.falling, CsmRating__c: 'VeryConcerned', CsmRatingReason__c: 'The sponsor left; nobody answers.' }
    ]);
    org.insert('SurveyResponse__c', [
        { Account__c: ids.falling, Kind__c: 'Nps', Score__c: 1, RespondedOn__c: day(0), Comment__c: 'We may leave.' },
        { Account__c: ids.healthy, Kind__c: 'Nps', Score__c: 10, RespondedOn__c: day(-3), Comment__c: 'Great help.' }
    ]);
}

/** The nightly jobs. */
function night(org: ScriptedOrg): void {
    org.run('JobChain.start(NightlyChain.jobs());');
    org.settle();
}

/** What waits for the manager today, besides what the jobs have found. */
function raiseWork(org: ScriptedOrg, ids: Ids, { managers }: Team): void {
    const [mia = ''] = managers;
    org.insert('CallToAction__c', [
        {
            Name: 'Sponsor left',
            Account__c: ids.falling,
            Kind__c: 'Risk',
            Reason__c: 'Sponsor left the company',
            Priority__c: 'Urgent',
            DueOn__c: day(0),
            AssignedTo__c: mia,
            Details__c: 'Find out who takes over, and meet within the week.'
        },
        {
            Name: 'Wants training',
            Account__c: ids.healthy,
            Kind__c: 'Opportunity',
            Reason__c: 'Asked for training',
            Priority__c: 'Low',
            DueOn__c: day(5),
            AssignedTo__c: mia
        }
    ]);
    org.insert('Touchpoint__c', [
        {
            Name: 'Monthly review',
            Account__c: ids.healthy,
            Type__c: 'Recurring',
            Channel__c: 'OneToOne',
            Status__c: 'Planned',
            PlannedOn__c: day(0),
            AssignedTo__c: mia
        },
        {
            Name: 'Review of February',
            Account__c: ids.healthy,
            Type__c: 'Recurring',
            Channel__c: 'OneToOne',
            Status__c: 'Held',
            PlannedOn__c: day(-20),
            HeldOn__c: day(-20),
            Sentiment__c: 'Positive',
            AssignedTo__c: mia
        }
    ]);
}
