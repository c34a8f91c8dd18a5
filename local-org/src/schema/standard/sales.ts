/** Accounts, people, sales (Object Reference for the Salesforce Platform). Form: `parse.ts`. */
export const SALES = `
Account 001
 Name STRING 255 required name "Account Name"
 Type PICKLIST 255 "Account Type" :Prospect;Customer - Direct;Customer - Channel;Channel Partner / Reseller;Installation Partner;Technology Partner;Other
 Industry PICKLIST 255 :Agriculture;Apparel;Banking;Biotechnology;Chemicals;Communications;Construction;Consulting;Education;Electronics;Energy;Engineering;Entertainment;Environmental;Finance;Food & Beverage;Government;Healthcare;Hospitality;Insurance;Machinery;Manufacturing;Media;Not For Profit;Other;Recreation;Retail;Shipping;Technology;Telecommunications;Transportation;Utilities
 Rating PICKLIST 255 "Account Rating" :Hot;Warm;Cold
 Ownership PICKLIST 255 :Public;Private;Subsidiary;Other
 AccountSource PICKLIST 255 :Web;Phone Inquiry;Partner Referral;Purchased List;Other
 AccountNumber STRING 40
 AnnualRevenue CURRENCY 18,0
 NumberOfEmployees INTEGER "Employees"
 Description TEXTAREA 32000 "Account Description"
 Phone PHONE 40 "Account Phone"
 Fax PHONE 40 "Account Fax"
 Website URL 255
 Sic STRING 20 "SIC Code"
 SicDesc STRING 80 "SIC Description"
 Site STRING 80 "Account Site"
 TickerSymbol STRING 20
 BillingStreet TEXTAREA 255
 BillingCity STRING 40
 BillingState STRING 80
 BillingPostalCode STRING 20
 BillingCountry STRING 80
 ShippingStreet TEXTAREA 255
 ShippingCity STRING 40
 ShippingState STRING 80
 ShippingPostalCode STRING 20
 ShippingCountry STRING 80
 ParentId REFERENCE "Parent Account ID"
 PhotoUrl URL 255 readonly
 Jigsaw STRING 20 "Data.com Key"
 JigsawCompanyId STRING 20 readonly "Jigsaw Company ID"
Contact 003
 Name STRING 121 readonly name "Full Name"
 FirstName STRING 40
 LastName STRING 80 required
 Salutation PICKLIST 40 :Mr.;Ms.;Mrs.;Dr.;Prof.
 AccountId REFERENCE "Account ID"
 Email EMAIL 80
 Phone PHONE 40 "Business Phone"
 MobilePhone PHONE 40
 HomePhone PHONE 40
 OtherPhone PHONE 40
 AssistantPhone PHONE 40 "Asst. Phone"
 AssistantName STRING 40 "Assistant's Name"
 Fax PHONE 40 "Business Fax"
 Title STRING 128
 Department STRING 80
 Description TEXTAREA 32000 "Contact Description"
 LeadSource PICKLIST 255 :Web;Phone Inquiry;Partner Referral;Purchased List;Other
 MailingStreet TEXTAREA 255
 MailingCity STRING 40
 MailingState STRING 80 "Mailing State/Province"
 MailingPostalCode STRING 20 "Mailing Zip/Postal Code"
 MailingCountry STRING 80
 OtherStreet TEXTAREA 255
 OtherCity STRING 40
 OtherState STRING 80 "Other State/Province"
 OtherPostalCode STRING 20 "Other Zip/Postal Code"
 OtherCountry STRING 80
 HasOptedOutOfEmail BOOLEAN "Email Opt Out"
 DoNotCall BOOLEAN "Do Not Call"
 EmailBouncedReason STRING 255
 IsEmailBounced BOOLEAN readonly
 ReportsToId REFERENCE "Reports To ID"
Lead 00Q
 Name STRING 121 readonly name "Full Name"
 FirstName STRING 40
 LastName STRING 80 required
 Salutation PICKLIST 40 :Mr.;Ms.;Mrs.;Dr.;Prof.
 Company STRING 255 required
 Title STRING 128
 Email EMAIL 80
 Phone PHONE 40
 MobilePhone PHONE 40
 Fax PHONE 40
 Website URL 255
 Street TEXTAREA 255
 City STRING 40
 State STRING 80 "State/Province"
 PostalCode STRING 20 "Zip/Postal Code"
 Country STRING 80
 Description TEXTAREA 32000
 AnnualRevenue CURRENCY 18,0
 NumberOfEmployees INTEGER "Employees"
 Status PICKLIST 255 required ="Open - Not Contacted" :Open - Not Contacted;Working - Contacted;Closed - Converted;Closed - Not Converted
 LeadSource PICKLIST 255 :Web;Phone Inquiry;Partner Referral;Purchased List;Other
 Industry PICKLIST 255
 Rating PICKLIST 255 :Hot;Warm;Cold
 OwnerId REFERENCE >Group|User
 IsConverted BOOLEAN readonly "Converted"
 ConvertedDate DATE readonly
 ConvertedAccountId REFERENCE readonly
 ConvertedContactId REFERENCE readonly
 ConvertedOpportunityId REFERENCE readonly
Opportunity 006 "Opportunity" "Opportunities"
 Name STRING 120 required name
 AccountId REFERENCE "Account ID"
 StageName PICKLIST 255 required "Stage" :Prospecting;Qualification;Needs Analysis;Value Proposition;Id. Decision Makers;Perception Analysis;Proposal/Price Quote;Negotiation/Review;Closed Won;Closed Lost
 CloseDate DATE required
 Amount CURRENCY 18,2
 Probability PERCENT 3,0 "Probability (%)"
 ExpectedRevenue CURRENCY 18,2 readonly "Expected Amount"
 TotalOpportunityQuantity DOUBLE 18,2 "Quantity"
 Type PICKLIST 255 "Opportunity Type" :Existing Customer - Upgrade;Existing Customer - Replacement;Existing Customer - Downgrade;New Customer
 LeadSource PICKLIST 255 :Web;Phone Inquiry;Partner Referral;Purchased List;Other
 NextStep STRING 255
 Description TEXTAREA 32000
 ForecastCategory PICKLIST 40 readonly :Omitted;Pipeline;BestCase;Forecast;Closed
 ForecastCategoryName PICKLIST 40 "Forecast Category" :Omitted;Pipeline;Best Case;Commit;Closed
 IsClosed BOOLEAN readonly "Closed"
 IsWon BOOLEAN readonly "Won"
 HasOpportunityLineItem BOOLEAN readonly "Has Line Item"
 HasOpenActivity BOOLEAN readonly
 HasOverdueTask BOOLEAN readonly
 Fiscal STRING 6 readonly "Fiscal Period"
 FiscalQuarter INTEGER readonly
 FiscalYear INTEGER readonly
 PushCount INTEGER readonly
 LastStageChangeDate DATETIME readonly
OpportunityLineItem 00k "Opportunity Product"
 Name STRING 376 readonly name "Opportunity Product Name"
 OpportunityId REFERENCE required createonly cascade "Opportunity ID"
 PricebookEntryId REFERENCE createonly "Price Book Entry ID"
 Product2Id REFERENCE createonly "Product ID"
 ProductCode STRING 255 readonly
 Quantity DOUBLE 12,2 required
 UnitPrice CURRENCY 18,2 "Sales Price"
 TotalPrice CURRENCY 18,2
 ListPrice CURRENCY 18,2 readonly
 Subtotal CURRENCY 18,2 readonly
 Discount PERCENT 5,2
 Description STRING 255 "Line Description"
OpportunityContactRole 00K
 OpportunityId REFERENCE required createonly cascade
 ContactId REFERENCE required createonly
 Role PICKLIST 255 :Business User;Decision Maker;Economic Buyer;Economic Decision Maker;Evaluator;Executive Sponsor;Influencer;Technical Buyer;Other
Contract 800
 ContractNumber STRING 30 auto name
 AccountId REFERENCE required "Account ID"
 Status PICKLIST 255 required =Draft :In Approval Process;Activated;Draft
 StartDate DATE "Contract Start Date"
 EndDate DATE readonly "Contract End Date"
 ContractTerm INTEGER
 StatusCode PICKLIST 40 readonly "Status Category" :Draft;InApproval;Activated;Terminated;Expired
 OwnerExpirationNotice PICKLIST 40 :15;30;45;60;90;120
 Description TEXTAREA 32000
 SpecialTerms TEXTAREA 4000
 ActivatedDate DATETIME
Order 801
 OrderNumber STRING 30 auto name
 AccountId REFERENCE "Account ID"
 EffectiveDate DATE required "Order Start Date"
 EndDate DATE "Order End Date"
 Status PICKLIST 255 required =Draft :Draft;Activated
 StatusCode PICKLIST 40 readonly "Status Category" :Draft;Activated;Canceled;Expired
 Type PICKLIST 40 "Order Type"
 OwnerId REFERENCE >Group|User
 TotalAmount CURRENCY 18,2 readonly "Order Amount"
 Description TEXTAREA 32000
OrderItem 802 "Order Product"
 OrderItemNumber STRING 30 auto name "Order Product Number"
 OrderId REFERENCE required createonly cascade
 PricebookEntryId REFERENCE required createonly
 Product2Id REFERENCE createonly
 Quantity DOUBLE 18,2 required
 UnitPrice CURRENCY 18,2
 ListPrice CURRENCY 18,2 readonly
 TotalPrice CURRENCY 18,2 readonly
 ServiceDate DATE "Start Date"
 EndDate DATE
Asset 02i
 Name STRING 255 required name "Asset Name"
 AccountId REFERENCE "Account ID"
 ContactId REFERENCE "Contact ID"
 Product2Id REFERENCE "Product ID"
 SerialNumber STRING 80
 Status PICKLIST 255 :Shipped;Installed;Registered;Obsolete;Purchased
 Price CURRENCY 18,0
 Quantity DOUBLE 12,2
 PurchaseDate DATE
 InstallDate DATE
 UsageEndDate DATE
 Description TEXTAREA 32000
Product2 01t "Product"
 Name STRING 255 required name "Product Name"
 ProductCode STRING 255
 Description TEXTAREA 4000 "Product Description"
 Family PICKLIST 255 "Product Family" :None
 IsActive BOOLEAN "Active"
 StockKeepingUnit STRING 180 "Product SKU"
 QuantityUnitOfMeasure PICKLIST 255
Pricebook2 01s "Price Book"
 Name STRING 255 required name "Price Book Name"
 IsActive BOOLEAN "Active"
 IsStandard BOOLEAN readonly "Is Standard Price Book"
 Description STRING 255
PricebookEntry 01u "Price Book Entry" "Price Book Entries"
 Name STRING 255 readonly name "Product Name"
 Pricebook2Id REFERENCE required createonly "Price Book ID"
 Product2Id REFERENCE required createonly "Product ID"
 UnitPrice CURRENCY 18,2 required "List Price"
 IsActive BOOLEAN "Active"
 UseStandardPrice BOOLEAN
 ProductCode STRING 255 readonly
Quote 0Q0
 Name STRING 255 required name "Quote Name"
 QuoteNumber STRING 30 auto
 OpportunityId REFERENCE required createonly cascade
 OwnerId REFERENCE >Group|User
 Status PICKLIST 255 =Draft :Draft;Needs Review;In Review;Approved;Rejected;Presented;Accepted;Denied
 ExpirationDate DATE
 GrandTotal CURRENCY 18,2 readonly
 TotalPrice CURRENCY 18,2 readonly
Campaign 701
 Name STRING 80 required name "Campaign Name"
 Type PICKLIST 40 :Conference;Webinar;Trade Show;Public Relations;Partners;Referral Program;Advertisement;Banner Ads;Direct Mail;Email;Telemarketing;Other
 Status PICKLIST 40 =Planned :Planned;In Progress;Completed;Aborted
 IsActive BOOLEAN "Active"
 StartDate DATE
 EndDate DATE
 BudgetedCost CURRENCY 18,0
 ActualCost CURRENCY 18,0
 ExpectedRevenue CURRENCY 18,0
 ExpectedResponse PERCENT 10,2 "Expected Response (%)"
 NumberSent DOUBLE 18,0 "Num Sent"
 Description TEXTAREA 32000
 AmountAllOpportunities CURRENCY 18,0 readonly
 AmountWonOpportunities CURRENCY 18,0 readonly
CampaignMember 00v
 Name STRING 121 readonly
 CampaignId REFERENCE required createonly cascade
 LeadId REFERENCE createonly
 ContactId REFERENCE createonly
 Status PICKLIST 40 :Sent;Responded
 HasResponded BOOLEAN readonly "Responded"
AccountContactRelation 07k
 AccountId REFERENCE required createonly
 ContactId REFERENCE required createonly
 Roles MULTIPICKLIST 4099
`;
