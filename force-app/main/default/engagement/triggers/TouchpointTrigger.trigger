trigger TouchpointTrigger on Touchpoint__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new TouchpointTriggerHandler().run();
}
