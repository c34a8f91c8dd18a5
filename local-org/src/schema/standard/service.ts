/** Cases, activities, files, mail (Object Reference for the Salesforce Platform). Form: `parse.ts`. */
export const SERVICE = `
Case 500
 CaseNumber STRING 30 auto name
 AccountId REFERENCE "Account ID"
 ContactId REFERENCE "Contact ID"
 OwnerId REFERENCE >Group|User
 Subject STRING 255
 Description TEXTAREA 32000
 Status PICKLIST 255 =New :New;Working;Escalated;Closed
 Priority PICKLIST 255 =Medium :High;Medium;Low
 Origin PICKLIST 255 "Case Origin" :Phone;Email;Web
 Type PICKLIST 255 "Case Type" :Mechanical;Electrical;Electronic;Structural;Other
 Reason PICKLIST 255 "Case Reason" :Installation;Equipment Complexity;Performance;Breakdown;Equipment Design;Feedback;Other
 IsClosed BOOLEAN readonly "Closed"
 IsEscalated BOOLEAN "Escalated"
 ClosedDate DATETIME readonly
 SuppliedName STRING 80 "Web Name"
 SuppliedEmail EMAIL 80 "Web Email"
 SuppliedPhone STRING 40 "Web Phone"
 SuppliedCompany STRING 80 "Web Company"
 ContactEmail EMAIL 80 readonly
 ContactPhone PHONE 40 readonly
 ContactMobile PHONE 40 readonly
 ContactFax PHONE 40 readonly
 Comments TEXTAREA 4000 "Internal Comments"
CaseComment 00a
 ParentId REFERENCE required createonly cascade
 CommentBody TEXTAREA 4000 "Body"
Task 00T
 Subject COMBOBOX 255 name :Call;Send Letter;Send Quote;Other
 WhoId REFERENCE >Contact|Lead "Name ID"
 WhatId REFERENCE >Account|Asset|Campaign|Case|Contract|Opportunity|Order|Product2|Quote "Related To ID"
 OwnerId REFERENCE >Group|User "Assigned To ID"
 AccountId REFERENCE readonly "Account ID"
 ActivityDate DATE "Due Date Only"
 Status PICKLIST 255 required ="Not Started" :Not Started;In Progress;Completed;Waiting on someone else;Deferred
 Priority PICKLIST 255 required =Normal :High;Normal;Low
 Description TEXTAREA 32000
 Type PICKLIST 40 :Call;Meeting;Other
 TaskSubtype PICKLIST 40 createonly =Task :Task;Email;ListEmail;Cadence;Call;LinkedIn
 IsClosed BOOLEAN readonly "Closed"
 IsHighPriority BOOLEAN readonly "High Priority"
 IsArchived BOOLEAN readonly "Archived"
 CompletedDateTime DATETIME readonly
 WhoCount INTEGER readonly
 WhatCount INTEGER readonly
 CallType PICKLIST 40 :Internal;Inbound;Outbound
 CallDisposition STRING 255 "Call Result"
 CallObject STRING 255 "Call Object Identifier"
Event 00U
 Subject COMBOBOX 255 name :Call;Email;Meeting;Send Letter/Quote;Other
 WhoId REFERENCE >Contact|Lead "Name ID"
 WhatId REFERENCE >Account|Asset|Campaign|Case|Contract|Opportunity|Order|Product2|Quote "Related To ID"
 OwnerId REFERENCE >Group|User "Assigned To ID"
 AccountId REFERENCE readonly "Account ID"
 StartDateTime DATETIME
 EndDateTime DATETIME
 ActivityDateTime DATETIME "Due Date Time"
 ActivityDate DATE "Due Date Only"
 DurationInMinutes INTEGER "Duration"
 IsAllDayEvent BOOLEAN "All-Day Event"
 Location STRING 255
 ShowAs PICKLIST 40 "Show Time As" :Busy;OutOfOffice;Free
 Description TEXTAREA 32000
 Type PICKLIST 40 :Email;Meeting;Other;Call
 IsArchived BOOLEAN readonly "Archived"
EmailMessage 02s
 Name STRING 255 readonly name
 Subject STRING 3000
 ParentId REFERENCE createonly "Parent Case"
 TextBody TEXTAREA 32000
 HtmlBody TEXTAREA 131072 "HTML Body"
 FromAddress EMAIL 1000
 FromName STRING 1000
 ToAddress STRING 4000
 CcAddress STRING 4000
 BccAddress STRING 4000
 Status PICKLIST 40 required :0;1;2;3;4;5
 RelatedToId REFERENCE >Account|Asset|Campaign|Case|Contract|Opportunity|Order|Product2|Quote
EmailTemplate 00X
 Name STRING 80 required name "Email Template Name"
 DeveloperName STRING 80 required unique
 FolderId REFERENCE required >Folder|Organization|User
 TemplateType PICKLIST 40 required createonly restricted :text;html;custom;visualforce
 TemplateStyle PICKLIST 40 required createonly restricted :none;freeForm;formalLetter;promotionRight;promotionLeft;newsletter;products
 Subject STRING 255
 Body TEXTAREA 384000 "Email Body"
 HtmlValue TEXTAREA 384000
 IsActive BOOLEAN "Available For Use"
 Encoding PICKLIST 40 :UTF-8;ISO-8859-1;Shift_JIS;ISO-2022-JP;EUC-JP;ks_c_5601-1987;Big5;GB2312
Attachment 00P
 Name STRING 255 required name "File Name"
 ParentId REFERENCE required createonly
 Body BASE64 required
 BodyLength INTEGER readonly
 ContentType STRING 120
 Description STRING 500
Note 002
 Title STRING 80 required name
 Body TEXTAREA 32000
 ParentId REFERENCE required createonly
ContentVersion 068
 Title STRING 255 required name
 PathOnClient STRING 500 required createonly
 VersionData BASE64 required
 ContentDocumentId REFERENCE createonly "ContentDocument ID"
 IsLatest BOOLEAN readonly "Is Latest"
 VersionNumber STRING 20 readonly
 FileType STRING 20 readonly
 FileExtension STRING 40 readonly
 ContentSize INTEGER readonly "Size"
 Description TEXTAREA 1000
 Origin PICKLIST 40 createonly =C :C;H
 FirstPublishLocationId REFERENCE createonly
ContentDocument 069
 Title STRING 255 required name
 LatestPublishedVersionId REFERENCE readonly "Latest Published Version ID"
 FileType STRING 20 readonly
 FileExtension STRING 40 readonly
 ContentSize INTEGER readonly "Size"
 Description TEXTAREA 1000
ContentDocumentLink 06A
 ContentDocumentId REFERENCE required createonly cascade "ContentDocument ID"
 LinkedEntityId REFERENCE required createonly "Linked Entity ID"
 ShareType PICKLIST 40 :V;C;I
 Visibility PICKLIST 40 =AllUsers :AllUsers;InternalUsers;SharedUsers
FeedItem 0D5
 ParentId REFERENCE required createonly
 Body TEXTAREA 10000
 Type PICKLIST 40 createonly
FeedComment 0D7
Topic 0TO
 Name STRING 150 required name
TopicAssignment 0To
 TopicId REFERENCE required createonly
 EntityId REFERENCE required createonly
ServiceContract 810
 Name STRING 255 required name "Contract Name"
 OwnerId REFERENCE >Group|User
Entitlement 550
 Name STRING 255 required name "Entitlement Name"
 AccountId REFERENCE required
WorkOrder 0WO
 WorkOrderNumber STRING 30 auto name
 OwnerId REFERENCE >Group|User
Solution 501
 SolutionName STRING 80 required name "Title"
`;
