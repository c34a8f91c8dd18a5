/**
 * `OrgLimits` and `OrgLimit` (Apex Reference Guide, "OrgLimits Class"). Names and maxima are those that "Limits" of the REST API
 * Developer Guide shows for a Developer Edition organisation. The local org counts no days or hours, so nothing of them is used.
 */
import { ListValue, MapValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { LibraryModule } from '../registry.js';

/** E-mails to outside addresses in a day: what `Messaging.reserveSingleEmailCapacity` takes from. */
export const DAILY_SINGLE_EMAILS = 15;

/** E-mails of mass mailings in a day. */
export const DAILY_MASS_EMAILS = 10;

const MAXIMA: Readonly<Record<string, number>> = {
    ActiveScratchOrgs: 3,
    AnalyticsExternalDataSizeMB: 40_960,
    ConcurrentAsyncGetReportInstances: 200,
    ConcurrentSyncReportRuns: 20,
    DailyAnalyticsDataflowJobExecutions: 60,
    DailyApiRequests: 15_000,
    DailyAsyncApexExecutions: 250_000,
    DailyBulkApiBatches: 15_000,
    DailyBulkV2QueryFileStorageMB: 976_562,
    DailyBulkV2QueryJobs: 10_000,
    DailyDurableGenericStreamingApiEvents: 10_000,
    DailyDurableStreamingApiEvents: 10_000,
    DailyGenericStreamingApiEvents: 10_000,
    DailyScratchOrgs: 6,
    DailyStandardVolumePlatformEvents: 10_000,
    DailyStreamingApiEvents: 10_000,
    DailyWorkflowEmails: 100_000,
    DataStorageMB: 1024,
    DurableStreamingApiConcurrentClients: 20,
    FileStorageMB: 1024,
    HourlyAsyncReportRuns: 1200,
    HourlyDashboardRefreshes: 200,
    HourlyDashboardResults: 5000,
    HourlyDashboardStatuses: 999_999_999,
    HourlyLongTermIdMapping: 100_000,
    HourlyManagedContentPublicRequests: 50_000,
    HourlyODataCallout: 20_000,
    HourlyPublishedPlatformEvents: 50_000,
    HourlyPublishedStandardVolumePlatformEvents: 1000,
    HourlyShortTermIdMapping: 100_000,
    HourlySyncReportRuns: 500,
    HourlyTimeBasedWorkflow: 1000,
    MassEmail: DAILY_MASS_EMAILS,
    MonthlyPlatformEventsUsageEntitlement: 0,
    Package2VersionCreates: 6,
    Package2VersionCreatesWithoutValidation: 500,
    PermissionSets: 1500,
    SingleEmail: DAILY_SINGLE_EMAILS,
    StreamingApiConcurrentClients: 20
};

class OrgLimitValue extends PlatformObject {
    readonly apexType = 'OrgLimit';

    constructor(
        readonly name: string,
        readonly maximum: number
    ) {
        super();
    }
}

function all(): readonly OrgLimitValue[] {
    return Object.entries(MAXIMA).map(([name, maximum]) => new OrgLimitValue(name, maximum));
}

function byName(): MapValue {
    const limits = new MapValue('Map<String,OrgLimit>');
    all().forEach((limit) => limits.set(limit.name, limit));
    return limits;
}

export const orgLimitsLibrary: LibraryModule = () => [
    {
        name: 'OrgLimits',
        statics: { 'getAll()': () => new ListValue([...all()], 'List<OrgLimit>'), 'getMap()': byName }
    },
    {
        name: 'OrgLimit',
        prototype: OrgLimitValue.prototype,
        methods: {
            'getLimit()': (self: OrgLimitValue) => self.maximum,
            'getName()': (self: OrgLimitValue) => self.name,
            'getValue()': () => 0
        }
    }
];
