/** What the fixture garden holds in tests. */

export const PLANTS = `
Account botanic = new Account(Name = 'Botanic');
insert botanic;
insert new List<Plant__c>{
    new Plant__c(Name = 'Oak', Kind__c = 'Tree', Height__c = 12.5, Value__c = 1500, Account__c = botanic.Id, PlantedOn__c = Date.newInstance(2020, 5, 1)),
    new Plant__c(Name = 'Yew', Kind__c = 'Tree', Height__c = 3),
    new Plant__c(Name = 'Box', Kind__c = 'Shrub', Height__c = 1)
};
insert new Watering__c(Plant__c = [SELECT Id FROM Plant__c WHERE Name = 'Oak'].Id, Litres__c = 4.5);
`;

export const PEOPLE = `
Id profileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id;
List<User> people = new List<User>();
for (String name : new List<String>{ 'Green', 'Visitor', 'Stranger' }) {
    people.add(
        new User(
            FirstName = 'Test',
            LastName = name,
            Username = name.toLowerCase() + '@garden.example',
            Email = name.toLowerCase() + '@garden.example',
            Alias = name.left(8),
            ProfileId = profileId,
            TimeZoneSidKey = 'Europe/London',
            LocaleSidKey = 'en_US',
            LanguageLocaleKey = 'en_US',
            EmailEncodingKey = 'UTF-8',
            IsActive = true
        )
    );
}
insert people;
insert new List<PermissionSetAssignment>{
    new PermissionSetAssignment(AssigneeId = people[0].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Gardener'].Id),
    new PermissionSetAssignment(AssigneeId = people[1].Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Visitor'].Id)
};
`;
