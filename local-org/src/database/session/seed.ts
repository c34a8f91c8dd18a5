/** The rows that a new org has. */
import { DatetimeValue } from '../../language/dates.js';
import { decimalParse } from '../../language/decimal.js';
import type { EmittedUnit } from '../../language/unit.js';
import type { ApexValue } from '../../language/values.js';
import { BUILT_IN_USER } from '../../library/system/userInfo.js';
import { idSuffix } from '../../schema/ids.js';
import type { ProjectFiles } from '../../schema/load.js';
import { MASTER, recordTypeId, recordTypesOf } from '../../schema/recordTypes.js';
import type { Engine } from '../dml/engine.js';
import type { Values } from '../dml/rows.js';
import { addEntities } from './entities.js';
import { seedApps, seedCachePartitions } from './seedPlatform.js';
import { seedMetadataRecords } from './seedMetadata.js';
import { seedPermissions } from './seedPermissions.js';

/** Id of the running user of a run that states none. */
export const ADMIN = '005000000000001AAA';
export const STANDARD_PRICEBOOK = fixedId('01s', 1);

/** Standard profiles ("Standard Profiles", Salesforce Help); the administrator's has the id that `UserInfo` tells. */
export const PROFILES = [
    'System Administrator',
    'Standard User',
    'Minimum Access - Salesforce',
    'Minimum Access - API Only Integrations',
    'Read Only',
    'Marketing User',
    'Contract Manager',
    'Solution Manager',
    'Standard Platform User',
    'Chatter Free User',
    'Chatter External User'
] as const;

/** An id with a small number in it. */
export function fixedId(prefix: string, number: number): string {
    const id = prefix + String(number).padStart(12, '0');
    return id + idSuffix(id);
}

/** Puts a row of the platform's own into the store; fields that the object does not have are left out. */
export function addRow(engine: Engine, name: string, values: Values): string | undefined {
    const object = engine.schema.object(name);
    if (!object) {
        return undefined;
    }
    const now = new DatetimeValue(Math.floor(engine.transaction().now() / 1000) * 1000);
    const all: Values = {
        CreatedDate: now,
        CreatedById: ADMIN,
        LastModifiedDate: now,
        LastModifiedById: ADMIN,
        SystemModstamp: now,
        ...values
    };
    const known = Object.entries(all).filter(([field]) => object.fields.has(field.toLowerCase()));
    return engine.store.insert(object, Object.fromEntries(known));
}

/** Fills a new org. */
export function seed(engine: Engine, project: ProjectFiles, units: readonly EmittedUnit[]): void {
    seedOrganization(engine);
    seedUsers(engine);
    seedCode(engine, project, units);
    seedRecordTypes(engine);
    if (units.some(({ code }) => code.includes('EntityDefinition'))) {
        addEntities(engine);
    }
    seedPermissions(engine, project);
    seedMetadataRecords(engine, project);
    seedApps(engine, project);
    seedCachePartitions(engine, project);
}

function seedOrganization(engine: Engine): void {
    addRow(engine, 'Organization', {
        Id: BUILT_IN_USER.organizationId,
        Name: BUILT_IN_USER.organizationName,
        OrganizationType: 'Developer Edition',
        IsSandbox: false,
        InstanceName: 'LOCAL',
        TimeZoneSidKey: 'America/Los_Angeles',
        DefaultLocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        FiscalYearStartMonth: 1,
        UsesStartDateAsFiscalYearName: false,
        NamespacePrefix: engine.schema.namespace ?? null
    });
    addRow(engine, 'Pricebook2', {
        Id: STANDARD_PRICEBOOK,
        Name: 'Standard Price Book',
        IsActive: true,
        IsStandard: true
    });
    addRow(engine, 'BusinessHours', { Name: 'Default', IsActive: true, IsDefault: true });
}

