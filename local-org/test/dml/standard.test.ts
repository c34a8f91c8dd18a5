/** What the platform does with rows of standard objects (their pages in the Object Reference). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from './org.js';

const org = makeOrg();

describe('opportunities', () => {
    it('take probability, forecast and state from their stage', () => {
        const output = org.run(`
            Opportunity o = new Opportunity(Name = 'o', StageName = 'Closed Won', CloseDate = Date.newInstance(2026, 5, 1), Amount = 10);
            insert o;
            o = [SELECT IsWon, IsClosed, Probability, ForecastCategoryName, ExpectedRevenue, FiscalQuarter FROM Opportunity WHERE Id = :o.Id];
            System.debug(o.IsWon + ' ' + o.IsClosed + ' ' + o.Probability.intValue() + ' ' + o.ForecastCategoryName + ' ' + o.ExpectedRevenue.intValue() + ' ' + o.FiscalQuarter);
            o.StageName = 'Prospecting'; update o;
            o = [SELECT IsClosed, Probability FROM Opportunity WHERE Id = :o.Id];
            System.debug(o.IsClosed + ' ' + o.Probability.intValue());`);
        assert.deepEqual(output, ['true true 100 Closed 10 2', 'false 10']);
    });
});

describe('activities', () => {
    it('have a status and a priority, and are closed when they are completed', () => {
        const output = org.run(`
            Task t = new Task(Subject = 's'); insert t;
            t = [SELECT Status, Priority, IsClosed FROM Task WHERE Id = :t.Id];
            System.debug(t.Status + ' ' + t.Priority + ' ' + t.IsClosed);
            t.Status = 'Completed'; update t; System.debug([SELECT IsClosed FROM Task WHERE Id = :t.Id].IsClosed);`);
        assert.deepEqual(output, ['Not Started Normal false', 'true']);
    });

    it('end as long after their start as they last', () => {
        const output = org.run(`
            Event e = new Event(Subject = 's', StartDateTime = Datetime.newInstanceGmt(2026, 1, 1, 10, 0, 0), DurationInMinutes = 30); insert e;
            System.debug([SELECT EndDateTime FROM Event WHERE Id = :e.Id].EndDateTime.getTime() - e.StartDateTime.getTime());`);
        assert.deepEqual(output, ['1800000']);
    });
});

describe('cases and leads', () => {
    it('have numbers and a status', () => {
        const output = org.run(`
            Case c = new Case(Subject = 's'); insert c; Lead l = new Lead(LastName = 'l', Company = 'c', FirstName = 'f'); insert l;
            c = [SELECT CaseNumber, Status, IsClosed FROM Case WHERE Id = :c.Id]; l = [SELECT Name, Status, IsConverted FROM Lead WHERE Id = :l.Id];
            System.debug(c.CaseNumber.length() + ' ' + c.Status + ' ' + c.IsClosed + ' ' + l.Name + ' ' + l.Status + ' ' + l.IsConverted);`);
        assert.deepEqual(output, ['8 New false f l Open - Not Contacted false']);
    });
});

describe('files', () => {
    it('make a document with their first version and take its place with later ones', () => {
        const output = org.run(`
            Account a = new Account(Name = 'A'); insert a;
            ContentVersion v = new ContentVersion(PathOnClient = 'note.txt', VersionData = Blob.valueOf('hello'), FirstPublishLocationId = a.Id);
            insert v;
            v = [SELECT ContentDocumentId, Title, FileType, ContentSize, VersionNumber, IsLatest FROM ContentVersion WHERE Id = :v.Id];
            System.debug(v.Title + ' ' + v.FileType + ' ' + v.ContentSize + ' ' + v.VersionNumber + ' ' + v.IsLatest);
            System.debug([SELECT COUNT() FROM ContentDocumentLink WHERE LinkedEntityId = :a.Id AND ContentDocumentId = :v.ContentDocumentId]);
            insert new ContentVersion(ContentDocumentId = v.ContentDocumentId, PathOnClient = 'note.txt', VersionData = Blob.valueOf('again'));
            System.debug([SELECT COUNT() FROM ContentVersion WHERE ContentDocumentId = :v.ContentDocumentId AND IsLatest = true]);`);
        assert.deepEqual(output, ['note TXT 5 1 true', '1', '1']);
    });
});

describe('users and groups', () => {
    it('have user names in the form of addresses, one of each', () => {
        const user = (name: string): string =>
            `new User(Username = '${name}', LastName = 'x', Email = 'x@perennial.example', Alias = 'x', ProfileId = UserInfo.getProfileId(),
            TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US')`;
        assert.match(
            org.failure(`insert ${user('nobody')};`),
            /INVALID_EMAIL_ADDRESS, Username must be in the form of an email address/
        );
        assert.match(
            org.failure(`insert ${user('one@perennial.example')}; insert ${user('ONE@perennial.example')};`),
            /DUPLICATE_USERNAME, Duplicate Username/
        );
    });

    it('have developer names made of their labels', () => {
        assert.deepEqual(
            org.run(
                "Group g = new Group(Name = 'My new group'); insert g; System.debug([SELECT DeveloperName FROM Group WHERE Id = :g.Id].DeveloperName);"
            ),
            ['My_new_group']
        );
    });
});

describe('objects that code can only read', () => {
    it('are not written', () => {
        assert.match(
            org.failure("SObject c = new ApexClass(Name = 'X'); insert c;"),
            /^System\.TypeException: DML operation INSERT not allowed on List<ApexClass>/
        );
    });
});

describe('the type of a file', () => {
    it('is that of the Office programs for their extensions, else the extension', () => {
        // public test apex-recipes, FilesRecipes_Tests.testGetFilteredAttachmentsForRecords
        const types = ['a.docx', 'a.xlsx', 'a.pdf'].flatMap((path) =>
            org.run(`ContentVersion v = new ContentVersion(PathOnClient = '${path}', VersionData = Blob.valueOf('x')); insert v;
                System.debug([SELECT FileType FROM ContentVersion WHERE Id = :v.Id].FileType);`)
        );
        assert.deepEqual(types, ['WORD_X', 'EXCEL_X', 'PDF']);
    });
});

describe('e-mail messages', () => {
    it('are named by their subject, and have a relation to each recipient with an id', () => {
        // public tests NebulaLogger, LogEntryHandler_Tests_EmailMessage, and apex-recipes, InboundEmailHandlerRecipes_Tests
        const output = org.run(`
            Contact c = new Contact(LastName = 'c'); insert c;
            EmailMessage m = new EmailMessage(Subject = 'Hello', Status = '3', ToIds = new List<String>{ UserInfo.getUserId() }, CcIds = new List<String>{ c.Id }); insert m;
            System.debug([SELECT Name FROM EmailMessage WHERE Id = :m.Id].Name);
            for (EmailMessageRelation r : [SELECT RelationType, RelationObjectType FROM EmailMessageRelation WHERE EmailMessageId = :m.Id ORDER BY RelationType]) { System.debug(r.RelationType + ' ' + r.RelationObjectType); }`);
        assert.deepEqual(output, ['Hello', 'CcAddress Contact', 'ToAddress User']);
    });
});

describe('content distributions', () => {
    it('have an address to look at the file, and one to download it where that is allowed', () => {
        // public test apex-recipes, FilesRecipes_Tests.testPublishContent
        const output = org.run(`
            ContentVersion v = new ContentVersion(PathOnClient = 'n.txt', VersionData = Blob.valueOf('x')); insert v;
            ContentDistribution a = new ContentDistribution(Name = 'a', ContentVersionId = v.Id, PreferencesAllowOriginalDownload = true);
            ContentDistribution b = new ContentDistribution(Name = 'b', ContentVersionId = v.Id, PreferencesAllowOriginalDownload = false);
            insert new List<ContentDistribution>{ a, b };
            for (ContentDistribution d : [SELECT DistributionPublicUrl, ContentDownloadUrl FROM ContentDistribution WHERE Id IN (:a.Id, :b.Id) ORDER BY Name]) {
                System.debug((d.DistributionPublicUrl.startsWith(URL.getOrgDomainUrl().toExternalForm())) + ' ' + (d.ContentDownloadUrl != null));
            }`);
        assert.deepEqual(output, ['true true', 'true false']);
    });
});

describe('objects whose key prefix is not known', () => {
    it('have one of their own all the same, by which their ids are told', () => {
        // public test NebulaLogger, LogEntryEventBuilder_Tests_Security
        const output = org.run(`
            String prefix = AccountBrand.SObjectType.getDescribe().getKeyPrefix();
            Id made = prefix + '000000000001AAA';
            System.debug(prefix.length() + ' ' + made.getSObjectType() + ' ' + (prefix != OmniProcess.SObjectType.getDescribe().getKeyPrefix()));`);
        assert.deepEqual(output, ['3 AccountBrand true']);
    });
});
