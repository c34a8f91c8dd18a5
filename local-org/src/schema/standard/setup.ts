/** Users, rights, jobs, code (Object Reference for the Salesforce Platform). Form: `parse.ts`. */
export const SETUP = `
User 005 "User" "Users"
 Name STRING 121 readonly name "Full Name"
 Username STRING 80 required unique
 FirstName STRING 40
 LastName STRING 80 required
 Email EMAIL 128 required
 Alias STRING 8 required
 CommunityNickname STRING 40 unique "Nickname"
 ProfileId REFERENCE required "Profile ID"
 UserRoleId REFERENCE "Role ID"
 ManagerId REFERENCE "Manager ID"
 IsActive BOOLEAN "Active"
 TimeZoneSidKey PICKLIST 40 required restricted "Time Zone"
 LocaleSidKey PICKLIST 40 required restricted "Locale"
 EmailEncodingKey PICKLIST 40 required restricted "Email Encoding"
 LanguageLocaleKey PICKLIST 40 required restricted "Language"
 UserType PICKLIST 40 readonly restricted :Standard;PowerPartner;PowerCustomerSuccess;CustomerSuccess;Guest;CspLitePortal;CsnOnly;SelfService;AutomatedProcess
 CompanyName STRING 80
 Department STRING 80
 Division STRING 80
 Title STRING 80
 Phone PHONE 40
 MobilePhone PHONE 40 "Mobile"
 FederationIdentifier STRING 512 unique "SAML Federation ID"
 AboutMe TEXTAREA 1000
 LastLoginDate DATETIME readonly "Last Login"
Profile 00e
 Name STRING 255 required name
 Description STRING 255
 UserType PICKLIST 40 readonly restricted
 UserLicenseId REFERENCE readonly
UserRole 00E "Role"
 Name STRING 80 required name
 DeveloperName STRING 80 unique
 ParentRoleId REFERENCE
 RollupDescription STRING 80
UserLicense 100
PermissionSet 0PS
 Name STRING 80 required unique name "Permission Set Name"
 Label STRING 80 required "Permission Set Label"
 Description STRING 255
 IsOwnedByProfile BOOLEAN readonly "Is Owned By Profile"
 ProfileId REFERENCE readonly
 PermissionSetGroupId REFERENCE readonly
PermissionSetAssignment 0Pa
 PermissionSetId REFERENCE createonly
 PermissionSetGroupId REFERENCE createonly
 AssigneeId REFERENCE required createonly
PermissionSetGroup 0PG
 DeveloperName STRING 80 required unique name
 MasterLabel STRING 80 required
 Status PICKLIST 40 restricted :Updated;Outdated;Updating;Failed
ObjectPermissions 110 "Object Permissions" "Object Permissions"
 ParentId REFERENCE required createonly cascade
 SobjectType PICKLIST 40 required createonly
FieldPermissions 01k "Field Permissions" "Field Permissions"
 ParentId REFERENCE required createonly cascade
 SobjectType PICKLIST 40 required createonly
 Field PICKLIST 255 required createonly
SetupEntityAccess 0J0 "Setup Entity Access" "Setup Entity Access"
 ParentId REFERENCE required createonly cascade
 SetupEntityId REFERENCE required createonly
 SetupEntityType PICKLIST 255 readonly
CustomPermission 0CP
 DeveloperName STRING 80 required unique name
 MasterLabel STRING 80 required
Group 00G
 Name STRING 40 required name
 DeveloperName STRING 80 unique
 Type PICKLIST 40 required createonly restricted =Regular :Regular;Role;RoleAndSubordinates;Organization;Queue;AllCustomerPortal;Manager;ManagerAndSubordinatesInternal
 Email EMAIL 255
 RelatedId REFERENCE createonly >User|UserRole
 OwnerId REFERENCE readonly >Organization|User
GroupMember 011
 GroupId REFERENCE required createonly cascade
 UserOrGroupId REFERENCE required createonly >Group|User
QueueSobject 03g "Queue Object"
 QueueId REFERENCE required createonly
 SobjectType PICKLIST 40 required createonly
RecordType 012
 Name STRING 80 required name
 DeveloperName STRING 80 required
 SobjectType PICKLIST 40 required createonly
 IsActive BOOLEAN "Active"
 NamespacePrefix STRING 15 readonly
 Description STRING 255
Organization 00D "Organization" "Organizations"
 Name STRING 80 required name
 OrganizationType PICKLIST 40 readonly "Edition"
 IsSandbox BOOLEAN readonly "Is Sandbox"
 InstanceName STRING 5 readonly
 NamespacePrefix STRING 15 readonly
 LanguageLocaleKey PICKLIST 40 required "Language"
 TimeZoneSidKey PICKLIST 40 required "Time Zone"
 DefaultLocaleSidKey PICKLIST 40 required "Locale"
 TrialExpirationDate DATETIME readonly
 FiscalYearStartMonth PICKLIST 2 =1 :1;2;3;4;5;6;7;8;9;10;11;12
AsyncApexJob 707 "Apex Job"
 JobType PICKLIST 40 readonly :Future;SharingRecalculation;ScheduledApex;BatchApex;BatchApexWorker;TestRequest;TestWorker;ApexToken;Queueable
 Status PICKLIST 40 readonly :Queued;Processing;Aborted;Completed;Failed;Preparing;Holding
 ApexClassId REFERENCE readonly
 MethodName STRING 255 readonly "Apex Method"
 ExtendedStatus STRING 1000 readonly "Status Detail"
 JobItemsProcessed INTEGER readonly "Batches Processed"
 TotalJobItems INTEGER readonly "Total Batches"
 NumberOfErrors INTEGER readonly "Failures"
 ParentJobId REFERENCE readonly "Apex Job ID"
 CompletedDate DATETIME readonly "Completion Date"
 LastProcessed STRING 15 readonly
 LastProcessedOffset INTEGER readonly
CronTrigger 08e "Scheduled Jobs" "Scheduled Jobs"
 CronExpression STRING 255 readonly
 State PICKLIST 16 readonly :WAITING;ACQUIRED;EXECUTING;COMPLETE;ERROR;DELETED;PAUSED;BLOCKED;PAUSED_BLOCKED
 NextFireTime DATETIME readonly "Next Run"
 PreviousFireTime DATETIME readonly "Previous Run"
 StartTime DATETIME readonly "Started"
 EndTime DATETIME readonly "Ended"
 TimesTriggered INTEGER readonly "Times Triggered"
 CronJobDetailId REFERENCE readonly "Job ID"
CronJobDetail 08a "Cron Job"
 Name STRING 255 readonly name
 JobType PICKLIST 255 readonly
ApexClass 01p
 Name STRING 255 required name
 Body TEXTAREA 1000000
 NamespacePrefix STRING 15 readonly
ApexTrigger 01q
 Name STRING 255 required name
 Body TEXTAREA 1000000
AppMenuItem 0DS
PlatformCachePartition 0Er
PlatformCachePartitionType 0Ev
StaticResource 081
 Name STRING 255 required name
 Body BASE64
Folder 00l
 Name STRING 40 required name
 DeveloperName STRING 80 unique
Document 015
 Name STRING 255 required name
 DeveloperName STRING 80 unique
 Body BASE64
OrgWideEmailAddress 0D2 "Organization-wide From Email Address" "Organization-wide From Email Addresses"
 Address EMAIL 255 required
 DisplayName STRING 255 required name
BusinessHours 01m "Business Hours" "Business Hours"
 Name STRING 80 required name
Holiday 0C0
 Name STRING 80 required name
Individual 0PK
 LastName STRING 80 required
Network 0DB
Report 00O
Dashboard 01Z
ListView 00B
LoginHistory 0Ya "Login History" "Login History"
AuthSession 0Ak
ProcessInstance 04g
ProcessInstanceWorkitem 04i "Approval Request"
ProcessInstanceStep 04h
AccountShare 00r
ContactShare 03s
OpportunityShare 00t
CaseShare 01n
LeadShare 01o
OpportunityHistory 008 "Opportunity: History" "Opportunity: History"
`;
