trigger RenewalTrigger on Renewal__c(
    before insert,
    after insert,
    before update,
    after update,
    before delete,
    after delete,
    after undelete
) {
    new RenewalTriggerHandler().run();
}
