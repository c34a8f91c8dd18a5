/** The product with a class that loads rows, in an org of its own. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadProgram } from '../src/compiler/program.js';
import { openWorkspace, type Workspace } from '../src/org/workspace.js';
import type { Customer } from './healthData.js';
import { DAY } from './healthData.js';

/** Without sharing, and in system mode: it loads what the bench measures. */
const LOADER = `public without sharing class BenchLoader {
    public static void begin() {
        insert as system new PermissionSetAssignment(
            AssigneeId = UserInfo.getUserId(),
            PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'CustomerSuccessDataLoad' WITH SYSTEM_MODE].Id
        );
    }

    public static void load(String typeName, String text) {
        List<SObject> records = (List<SObject>) JSON.deserialize(text, Type.forName('List<' + typeName + '>'));
        insert as system records;
    }

    public static String accounts() {
        Map<String, Object> byName = new Map<String, Object>();
        for (Account each : [
            SELECT Id, Name, HealthScore__c, HealthCoveragePercent__c FROM Account WITH SYSTEM_MODE
        ]) {
            byName.put(each.Name, new List<Object>{ each.Id, each.HealthScore__c, each.HealthCoveragePercent__c });
        }
        return JSON.serialize(byName);
    }

    public static String today() {
        return String.valueOf(Clock.today());
    }

    public static String model() {
        return JSON.serialize(HealthModels.published()[0].model, true);
    }

    public static String run() {
        return JSON.serialize([
            SELECT Status__c, Processed__c, Changed__c, Failed__c, ErrorSample__c
            FROM JobRun__c
            WHERE Job__c = 'Health'
            WITH SYSTEM_MODE
            ORDER BY Name DESC
            LIMIT 1
        ]);
    }
}
`;

/** Rows of one transaction, below the limit of 10,000. */
const PORTION = 9000;

/** A row in a column of its own: id, score, coverage. */
export type StoredAccount = readonly [id: string, score: number | null, coverage: number | null];

/**
 * Opens the product in a new folder.
 *
 * @param source folder of the product
 * @param folder an empty folder
 * @throws Error when the product does not compile, which would be measured as something else
 */
export function openHealthOrg(source: string, folder: string): Workspace {
    cpSync(join(source, 'force-app', 'main'), join(folder, 'force-app', 'main'), { recursive: true });
    cpSync(join(source, 'sfdx-project.json'), join(folder, 'sfdx-project.json'));
    mkdirSync(join(folder, 'unpackaged', 'classes'), { recursive: true });
    const meta = '<apiVersion>67.0</apiVersion><status>Active</status>';
    const xml = `<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">${meta}</ApexClass>\n`;
    writeFileSync(join(folder, 'unpackaged', 'classes', 'BenchLoader.cls'), LOADER);
    writeFileSync(join(folder, 'unpackaged', 'classes', 'BenchLoader.cls-meta.xml'), xml);
    const program = loadProgram({ directory: folder, namespace: undefined, cache: 'none' });
    const [problem] = program.diagnostics.filter(({ severity }) => severity === 'error');
    if (problem) {
        throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
    }
    return openWorkspace(program, { file: join(folder, 'org'), now: undefined });
}

/** Calls a static method without parameters, or with texts only, in a transaction of its own. */
export function call(org: Workspace, className: string, name: string, ...texts: string[]): string {
    const key = `${name}(${texts.map(() => 'String').join(',')})`;
    const value = org.transact('ANONYMOUS', () => org.machine.invokeStatic(className, key, ...texts));
    return typeof value === 'string' ? value : '';
}

export function storedAccounts(org: Workspace): Readonly<Record<string, StoredAccount>> {
    return JSON.parse(call(org, 'BenchLoader', 'accounts')) as Record<string, StoredAccount>;
}

/** @returns how many rows were loaded */
export function loadCustomers(org: Workspace, customers: readonly Customer[]): number {
    call(org, 'BenchLoader', 'begin');
    const today = call(org, 'BenchLoader', 'today');
    const day = (daysAgo: number): string => dayBefore(today, daysAgo);
    let rows = load(
        org,
        'Account',
        customers.map(({ name, rating, ratedDaysAgo }) => ({
            Name: name,
            ...(rating === undefined ? {} : { CsmRating__c: rating, CsmRatingOn__c: day(ratedDaysAgo) })
        }))
    );
    const stored = storedAccounts(org);
    const each = (make: (customer: Customer, account: string) => readonly object[]): readonly object[] =>
        customers.flatMap((customer) => make(customer, stored[customer.name]?.[0] ?? ''));
    rows += load(
        org,
        'UsageSnapshot__c',
        each(({ weeks }, Account__c) =>
            weeks.map((week) => ({
                Account__c,
                Grain__c: 'Week',
                PeriodStart__c: day(week.daysAgo),
                Logins__c: week.logins,
                ActiveUsers__c: week.activeUsers,
                LicensedUsers__c: week.licensedUsers,
                StickyFeatureEvents__c: week.stickyFeatureEvents
            }))
        )
    );
    rows += load(
        org,
        'Subscription__c',
        each(({ arr }, Account__c) => [{ Account__c, Status__c: 'Active', StartDate__c: day(100), Arr__c: arr }])
    );
    rows += load(
        org,
        'Touchpoint__c',
        each(({ touchpointsDaysAgo }, Account__c) =>
            touchpointsDaysAgo.map((ago) => ({
                Account__c,
                Type__c: 'Recurring',
                Channel__c: 'EmailMarketing',
                Status__c: 'Held',
                HeldOn__c: day(ago)
            }))
        )
    );
    rows += load(
        org,
        'SurveyResponse__c',
        each(({ nps }, Account__c) =>
            nps.map(({ daysAgo, score }) => ({
                Account__c,
                Kind__c: 'Nps',
                Score__c: score,
                RespondedOn__c: day(daysAgo)
            }))
        )
    );
    rows += load(
        org,
        'Case',
        each(({ openCases }, AccountId) =>
            openCases.map(({ isEscalated }) => ({
                AccountId,
                Subject: 'Question',
                IsEscalated: isEscalated
            }))
        )
    );
    return rows;
}

function load(org: Workspace, typeName: string, rows: readonly object[]): number {
    for (let start = 0; start < rows.length; start += PORTION) {
        call(org, 'BenchLoader', 'load', typeName, JSON.stringify(rows.slice(start, start + PORTION)));
    }
    return rows.length;
}

/** @param today the day of the org, which depends on the time zone of its user */
function dayBefore(today: string, daysAgo: number): string {
    return new Date(Date.parse(today) - daysAgo * DAY).toISOString().slice(0, 10);
}
