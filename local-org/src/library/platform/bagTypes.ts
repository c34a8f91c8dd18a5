/** The platform types that are property bags, and how objects of them are made. */
import type { ApexValue } from '../../language/values.js';
import type { LibraryType } from '../registry.js';
import { type BagOptions, type BagType, defineBag, JsonBag, type PropertyBag } from './propertyBag.js';

type Defaults = BagOptions['defaults'];

const no = (): ApexValue => false;
const yes = (): ApexValue => true;

/** What the platform makes and Apex only reads; in tests `JSON.deserialize` makes them. */
const RESULTS: Readonly<Record<string, Defaults>> = {
    'Approval.LockResult': { success: no },
    'Approval.ProcessResult': { success: no },
    'Approval.UnlockResult': { success: no },
    'Database.DeleteResult': { success: no },
    'Database.DeletedRecord': {},
    'Database.EmptyRecycleBinResult': { success: no },
    'Database.GetDeletedResult': {},
    'Database.GetUpdatedResult': {},
    'Database.LeadConvertResult': { success: no },
    'Database.MergeResult': { success: no },
    'Database.SaveResult': { success: no },
    'Database.UndeleteResult': { success: no },
    'Database.UpsertResult': { success: no, created: no },
    'Invocable.Action.Error': {},
    'Invocable.Action.Result': { success: no },
    'Messaging.RenderEmailTemplateBodyResult': { success: no },
    'Messaging.RenderEmailTemplateError': {},
    'Messaging.SendEmailError': {},
    'Messaging.SendEmailResult': { success: no }
};

/** Results of Database methods that JSON does not know. */
const OTHER_RESULTS: readonly string[] = [
    'Datacloud.AdditionalInformationMap',
    'Datacloud.DuplicateResult',
    'Datacloud.FieldDiff',
    'Datacloud.FieldDifferenceType',
    'Datacloud.FindDuplicatesResult',
    'Datacloud.MatchRecord',
    'Datacloud.MatchResult',
    'Messaging.ActionableNotification'
];

/** Flags of an e-mail that nobody set (Apex Reference Guide, "Email Class"). */
const EMAIL: Defaults = { saveasactivity: yes, usesignature: yes, bccsender: no };

/** What Apex makes and fills. */
const MADE_BY_APEX: Readonly<Record<string, Defaults>> = {
    'Approval.ProcessRequest': {},
    'Approval.ProcessSubmitRequest': {},
    'Approval.ProcessWorkitemRequest': {},
    'Database.DMLOptions': {
        assignmentruleheader: () => makeBag('Database.DMLOptions.AssignmentRuleHeader'),
        duplicateruleheader: () => makeBag('Database.DMLOptions.DuplicateRuleHeader'),
        emailheader: () => makeBag('Database.DMLOptions.EmailHeader')
    },
    'Database.DMLOptions.AssignmentRuleHeader': {},
    'Database.DMLOptions.DuplicateRuleHeader': {},
    'Database.DMLOptions.EmailHeader': {},
    'Database.LeadConvert': {
        donotcreateopportunity: no,
        overwriteleadsource: no,
        sendnotificationemail: no,
        bypassaccountdedupecheck: no,
        bypasscontactdedupecheck: no
    },
    'Database.MergeRequest': {},
    'EventBus.ChangeEventHeader': {},
    'Messaging.CustomNotification': {},
    'Messaging.Email': EMAIL,
    'Messaging.EmailAttachment': {},
    'Messaging.EmailFileAttachment': {},
    'Messaging.InboundEmail': {},
    'Messaging.InboundEmail.AuthenticationResult': {},
    'Messaging.InboundEmail.AuthenticationResultField': {},
    'Messaging.InboundEmail.BinaryAttachment': {},
    'Messaging.InboundEmail.Header': {},
    'Messaging.InboundEmail.TextAttachment': {},
    'Messaging.InboundEmailResult': {},
    'Messaging.InboundEnvelope': {},
    'Messaging.MassEmailMessage': EMAIL,
    'Messaging.PushNotification': {},
    'Messaging.SingleEmailMessage': { ...EMAIL, treattargetobjectasrecipient: yes, treatbodiesastemplate: no }
};

/** Metadata that Apex makes; lists are there from the start: `customMetadata.values.add(...)` (Apex Developer Guide, "Metadata"). */
const METADATA: readonly string[] = [
    'AnalyticsCloudComponentLayoutItem',
    'ConsoleComponent',
    'Container',
    'CustomConsoleComponents',
    'CustomMetadata',
    'CustomMetadataValue',
    'DeployDetails',
    'DeployMessage',
    'DeployResult',
    'FeedLayout',
    'FeedLayoutComponent',
    'FeedLayoutFilter',
    'Layout',
    'LayoutColumn',
    'LayoutItem',
    'LayoutSection',
    'Metadata',
    'MetadataValue',
    'MiniLayout',
    'PlatformActionList',
    'PlatformActionListItem',
    'PrimaryTabComponents',
    'QuickActionList',
    'QuickActionListItem',
    'RelatedContent',
    'RelatedContentItem',
    'RelatedList',
    'RelatedListItem',
    'ReportChartComponentLayoutItem',
    'SidebarComponent',
    'SubtabComponents',
    'SummaryLayout',
    'SummaryLayoutItem'
].map((name) => `Metadata.${name}`);

const TYPES = new Map<string, BagType>();

function define(name: string, options: BagOptions): void {
    TYPES.set(name, defineBag(name, options));
}

for (const [name, defaults] of Object.entries(RESULTS)) {
    define(name, { isConstructible: false, isJson: true, hasEmptyLists: true, defaults });
}
for (const name of OTHER_RESULTS) {
    define(name, { isConstructible: false, isJson: false, hasEmptyLists: true, defaults: {} });
}
for (const [name, defaults] of Object.entries(MADE_BY_APEX)) {
    define(name, { isConstructible: true, isJson: false, hasEmptyLists: false, defaults });
}
for (const name of METADATA) {
    define(name, { isConstructible: true, isJson: false, hasEmptyLists: true, defaults: {} });
}

/**
 * Makes an object of a bag type: `makeBag('Database.SaveResult', { id, success: true })`.
 *
 * @param values by property name, in any case
 */
export function makeBag(name: string, values?: Readonly<Record<string, ApexValue>>): PropertyBag {
    const type = TYPES.get(name);
    if (!type) {
        throw new Error(`${name} is no property bag`);
    }
    return type.make(values);
}

/** @returns an object that JSON can fill; undefined for types that it cannot make */
export function makeReadableBag(name: string): JsonBag | undefined {
    const bag = TYPES.get(name)?.make();
    return bag instanceof JsonBag ? bag : undefined;
}

export const bagLibrary = (): readonly LibraryType[] => [...TYPES.values()].map(({ library }) => library);
