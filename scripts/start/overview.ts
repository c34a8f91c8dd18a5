/** What the org holds, in a few lines for the terminal, and where to look further. */
import { relative } from 'node:path';
import type { QueriedRow, ScriptedOrg } from '../../local-org/src/org/scripting.js';

const BANDS = ['Healthy', 'Watch', 'AtRisk', 'Unknown'];
const FIRST_CALLS = 5;

/** Prints figures of the portfolio, whom to call first, what the last jobs did, and commands to go on with. */
export function showOverview(org: ScriptedOrg, file: string): void {
    const lines = [...bands(org), '', ...renewals(org), '', ...callFirst(org), '', ...jobs(org), '', ...commands(file)];
    process.stdout.write(`${lines.join('\n')}\n`);
}

function bands(org: ScriptedOrg): readonly string[] {
    const rows = org.query(
        'SELECT HealthBand__c band, COUNT(Id) customers, SUM(Arr__c) arr FROM Account WHERE Arr__c > 0 GROUP BY HealthBand__c'
    );
    return [
        'Customers by health band',
        ...BANDS.map((band) => {
            const row = rows.find((one) => one.band === band);
            return `  ${band.padEnd(8)} ${count(row?.customers)} customers  ${money(row?.arr)} ARR`;
        })
    ];
}

function renewals(org: ScriptedOrg): readonly string[] {
    const [open] = org.query("SELECT COUNT(Id) n, SUM(ArrDue__c) arr FROM Renewal__c WHERE Status__c = 'Open'");
    const [late] = org.query(
        "SELECT COUNT(Id) n, SUM(ArrDue__c) arr FROM Renewal__c WHERE Status__c = 'Open' AND RenewalDate__c < TODAY"
    );
    return [
        'Open renewals',
        `  all      ${count(open?.n)} renewals   ${money(open?.arr)} ARR`,
        `  overdue  ${count(late?.n)} renewals   ${money(late?.arr)} ARR`
    ];
}

function callFirst(org: ScriptedOrg): readonly string[] {
    const rows = org.query(
        'SELECT Name, HealthScore__c, HealthBand__c, Arr__c, NextRenewalOn__c, CustomerSuccessManager__r.Name FROM Account ' +
            `WHERE HealthBand__c = 'AtRisk' AND Arr__c > 0 ORDER BY Arr__c DESC LIMIT ${FIRST_CALLS}`
    );
    return [
        'At risk, the largest first',
        ...rows.map((row) => {
            const manager = (row.CustomerSuccessManager__r as QueriedRow | null)?.Name;
            return `  ${String(row.Name).padEnd(26)} score ${String(row.HealthScore__c).padStart(5)}  ${money(row.Arr__c)} ARR  renews ${text(row.NextRenewalOn__c)}  ${text(manager)}`;
        })
    ];
}

function jobs(org: ScriptedOrg): readonly string[] {
    const rows = org.query(
        'SELECT Job__c, Status__c, Processed__c, Changed__c, Failed__c FROM JobRun__c ORDER BY StartedAt__c DESC, Name DESC LIMIT 7'
    );
    return [
        'Last jobs',
        ...rows.map(
            (row) =>
                `  ${text(row.Job__c).padEnd(18)} ${text(row.Status__c).padEnd(10)} ${count(row.Processed__c)} visited ${count(row.Changed__c)} changed ${count(row.Failed__c)} failed`
        )
    ];
}

function commands(file: string): readonly string[] {
    const org = `--org ${relative('.', file)}`;
    return [
        'Go on with',
        `  npx local-org query ${org} --soql "SELECT Name, HealthScore__c, HealthBand__c, LifecycleStage__c FROM Account ORDER BY HealthScore__c"`,
        `  npx local-org query ${org} --soql "SELECT Account__r.Name, Kind__c, Reason__c, Priority__c, DueOn__c FROM CallToAction__c WHERE Status__c = 'Open'"`,
        `  npx local-org job ${org} --by 1d`
    ];
}

function text(value: unknown): string {
    return typeof value === 'string' ? value : '-';
}

function count(value: unknown): string {
    return String(Number(value ?? 0)).padStart(5);
}

function money(value: unknown): string {
    return Math.round(Number(value ?? 0))
        .toLocaleString('en-US')
        .padStart(11);
}