function seedUsers(engine: Engine): void {
    const license = addRow(engine, 'UserLicense', { Name: 'Salesforce', MasterLabel: 'Salesforce' });
    PROFILES.forEach((name, at) =>
        addRow(engine, 'Profile', {
            Id: fixedId('00e', at + 1),
            Name: name,
            UserType: 'Standard',
            UserLicenseId: license ?? null
        })
    );
    const person = {
        UserType: 'Standard',
        IsActive: true,
        TimeZoneSidKey: 'America/Los_Angeles',
        LocaleSidKey: 'en_US'
    };
    const more = { EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US' };
    addRow(engine, 'User', {
        ...person,
        ...more,
        Id: ADMIN,
        Username: BUILT_IN_USER.userName,
        Email: BUILT_IN_USER.email,
        FirstName: BUILT_IN_USER.firstName,
        LastName: BUILT_IN_USER.lastName,
        Alias: 'admin',
        CommunityNickname: 'admin',
        ProfileId: BUILT_IN_USER.profileId
    });
    addRow(engine, 'User', {
        ...person,
        ...more,
        // public test NebulaLogger, Logger_Tests: its name ends in the id of the org
        Username: `autoproc@${BUILT_IN_USER.organizationId.toLowerCase()}`,
        Email: 'autoproc@local-org.example',
        FirstName: 'Automated',
        LastName: 'Process',
        Alias: 'autoproc',
        CommunityNickname: 'autoproc',
        UserType: 'AutomatedProcess'
    });
}

/** Classes and triggers of the program, by name. */
function seedCode(engine: Engine, project: ProjectFiles, units: readonly EmittedUnit[]): void {
    const namespace = engine.schema.namespace ?? null;
    const files = new Set(project.files);
    for (const { kind, name, file, trigger } of units) {
        const body = files.has(file) ? project.read(file) : null;
        const code = {
            Body: body,
            ApiVersion: apiVersion(project, files, file),
            LengthWithoutComments: body?.length ?? 0
        };
        if (kind === 'class') {
            addRow(engine, 'ApexClass', {
                Name: name,
                NamespacePrefix: namespace,
                Status: 'Active',
                IsValid: true,
                ...code
            });
        } else if (kind === 'trigger') {
            addRow(engine, 'ApexTrigger', {
                Name: name,
                NamespacePrefix: namespace,
                Status: 'Active',
                IsValid: true,
                TableEnumOrId: trigger?.object ?? null,
                ...code
            });
        }
    }
}

function apiVersion(project: ProjectFiles, files: ReadonlySet<string>, file: string): ApexValue {
    const metadata = `${file}-meta.xml`;
    const version = files.has(metadata) ? /<apiVersion>\s*([\d.]+)/.exec(project.read(metadata))?.[1] : undefined;
    return version === undefined ? null : (decimalParse(version) ?? null);
}

/** Custom objects and the main standard ones: others have no record types. */
function seedRecordTypes(engine: Engine): void {
    for (const name of engine.schema.objectNames()) {
        const object = mayHaveTypes(name) ? engine.schema.object(name) : undefined;
        if (object?.kind !== 'custom' && object?.kind !== 'standard') {
            continue;
        }
        for (const type of recordTypesOf(object).filter((each) => each !== MASTER)) {
            addRow(engine, 'RecordType', {
                Id: recordTypeId(object, type),
                Name: type.label,
                DeveloperName: type.name,
                SobjectType: object.name,
                IsActive: type.isActive,
                Description: type.description ?? null,
                NamespacePrefix: engine.schema.namespace ?? null
            });
        }
    }
}

const WITH_TYPES = new Set([
    'Account',
    'Asset',
    'Campaign',
    'CampaignMember',
    'Case',
    'Contact',
    'Contract',
    'Event',
    'Idea',
    'Lead',
    'Opportunity',
    'Order',
    'Pricebook2',
    'Product2',
    'Quote',
    'Solution',
    'Task'
]);

function mayHaveTypes(name: string): boolean {
    return name.endsWith('__c') || WITH_TYPES.has(name);
}
